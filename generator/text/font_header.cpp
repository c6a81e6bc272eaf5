#include "text/font_header.h"

#include <hb-ot.h>

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

std::string postscript_name(hb_face_t* face) {
  char name[128];
  unsigned size = sizeof name;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
  return std::string(name, size);
}

void read_metrics(hb_face_t* face, FontFace& out) {
  const Table head(face, HB_TAG('h', 'e', 'a', 'd')), hhea(face, HB_TAG('h', 'h', 'e', 'a')),
      os2(face, HB_TAG('O', 'S', '/', '2')), post(face, HB_TAG('p', 'o', 's', 't'));
  out.units_per_em = hb_face_get_upem(face);
  const double em = 1.0 / out.units_per_em;
  out.x_min = head.i16(36) * em;
  out.y_min = head.i16(38) * em;
  out.x_max = head.i16(40) * em;
  out.y_max = head.i16(42) * em;
  out.ascent = hhea.i16(4) * em;
  out.descent = hhea.i16(6) * em;
  out.cap_height = os2.u16(0) >= 2 ? os2.i16(88) * em : 0.7 * out.ascent;
  out.italic_angle = post.i16(4) + post.u16(6) / 65536.0;
}

}  // namespace

std::string read_font_header(FontFace& out) {
  hb_blob_t* blob = hb_blob_create(out.data.data(), static_cast<unsigned>(out.data.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  const unsigned faces = hb_face_count(blob);
  hb_face_t* face = hb_face_create(blob, out.index);
  hb_blob_destroy(blob);
  std::string fault;
  const auto has = [&](hb_tag_t tag) { return !Table(face, tag).empty(); };
  if (faces == 0 || !has(HB_TAG('h', 'e', 'a', 'd')) || !has(HB_TAG('c', 'm', 'a', 'p'))) {
    fault = "it is not a TrueType or OpenType font";
  } else if (out.index >= faces) {
    fault = "it has no face number " + std::to_string(out.index);
  } else {
    out.cff = has(HB_TAG('C', 'F', 'F', ' '));
    if (!out.cff && !has(HB_TAG('g', 'l', 'y', 'f')))
      fault = "its outlines are neither TrueType (glyf) nor CFF";
    out.postscript_name = postscript_name(face);
    read_metrics(face, out);
    // fsType, bits 0 to 3: 2 alone means "no embedding without the owner's leave".
    if ((Table(face, HB_TAG('O', 'S', '/', '2')).u16(8) & 0xF) == 2)
      fault = "its licence bits (fsType 2) forbid putting it into a document";
  }
  hb_face_destroy(face);
  return fault;
}

}  // namespace hjemvei
