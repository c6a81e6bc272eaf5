#include "pdf/font_book.h"

#include <cmath>

#include "base/utf8.h"

namespace hjemvei::pdf {
namespace {

std::string reversed(std::string_view text) {
  std::string out;
  for (std::size_t end = 0; end < text.size();) {
    const std::size_t start = end;
    next_scalar(text, end);
    out.insert(0, text.substr(start, end - start));
  }
  return out;
}

}  // namespace

UsedFace::UsedFace(const FontFace& face, const GlyphTexts& texts, std::string resource)
    : face_(face), texts_(texts), program_(face), resource_(std::move(resource)) {}

int UsedFace::width(std::uint32_t glyph) const {
  if (glyph < first_composite) return program_.width(glyph);
  const double advance = composites_[glyph - first_composite].advance;
  return static_cast<int>(std::lround(advance * 1000 / face_.units_per_em));
}

int UsedFace::units(float em) const {
  return static_cast<int>(std::lround(em * static_cast<float>(face_.units_per_em)));
}

std::uint32_t UsedFace::add(std::uint32_t glyph, std::string text) {
  shown_.push_back({glyph, std::move(text)});
  return static_cast<std::uint32_t>(shown_.size());
}

std::uint32_t UsedFace::code(const Glyph& glyph, TextOrder order) {
  const std::uint64_t key = static_cast<std::uint64_t>(glyph.id) << 34 |
                            static_cast<std::uint64_t>(glyph.text) << 2 |
                            static_cast<std::uint64_t>(order);
  const auto [place, is_new] = codes_.try_emplace(key);
  if (!is_new) return place->second;
  std::string text = texts_[glyph.text];
  if (order != TextOrder::reading) text = reversed(text);
  return place->second = add(glyph.id, std::move(text));
}

std::uint32_t UsedFace::composite_code(Composite composite, std::string text) {
  const auto [place, is_new] =
      composite_codes_.try_emplace({composite.parts, composite.advance, text});
  if (!is_new) return place->second;
  composites_.push_back(std::move(composite));
  const auto glyph = first_composite + static_cast<std::uint32_t>(composites_.size() - 1);
  return place->second = add(glyph, std::move(text));
}

std::uint32_t UsedFace::code_as(const Glyph& glyph, std::string text) {
  if (text == texts_[glyph.text]) return code(glyph);
  return composite_code({{{glyph.id, 0, 0}}, units(glyph.advance)}, std::move(text));
}

std::uint32_t UsedFace::dressed_code(std::span<const Glyph> cluster) {
  const Glyph& letter = cluster.back();
  Composite composite{{{letter.id, 0, 0}}, units(letter.advance)};
  for (const Glyph& mark : cluster.first(cluster.size() - 1)) {
    composite.parts.push_back(
        {mark.id, units(mark.x_offset - letter.x_offset), units(mark.y_offset - letter.y_offset)});
  }
  return composite_code(std::move(composite), reversed(texts_[letter.text]));
}

std::uint32_t UsedFace::joined_code(std::span<const Glyph> cluster, std::string text) {
  Composite composite;
  float x = 0;
  for (const Glyph& glyph : cluster) {
    composite.parts.push_back({glyph.id, units(x + glyph.x_offset), units(glyph.y_offset)});
    x += glyph.advance;
  }
  composite.advance = units(x);
  return composite_code(std::move(composite), std::move(text));
}

std::uint32_t UsedFace::bare_code(std::string_view text, TextOrder order) {
  return composite_code({}, order == TextOrder::reading ? std::string(text) : reversed(text));
}

UsedFace& FontBook::face(FontId id) {
  const auto index = static_cast<std::size_t>(id);
  if (by_id_.size() <= index) by_id_.resize(index + 1, nullptr);
  if (!by_id_[index]) {
    const std::string resource = "F" + std::to_string(faces_.size() + 1);
    faces_.push_back(std::make_unique<UsedFace>(fonts_.face(id), texts_, resource));
    by_id_[index] = faces_.back().get();
  }
  return *by_id_[index];
}

}  // namespace hjemvei::pdf
