#include "text/form_fonts.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace hjemvei {
namespace {

constexpr char32_t last_of_plane = 0xFFFF;  // what one UTF-16 code unit can be

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::optional<char32_t> hexadecimal(std::string_view digits) {
  std::uint32_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
  if (error != std::errc() || end != digits.data() + digits.size()) return {};
  return number <= last_of_plane ? std::optional<char32_t>(number) : std::nullopt;
}

// "U+0020-007E" or "U+20AC".
std::optional<FormFont::Range> range_of(std::string_view text) {
  if (!text.starts_with("U+")) return {};
  text.remove_prefix(2);
  const std::size_t dash = text.find('-');
  const auto first = hexadecimal(text.substr(0, dash));
  const auto last = dash == text.npos ? first : hexadecimal(text.substr(dash + 1));
  if (!first || !last || *last < *first) return {};
  return FormFont::Range{*first, *last};
}

// The ranges that `text` lists, ascending; none when one of them is not a range.
std::vector<FormFont::Range> ranges_of(std::string_view text) {
  std::vector<FormFont::Range> ranges;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.size(), text.find(',', begin));
    const auto range = range_of(trimmed(text.substr(begin, end - begin)));
    if (!range) return {};
    ranges.push_back(*range);
    begin = end + 1;
  }
  std::ranges::sort(ranges, {}, &FormFont::Range::first);
  return ranges;
}

bool overlap(const std::vector<FormFont::Range>& sorted) {
  const auto touch = [](const FormFont::Range& a, const FormFont::Range& b) {
    return b.first <= a.last;
  };
  return std::ranges::adjacent_find(sorted, touch) != sorted.end();
}

class Joiner {
 public:
  Joiner(const FontsYaml& file, const std::vector<FontFace>& faces, const FindRegular& find,
         Diagnostics& diagnostics)
      : file_(file), faces_(faces), find_(find), diagnostics_(diagnostics) {}

  // `common` is the font for all other scripts: its parts come first.
  FormFont join(const FormFontEntry& entry, const FormFont* common) {
    FormFont font{entry.name, entry.scripts, {}, {}};
    if (common) font.faults = common->faults;
    if (common) font.parts = common->parts;
    std::vector<FormFont::Range> all;
    for (const FormFont::Part& part : font.parts)
      all.insert(all.end(), part.ranges.begin(), part.ranges.end());
    for (const FormFontEntry::Part& part : entry.parts) {
      Diagnostics unfit;
      const std::optional<FontId> face = face_of(part, font, unfit);
      for (const Diagnostic& fault : unfit.sorted()) font.faults.push_back(fault);
      std::vector<FormFont::Range> ranges = ranges_of(part.characters);
      all.insert(all.end(), ranges.begin(), ranges.end());
      std::ranges::sort(all, {}, &FormFont::Range::first);
      if (ranges.empty() || overlap(all)) {
        diagnostics_.error("form-font-characters", part.characters_at,
                           ranges.empty() ? "no ranges of Unicode"
                                          : "characters that stand in two ranges of this font",
                           "ranges of which each character is in one, U+0020-007E, U+00A0");
      } else if (face) {
        font.parts.push_back({*face, std::move(ranges)});
      }
    }
    return font;
  }

 private:
  // What is in the list but cannot be joined goes to `unfit`.
  std::optional<FontId> face_of(const FormFontEntry::Part& part, const FormFont& so_far,
                                Diagnostics& unfit) {
    const std::optional<FontId> id = find_(part.family);
    if (!id) {
      if (std::ranges::find(file_.families, part.family, &FontFamily::name) == file_.families.end())
        diagnostics_.error("form-font-family", part.family_at,
                           "there is no font family \"" + part.family + "\"",
                           "the name of a family under families:");
      return {};
    }
    const FontFace& face = faces_[static_cast<std::size_t>(*id)];
    const bool fits =
        so_far.parts.empty() ||
        faces_[static_cast<std::size_t>(so_far.parts.front().font)].units_per_em ==
            face.units_per_em;
    if (!face.cff && fits) return id;
    unfit.error("form-font-family", part.family_at,
                "the font family \"" + part.family + "\" " +
                    (face.cff ? "does not have TrueType outlines"
                              : "has other units than the part before it"),
                "a TrueType family (.ttf) with as many units per em as the other parts");
    return {};
  }

  const FontsYaml& file_;
  const std::vector<FontFace>& faces_;
  const FindRegular& find_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<FormFont> join_form_fonts(const FontsYaml& file, const std::vector<FontFace>& faces,
                                      const FindRegular& find, Diagnostics& diagnostics) {
  Joiner joiner(file, faces, find, diagnostics);
  std::vector<FormFont> fonts;
  const auto common = std::ranges::find_if(
      file.forms, [](const FormFontEntry& entry) { return entry.scripts.empty(); });
  if (common != file.forms.end()) fonts.push_back(joiner.join(*common, nullptr));
  for (auto entry = file.forms.begin(); entry != file.forms.end(); ++entry) {
    const FormFont* first = common == file.forms.end() ? nullptr : &fonts.front();
    if (entry != common) fonts.push_back(joiner.join(*entry, first));
  }
  std::erase_if(fonts, [](const FormFont& font) { return font.parts.empty() && font.faults.empty(); });
  return fonts;
}

}  // namespace hjemvei
