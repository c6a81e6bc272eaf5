#include "forms/text_string.h"

#include "base/utf8.h"

namespace hjemvei {
namespace {

constexpr char16_t kNone = 0;   // a code that means no character

// PDFDocEncoding where it is not Latin-1 (annex D.3).
constexpr char16_t kAccents[8] = {   // 18 to 1F
    0x02D8, 0x02C7, 0x02C6, 0x02D9, 0x02DD, 0x02DB, 0x02DA, 0x02DC};
constexpr char16_t kSigns[33] = {    // 80 to A0
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203A, 0x2212,
    0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x0141,
    0x0152, 0x0160, 0x0178, 0x017D, 0x0131, 0x0142, 0x0153, 0x0161, 0x017E, kNone,  0x20AC};

char16_t character_of(unsigned char code) {
  if (code >= 0x80 && code <= 0xA0) return kSigns[code - 0x80];
  if (code >= 0x18 && code < 0x20) return kAccents[code - 0x18];
  if (code < 0x18) return code == '\t' || code == '\n' || code == '\r' ? code : kNone;
  return code == 0x7F || code == 0xAD ? kNone : code;
}

std::optional<std::string> from_document_encoding(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) {
    const char16_t character = character_of(static_cast<unsigned char>(byte));
    if (character == kNone) return std::nullopt;
    append_utf8(out, character);
  }
  return out;
}

// `high` is where the higher byte of each pair stands: 0 or 1.
std::optional<std::string> from_utf16(std::string_view bytes, std::size_t high) {
  if (bytes.size() % 2) return std::nullopt;
  const auto unit = [&](std::size_t at) -> char32_t {
    return static_cast<unsigned char>(bytes[at + high]) * 256u +
           static_cast<unsigned char>(bytes[at + 1 - high]);
  };
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t scalar = unit(at);
    if (scalar >= 0xD800 && scalar < 0xE000) {
      if (scalar >= 0xDC00 || at + 2 == bytes.size()) return std::nullopt;
      const char32_t low = unit(at += 2);
      if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
      scalar = 0x10000 + ((scalar - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(out, scalar);
  }
  return out;
}

}  // namespace

std::optional<std::string> decode_text_string(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), 0);
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), 1);
  if (!bytes.starts_with("\xEF\xBB\xBF")) return from_document_encoding(bytes);
  bytes.remove_prefix(3);
  if (find_invalid_utf8(bytes) != std::string_view::npos) return std::nullopt;
  return std::string(bytes);
}

}  // namespace hjemvei
