#include "pdf/font_program.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include <cmath>
#include <map>
#include <memory>

#include "pdf/font_composites.h"
#include "pdf/font_program_cff.h"

namespace hjemvei::pdf {
namespace {

template <auto Destroy>
struct Destroyer {
  template <typename T>
  void operator()(T* object) const {
    Destroy(object);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Destroyer<hb_font_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroyer<hb_subset_plan_destroy>>;

std::string bytes_of(hb_blob_t* blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob, &size);
  return data ? std::string(data, size) : std::string();
}

// What a CIDFontType2 program needs is glyf, head, hhea, hmtx, loca and maxp (ISO 32000-1, 9.9).
// Without GSUB among the kept tables hb-subset adds no alternates of the glyphs either.
void drop_tables(hb_subset_input_t* input) {
  hb_set_t* drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"GSUB", "GPOS", "GDEF", "BASE", "MATH", "STAT", "OS/2", "cmap", "gasp",
                          "kern", "meta", "name", "post", "vhea", "vmtx", "VORG", "DSIG"}) {
    hb_set_add(drop, hb_tag_from_string(tag, 4));
  }
}

// All that makes a font variable: an instance has none of it. hb-subset reads them from the font
// itself before it leaves them out.
void pin_axes(hb_subset_input_t* input, hb_face_t* face, const std::vector<FontAxis>& axes) {
  if (axes.empty()) return;
  for (const FontAxis& axis : axes)
    hb_subset_input_pin_axis_location(input, face, hb_tag_from_string(axis.tag.data(), 4),
                                      static_cast<float>(axis.value));
  hb_set_t* drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"fvar", "gvar", "avar", "cvar", "HVAR", "VVAR", "MVAR", "STAT"})
    hb_set_add(drop, hb_tag_from_string(tag, 4));
}

// A font file of one face with all of its tables as they are.
Blob file_of(hb_face_t* face) {
  const Face builder(hb_face_builder_create());
  unsigned count = hb_face_get_table_tags(face, 0, nullptr, nullptr);
  std::vector<hb_tag_t> tags(count);
  hb_face_get_table_tags(face, 0, &count, tags.data());
  for (const hb_tag_t tag : tags)
    hb_face_builder_add_table(builder.get(), tag, Blob(hb_face_reference_table(face, tag)).get());
  return Blob(hb_face_reference_blob(builder.get()));
}

}  // namespace

struct FontProgram::Parts {
  Face face;
  Font font;
  bool cff = false, whole = false;
  std::vector<FontAxis> axes;

  // What a PDF embeds of a face: its CFF table, or a file.
  Blob program_of(hb_face_t* of) const {
    if (cff) return Blob(hb_face_reference_table(of, HB_TAG('C', 'F', 'F', ' ')));
    return of == face.get() ? file_of(of) : Blob(hb_face_reference_blob(of));
  }
};

FontProgram::FontProgram(const FontFace& face) : parts_(std::make_unique<Parts>()) {
  const Blob blob(hb_blob_create(face.data.data(), static_cast<unsigned>(face.data.size()),
                                 HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  parts_->face.reset(hb_face_create(blob.get(), face.index));
  parts_->font.reset(hb_font_create(parts_->face.get()));
  std::vector<hb_variation_t> variations;
  for (const FontAxis& axis : face.axes)
    variations.push_back({hb_tag_from_string(axis.tag.data(), 4), static_cast<float>(axis.value)});
  hb_font_set_variations(parts_->font.get(), variations.data(),
                         static_cast<unsigned>(variations.size()));
  parts_->cff = face.cff;
  parts_->whole = face.whole;
  parts_->axes = face.axes;
}

FontProgram::~FontProgram() = default;
FontProgram::FontProgram(FontProgram&&) noexcept = default;

int FontProgram::width(std::uint32_t glyph) const {
  const double advance = hb_font_get_glyph_h_advance(parts_->font.get(), glyph);
  return static_cast<int>(std::lround(advance * 1000 / hb_face_get_upem(parts_->face.get())));
}

std::uint32_t FontProgram::glyph_of(char32_t character) const {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(parts_->font.get(), character, &glyph);
  return glyph;
}

FontSubset FontProgram::cut_down(const std::vector<std::uint32_t>& glyphs) const {
  const Input input(hb_subset_input_create_or_fail());
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING |
                                             HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                             HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  drop_tables(input.get());
  pin_axes(input.get(), parts_->face.get(), parts_->axes);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);

  FontSubset subset;
  const Plan plan(hb_subset_plan_create_or_fail(parts_->face.get(), input.get()));
  const Face result(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!result) return subset;
  subset.program = bytes_of(parts_->program_of(result.get()).get());
  const hb_map_t* renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint32_t glyph : glyphs) subset.glyphs.push_back(hb_map_get(renumbered, glyph));
  return subset;
}

FontSubset FontProgram::whole(const std::vector<std::uint32_t>& glyphs) const {
  FontSubset subset;
  subset.glyphs = glyphs;
  if (parts_->axes.empty()) {
    subset.program = bytes_of(parts_->program_of(parts_->face.get()).get());
    return subset;
  }
  // All glyphs of the instance, under their numbers.
  const Input input(hb_subset_input_create_or_fail());
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS |
                                             HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                                             HB_SUBSET_FLAGS_GLYPH_NAMES);
  pin_axes(input.get(), parts_->face.get(), parts_->axes);
  hb_set_add_range(hb_subset_input_glyph_set(input.get()), 0,
                   hb_face_get_glyph_count(parts_->face.get()) - 1);
  const Face result(hb_subset_or_fail(parts_->face.get(), input.get()));
  if (result) subset.program = bytes_of(parts_->program_of(result.get()).get());
  return subset;
}

FontSubset FontProgram::subset(const std::vector<std::uint32_t>& glyphs,
                               const std::vector<Composite>& composites) const {
  FontSubset subset = parts_->whole ? whole(glyphs) : cut_down(glyphs);
  if (subset.program.empty()) return subset;
  if (parts_->cff) {
    const auto cids = cids_of(subset.program);
    for (std::uint32_t& glyph : subset.glyphs)
      if (cids && glyph < cids->size()) glyph = (*cids)[glyph];
  }
  if (composites.empty()) return subset;
  std::map<std::uint32_t, std::uint32_t> numbers;
  for (std::size_t i = 0; i < glyphs.size(); ++i) numbers[glyphs[i]] = subset.glyphs[i];
  std::vector<Composite> added = composites;
  for (Composite& composite : added) {
    for (Composite::Part& part : composite.parts) part.glyph = numbers.at(part.glyph);
  }
  subset.program = add_composites(subset.program, added, subset.composites);
  return subset;
}

}  // namespace hjemvei::pdf
