#include "publish/html_pages.h"

#include <algorithm>

#include "base/escape_markup.h"
#include "base/utf8.h"
#include "publish/edition_texts.h"
#include "publish/html_block.h"
#include "publish/html_page.h"
#include "publish/html_style.h"

namespace hjemvei {
namespace {

constexpr std::size_t kLongestDescription = 160;   // characters; search engines cut what is longer

// A screen and where it stands in the guide.
struct Stop {
  const EditionSection* section = nullptr;
  const EditionScreen* screen = nullptr;
  std::size_t number = 0;   // 1-based, in its section
};

std::vector<Stop> stops_of(const Edition& edition) {
  std::vector<Stop> stops;
  for (const EditionSection& section : edition.sections)
    for (std::size_t i = 0; i < section.screens.size(); ++i)
      stops.push_back({&section, &section.screens[i], i + 1});
  return stops;
}

// As much of the screen's texts as a search result shows, whole words.
std::string description_of(const EditionScreen& screen) {
  std::string text;
  std::size_t length = 0;
  for (const EditionBlock& block : screen.blocks) {
    if (std::holds_alternative<EditionFigure>(block.body)) continue;
    visit_texts(block, [&](const Text& each) {
      if (length >= kLongestDescription) return;
      const std::string plain = each.plain();
      text += (text.empty() ? "" : " ") + plain;
      length += count_scalars(plain) + 1;
    });
  }
  if (length <= kLongestDescription) return text;
  std::size_t cut = 0, space = 0;
  for (std::size_t n = 0; n < kLongestDescription && cut < text.size(); ++n) {
    if (text[cut] == ' ') space = cut;
    next_scalar(text, cut);
  }
  return text.substr(0, space > 0 ? space : cut) + "…";
}

class PagesMaker {
 public:
  PagesMaker(const HtmlInput& input, const Language& language, Diagnostics& diagnostics)
      : edition_(input.edition), theme_(input.theme), stops_(stops_of(input.edition)),
        painter_(input.edition, language, input.theme, input.drawings, input.narrow_drawings, input.fonts,
                 diagnostics) {}

  std::vector<HtmlPage> make() {
    std::vector<HtmlPage> pages;
    pages.push_back(guide_page());
    std::size_t stop = 0;
    for (const EditionSection& section : edition_.sections) {
      pages.push_back(section_page(section));
      for (std::size_t i = 0; i < section.screens.size(); ++i) pages.push_back(screen_page(stop++));
    }
    for (const EditionMoved& moved : edition_.web.moved) pages.push_back(moved_page(moved));
    return pages;
  }

  // The one of this id, or nothing.
  std::optional<HtmlPage> make_one(std::string_view id) {
    if (id.empty()) return guide_page();
    for (const EditionSection& section : edition_.sections)
      if (section.id == id) return section_page(section);
    for (std::size_t i = 0; i < stops_.size(); ++i)
      if (stops_[i].screen->full_id == id) return screen_page(i);
    for (const EditionMoved& moved : edition_.web.moved)
      if (moved.from == id) return moved_page(moved);
    return std::nullopt;
  }

  FigurePainter& painter() { return painter_; }

 private:
  HtmlPlace place(bool inside) const { return {edition_.language, inside ? "../" : ""}; }

  std::string stop_mark(const EditionSection& section) const {
    if (section.side) return "<span class=\"stop side\"></span>";
    return "<span class=\"stop\">" + std::to_string(section.station) + "</span>";
  }

  // A large button: what it does, and in small letters above it why one would.
  std::string next_button(const Text& lead, const Text* title, const std::string& href,
                          const HtmlPlace& place, const std::string& attributes = {}) const {
    std::string html = "<a class=\"next\"" + attributes + html_attribute("href", href) + "><span>";
    html += title ? html_element("small", lead, place) + " " +
                        "<b" + language_attributes(title->language, place.language) + ">" +
                        inline_html_without_links(*title) + "</b>"
                  : "<b>" + inline_html_without_links(lead) + "</b>";
    return html + "</span></a>";
  }

