#include "publish/html_style.h"

#include <algorithm>

#include "embedded/page_css.h"
#include "layout/setting.h"
#include "publish/svg_path_data.h"

namespace hjemvei {
namespace {

constexpr const char* kIcons[] = {"arrow-next", "arrow-previous", "check", "example", "external",
                                  "globe",      "home",           "important", "phone", "speech",
                                  "tip",        "warning"};

std::string faces(const std::vector<WebFont>& fonts) {
  std::string css;
  for (const WebFont& font : fonts)
    css += "@font-face{font-family:" + font.family + ";font-weight:" + (font.bold ? "700" : "400") +
           ";font-display:swap;src:url(fonts/" + font.file + ")format(\"woff2\")}\n";
  return css;
}

std::string font_stack(const std::vector<WebFont>& fonts) {
  std::vector<std::string> families;
  for (const WebFont& font : fonts)
    if (std::find(families.begin(), families.end(), font.family) == families.end())
      families.push_back(font.family);
  std::string stack;
  for (const std::string& family : families) stack += family + ",";
  return stack + "sans-serif";
}

// An SVG file as a data address between double quotation marks (RFC 2397).
std::string data_address(const std::string& svg) {
  std::string out = "url(\"data:image/svg+xml,";
  for (const char c : svg) {
    if (c == '"') out += '\'';
    else if (c == '#') out += "%23";
    else if (c == '%') out += "%25";
    else if (c == '<') out += "%3C";
    else if (c == '>') out += "%3E";
    else out += c;
  }
  return out + "\")";
}

std::string variable(const std::string& name, const std::string& value) {
  return "--" + name + ":" + value + ";";
}

std::string root(const Language& language, const Theme& theme, FigurePainter& painter,
                 const std::vector<WebFont>& fonts) {
  std::string css = ":root{";
  for (const auto& [name, color] : theme.colors) {
    css += variable(name, to_string(color));
    if (name == "cover" || name == "soft" || name == "alert")
      css += variable(name + "-tint", to_string(tint_of(color)));
  }
  css += variable("font", font_stack(fonts)) +
         variable("size", short_number(language.size_factor, 2)) +
         variable("pitch", short_number(language.pitch, 2)) + "\n";
  for (const char* icon : kIcons) {
    const std::string svg = painter.icon(icon);
    if (!svg.empty()) css += variable(std::string("i-") + icon, data_address(svg)) + "\n";
  }
  return css + "}\n";
}

// A topic's colour on its pages and on links to it; a side stop's icon.
std::string topics(const Edition& edition, const Theme& theme, FigurePainter& painter) {
  std::string css;
  for (const EditionSection& section : edition.sections) {
    const Color color = section_color(theme, section.id);
    css += "body.s-" + section.id + ",.s-" + section.id + "{" + variable("topic", to_string(color)) +
           variable("tint", to_string(tint_of(color)));
    if (section.side) css += variable("icon", data_address(painter.icon(section.icon)));
    css += "}\n";
  }
  return css;
}

// The file without its comments and without the white space that only its readers need.
std::string page_css() {
  const auto bytes = embedded::page_css();
  const std::string_view in(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  std::string out;
  for (std::size_t i = 0; i < in.size();) {
    if (in.substr(i).starts_with("/*")) {
      i = in.find("*/", i) + 2;
      continue;
    }
    const char c = in[i++];
    const bool space = c == ' ' || c == '\n';
    if (space && (out.empty() || out.back() == ' ' || out.back() == '\n')) {
      if (c == '\n' && !out.empty()) out.back() = '\n';
      continue;
    }
    out += c;
  }
  return out;
}

}  // namespace

std::string html_style(const Edition& edition, const Language& language, const Theme& theme,
                       FigurePainter& painter, const std::vector<WebFont>& fonts) {
  // The topics come last: body alone says the same with less weight.
  return faces(fonts) + root(language, theme, painter, fonts) + page_css() +
         topics(edition, theme, painter);
}

}  // namespace hjemvei
