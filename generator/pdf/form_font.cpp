#include "pdf/form_font.h"

#include <algorithm>
#include <vector>

#include "pdf/font_maps.h"
#include "pdf/font_merge.h"
#include "pdf/font_objects.h"
#include "pdf/font_program.h"

namespace hjemvei::pdf {
namespace {

// A character with its glyph in the program that is made, and its advance.
struct Typed {
  char32_t character = 0;
  std::uint32_t glyph = 0;
  int width = 0;   // thousandths of an em
};

class Joiner {
 public:
  explicit Joiner(const Fonts& fonts) : fonts_(fonts) {}

  // False when the part's file cannot be cut down.
  bool add(const FormFont::Part& part) {
    const FontProgram source(fonts_.face(part.font));
    std::vector<Typed> typed;
    std::vector<std::uint32_t> glyphs;
    for (const FormFont::Range& range : part.ranges)
      for (char32_t c = range.first; c <= range.last; ++c)
        if (const std::uint32_t glyph = source.glyph_of(c)) {
          typed.push_back({c, glyph, source.width(glyph)});
          glyphs.push_back(glyph);
        }
    std::ranges::sort(glyphs);
    glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
    FontSubset subset = source.subset(glyphs, {});
    if (subset.program.empty()) return false;
    std::uint32_t base = 0;
    program_ = program_.empty() ? std::move(subset.program)
                                : merge_fonts(program_, subset.program, base);
    for (Typed& each : typed) {
      const auto place = std::ranges::lower_bound(glyphs, each.glyph);
      each.glyph = base + subset.glyphs[static_cast<std::size_t>(place - glyphs.begin())];
    }
    typed_.insert(typed_.end(), typed.begin(), typed.end());
    return true;
  }

  std::vector<Typed> take_typed() {
    std::ranges::sort(typed_, {}, &Typed::character);
    return std::move(typed_);
  }
  std::string take_program() { return std::move(program_); }

 private:
  const Fonts& fonts_;
  std::string program_;
  std::vector<Typed> typed_;
};

// By CID, which is the character: two bytes each (9.7.4.2).
std::string glyph_map(const std::vector<Typed>& typed) {
  std::string map(2 * (typed.empty() ? 0 : typed.back().character + 1), '\0');
  for (const Typed& each : typed) {
    map[2 * each.character] = static_cast<char>(each.glyph >> 8);
    map[2 * each.character + 1] = static_cast<char>(each.glyph);
  }
  return map;
}

// Neighbours share an array (9.7.4.3).
Array width_array(const std::vector<Typed>& typed) {
  Array out;
  for (std::size_t i = 0; i < typed.size();) {
    const char32_t first = typed[i].character;
    Array run;
    for (; i < typed.size() && typed[i].character == first + run.size(); ++i)
      run.emplace_back(typed[i].width);
    out.emplace_back(static_cast<std::uint32_t>(first));
    out.emplace_back(std::move(run));
  }
  return out;
}

// What is said of all parts: the first face, with heights and a box that hold for every one.
FontFace joint_face(const FormFont& font, const Fonts& fonts) {
  FontFace joint = fonts.face(font.parts.front().font);
  for (const FormFont::Part& part : font.parts) {
    const FontFace& face = fonts.face(part.font);
    joint.ascent = std::max(joint.ascent, face.ascent);
    joint.descent = std::min(joint.descent, face.descent);
    joint.x_min = std::min(joint.x_min, face.x_min);
    joint.y_min = std::min(joint.y_min, face.y_min);
    joint.x_max = std::max(joint.x_max, face.x_max);
    joint.y_max = std::max(joint.y_max, face.y_max);
  }
  return joint;
}

}  // namespace

FormFontObject add_form_font(const FormFont& font, const Fonts& fonts, Objects& objects) {
  Joiner joiner(fonts);
  for (const FormFont::Part& part : font.parts)
    if (!joiner.add(part)) return {{}, fonts.face(part.font).file};
  const std::vector<Typed> typed = joiner.take_typed();
  std::vector<char32_t> characters;
  for (const Typed& each : typed) characters.push_back(each.character);

  const FontFace face = joint_face(font, fonts);
  const ObjectId program = add_program(face, joiner.take_program(), objects);
  Dict descendant;
  descendant.set("Type", Name{"Font"})
      .set("Subtype", Name{"CIDFontType2"})
      .set("BaseFont", Name{font.name})
      .set("CIDSystemInfo", system_info())
      .set("FontDescriptor", add_descriptor(face, font.name, program, objects))
      .set("DW", 600)
      .set("W", width_array(typed))
      .set("CIDToGIDMap", objects.add(Stream{{}, glyph_map(typed), StreamKind::binary}));
  const ObjectId to_unicode =
      objects.add(Stream{{}, to_unicode_cmap(characters), StreamKind::text});
  return {add_type0({font.name, Name{"Identity-H"}, objects.add(std::move(descendant)), to_unicode},
                    objects),
          ""};
}

}  // namespace hjemvei::pdf
