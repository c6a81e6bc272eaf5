#include "pdf/truetype.h"

#include <hb.h>

#include <algorithm>
#include <memory>

namespace hjemvei::pdf {
namespace {

struct Destroyer {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer>;
using Face = std::unique_ptr<hb_face_t, Destroyer>;

Blob blob_of(const std::string& bytes) {
  return Blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                             HB_MEMORY_MODE_READONLY, nullptr, nullptr));
}

std::string bytes_of(const Blob& blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return {data, size};
}

SfntTable table(hb_face_t* face, const char* tag) {
  return {bytes_of(Blob(hb_face_reference_table(face, hb_tag_from_string(tag, 4))))};
}

void add_table(hb_face_t* builder, const char* tag, const SfntTable& table) {
  hb_face_builder_add_table(builder, hb_tag_from_string(tag, 4), blob_of(table.bytes).get());
}

void align(std::string& glyf) { glyf.resize((glyf.size() + 3) & ~std::size_t{3}); }

void read_outlines(const SfntTable& loca, const SfntTable& glyf, TrueType& font) {
  constexpr std::size_t header = 10;
  const bool is_long = font.head.u16(50) != 0;
  const auto offset = [&](std::size_t i) {
    return static_cast<std::size_t>(is_long ? loca.u32(4 * i)
                                            : 2 * static_cast<std::uint32_t>(loca.u16(2 * i)));
  };
  std::string& out = font.glyf.bytes;
  for (std::size_t i = 0; i < static_cast<std::size_t>(font.maxp.u16(4)); ++i) {
    font.offsets.push_back(static_cast<std::uint32_t>(out.size()));
    if (offset(i + 1) < offset(i) + header) continue;
    out.append(glyf.bytes, offset(i), offset(i + 1) - offset(i));
    align(out);
  }
  font.offsets.push_back(static_cast<std::uint32_t>(out.size()));
}

// The last advance holds for all glyphs that have only a bearing (hmtx).
void read_metrics(const SfntTable& hmtx, TrueType& font) {
  const std::size_t full = static_cast<std::size_t>(font.hhea.u16(34));
  for (std::size_t i = 0; i + 1 < font.offsets.size(); ++i) {
    font.advances.push_back(hmtx.u16(4 * std::min(i, full - 1)));
    font.bearings.push_back(hmtx.i16(i < full ? 4 * i + 2 : 4 * full + 2 * (i - full)));
  }
}

}  // namespace

void SfntTable::raise(std::size_t at, int least) {
  set(at, std::min(0xFFFF, std::max(u16(at), least)));
}

TrueType::TrueType(const std::string& font) {
  const Blob blob = blob_of(font);
  const Face face(hb_face_create(blob.get(), 0));
  head = table(face.get(), "head");
  maxp = table(face.get(), "maxp");
  hhea = table(face.get(), "hhea");
  read_outlines(table(face.get(), "loca"), table(face.get(), "glyf"), *this);
  read_metrics(table(face.get(), "hmtx"), *this);
}

std::uint32_t TrueType::close_glyph(int advance, int bearing) {
  align(glyf.bytes);
  offsets.push_back(static_cast<std::uint32_t>(glyf.bytes.size()));
  advances.push_back(advance);
  bearings.push_back(bearing);
  return glyph_count() - 1;
}

std::string TrueType::file() {
  SfntTable loca, hmtx;
  for (const std::uint32_t offset : offsets) loca.add32(offset);
  for (std::size_t i = 0; i < advances.size(); ++i) {
    hmtx.add(advances[i]);
    hmtx.add(bearings[i]);
  }
  const int count = static_cast<int>(glyph_count());
  head.set(50, 1);      // indexToLocFormat: long offsets
  hhea.set(34, count);  // numberOfHMetrics
  maxp.set(4, count);

  const Face builder(hb_face_builder_create());
  add_table(builder.get(), "head", head);
  add_table(builder.get(), "maxp", maxp);
  add_table(builder.get(), "hhea", hhea);
  add_table(builder.get(), "hmtx", hmtx);
  add_table(builder.get(), "loca", loca);
  add_table(builder.get(), "glyf", glyf);
  return bytes_of(Blob(hb_face_reference_blob(builder.get())));
}

}  // namespace hjemvei::pdf
