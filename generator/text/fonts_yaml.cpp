#include "text/fonts_yaml.h"

#include <algorithm>

#include "content/schema.h"
#include "content/tree.h"

namespace hjemvei {
namespace {

constexpr ValueShape kNumber = ValueShape::scalar(Form::number);
constexpr ValueShape kAxes = ValueShape::map_of(kNumber);
constexpr Field kFamilyFields[] = {
    {"name", ValueShape::scalar(Form::name), Need::required,
     "what the language table calls the family", "NotoSansArabic"},
    {"regular", ValueShape::scalar(Form::text), Need::required,
     "the font file: beside fonts.yaml, or with its full path",
     "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf"},
    {"bold", ValueShape::scalar(Form::text), Need::optional,
     "the file of the bold face; without one, strong text is set in the regular face", ""},
    {"axes", kAxes, Need::optional, "of a variable font: which instance of it is the regular face",
     "{wght: 400}"},
    {"bold-axes", kAxes, Need::optional,
     "the same for the bold face, which is of the same file when bold: is not there",
     "{wght: 700}"},
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
constexpr Field kPatternFields[] = {
    {"name", ValueShape::scalar(Form::name), Need::required,
     "what the language table calls the patterns", "hyph_sv_SE"},
    {"file", ValueShape::scalar(Form::text), Need::required,
     "the pattern file: beside fonts.yaml, or with its full path",
     "/usr/share/hyphen/hyph_sv_SE.dic"},
    {"package", ValueShape::scalar(Form::name), Need::optional,
     "the Debian package that brings the file", "hyphen-sv"},
};
constexpr Record kPattern{"a file of hyphenation patterns", kPatternFields};
constexpr ValueShape kPatternShape = ValueShape::record_of(kPattern);
constexpr Field kFormPartFields[] = {
    {"family", ValueShape::scalar(Form::name), Need::required, "a font family of the list above",
     "NotoSans"},
    {"characters", ValueShape::scalar(Form::text), Need::required,
     "which of its characters: ranges of Unicode", "U+0020-007E, U+00A0-017F"},
};
constexpr Record kFormPart{"a part of a form font", kFormPartFields};
constexpr ValueShape kFormPartShape = ValueShape::record_of(kFormPart);
constexpr ValueShape kScript = ValueShape::scalar(Form::name);
constexpr Field kFormFields[] = {
    {"name", ValueShape::scalar(Form::name), Need::required, "what PDF files call the font",
     "HjemveiForm-Latin"},
    {"scripts", ValueShape::list_of(kScript), Need::optional,
     "for documents in which writing systems; without it, for all others, and its letters are in "
     "each of the fonts", "[Ethi]"},
    {"parts", ValueShape::list_of(kFormPartShape), Need::required,
     "which letters it has, and from which families", ""},
};
constexpr Record kForm{"a font that forms are typed in", kFormFields};
constexpr ValueShape kFormShape = ValueShape::record_of(kForm);
constexpr Field kFileFields[] = {
    {"families", ValueShape::list_of(kFamilyShape), Need::required, "the font families", ""},
    {"hyphenation", ValueShape::list_of(kPatternShape), Need::optional,
     "where long words may be divided; a language without patterns divides none", ""},
    {"forms", ValueShape::list_of(kFormShape), Need::optional,
     "what is typed in forms that can be filled in", ""},
};
constexpr Record kFile{"the list of fonts", kFileFields};
constexpr ValueShape kFileShape = ValueShape::record_of(kFile);

std::vector<WantedAxis> axes_of(const YamlNode& node, std::string_view key) {
  std::vector<WantedAxis> axes;
  const YamlNode* map = node.find(key);
  if (!map || !map->is_map()) return axes;
  for (const YamlNode& axis : map->children)
    axes.push_back({{axis.key, get_number(*map, axis.key, 0)}, axis.at});
  return axes;
}

FontFamily family_of(const YamlNode& node) {
  FontFamily family;
  family.at = node.at;
  family.name = get_text(node, "name");
  family.regular = get_text(node, "regular");
  family.regular_at = get_position(node, "regular");
  family.bold = get_text(node, "bold");
  family.bold_at = get_position(node, "bold");
  family.axes = axes_of(node, "axes");
  family.bold_axes = axes_of(node, "bold-axes");
  if (family.bold.empty() && !family.bold_axes.empty()) {
    family.bold = family.regular;
    family.bold_at = family.regular_at;
  }
  family.index = static_cast<unsigned>(get_integer(node, "index", 0));
  family.package = get_text(node, "package");
  family.optional = get_boolean(node, "optional", false);
  return family;
}

PatternFile pattern_of(const YamlNode& node) {
  return {get_text(node, "name"), get_text(node, "file"), get_text(node, "package"),
          get_position(node, "file")};
}

FormFontEntry form_of(const YamlNode& node) {
  FormFontEntry form;
  form.name = get_text(node, "name");
  for (const YamlNode& script : get_children(node, "scripts")) form.scripts.push_back(script.text);
  for (const YamlNode& part : get_children(node, "parts")) {
    form.parts.push_back({get_text(part, "family"), get_text(part, "characters"),
                          get_position(part, "family"), get_position(part, "characters")});
  }
  return form;
}

// Adds `entry` unless one of its name is there; `what` is for the message: "the font family".
template <typename Entry>
void add(Entry entry, const YamlNode& node, const char* what, std::vector<Entry>& entries,
         Diagnostics& diagnostics) {
  const auto same = [&](const Entry& other) { return other.name == entry.name; };
  if (std::ranges::none_of(entries, same)) {
    entries.push_back(std::move(entry));
    return;
  }
  diagnostics.error("font-named-twice", get_position(node, "name"),
                    std::string(what) + " \"" + entry.name + "\" stands in the list twice",
                    "give one of them another name, or remove it");
}

}  // namespace

FileKind fonts_file_kind() { return {"fonts", "fonts/fonts.yaml", &kFileShape}; }

FontsYaml read_fonts_yaml(const Files& project, const std::string& path, Sources& sources,
                          Diagnostics& diagnostics) {
  FontsYaml file;
  const auto tree = read_tree(project, path, "", sources, diagnostics);
  if (!tree || !check(*tree, kFileShape, diagnostics)) return file;
  for (const YamlNode& node : get_children(*tree, "families"))
    add(family_of(node), node, "the font family", file.families, diagnostics);
  for (const YamlNode& node : get_children(*tree, "hyphenation"))
    add(pattern_of(node), node, "the pattern file", file.patterns, diagnostics);
  for (const YamlNode& node : get_children(*tree, "forms"))
    add(form_of(node), node, "the form font", file.forms, diagnostics);
  return file;
}

}  // namespace hjemvei
