#include "text/paragraph.h"

#include <hb.h>

#include <algorithm>

#include "text/glyph_text_table.h"
#include "text/missing.h"
#include "text/shaped_paragraph.h"

namespace hjemvei {
namespace {

const Language& language_of(const Text& text) {
  const Language* language = find_language(text.language);
  return language ? *language : all_languages().front();
}

}  // namespace

std::size_t Paragraph::Shaped::item_at(std::uint32_t unit) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(items, unit, {}, &Item::end) -
                                  items.begin());
}

std::uint32_t Paragraph::Shaped::visible_end(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t visible = end;
  while (end > begin) {
    const char16_t c = joined.units[end - 1];
    const bool space = is_hanging_space(c);
    // Isolates and the like stand between spaces; a soft hyphen ends the visible text.
    if (!space && !(c != 0xAD && is_ignorable(c))) break;
    --end;
    if (space) visible = end;
  }
  return visible;
}

Glyph Paragraph::Shaped::hyphen_at(std::uint32_t unit) const {
  const Item& item = items[item_at(unit)];
  Glyph glyph;
  if (!item.font) return glyph;
  const ShapingFace& face = fonts.shaping().face(*item.font);
  glyph.id = face.nominal(face.hyphen());
  glyph.text = texts.intern(char16_t{0xAD});
  glyph.advance =
      static_cast<float>(hb_font_get_glyph_h_advance(face.font(), glyph.id) * face.em());
  return glyph;
}

namespace {

void shape_items(Paragraph::Shaped& shaped) {
  const std::uint32_t size = shaped.joined.size();
  std::vector<UnitMeasure>& measures = shaped.measures;
  measures.assign(size, {});
  shaped.glyphs.reserve(size);
  shaped.item_glyphs.reserve(shaped.items.size());
  Shaper shaper(shaped.joined, shaped.fonts, shaped.texts, shaped.words, shaped.rules);
  for (const Item& item : shaped.items) {
    const auto first = static_cast<std::uint32_t>(shaped.glyphs.size());
    if (item.font) shaper.shape(item, shaped.glyphs, measures);
    const std::uint32_t safe_end = item.font ? item.begin + 1 : item.end;
    for (std::uint32_t unit = item.begin; unit < safe_end; ++unit) measures[unit].edge = Edge::safe;
    shaped.item_glyphs.push_back({first, static_cast<std::uint32_t>(shaped.glyphs.size())});
  }
  shaped.width_before.resize(size + 1);
  double width = 0;
  for (std::uint32_t unit = 0; unit < size; ++unit) {
    shaped.width_before[unit] = width;
    width += measures[unit].advance;
  }
  shaped.width_before[size] = width;
}

void make_segments(Paragraph::Shaped& shaped) {
  std::uint32_t begin = 0;
  for (const BreakPoint& point : find_breaks(shaped.joined, shaped.language.icu_locale)) {
    Segment segment;
    segment.end = point.unit;
    segment.must = point.must;
    segment.visible_end = shaped.visible_end(begin, point.unit);
    segment.width_before = shaped.width_before[point.unit];
    segment.visible_before = shaped.width_before[segment.visible_end];
    for (std::uint32_t unit = begin; unit < point.unit; ++unit) {
      segment.ink_top = std::max(segment.ink_top, shaped.measures[unit].ink_top);
      segment.ink_bottom = std::max(segment.ink_bottom, shaped.measures[unit].ink_bottom);
    }
    const bool divides = shaped.joined.units[point.unit - 1] == 0xAD;
    if (divides && point.unit < shaped.joined.size())
      segment.hyphen = shaped.hyphen_at(point.unit - 1).advance;
    segment.safe = shaped.is_safe(point.unit) && shaped.is_safe(segment.visible_end);
    shaped.segments.push_back(segment);
    begin = point.unit;
  }
}

}  // namespace

Paragraph::Paragraph(const Text& text, const Fonts& fonts, GlyphTexts& texts,
                     Diagnostics& diagnostics, const GlyphTextRules& rules)
    : shaped_(std::make_unique<Shaped>(language_of(text), fonts, GlyphTexts(texts.table_),
                                       texts.table_->words, texts.table_->divisions, rules)) {
  Shaped& shaped = *shaped_;
  shaped.joined = join(text);
  Itemised itemised = itemise(shaped.joined, text, shaped.language, fonts);
  if (!itemised.missing.empty())
    report_missing(shaped.joined, itemised, fonts, text.at, diagnostics);
  shaped.items = std::move(itemised.items);
  shaped.levels = std::move(itemised.levels);
  shape_items(shaped);
  make_segments(shaped);
}

Paragraph::~Paragraph() = default;
Paragraph::Paragraph(Paragraph&&) noexcept = default;
Paragraph& Paragraph::operator=(Paragraph&&) noexcept = default;

const Language& Paragraph::language() const { return shaped_->language; }

bool Paragraph::empty() const { return shaped_->joined.size() == 0; }

double Paragraph::natural_width() const {
  const Shaped& shaped = *shaped_;
  return shaped.width_before[shaped.visible_end(0, shaped.joined.size())];
}

}  // namespace hjemvei
