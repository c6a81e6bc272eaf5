#include "publish/html_block.h"

#include <algorithm>

#include "base/escape_markup.h"
#include "publish/svg_path_data.h"

namespace hjemvei {
namespace {

constexpr std::size_t kNarrowColumns = 2;   // of a table that fits on any phone

class BlockWriter {
 public:
  BlockWriter(Position at, Color topic, const HtmlPlace& place, FigurePainter& painter,
              const std::string& title)
      : at_(at), topic_(topic), place_(place), painter_(painter), title_(title) {}

  std::string operator()(const EditionText& block) const { return element("p", block.text); }

  std::string operator()(const EditionSteps& block) const {
    return "<ol class=\"steps\" role=\"list\">" + items(block.items) + "</ol>";
  }

  std::string operator()(const EditionList& block) const {
    return "<ul class=\"list\">" + items(block.items) + "</ul>";
  }

  std::string operator()(const EditionNote& block) const {
    constexpr const char* kKinds[] = {"important", "tip", "example", "warning"};
    const std::string kind = kKinds[static_cast<std::size_t>(block.kind)];
    return "<div class=\"note " + kind + "\">" + element("p", block.kind_word, " class=\"kind\"") +
           element("p", block.text) + "</div>";
  }

  std::string operator()(const EditionDo& block) const {
    return "<div class=\"do\">" + element("h2", block.title) + "<ul>" + items(block.items) +
           "</ul></div>";
  }

  // The sentence is a quotation in its own language; what it means stands under it.
  std::string operator()(const EditionSay& block) const {
    std::string html = "<figure class=\"say\">" + element("figcaption", block.lead) + "<blockquote" +
                       language_attributes(block.sentence.language, place_.language) + "><p>" +
                       inline_html(block.sentence, place_) + "</p></blockquote>";
    if (block.meaning) html += element("p", *block.meaning);
    return html + "</figure>";
  }

  std::string operator()(const EditionFigure& block) const {
    std::string html = "<figure class=\"picture\">" +
                       painter_.figure(block, at_, topic_, place_, title_);
    if (block.caption) html += element("figcaption", *block.caption);
    html += "</figure>";
    if (block.explain.empty()) return html;
    html += "<dl class=\"explain\">";
    for (const EditionExplained& entry : block.explain)
      html += "<div>" + element("dt", entry.word) + element("dd", entry.meaning) + "</div>";
    return html + "</dl>";
  }

  // All in words; the bars only show them, and are no picture.
  std::string operator()(const EditionChart& block) const {
    double most = 0;
    for (const DrawingFact& bar : block.bars) most = std::max(most, bar.value);
    std::string html = "<figure class=\"chart\">";
    if (block.title) html += element("figcaption", *block.title);
    html += "<p class=\"unseen\"" + language_attributes(block.alt_language, place_.language) + ">" +
            escape_markup(block.alt) + "</p><ul>";
    for (const DrawingFact& bar : block.bars) {
      const double share = most > 0 ? 100 * bar.value / most : 0;
      html += "<li>" + element("span", bar.label) + " " + element("b", bar.text) +
              "<i style=\"width:" + short_number(share, 1) + "%\"></i></li>";
    }
    html += "</ul>";
    if (block.caption) html += element("p", *block.caption, " class=\"small\"");
    return html + "</figure>";
  }

  std::string operator()(const EditionTable& block) const {
    return block.columns.size() <= kNarrowColumns ? table(block) : stacking_table(block);
  }

 private:
  std::string table(const EditionTable& block) const {
    std::string html = "<table>" + caption(block) + "<thead><tr>";
    for (const Text& column : block.columns) html += element("th", column, " scope=\"col\"");
    html += "</tr></thead><tbody>";
    for (const std::vector<Text>& row : block.rows) {
      html += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i)
        html += is_row_header(block, i) ? element("th", row[i], " scope=\"row\"") : element("td", row[i]);
      html += "</tr>";
    }
    return html + "</tbody></table>";
  }

  // On a narrow screen its rows stand one under another, each cell beside the name of its column. That takes
  // `display` of other kinds than a table's, with which browsers forget that it is one: the roles say so.
  std::string stacking_table(const EditionTable& block) const {
    std::string html = "<table class=\"stack\" role=\"table\">" + caption(block) +
                       "<thead role=\"rowgroup\"><tr role=\"row\">";
    for (const Text& column : block.columns)
      html += element("th", column, " role=\"columnheader\" scope=\"col\"");
    html += "</tr></thead><tbody role=\"rowgroup\">";
    for (const std::vector<Text>& row : block.rows) {
      html += "<tr role=\"row\">";
      for (std::size_t i = 0; i < row.size(); ++i)
        html += (is_row_header(block, i) ? "<th role=\"rowheader\" scope=\"row\">" : "<td role=\"cell\">") +
                element("span", block.columns[i], " aria-hidden=\"true\"") + " " + element("span", row[i]) +
                (is_row_header(block, i) ? "</th>" : "</td>");
      html += "</tr>";
    }
    return html + "</tbody></table>";
  }

  std::string caption(const EditionTable& block) const {
    return block.caption ? element("caption", *block.caption) : std::string();
  }

  static bool is_row_header(const EditionTable& block, std::size_t column) {
    return column == 0 && block.row_headers;
  }

  std::string element(std::string_view name, const Text& text,
                      std::string_view attributes = {}) const {
    return html_element(name, text, place_, attributes);
  }

  std::string items(const std::vector<Text>& texts) const {
    std::string html;
    for (const Text& text : texts) html += element("li", text);
    return html;
  }

  Position at_;
  Color topic_;
  const HtmlPlace& place_;
  FigurePainter& painter_;
  const std::string& title_;
};

}  // namespace

std::string block_html(const EditionBlock& block, Color topic, const HtmlPlace& place,
                       FigurePainter& painter, const std::string& title) {
  return std::visit(BlockWriter(block.at, topic, place, painter, title), block.body) + "\n";
}

}  // namespace hjemvei
