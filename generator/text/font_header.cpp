#include "text/font_header.h"

#include <hb-ot.h>

#include <charconv>
#include <memory>

#include "text/font_axes.h"

namespace hjemvei {
namespace {

// A table of a font; reads past its end give 0.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    data_ = hb_blob_get_data(blob_, &length_);
  }
  ~Table() { hb_blob_destroy(blob_); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  bool empty() const { return length_ == 0; }
  int u16(unsigned offset) const { return byte(offset) << 8 | byte(offset + 1); }
  int i16(unsigned offset) const { return static_cast<std::int16_t>(u16(offset)); }

 private:
  int byte(unsigned offset) const {
    return offset < length_ ? static_cast<unsigned char>(data_[offset]) : 0;
  }
  hb_blob_t* blob_;
  const char* data_ = nullptr;
  unsigned length_ = 0;
};

struct FaceFree {
  void operator()(hb_face_t* p) const { hb_face_destroy(p); }
};
struct FontFree {
  void operator()(hb_font_t* p) const { hb_font_destroy(p); }
};
using Face = std::unique_ptr<hb_face_t, FaceFree>;
using Font = std::unique_ptr<hb_font_t, FontFree>;

// Also tells how many faces the file has.
Face open_face(const FontFace& face, unsigned* faces = nullptr) {
  hb_blob_t* blob = hb_blob_create(face.data.data(), static_cast<unsigned>(face.data.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  if (faces) *faces = hb_face_count(blob);
  Face opened(hb_face_create(blob, face.index));
  hb_blob_destroy(blob);
  return opened;
}

// An instance has a name of its own, "Inter_700wght" (Adobe Technical Note 5902: arbitrary
// instances).
std::string postscript_name(hb_face_t* face, const std::vector<FontAxis>& axes) {
  char name[128];
  unsigned size = sizeof name;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
  std::string whole(name, size);
  for (const FontAxis& axis : axes) {
    char digits[32];
    const auto end = std::to_chars(digits, std::end(digits), axis.value).ptr;
    whole += '_' + std::string(digits, end) + axis.tag;
  }
  return whole;
}

void read_metrics(hb_face_t* face, FontFace& out) {
  const Table head(face, HB_TAG('h', 'e', 'a', 'd')), hhea(face, HB_TAG('h', 'h', 'e', 'a')),
      os2(face, HB_TAG('O', 'S', '/', '2')), post(face, HB_TAG('p', 'o', 's', 't'));
  const Font instance(hb_font_create(face));
  set_axes(instance.get(), out.axes);
  const auto moved = [&](hb_ot_metrics_tag_t tag) {  // by MVAR
    return static_cast<double>(hb_ot_metrics_get_variation(instance.get(), tag));
  };
  out.units_per_em = hb_face_get_upem(face);
  const double em = 1.0 / out.units_per_em;
  out.x_min = head.i16(36) * em;
  out.y_min = head.i16(38) * em;
  out.x_max = head.i16(40) * em;
  out.y_max = head.i16(42) * em;
  out.ascent = (hhea.i16(4) + moved(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER)) * em;
  out.descent = (hhea.i16(6) + moved(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER)) * em;
  out.cap_height =
      os2.u16(0) >= 2 ? (os2.i16(88) + moved(HB_OT_METRICS_TAG_CAP_HEIGHT)) * em : 0.7 * out.ascent;
  out.italic_angle = post.i16(4) + post.u16(6) / 65536.0;
}

// Licence bits (OS/2, fsType): a fault, or an empty text.
std::string read_licence(hb_face_t* face, FontFace& out) {
  const int bits = Table(face, HB_TAG('O', 'S', '/', '2')).u16(8);
  out.whole = (bits & 0x0100) != 0;
  // Of bits 0 to 3 the least strict holds: 2 alone means "no embedding without the owner's leave".
  if ((bits & 0xF) == 2) return "its licence bits (fsType 2) forbid putting it into a document";
  if (bits & 0x0200)
    return "its licence bits (fsType 0x0200) allow only pictures of its letters in a document";
  return {};
}

}  // namespace

std::vector<AxisRange> read_axes(const FontFace& face) {
  const Face opened = open_face(face);
  std::vector<AxisRange> axes;
  for (unsigned i = 0, count = hb_ot_var_get_axis_count(opened.get()); i < count; ++i) {
    hb_ot_var_axis_info_t info;
    unsigned one = 1;
    if (!hb_ot_var_get_axis_infos(opened.get(), i, &one, &info) || one != 1) break;
    char tag[4];
    hb_tag_to_string(info.tag, tag);
    axes.push_back({std::string(tag, 4), info.min_value, info.default_value, info.max_value});
  }
  return axes;
}

std::string read_font_header(FontFace& out) {
  unsigned faces = 0;
  const Face face = open_face(out, &faces);
  const auto has = [&](const char* tag) {
    return !Table(face.get(), hb_tag_from_string(tag, 4)).empty();
  };
  if (faces == 0 || !has("head") || !has("cmap")) return "it is not a TrueType or OpenType font";
  if (out.index >= faces) return "it has no face number " + std::to_string(out.index);
  out.cff = has("CFF ");
  if (!out.cff && has("CFF2")) return "its outlines are of the kind CFF2, which no PDF can hold";
  if (!out.cff && !has("glyf")) return "its outlines are neither TrueType (glyf) nor CFF";
  out.postscript_name = postscript_name(face.get(), out.axes);
  read_metrics(face.get(), out);
  return read_licence(face.get(), out);
}

}  // namespace hjemvei
