#include "base/escape_markup.h"
#include "publish/html_text.h"

namespace hjemvei {
namespace {

std::string run_html(const TextRun& run, const std::string& around) {
  std::string html = escape_markup(run.text);
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
