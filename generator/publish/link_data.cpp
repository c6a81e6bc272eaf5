#include "publish/link_data.h"

#include <nlohmann/json.hpp>

#include "language/interface_words.h"
#include "language/language_names.h"
#include "publish/letter.h"
#include "publish/link_pages.h"

namespace hjemvei {
namespace {

using nlohmann::json;

// The page's own words, msgctxt "ui.link-…".
constexpr const char* kWords[] = {
    "title", "intro", "guide", "decision", "only-link", "topic", "whole-topic", "language",
    "not-offered", "not-offered-why", "letter", "text-in", "address", "code", "code-alt",
    "copy-all", "copy-text", "copy-address", "save-svg", "save-png", "copied", "not-copied",
    "choose-language", "draft", "stale", "missing", "no-page", "not-read", "saved"};

const char* name_of(TextState state) {
  constexpr const char* kNames[] = {"missing", "stale", "draft", "reviewed", "approved", "source"};
  return kNames[static_cast<std::size_t>(state)];
}

const char* direction(const std::string& tag) {
  const Language* language = find_language(tag);
  return language && language->right_to_left() ? "rtl" : "ltr";
}

// As page.js puts it into a letter.
json to_json(const Text& text) {
  return {{"text", letter_text(text)},
          {"html", letter_html(text)},
          {"language", text.language},
          {"direction", direction(text.language)}};
}

json pages_of(const Edition& edition) {
  json out = json::array();
  for (const LinkPage& page : link_pages(edition))
    out.push_back({{"id", page.id}, {"kind", name_of(page.kind)}, {"title", to_json(page.title)}});
  return out;
}

json letters_of(const Edition& edition) {
  json out = json::array();
  for (const EditionLetter& letter : edition.letters)
    out.push_back({{"id", letter.id},
                   {"topics", letter.topics},
                   {"title", letter.title.plain()},
                   {"text", to_json(letter.text)},
                   {"state", name_of(letter.state)}});
  return out;
}

// A row of squares is a string of hexadecimal digits, the first square in the highest bit.
json to_json(const QrCode& code) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  for (std::size_t at = 0; at < code.dark.size(); at += 4) {
    unsigned value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 1 | (i < code.dark.size() && code.dark[i] ? 1u : 0u);
    digits += kDigits[value];
  }
  return {{"width", code.width}, {"squares", digits}};
}

json codes_of(const std::vector<PageCode>& codes) {
  json out = json::object();
  for (const PageCode& each : codes) out[each.id] = to_json(each.code);
  return out;
}

// In the office's language; a word that its catalogue lacks is English.
json words_in(const std::string& tag) {
  const auto words = InterfaceWords::load(tag), english = InterfaceWords::load("en");
  json out = json::object();
  for (const char* word : kWords) {
    const std::string context = std::string("ui.link-") + word;
    auto text = words ? words->find(context) : std::nullopt;
    if (!text && english) text = english->find(context);
    out[word] = text.value_or("");
  }
  return out;
}

}  // namespace

std::string link_guide_data(const Edition& office, const std::string& address,
                            const std::vector<LinkLanguage>& languages) {
  json rows = json::array();
  const Language* own = find_language(office.language);
  for (const LinkLanguage& each : languages)
    rows.push_back({{"tag", each.language->tag},
                    {"name", each.language->native_name},
                    {"officeName", own ? language_name(*each.language, *own) : each.language->native_name},
                    {"direction", direction(each.language->tag)},
                    {"offered", each.offered}});
  return json{{"guide", office.guide},
              {"language", office.language},
              {"direction", direction(office.language)},
              {"version", office.version},
              {"publisher", office.publisher},
              {"address", address},
              {"title", office.title.plain()},
              {"pages", pages_of(office)},
              {"letters", letters_of(office)},
              {"languages", rows},
              {"words", words_in(office.language)}}
      .dump();
}

std::string link_unit_data(const Edition& edition, const std::string& address,
                           const std::vector<PageCode>& codes) {
  return json{{"guide", edition.guide},
              {"language", edition.language},
              {"version", edition.version},
              {"address", address},
              {"pages", pages_of(edition)},
              {"letters", letters_of(edition)},
              {"codes", codes_of(codes)}}
      .dump();
}

std::string link_script(std::string_view name, std::string_view json) {
  return "hjemveiLink." + std::string(name) + "(" + std::string(json) + ");\n";
}

std::optional<std::string> link_json(std::string_view script) {
  const std::size_t open = script.find('('), close = script.rfind(')');
  if (!script.starts_with("hjemveiLink.") || open == script.npos || close == script.npos || close < open)
    return std::nullopt;
  return std::string(script.substr(open + 1, close - open - 1));
}

}  // namespace hjemvei