  // ---- The guide -----------------------------------------------------------------------------

  HtmlPage guide_page() {
    HtmlPage page;
    page.title = edition_.title;
    const HtmlPlace here = place(false);
    if (edition_.subtitle) page.description = edition_.subtitle->plain();
    page.state = edition_.state;
    page.head = "<p class=\"guide\">" + html_element("span", edition_.title, here) + " · <span" +
                language_attributes(edition_.source_language, edition_.language) + ">" +
                escape_markup(edition_.publisher) + "</span></p>" +
                html_element("h1", edition_.question, here, " id=\"t\"");
    if (edition_.subtitle) page.head += html_element("p", *edition_.subtitle, here, " class=\"lead\"");
    if (!stops_.empty())
      page.head += next_button(edition_.words.start, nullptr,
                               page_href("", stops_.front().screen->full_id), here);
    page.head += painter_.cover();
    if (edition_.news) page.body = html_element("p", *edition_.news, here, " class=\"notice\"") + "\n";
    page.body += way();
    return page;
  }

  // The line of stations that ends at a house, and under it what is read when needed.
  std::string way() const {
    const HtmlPlace here = place(false);
    std::string line, side;
    for (const EditionSection& section : edition_.sections) {
      std::string item = "<li><a" + html_attribute("class", "s-" + section.id) +
                         html_attribute("href", page_href("", section.id)) + ">" + stop_mark(section) +
                         "<span><b" + language_attributes(section.title.language, here.language) + ">" +
                         inline_html_without_links(section.title) + "</b>";
      if (section.summary) item += " " + html_element("small", *section.summary, here);
      (section.side ? side : line) += item + "</span></a></li>\n";
    }
    std::string html = "<nav class=\"way\" aria-labelledby=\"way\">" +
                       html_element("h2", edition_.words.way_home, here, " id=\"way\"") +
                       "<ol class=\"line\">\n" + line + "</ol>";
    if (!side.empty())
      html += html_element("h2", edition_.words.read_when_needed, here) + "<ul class=\"line aside\">\n" +
              side + "</ul>";
    return html + "</nav>\n";
  }

  // ---- A topic -------------------------------------------------------------------------------

  HtmlPage section_page(const EditionSection& section) {
    HtmlPage page;
    const HtmlPlace here = place(true);
    page.id = page.section = section.id;
    page.title = section.title;
    if (section.summary) page.description = section.summary->plain();
    for (const EditionScreen& screen : section.screens) page.state = std::min(page.state, screen.state);
    page.head = "<p class=\"topic\">" + stop_mark(section) + "</p>" +
                html_element("h1", section.title, here, " id=\"t\"");
    if (section.summary) page.head += html_element("p", *section.summary, here, " class=\"lead\"");
    std::string rest;
    for (std::size_t i = 0; i < section.screens.size(); ++i) {
      const EditionScreen& screen = section.screens[i];
      const std::string href = page_href("../", screen.full_id);
      if (i == 0) {
        page.body += next_button(edition_.words.start, &screen.title, href, here);
        continue;
      }
      rest += "<li><a" + html_attribute("href", href) +
              language_attributes(screen.title.language, here.language) + ">" +
              inline_html_without_links(screen.title) + "</a></li>\n";
    }
    if (!rest.empty()) page.body += "\n<ul class=\"screens\">\n" + rest + "</ul>\n";
    page.body += "\n" + call(nullptr) + back_to_contents();
    return page;
  }

  // ---- A screen ------------------------------------------------------------------------------

  HtmlPage screen_page(std::size_t index) {
    const Stop& stop = stops_[index];
    const HtmlPlace here = place(true);
    HtmlPage page;
    page.id = stop.screen->full_id;
    page.section = stop.section->id;
    page.title = stop.screen->title;
    page.description = description_of(*stop.screen);
    page.state = stop.screen->state;
    page.head = topic_link(stop) + html_element("h1", stop.screen->title, here, " id=\"t\"");
    const Color topic = section_color(theme_, stop.section->id);
    const std::string title = "t";
    for (const EditionBlock& block : stop.screen->blocks)
      page.body += block_html(block, topic, here, painter_, title);
    page.body += call(stop.screen) + onward(index);
    return page;
  }

