#include "publish/html_text.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/escape_markup.h"

namespace hjemvei {
namespace {

constexpr std::string_view kEnDash = "\u2013", kNoBreakSpace = "\u00A0", kNarrowNoBreakSpace = "\u202F";

// Bytes of what may stand between two digits of one number: "08-465 004 00", "4–5", "2026-11-25", "9,3".
std::size_t inside_number(std::string_view rest) {
  for (const std::string_view sign : {kEnDash, kNoBreakSpace, kNarrowNoBreakSpace})
    if (rest.starts_with(sign)) return sign.size();
  return rest.empty() || std::string_view("-.,:").find(rest.front()) == std::string_view::npos ? 0 : 1;
}

// Where the number ends that begins at `begin`, a digit; `parted` if a hyphen or a dash stands in it.
std::size_t number_end(std::string_view text, std::size_t begin, bool& parted) {
  std::size_t end = begin;
  while (true) {
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::string_view rest = text.substr(end);
    const std::size_t sign = inside_number(rest);
    if (sign == 0 || sign == rest.size() || !is_digit(rest[sign])) return end;
    parted = parted || rest.front() == '-' || rest.starts_with(kEnDash);
    end += sign;
  }
}

std::string run_html(const TextRun& run, const std::string& around) {
  std::string html = with_whole_numbers(run.text);
  const std::string language = language_attributes(run.language, around);
  if (!language.empty()) html = "<span" + language + ">" + html + "</span>";
  return run.strong ? "<strong>" + html + "</strong>" : html;
}

std::string link_tag(const TextRun& run, const HtmlPlace& place) {
  if (run.link.starts_with('#'))
    return "<a" + html_attribute("href", page_href(place.root, run.link.substr(1))) + ">";
  std::string tag = "<a" + html_attribute("href", run.link);
  if (!run.link.starts_with("tel:"))
    tag += " class=\"out\"" + html_attribute("title", run.link_purpose);
  return tag + ">";
}

std::string runs_html(const Text& text, const HtmlPlace* place) {
  std::string html;
  std::string link;   // that is open
  for (const TextRun& run : text.runs) {
    if (place && run.link != link) {
      if (!link.empty()) html += "</a>";
      if (!run.link.empty()) html += link_tag(run, *place);
      link = run.link;
    }
    html += run_html(run, text.language);
  }
  return link.empty() ? html : html + "</a>";
}

}  // namespace

std::string with_whole_numbers(std::string_view text) {
  std::string html;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find_first_of("0123456789", at), text.size());
    bool parted = false;
    const std::size_t end = number_end(text, begin, parted);
    html += escape_markup(text.substr(at, begin - at));
    const std::string number = escape_markup(text.substr(begin, end - begin));
    html += parted ? "<span class=\"whole\">" + number + "</span>" : number;
    at = end;
  }
  return html;
}

std::string html_attribute(std::string_view name, std::string_view value) {
  std::string out = " ";
  out += name;
  out += "=\"" + escape_markup(value) + "\"";
  return out;
}

std::string language_attributes(const std::string& language, const std::string& around) {
  if (language == around || language.empty()) return {};
  std::string out = html_attribute("lang", language);
  const Language* own = find_language(language);
  const Language* other = find_language(around);
  const bool right_to_left = own && own->right_to_left();
  if (!other || other->right_to_left() != right_to_left)
    out += right_to_left ? " dir=\"rtl\"" : " dir=\"ltr\"";
  return out;
}

std::string inline_html(const Text& text, const HtmlPlace& place) { return runs_html(text, &place); }
std::string inline_html_without_links(const Text& text) { return runs_html(text, nullptr); }

std::string html_element(std::string_view name, const Text& text, const HtmlPlace& place,
                         std::string_view attributes) {
  const std::string tag(name);
  return "<" + tag + std::string(attributes) + language_attributes(text.language, place.language) +
         ">" + inline_html(text, place) + "</" + tag + ">";
}

std::string page_href(std::string_view root, std::string_view id) {
  std::string href(root);
  href += id;
  return href + (id.empty() ? "index.html" : "/index.html");
}

}  // namespace hjemvei
