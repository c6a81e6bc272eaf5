#include "pdf/font_composites.h"

#include <hb.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace hjemvei::pdf {
namespace {

struct Destroyer {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer>;
using Face = std::unique_ptr<hb_face_t, Destroyer>;

// A table's bytes, big-endian. Offsets are those of the OpenType specification.
struct Table {
  std::string bytes;

  int u16(std::size_t at) const {
    return static_cast<unsigned char>(bytes[at]) << 8 | static_cast<unsigned char>(bytes[at + 1]);
  }
  int i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::uint32_t u32(std::size_t at) const {
    return static_cast<std::uint32_t>(u16(at)) << 16 | static_cast<std::uint32_t>(u16(at + 2));
  }
  void set(std::size_t at, int value) {
    bytes[at] = static_cast<char>(value >> 8);
    bytes[at + 1] = static_cast<char>(value);
  }
  void add(int value) {
    bytes.resize(bytes.size() + 2);
    set(bytes.size() - 2, value);
  }
  void add32(std::uint32_t value) {
    add(static_cast<int>(value >> 16));
    add(static_cast<int>(value & 0xFFFF));
  }
  void raise(std::size_t at, int least) { set(at, std::min(0xFFFF, std::max(u16(at), least))); }
};

Blob blob_of(const std::string& bytes) {
  return Blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                             HB_MEMORY_MODE_READONLY, nullptr, nullptr));
}

class Font {
 public:
  explicit Font(const std::string& bytes)
      : blob_(blob_of(bytes)), face_(hb_face_create(blob_.get(), 0)) {
    head_ = table("head"), maxp_ = table("maxp"), hhea_ = table("hhea");
    read_outlines(table("loca"), table("glyf"));
    read_metrics(table("hmtx"));
  }

  std::uint32_t add(const Composite& composite) {
    const Box box = box_of(composite);
    if (!composite.parts.empty()) describe(composite, box);
    offsets_.push_back(static_cast<std::uint32_t>(glyf_.bytes.size()));
    advances_.push_back(composite.advance);
    bearings_.push_back(box.x_min);
    most_parts_ = std::max(most_parts_, static_cast<int>(composite.parts.size()));
    return static_cast<std::uint32_t>(advances_.size() - 1);
  }

  std::string finish() {
    Table loca, hmtx;
    for (const std::uint32_t offset : offsets_) loca.add32(offset);
    for (std::size_t i = 0; i < advances_.size(); ++i) {
      hmtx.add(advances_[i]);
      hmtx.add(bearings_[i]);
    }
    const int count = static_cast<int>(advances_.size());
    head_.set(50, 1);      // indexToLocFormat: long offsets
    hhea_.set(34, count);  // numberOfHMetrics
    maxp_.set(4, count);
    maxp_.raise(10, most_parts_ * std::max(maxp_.u16(6), maxp_.u16(10)));  // maxCompositePoints
    maxp_.raise(12, most_parts_ * std::max(maxp_.u16(8), maxp_.u16(12)));  // …Contours
    maxp_.raise(28, most_parts_);                                          // maxComponentElements
    maxp_.set(30, maxp_.u16(30) + 1);                                      // maxComponentDepth

    const Face builder(hb_face_builder_create());
    add_table(builder.get(), "head", head_);
    add_table(builder.get(), "maxp", maxp_);
    add_table(builder.get(), "hhea", hhea_);
    add_table(builder.get(), "hmtx", hmtx);
    add_table(builder.get(), "loca", loca);
    add_table(builder.get(), "glyf", glyf_);
    const Blob result(hb_face_reference_blob(builder.get()));
    unsigned size = 0;
    const char* data = hb_blob_get_data(result.get(), &size);
    return {data, size};
  }

 private:
  struct Box {
    int x_min = 0, y_min = 0, x_max = 0, y_max = 0;
  };

  Table table(const char* tag) const {
    const Blob blob(hb_face_reference_table(face_.get(), hb_tag_from_string(tag, 4)));
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    return {std::string(data, size)};
  }