  // The topic as a pill, and how far one has come in it.
  std::string topic_link(const Stop& stop) const {
    const Language* language = find_language(edition_.language);
    std::string html = "<p class=\"topic\"><a" +
                       html_attribute("href", page_href("../", stop.section->id)) + ">" +
                       stop_mark(*stop.section) +
                       html_element("span", stop.section->short_title, place(true)) + "</a>";
    const std::size_t of = stop.section->screens.size();
    if (of > 1)
      html += " <span>" +
              escape_markup(fill(edition_.words.topic_n_of_m,
                               {{"n", std::to_string(stop.number)}, {"m", std::to_string(of)}},
                               language && language->right_to_left())) +
              "</span>";
    return html + "</p>";
  }

  std::string onward(std::size_t index) const {
    const HtmlPlace here = place(true);
    std::string html = "<nav class=\"onward\"" +
                       html_attribute("aria-label", edition_.words.page_navigation.plain()) + ">";
    if (index + 1 < stops_.size()) {
      const Stop& next = stops_[index + 1];
      html += next_button(edition_.words.next, &next.screen->title,
                          page_href("../", next.screen->full_id), here, " rel=\"next\"");
    } else {
      html += next_button(edition_.words.contents, &edition_.words.way_home, page_href("../", ""), here);
    }
    if (index > 0)
      html += "<p>" + html_element("a", edition_.words.previous, here,
                                   " class=\"previous\" rel=\"prev\"" +
                                       html_attribute("href", page_href("../", stops_[index - 1].screen->full_id))) +
              "</p>";
    return html + "</nav>\n";
  }

  std::string back_to_contents() const {
    const HtmlPlace here = place(true);
    return "<nav class=\"onward\"" +
           html_attribute("aria-label", edition_.words.page_navigation.plain()) + "><p>" +
           html_element("a", edition_.words.contents, here,
                        " class=\"contents\"" + html_attribute("href", page_href("../", ""))) +
           "</p></nav>\n";
  }

  // ---- Help ----------------------------------------------------------------------------------

  // The number of the screen itself, else of the screen that helps.
  std::string call(const EditionScreen* screen) const {
    std::optional<TextRun> phone;
    if (screen) phone = telephone_of(*screen);
    for (const Stop& stop : stops_)
      if (!phone && stop.screen->full_id == edition_.help) phone = telephone_of(*stop.screen);
    if (!phone) return {};
    return "<p><a class=\"call\"" + html_attribute("href", phone->link) + ">" +
           with_whole_numbers(phone->link_purpose) + "</a></p>\n";
  }

  // ---- A page that has moved -----------------------------------------------------------------

  HtmlPage moved_page(const EditionMoved& moved) const {
    HtmlPage page;
    const HtmlPlace here = place(true);
    page.id = moved.from;
    page.now_at = moved.to;
    page.title = edition_.web.moved_title;
    page.is_copied = false;
    page.head = html_element("h1", edition_.web.moved_title, here, " id=\"t\"");
    const Text* title = &edition_.title;
    for (const EditionSection& section : edition_.sections) {
      const bool inside = moved.to == section.id || moved.to.starts_with(section.id + ".");
      if (inside) page.section = section.id;
      if (moved.to == section.id) title = &section.title;
    }
    for (const Stop& stop : stops_)
      if (stop.screen->full_id == moved.to) title = &stop.screen->title;
    page.body = html_element("p", edition_.web.moved_text, here) +
                next_button(*title, nullptr, page_href("../", moved.to), here) + "\n" +
                back_to_contents();
    return page;
  }

