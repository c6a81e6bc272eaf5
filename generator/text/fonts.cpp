#include "text/fonts.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "text/font_header.h"
#include "text/form_fonts.h"
#include "text/shaping.h"

namespace hjemvei {
namespace {

std::string quote(const std::string& text) { return "\"" + text + "\""; }

// What to do about a file that is not there; `what` is "font" or "pattern".
std::string remedy(const std::string& what, const std::string& package) {
  const std::string beside = "write the path of a " + what + " file beside fonts.yaml";
  return package.empty() ? beside : "install the Debian package " + package + ", or " + beside;
}

std::string shown(double number) {
  char digits[32];
  return std::string(digits, std::to_chars(digits, std::end(digits), number).ptr);
}

std::string tags_of(const std::vector<AxisRange>& ranges) {
  std::string tags;
  for (const AxisRange& range : ranges) tags += (tags.empty() ? "" : ", ") + range.tag;
  return tags;
}

// Opens the files that fonts.yaml names, one after the other.
class Loader {
 public:
  Loader(const Files& project, std::string folder, std::vector<FontFace>& faces,
         Fonts::Shaping& shaping, Diagnostics& diagnostics)
      : project_(project),
        folder_(std::move(folder)),
        faces_(faces),
        shaping_(shaping),
        diagnostics_(diagnostics) {}

  void add(FontFamily family) {
    Fonts::Shaping::Family entry;
    const std::optional<FontId> regular = open(family, Face::regular);
    if (regular) {
      entry.available = true;
      entry.regular = entry.bold = *regular;
      if (!family.bold.empty()) entry.bold = open(family, Face::bold).value_or(*regular);
    }
    entry.from = std::move(family);
    shaping_.families.push_back(std::move(entry));
  }

  void add(const PatternFile& pattern) {
    std::string why;
    std::unique_ptr<const MappedFile> file = MappedFile::open(project_, folder_, pattern.file, why);
    if (!file) {
      diagnostics_.error("pattern-file-missing", pattern.file_at,
                         "the pattern file " + quote(pattern.file) + " cannot be read: " + why,
                         remedy("pattern", pattern.package));
      return;
    }
    auto patterns = std::make_unique<const HyphenationPatterns>(std::move(file));
    if (const std::string fault = patterns->fault(); !fault.empty()) {
      diagnostics_.error("pattern-file-unusable", pattern.file_at,
                         "the pattern file " + quote(pattern.file) + " cannot be used: " + fault,
                         "name a file as libhyphen reads it, hyph_*.dic");
      return;
    }
    shaping_.patterns.emplace_back(pattern.name, std::move(patterns));
  }

 private:
  enum class Face { regular, bold };

  std::optional<FontId> open(const FontFamily& family, Face which) {
    const bool bold = which == Face::bold;
    const std::string& path = bold ? family.bold : family.regular;
    const Position at = bold ? family.bold_at : family.regular_at;
    std::string why;
    std::unique_ptr<const MappedFile> file = MappedFile::open(project_, folder_, path, why);
    if (!file) {
      if (!family.optional)
        diagnostics_.error("font-file-missing", at,
                           "the font file " + quote(path) + " cannot be read: " + why,
                           remedy("font", family.package));
      return std::nullopt;
    }
    FontFace face;
    face.family = family.name;
    face.bold = bold;
    face.file = path;
    face.index = family.index;
    face.data = file->bytes();
    place_axes(bold ? family.bold_axes : family.axes, face);
    if (const std::string fault = read_font_header(face); !fault.empty()) {
      diagnostics_.error("font-unusable", at,
                         "the font file " + quote(path) + " cannot be used: " + fault,
                         "name another font file");
      return std::nullopt;
    }
    shaping_.faces.push_back(std::make_unique<ShapingFace>(face));
    shaping_.files.push_back(std::move(file));
    faces_.push_back(std::move(face));
    return FontId(static_cast<std::uint16_t>(faces_.size() - 1));
  }

  // The instance of a variable font: its defaults, but for what fonts.yaml says.
  void place_axes(const std::vector<WantedAxis>& wanted, FontFace& face) {
    const std::vector<AxisRange> ranges = read_axes(face);
    for (const AxisRange& range : ranges) face.axes.push_back({range.tag, range.usual});
    for (const WantedAxis& each : wanted) {
      const auto range = std::ranges::find(ranges, each.axis.tag, &AxisRange::tag);
      if (range == ranges.end()) {
        diagnostics_.error(
            "font-axis", each.at,
            "the font file " + quote(face.file) + " has no axis " + quote(each.axis.tag),
            ranges.empty() ? "no axes: it is not a variable font"
                           : "one of its axes: " + tags_of(ranges));
      } else if (each.axis.value < range->least || each.axis.value > range->most) {
        diagnostics_.error("font-axis", each.at,
                           "the axis " + quote(range->tag) + " of the font file " +
                               quote(face.file) + " does not reach that far",
                           "a number from " + shown(range->least) + " to " + shown(range->most));
      } else {
        face.axes[static_cast<std::size_t>(range - ranges.begin())].value = each.axis.value;
      }
    }
  }

  const Files& project_;
  std::string folder_;  // of fonts.yaml, with '/' at its end
  std::vector<FontFace>& faces_;
  Fonts::Shaping& shaping_;
  Diagnostics& diagnostics_;
};

}  // namespace

Fonts::Fonts() : shaping_(std::make_unique<Shaping>()) {}
Fonts::~Fonts() = default;

std::shared_ptr<const Fonts> Fonts::load(const Files& project, const std::string& path,
                                         Sources& sources, Diagnostics& diagnostics) {
  std::shared_ptr<Fonts> fonts(new Fonts);
  const std::string folder = path.substr(0, path.rfind('/') + 1);
  Loader loader(project, folder, fonts->faces_, *fonts->shaping_, diagnostics);
  FontsYaml file = read_fonts_yaml(project, path, sources, diagnostics);
  for (const FontFamily& family : file.families) loader.add(family);
  for (const PatternFile& pattern : file.patterns) loader.add(pattern);
  const auto regular = [&](std::string_view name) -> std::optional<FontId> {
    const Shaping::Family* family = fonts->shaping_->find(name);
    return family && family->available ? std::optional(family->regular) : std::nullopt;
  };
  fonts->form_fonts_ = join_form_fonts(file, fonts->faces_, regular, diagnostics);
  return fonts;
}

const FontFace& Fonts::face(FontId id) const { return faces_.at(static_cast<std::size_t>(id)); }
std::size_t Fonts::size() const { return faces_.size(); }

const FormFont* Fonts::form_font(std::string_view script) const {
  const FormFont* for_others = nullptr;
  for (const FormFont& font : form_fonts_) {
    if (std::ranges::find(font.scripts, script) != font.scripts.end()) return &font;
    if (font.scripts.empty() && !for_others) for_others = &font;
  }
  return for_others;
}

}  // namespace hjemvei
