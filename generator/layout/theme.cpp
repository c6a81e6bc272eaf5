#include "layout/theme.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "content/schema.h"
#include "layout/layout_kinds.h"

namespace hjemvei {
namespace {

constexpr double kText = 4.5;     // WCAG 2.2, 1.4.3: text
constexpr double kPicture = 3.0;  // WCAG 2.2, 1.4.11: what is not text

constexpr ValueShape kColor = ValueShape::scalar(Form::color);
constexpr Field kColorFields[] = {
    {"ink", kColor, Need::required, "text and lines", "\"#16202E\""},
    {"soft", kColor, Need::required, "captions and labels", "\"#46505E\""},
    {"line", kColor, Need::required, "frames of fields", "\"#6B7480\""},
    {"ground", kColor, Need::required, "the page", "\"#FCFAF6\""},
    {"white", kColor, Need::required, "boxes, and text on a topic's colour", "\"#FFFFFF\""},
    {"accent", kColor, Need::required, "markers and buttons, only under ink or on the cover",
     "\"#F2B705\""},
    {"rail", kColor, Need::required, "the line between stations", "\"#CBC3B4\""},
    {"alert", kColor, Need::required, "warnings", "\"#B3261E\""},
    {"cover", kColor, Need::required, "the cover", "\"#1F3A5F\""}};
constexpr Record kColors{"the colours", kColorFields};
constexpr Field kThemeFields[] = {
    {"cover-drawing", ValueShape::scalar(Form::name), Need::required,
     "the drawing on the cover, layouts/drawings/<name>.svg", "cover"},
    {"colors", ValueShape::record_of(kColors), Need::required, "what is the same on every page",
     ""},
    {"sections", ValueShape::map_of(kColor), Need::required,
     "the colour of each section, by its id; dark enough for white text", ""}};
constexpr Record kTheme{"a theme", kThemeFields};
constexpr ValueShape kThemeShape = ValueShape::record_of(kTheme);

// Tokens that stand for a colour only where a drawing is used.
constexpr std::string_view kPlaceTokens[] = {"topic", "tint"};

std::map<std::string, Color> read_colors(const YamlNode& map) {
  std::map<std::string, Color> colors;
  for (const YamlNode& entry : map.children)
    if (const auto color = parse_color(entry.text)) colors[entry.key] = *color;
  return colors;
}

// Relative luminance (WCAG 2.2).
double luminance(Color color) {
  const auto linear = [](std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

// "3.2": rounded down, so that a figure never looks better than it is.
std::string figure(double ratio) {
  const int tenths = static_cast<int>(ratio * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

// Judges pairs of colours of one theme.
class ContrastCheck {
 public:
  ContrastCheck(const Theme& theme, const YamlNode& tree, Diagnostics& diagnostics)
      : theme_(theme), tree_(tree), diagnostics_(diagnostics) {}

  void all() const;

 private:
  // Reports at `blamed` when `front` on `back` has less than `least`.
  void pair(Position blamed, const std::string& front_name, Color front,
            const std::string& back_name, Color back, double least) const;
  void tokens(const char* front, const char* back, double least, const char* blamed) const;
  void section(const YamlNode& entry) const;
  void on_tint(const char* token) const;
  Position at(const char* token) const { return get_position(*tree_.find("colors"), token); }

  const Theme& theme_;
  const YamlNode& tree_;
  Diagnostics& diagnostics_;
};

void ContrastCheck::pair(Position blamed, const std::string& front_name, Color front,
                         const std::string& back_name, Color back, double least) const {
  const double ratio = contrast(front, back);
  if (ratio >= least) return;
  diagnostics_.error("contrast", blamed,
                     front_name + " (" + to_string(front) + ") on " + back_name + " (" +
                         to_string(back) + ") has a contrast of " + figure(ratio) + " : 1",
                     "choose a colour that gives at least " + figure(least) + " : 1");
}

void ContrastCheck::tokens(const char* front, const char* back, double least,
                           const char* blamed) const {
  pair(at(blamed), front, theme_.colors.at(front), back, theme_.colors.at(back), least);
}

void ContrastCheck::section(const YamlNode& entry) const {
  const auto color = theme_.sections.find(entry.key);
  if (color == theme_.sections.end()) return;
  const std::string name = "the colour of \"" + entry.key + "\"";
  const Color tint = tint_of(color->second);
  pair(entry.at, "white", theme_.colors.at("white"), name, color->second, kText);
  pair(entry.at, name, color->second, "ground", theme_.colors.at("ground"), kText);
  pair(entry.at, name, color->second, "its own tint", tint, kText);
  pair(entry.at, "ink", theme_.colors.at("ink"), "the tint of \"" + entry.key + "\"", tint, kText);
}

// Notes and sentences to say stand on a pale tint of their own colour, in that colour and in ink.
void ContrastCheck::on_tint(const char* token) const {
  const Color color = theme_.colors.at(token), tint = tint_of(color);
  pair(at(token), token, color, "its own tint", tint, kText);
  pair(at(token), "ink", theme_.colors.at("ink"), "the tint of \"" + std::string(token) + "\"", tint, kText);
}

void ContrastCheck::all() const {
  for (const char* text : {"ink", "soft", "alert"})
    for (const char* ground : {"ground", "white"}) tokens(text, ground, kText, text);
  for (const char* ground : {"ground", "white"}) tokens("line", ground, kPicture, "line");
  tokens("ink", "accent", kText, "accent");
  tokens("accent", "cover", kText, "accent");
  tokens("white", "cover", kText, "cover");
  for (const char* token : {"alert", "soft", "cover"}) on_tint(token);
  for (const YamlNode& entry : tree_.find("sections")->children) section(entry);
}

}  // namespace

const ValueShape& theme_shape() { return kThemeShape; }

std::optional<Color> parse_color(std::string_view text) {
  if ((text.size() != 4 && text.size() != 7) || text[0] != '#') return {};
  std::uint32_t value = 0;
  for (const char c : text.substr(1)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return {};
    value = value * 16 + static_cast<std::uint32_t>(digit);
    if (text.size() == 4) value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  return Color{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
               static_cast<std::uint8_t>(value)};
}

std::string to_string(Color color) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string text = "#";
  for (const std::uint8_t channel : {color.red, color.green, color.blue}) {
    text += kDigits[channel >> 4];
    text += kDigits[channel & 15];
  }
  return text;
}

const std::vector<std::string>& drawing_tokens() {
  static const std::vector<std::string> tokens = [] {
    std::vector<std::string> names;
    for (const Field& field : kColorFields) names.emplace_back(field.key);
    names.insert(names.end(), std::begin(kPlaceTokens), std::end(kPlaceTokens));
    return names;
  }();
  return tokens;
}

double contrast(Color a, Color b) {
  const double one = luminance(a), other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Color tint_of(Color color) {
  const auto pale = [](std::uint8_t channel) {
    return static_cast<std::uint8_t>(std::lround(255 - 0.1 * (255 - channel)));
  };
  return {pale(color.red), pale(color.green), pale(color.blue)};
}

std::optional<Color> Palette::find(std::string_view token) const {
  if (token == "topic") return topic;
  if (token == "tint") return tint_of(topic);
  if (!theme) return {};
  const bool station = token.starts_with("station-");
  const auto& colors = station ? theme->sections : theme->colors;
  const auto found = colors.find(std::string(station ? token.substr(8) : token));
  if (found == colors.end()) return {};
  return found->second;
}

std::optional<Theme> read_theme(const Files& project, const std::string& id, Position named_at,
                                Sources& sources, Diagnostics& diagnostics) {
  const std::string path = "themes/" + id + ".yaml";
  std::vector<std::string> known;
  for (const std::string& file : project.list("layouts/themes"))
    if (file.ends_with(".yaml")) known.push_back(file.substr(0, file.size() - 5));
  if (std::find(known.begin(), known.end(), id) == known.end()) {
    const std::string near = nearest(id, known);
    diagnostics.error("missing-theme", named_at, "there is no theme layouts/" + path,
                      near.empty() ? "write the name of a file in layouts/themes, without .yaml"
                                   : "write \"" + near + "\"");
    return {};
  }
  const auto tree = read_tree(project, "layouts/" + path, "", sources, diagnostics);
  if (!tree || !check(*tree, kThemeShape, diagnostics)) return {};
  Theme theme;
  theme.id = id;
  theme.cover_drawing = get_text(*tree, "cover-drawing");
  theme.colors = read_colors(*tree->find("colors"));
  theme.sections = read_colors(*tree->find("sections"));
  ContrastCheck(theme, *tree, diagnostics).all();
  return theme;
}

}  // namespace hjemvei