  const Edition& edition_;
  const Theme& theme_;
  std::vector<Stop> stops_;
  FigurePainter painter_;
};

std::string file_of(const HtmlPage& page) {
  return page.id.empty() ? "index.html" : page.id + "/index.html";
}

// Every character that some page shows, and those of a Latin text, so that a page of our own language
// that is added later finds its letters.
std::vector<char32_t> characters_of(const std::vector<UnitFile>& files) {
  std::vector<bool> seen(0x30000);
  const auto take = [&](std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if (byte < 0x80) {
        ++i;   // all of ASCII comes along
        continue;
      }
      const char32_t character = next_scalar(text, i);
      if (character < seen.size()) seen[character] = true;
    }
  };
  for (const UnitFile& file : files) take(file.bytes);
  take("ÅÄÖÆØåäöæøéÉüÜ–’”“«»·…");
  std::vector<char32_t> out;
  for (char32_t c = 0x20; c < 0x7F; ++c) out.push_back(c);
  for (char32_t c = 0xA0; c < seen.size(); ++c)
    if (seen[c]) out.push_back(c);
  return out;
}

}  // namespace

UnitCard make_card(const Edition& edition, bool offered) {
  UnitCard card;
  card.guide = edition.guide;
  card.language = edition.language;
  card.source_language = edition.source_language;
  card.version = edition.version;
  card.address = edition.web.address;
  card.publisher = edition.publisher;
  card.title = edition.title.plain();
  card.title_language = edition.title.language;
  card.question = edition.question.plain();
  card.question_language = edition.question.language;
  card.all_guides = edition.web.all_guides.plain();
  card.digest = digest_of(edition);
  card.offered = offered;
  for (const EditionSection& section : edition.sections) {
    card.ids.push_back(section.id);
    for (const EditionScreen& screen : section.screens) card.ids.push_back(screen.full_id);
  }
  for (const EditionMoved& moved : edition.web.moved) card.moved.push_back(moved.from);
  return card;
}

std::string make_html_page(const HtmlInput& input, std::string_view id, Diagnostics& diagnostics,
                           bool kept) {
  const Language* language = known_language(input.edition, diagnostics);
  if (!language) return {};
  const std::optional<HtmlPage> page = PagesMaker(input, *language, diagnostics).make_one(id);
  if (!page || (kept && !page->is_copied)) return {};
  return html_page(*page, {input.edition, input.files}, kept);
}

HtmlPages make_html_pages(const HtmlInput& input, Diagnostics& diagnostics) {
  HtmlPages out;
  const Edition& edition = input.edition;
  const Language* language = known_language(edition, diagnostics);
  if (!language) return out;
  PagesMaker maker(input, *language, diagnostics);
  const std::vector<HtmlPage> pages = maker.make();
  const HtmlSite site{edition, input.files};
  out.card = make_card(edition, input.offered);
  const std::string folder = "v/" + edition.version + "/";
  for (const HtmlPage& page : pages) out.files.push_back({file_of(page), html_page(page, site, false)});
  out.pages = pages.size();
  out.valid_until = edition.valid_until;
  std::vector<WebFont> fonts = input.web_fonts.make(*language, characters_of(out.files));
  out.files.push_back({"style.css", html_style(edition, *language, input.theme, maker.painter(), fonts)});
  for (const WebFont& font : fonts) out.files.push_back({"fonts/" + font.file, {}, font.bytes});
  out.files.push_back({"unit.json", print_card(out.card)});
  const std::size_t today = out.files.size();
  for (const HtmlPage& page : pages)
    if (page.is_copied) out.files.push_back({folder + file_of(page), html_page(page, site, true)});
  // What is the same in the version's folder is the same file.
  for (std::size_t i = pages.size(); i < today; ++i)
    out.files.push_back({folder + out.files[i].name, {}, nullptr, out.files[i].name});
  for (const std::string& file : input.files) out.files.push_back({folder + file, {}, nullptr, file});
  return out;
}

}  // namespace hjemvei