  static void add_table(hb_face_t* builder, const char* tag, const Table& table) {
    hb_face_builder_add_table(builder, hb_tag_from_string(tag, 4), blob_of(table.bytes).get());
  }

  void describe(const Composite& composite, const Box& box) {
    constexpr int words = 1, xy = 2, round_to_grid = 4, more = 0x20;
    glyf_.add(-1);  // composite
    for (const int edge : {box.x_min, box.y_min, box.x_max, box.y_max}) glyf_.add(edge);
    for (std::size_t i = 0; i < composite.parts.size(); ++i) {
      const Composite::Part& part = composite.parts[i];
      glyf_.add(words | xy | round_to_grid | (i + 1 < composite.parts.size() ? more : 0));
      glyf_.add(static_cast<int>(part.glyph));
      glyf_.add(part.x);
      glyf_.add(part.y);
    }
    glyf_.bytes.resize((glyf_.bytes.size() + 3) & ~std::size_t{3});
  }

  // Glyphs that are too short for an outline, as subsetting leaves some, become empty: a composite
  // that names one could not be loaded.
  void read_outlines(const Table& loca, const Table& glyf) {
    constexpr std::size_t header = 10;
    const bool is_long = head_.u16(50) != 0;
    const auto offset = [&](std::size_t i) {
      return static_cast<std::size_t>(is_long ? loca.u32(4 * i)
                                              : 2 * static_cast<std::uint32_t>(loca.u16(2 * i)));
    };
    for (std::size_t i = 0; i < static_cast<std::size_t>(maxp_.u16(4)); ++i) {
      offsets_.push_back(static_cast<std::uint32_t>(glyf_.bytes.size()));
      if (offset(i + 1) < offset(i) + header) continue;
      glyf_.bytes.append(glyf.bytes, offset(i), offset(i + 1) - offset(i));
      glyf_.bytes.resize((glyf_.bytes.size() + 3) & ~std::size_t{3});
    }
    offsets_.push_back(static_cast<std::uint32_t>(glyf_.bytes.size()));
  }

  // The last advance holds for all glyphs that have only a bearing (hmtx).
  void read_metrics(const Table& hmtx) {
    const std::size_t full = static_cast<std::size_t>(hhea_.u16(34));
    for (std::size_t i = 0; i + 1 < offsets_.size(); ++i) {
      advances_.push_back(hmtx.u16(4 * std::min(i, full - 1)));
      bearings_.push_back(hmtx.i16(i < full ? 4 * i + 2 : 4 * full + 2 * (i - full)));
    }
  }

  Box box_of(const Composite& composite) const {
    std::optional<Box> box;
    for (const Composite::Part& part : composite.parts) {
      const std::uint32_t at = offsets_[part.glyph];
      if (at == offsets_[part.glyph + 1]) continue;  // no outline
      const Box own{glyf_.i16(at + 2) + part.x, glyf_.i16(at + 4) + part.y,
                    glyf_.i16(at + 6) + part.x, glyf_.i16(at + 8) + part.y};
      if (!box) box = own;
      box = Box{std::min(box->x_min, own.x_min), std::min(box->y_min, own.y_min),
                std::max(box->x_max, own.x_max), std::max(box->y_max, own.y_max)};
    }
    return box.value_or(Box{});
  }

  Blob blob_;
  Face face_;
  Table head_, maxp_, hhea_, glyf_;
  std::vector<std::uint32_t> offsets_;    // in glyf; one more for the end
  std::vector<int> advances_, bearings_;  // by glyph
  int most_parts_ = 0;
};

}  // namespace

std::string add_composites(const std::string& font, const std::vector<Composite>& composites,
                           std::vector<std::uint32_t>& numbers) {
  Font tables(font);
  for (const Composite& composite : composites) numbers.push_back(tables.add(composite));
  return tables.finish();
}

}  // namespace hjemvei::pdf
