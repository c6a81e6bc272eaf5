#include "layout/drawing_words.h"

#include <algorithm>

namespace hjemvei {
namespace {

using Source = DrawingTextBox::Source;

Text digits(const DrawingInput& input, const std::string& number) {
  return {input.at, input.language, {{number, input.language, false, "", ""}}};
}

const Text* find_text(const std::vector<DrawingText>& texts, const std::string& key) {
  for (const DrawingText& text : texts)
    if (text.key == key) return text.text;
  return nullptr;
}

}  // namespace

std::string quoted_name(const Drawing& drawing) { return "the drawing \"" + drawing.name + "\""; }

void TextFinder::report(std::string_view code, std::string what, std::string instead) const {
  diagnostics_.error(code, input_.at, quoted_name(drawing_) + " " + what, std::move(instead));
}

void TextFinder::report_links(const Text& text) const {
  for (const TextRun& run : text.runs)
    if (!run.link.empty() && !run.link.starts_with("tel:"))
      diagnostics_.error("drawing-link", text.at,
                         "a link in " + quoted_name(drawing_) + " cannot be opened",
                         "put the link in the caption or in a text beside the drawing");
}

std::optional<Text> TextFinder::find(const DrawingTextBox& box) const {
  std::optional<Text> text = look_up(box);
  if (!text || text->empty()) return {};
  report_links(*text);
  return text;
}

std::optional<Text> TextFinder::look_up(const DrawingTextBox& box) const {
  if (box.source == Source::word) {
    if (const Text* text = find_text(input_.words, box.key)) return *text;
    report("drawing-word", "shows a word \"" + box.key + "\" that is not given here",
           "write " + box.key + ": and the text under words: or kept:");
    return {};
  }
  if (box.source == Source::fact) {
    if (const Text* text = find_text(input_.facts, box.key)) return *text;
    report("drawing-fact", "prints the fact \"" + box.key + "\", which is not listed here",
           "write facts: [" + box.key + "]");
    return {};
  }
  return station(box);
}

std::optional<Text> TextFinder::station(const DrawingTextBox& box) const {
  const auto found =
      std::find_if(input_.stations.begin(), input_.stations.end(),
                   [&](const DrawingStation& station) { return station.section == box.key; });
  const bool missing = found == input_.stations.end() ||
                       (box.source == Source::section_title && !found->short_title);
  if (missing) {
    report("drawing-section",
           "shows the section \"" + box.key + "\", which the guide does not have",
           "use a drawing of this guide's own sections");
    return {};
  }
  if (box.source == Source::section_title) return *found->short_title;
  if (!found->number.empty()) return digits(input_, found->number);
  report("drawing-section",
         "prints the station number of \"" + box.key + "\", which is a side stop without a number",
         "use a drawing that shows it without a number");
  return {};
}

void TextFinder::report_unused() const {
  const std::vector<std::string> keys = word_keys(drawing_);
  for (const DrawingText& word : input_.words) {
    if (std::binary_search(keys.begin(), keys.end(), word.key)) continue;
    const std::string near = nearest(word.key, keys);
    report("drawing-word", "has no place for the word \"" + word.key + "\"",
           near.empty() ? "remove it" : "write \"" + near + "\"");
  }
}

}  // namespace hjemvei
