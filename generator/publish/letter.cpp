#include "publish/letter.h"

#include <nlohmann/json.hpp>

#include "base/escape_markup.h"
#include "language/languages.h"

namespace hjemvei {
namespace {

constexpr const char *kFirstStrongIsolate = "\u2068", *kPopIsolate = "\u2069";
// Programs that set a paragraph by its first strong letter pass over isolates.
constexpr const char* kRightToLeftMark = "\u200F";

bool right_to_left(const std::string& tag) {
  const Language* language = find_language(tag);
  return language && language->right_to_left();
}

std::string isolated(const std::string& text) { return kFirstStrongIsolate + text + kPopIsolate; }

std::string paragraph(const Text& text) {
  return (right_to_left(text.language) ? kRightToLeftMark : "") + isolated(letter_text(text));
}

std::string attributes(const std::string& tag) {
  return " lang=\"" + tag + "\" dir=\"" + (right_to_left(tag) ? "rtl" : "ltr") + "\"";
}

std::string html_paragraph(const Text& text) {
  return "<p" + attributes(text.language) + ">" + letter_html(text) + "</p>\n";
}

bool is_bilingual(const LinkMessage& message) { return message.language != message.office_language; }

nlohmann::json part(const LinkPage& page, const std::optional<EditionLetter>& letter, const std::string& tag) {
  nlohmann::json out{{"language", tag},
                     {"direction", right_to_left(tag) ? "rtl" : "ltr"},
                     {"title", page.title.plain()}};
  if (!letter) return out;
  out["text"] = letter_text(letter->text);
  out["button"] = letter->button.plain();
  out["description"] = letter->description.plain();
  return out;
}

}  // namespace

std::string letter_text(const Text& text) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  std::string out;
  for (const TextRun& run : text.runs) out += run.text;
  for (std::size_t at = out.find(kSoftHyphen); at != out.npos; at = out.find(kSoftHyphen, at))
    out.erase(at, kSoftHyphen.size());
  return out;
}

std::string letter_html(const Text& text) {
  std::string out;
  for (const TextRun& run : text.runs) {
    const std::string inside = escape_markup(letter_text({{}, text.language, {run}}));
    const bool foreign = !run.language.empty() && run.language != text.language;
    out += foreign ? "<span" + attributes(run.language) + ">" + inside + "</span>" : inside;
  }
  return out;
}

std::string print_text(const LinkMessage& message) {
  std::string out;
  if (message.letter) {
    if (is_bilingual(message)) out += letter_text(message.office_letter->text) + "\n\n";
    out += is_bilingual(message) ? paragraph(message.letter->text) : letter_text(message.letter->text);
    out += "\n\n";
  }
  return out + paragraph(message.page.title) + "\n" + isolated(message.address) + "\n";
}

std::string print_html(const LinkMessage& message) {
  std::string out;
  if (message.letter) {
    if (is_bilingual(message)) out += html_paragraph(message.office_letter->text);
    out += html_paragraph(message.letter->text);
  }
  const std::string address = escape_markup(message.address);
  const std::string link = "<a href=\"" + address + "\"";
  return out + "<p" + attributes(message.page.title.language) + ">" + link + ">" +
         letter_html(message.page.title) + "</a><br>" +
         isolated(link + " dir=\"ltr\">" + address + "</a>") + "</p>\n";
}

std::string print_json(const LinkMessage& message) {
  nlohmann::json out{{"guide", message.guide},
                     {"version", message.version},
                     {"id", message.page.id},
                     {"kind", name_of(message.page.kind)},
                     {"address", message.address},
                     {"offered", message.offered},
                     {"letter", message.letter ? nlohmann::json(message.letter->id) : nlohmann::json()},
                     {"office", part(message.office_page, message.office_letter, message.office_language)},
                     {"reader", part(message.page, message.letter, message.language)},
                     {"text", print_text(message)},
                     {"html", print_html(message)}};
  return out.dump(2) + "\n";
}

}  // namespace hjemvei
