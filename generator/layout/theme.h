// A municipality's colours: layouts/themes/<id>.yaml. Editable without C++.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/geometry.h"
#include "base/source.h"

namespace hjemvei {

struct Theme {
  std::string id;
  std::map<std::string, Color> colors;     // tokens: "ink", "soft", "line", "ground", "white",
                                           // "accent", "rail", "alert", "cover"
  std::map<std::string, Color> sections;   // by section id
  std::string cover_drawing;               // layouts/drawings/<name>.svg
};

// Which colour a drawing's token means where it is used: tokens of the theme, "station-<section>",
// and the present section's "topic" and "tint" (its colour at 10 % on white).
struct Palette {
  const Theme* theme = nullptr;
  Color topic;

  std::optional<Color> find(std::string_view token) const;
};

Color tint_of(Color color);

// Reads and checks a theme: every colour that text stands on or is written in has a contrast of at
// least 4.5 : 1 (WCAG 2.2, 1.4.3), measured; too little is a located error with the figure.
std::optional<Theme> read_theme(const Files& project, const std::string& id, Position named_at,
                                Sources& sources, Diagnostics& diagnostics);

// "#1F3A5F" or "#FFF" as a colour; nothing for anything else.
std::optional<Color> parse_color(std::string_view text);
// "#1F3A5F".
std::string to_string(Color color);

// What data-fill and data-stroke may say, besides "station-" and a section's id.
const std::vector<std::string>& drawing_tokens();

// Contrast ratio of two colours (WCAG 2.2, "contrast ratio"): 1 to 21.
double contrast(Color a, Color b);

}  // namespace hjemvei
