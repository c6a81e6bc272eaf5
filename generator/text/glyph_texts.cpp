#include "base/utf8.h"
#include "text/glyph_text_table.h"

namespace hjemvei {

GlyphTexts::GlyphTexts() : table_(std::make_shared<Table>()) {}

GlyphTexts::GlyphTexts(std::shared_ptr<Table> table) : table_(std::move(table)) {}

GlyphTexts::GlyphTexts(const GlyphTexts& other) : table_(std::make_shared<Table>(*other.table_)) {}

GlyphTexts& GlyphTexts::operator=(const GlyphTexts& other) {
  if (this != &other) table_ = std::make_shared<Table>(*other.table_);
  return *this;
}

std::uint32_t GlyphTexts::intern(std::string_view text) {
  const auto next = static_cast<std::uint32_t>(table_->texts.size());
  const auto [entry, is_new] = table_->numbers.try_emplace(std::string(text), next);
  if (is_new) table_->texts.emplace_back(text);
  return entry->second;
}

std::uint32_t GlyphTexts::intern(char16_t character) {
  std::unique_ptr<Table::Page>& page = table_->pages[character >> 8];
  if (!page) page = std::make_unique<Table::Page>();
  std::uint32_t& number = (*page)[character & 0xFF];
  if (number == 0) {
    std::string text;
    append_utf8(text, character);
    number = intern(text);
  }
  return number;
}

const std::string& GlyphTexts::operator[](std::uint32_t number) const {
  return table_->texts.at(number);
}

std::size_t GlyphTexts::size() const { return table_->texts.size(); }

}  // namespace hjemvei
