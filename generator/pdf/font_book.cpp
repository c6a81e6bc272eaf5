#include "pdf/font_book.h"

namespace hjemvei::pdf {

UsedFace::UsedFace(const FontFace& face, std::string resource)
    : face_(face), program_(face), resource_(std::move(resource)) {}

std::uint32_t UsedFace::code(std::uint32_t glyph, std::uint32_t text) {
  const std::uint64_t key = static_cast<std::uint64_t>(glyph) << 32 | text;
  const auto [place, is_new] =
      codes_.try_emplace(key, static_cast<std::uint32_t>(shown_.size() + 1));
  if (is_new) shown_.push_back({glyph, text});
  return place->second;
}

UsedFace& FontBook::face(FontId id) {
  const auto index = static_cast<std::size_t>(id);
  if (by_id_.size() <= index) by_id_.resize(index + 1, nullptr);
  if (!by_id_[index]) {
    const std::string resource = "F" + std::to_string(faces_.size() + 1);
    faces_.push_back(std::make_unique<UsedFace>(fonts_.face(id), resource));
    by_id_[index] = faces_.back().get();
  }
  return *by_id_[index];
}

}  // namespace hjemvei::pdf
