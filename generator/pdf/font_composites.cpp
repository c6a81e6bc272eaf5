#include "pdf/font_composites.h"

#include <algorithm>
#include <optional>

#include "pdf/truetype.h"

namespace hjemvei::pdf {
namespace {

TrueType::Box box_of(const Composite& composite, const TrueType& font) {
  std::optional<TrueType::Box> box;
  for (const Composite::Part& part : composite.parts) {
    if (!font.has_outline(part.glyph)) continue;
    const std::uint32_t at = font.offsets[part.glyph];
    const TrueType::Box own{font.glyf.i16(at + 2) + part.x, font.glyf.i16(at + 4) + part.y,
                            font.glyf.i16(at + 6) + part.x, font.glyf.i16(at + 8) + part.y};
    if (!box) box = own;
    box = TrueType::Box{std::min(box->x_min, own.x_min), std::min(box->y_min, own.y_min),
                        std::max(box->x_max, own.x_max), std::max(box->y_max, own.y_max)};
  }
  return box.value_or(TrueType::Box{});
}

void describe(const Composite& composite, const TrueType::Box& box, SfntTable& glyf) {
  glyf.add(-1);  // composite
  for (const int edge : {box.x_min, box.y_min, box.x_max, box.y_max}) glyf.add(edge);
  for (std::size_t i = 0; i < composite.parts.size(); ++i) {
    const Composite::Part& part = composite.parts[i];
    glyf.add(composite_words | composite_xy | composite_round |
             (i + 1 < composite.parts.size() ? composite_more : 0));
    glyf.add(static_cast<int>(part.glyph));
    glyf.add(part.x);
    glyf.add(part.y);
  }
}

}  // namespace

std::string add_composites(const std::string& font, const std::vector<Composite>& composites,
                           std::vector<std::uint32_t>& numbers) {
  TrueType tables(font);
  int most_parts = 0;
  for (const Composite& composite : composites) {
    const TrueType::Box box = box_of(composite, tables);
    if (!composite.parts.empty()) describe(composite, box, tables.glyf);
    numbers.push_back(tables.close_glyph(composite.advance, box.x_min));
    most_parts = std::max(most_parts, static_cast<int>(composite.parts.size()));
  }
  SfntTable& maxp = tables.maxp;
  maxp.raise(10, most_parts * std::max(maxp.u16(6), maxp.u16(10)));  // maxCompositePoints
  maxp.raise(12, most_parts * std::max(maxp.u16(8), maxp.u16(12)));  // …Contours
  maxp.raise(28, most_parts);                                        // maxComponentElements
  maxp.set(30, maxp.u16(30) + 1);                                    // maxComponentDepth
  return tables.file();
}

}  // namespace hjemvei::pdf
