#include "pdf/font_program.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include <cmath>
#include <memory>

#include "pdf/font_composites.h"

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

// Whether a CFF table is CID-keyed: its Top DICT then begins with the operator ROS, 12 30
// (Adobe Technical Note 5176, sections 5 to 9).
bool is_cid_keyed(std::string_view cff) {
  const auto byte = [&](std::size_t at) -> unsigned {
    return at < cff.size() ? static_cast<unsigned char>(cff[at]) : 0;
  };
  const auto offset = [&](std::size_t at, unsigned size) {
    std::size_t value = 0;
    for (unsigned i = 0; i < size; ++i) value = value << 8 | byte(at + i);
    return value;
  };
  // An INDEX: count, size of an offset, count + 1 offsets (from 1), data.
  std::size_t at = byte(2);  // behind the header: the Name INDEX
  const std::size_t names = offset(at, 2);
  const unsigned name_size = byte(at + 2);
  at += 3 + names * name_size;
  at += name_size + offset(at, name_size) - 1;  // the Top DICT INDEX
  const unsigned size = byte(at + 2);
  const std::size_t length = offset(at + 3 + size, size) - 1;
  const std::size_t dict = at + 3 + 2 * size;
  for (std::size_t i = dict; i < dict + length && i < cff.size();) {
    const unsigned b = byte(i);
    if (b == 12) return byte(i + 1) == 30;
    if (b <= 21) return false;  // another operator came first
    i += b == 28 ? 3 : b == 29 ? 5 : b >= 247 && b <= 254 ? 2 : 1;
  }
  return false;
}

}  // namespace

struct FontProgram::Parts {
  Face face;
  Font font;
  bool cff = false;
};

FontProgram::FontProgram(const FontFace& face) : parts_(std::make_unique<Parts>()) {
  const Blob blob(hb_blob_create(face.data.data(), static_cast<unsigned>(face.data.size()),
                                 HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  parts_->face.reset(hb_face_create(blob.get(), face.index));
  parts_->font.reset(hb_font_create(parts_->face.get()));
  parts_->cff = face.cff;
}

FontProgram::~FontProgram() = default;
FontProgram::FontProgram(FontProgram&&) noexcept = default;

int FontProgram::width(std::uint32_t glyph) const {
  const double advance = hb_font_get_glyph_h_advance(parts_->font.get(), glyph);
  return static_cast<int>(std::lround(advance * 1000 / hb_face_get_upem(parts_->face.get())));
}

FontSubset FontProgram::subset(const std::vector<std::uint32_t>& glyphs,
                               const std::vector<Composite>& composites) const {
  const Input input(hb_subset_input_create_or_fail());
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING |
                                             HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                             HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  drop_tables(input.get());
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);

  const Plan plan(hb_subset_plan_create_or_fail(parts_->face.get(), input.get()));
  const Face result(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!result) return {};
  const Blob program(parts_->cff ? hb_face_reference_table(result.get(), HB_TAG('C', 'F', 'F', ' '))
                                 : hb_face_reference_blob(result.get()));
  FontSubset subset;
  subset.program = bytes_of(program.get());
  const bool keep_numbers = parts_->cff && is_cid_keyed(subset.program);
  const hb_map_t* renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint32_t glyph : glyphs) {
    subset.glyphs.push_back(keep_numbers ? glyph : hb_map_get(renumbered, glyph));
  }
  if (composites.empty()) return subset;
  std::vector<Composite> added = composites;
  for (Composite& composite : added) {
    for (Composite::Part& part : composite.parts) part.glyph = hb_map_get(renumbered, part.glyph);
  }
  subset.program = add_composites(subset.program, added, subset.composites);
  return subset;
}

}  // namespace hjemvei::pdf
