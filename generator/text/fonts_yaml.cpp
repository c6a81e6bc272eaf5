#include "text/fonts_yaml.h"

#include <algorithm>

#include "content/schema.h"
#include "content/tree.h"

namespace hjemvei {
namespace {

constexpr Field kFamilyFields[] = {
    {"name", ValueShape::scalar(Form::name), Need::required,
     "what the language table calls the family", "NotoSansArabic"},
    {"regular", ValueShape::scalar(Form::text), Need::required,
     "the font file: beside fonts.yaml, or with its full path",
     "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf"},
    {"bold", ValueShape::scalar(Form::text), Need::optional,
     "the file of the bold face; without one, strong text is set in the regular face", ""},
    {"index", ValueShape::scalar(Form::integer), Need::optional,
     "which face of a collection (.ttc), counted from 0", "2"},
    {"script", ValueShape::scalar(Form::name), Need::required,
     "the writing system it is for, as four letters of ISO 15924", "Arab"},
    {"licence", ValueShape::scalar(Form::name), Need::required,
     "its licence, as SPDX names it; it must allow embedding", "OFL-1.1"},
    {"package", ValueShape::scalar(Form::name), Need::optional,
     "the Debian package that brings the file", "fonts-noto-core"},
    {"optional", ValueShape::scalar(Form::boolean), Need::optional,
     "true: the file may be missing as long as no text needs it", "true"},
};
constexpr Record kFamily{"a font family", kFamilyFields};
constexpr ValueShape kFamilyShape = ValueShape::record_of(kFamily);
constexpr Field kFileFields[] = {
    {"families", ValueShape::list_of(kFamilyShape), Need::required, "the font families", ""},
};
constexpr Record kFile{"the list of fonts", kFileFields};

FontFamily family_of(const YamlNode& node) {
  FontFamily family;
  family.at = node.at;
  family.name = get_text(node, "name");
  family.regular = get_text(node, "regular");
  family.regular_at = get_position(node, "regular");
  family.bold = get_text(node, "bold");
  family.bold_at = get_position(node, "bold");
  family.index = static_cast<unsigned>(get_integer(node, "index", 0));
  family.package = get_text(node, "package");
  family.optional = get_boolean(node, "optional", false);
  return family;
}

}  // namespace

std::vector<FontFamily> read_fonts_yaml(const Files& project, const std::string& path,
                                        Sources& sources, Diagnostics& diagnostics) {
  std::vector<FontFamily> families;
  const auto tree = read_tree(project, path, "", sources, diagnostics);
  if (!tree || !check(*tree, ValueShape::record_of(kFile), diagnostics)) return families;
  for (const YamlNode& node : get_children(*tree, "families")) {
    FontFamily family = family_of(node);
    const auto same = [&](const FontFamily& other) { return other.name == family.name; };
    if (std::ranges::any_of(families, same)) {
      diagnostics.error("font-named-twice", get_position(node, "name"),
                        "the font family \"" + family.name + "\" stands in the list twice",
                        "give one of them another name, or remove it");
      continue;
    }
    families.push_back(std::move(family));
  }
  return families;
}

}  // namespace hjemvei
