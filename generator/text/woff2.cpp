#include "text/woff2.h"

#include <brotli/encode.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hjemvei {
namespace {

constexpr std::size_t kSfntHeader = 12, kSfntRecord = 16, kWoffHeader = 48;
constexpr std::uint8_t kOtherTag = 63;         // the tag itself follows
constexpr std::uint8_t kNullTransform = 3;     // of glyf and loca; of all others it is 0

// Section 4.2, the numbers of known tags, as far as fonts with outlines need them.
constexpr std::array<std::string_view, 14> kKnownTags = {"cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2",
                                                         "post", "cvt ", "fpgm", "glyf", "loca", "prep", "CFF "};
constexpr std::array<std::string_view, 3> kLayoutTags = {"GDEF", "GPOS", "GSUB"};   // 26, 27, 28
constexpr std::uint8_t kFirstLayoutTag = 26;

struct Table {
  std::string_view tag, bytes;
};

std::uint32_t number_at(const std::string& bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  return value;
}

void add(std::string& out, std::uint32_t value, std::size_t size) {
  for (std::size_t i = size; i-- > 0;) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

// Section 4.1, UIntBase128.
void add_base_128(std::string& out, std::uint32_t value) {
  for (int shift = 28; shift > 0; shift -= 7)
    if (value >> shift) out += static_cast<char>((value >> shift & 0x7F) | 0x80);
  out += static_cast<char>(value & 0x7F);
}

std::uint32_t padded(std::size_t size) { return static_cast<std::uint32_t>((size + 3) / 4 * 4); }

// In the file's order, but for loca, which must follow glyf. None when the file is cut off.
std::vector<Table> tables_of(const std::string& font) {
  if (font.size() < kSfntHeader) return {};
  const std::size_t count = number_at(font, 4, 2);
  if (font.size() < kSfntHeader + count * kSfntRecord) return {};
  std::vector<Table> tables;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = kSfntHeader + i * kSfntRecord;
    const std::size_t offset = number_at(font, record + 8, 4), length = number_at(font, record + 12, 4);
    if (offset > font.size() || length > font.size() - offset) return {};
    const std::string_view all = font;
    tables.push_back({all.substr(record, 4), all.substr(offset, length)});
  }
  const auto named = [&](std::string_view tag) {
    return std::find_if(tables.begin(), tables.end(), [&](const Table& table) { return table.tag == tag; });
  };
  const auto loca = named("loca");
  if (loca == tables.end()) return tables;
  const Table moved = *loca;
  tables.erase(loca);
  const auto glyf = named("glyf");
  tables.insert(glyf == tables.end() ? glyf : glyf + 1, moved);
  return tables;
}

void add_entry(std::string& out, const Table& table) {
  std::uint8_t flags = kOtherTag;
  if (const auto known = std::find(kKnownTags.begin(), kKnownTags.end(), table.tag); known != kKnownTags.end())
    flags = static_cast<std::uint8_t>(known - kKnownTags.begin());
  if (const auto known = std::find(kLayoutTags.begin(), kLayoutTags.end(), table.tag); known != kLayoutTags.end())
    flags = static_cast<std::uint8_t>(kFirstLayoutTag + (known - kLayoutTags.begin()));
  const bool outlines = table.tag == "glyf" || table.tag == "loca";
  out += static_cast<char>(flags | (outlines ? kNullTransform << 6 : 0));
  if (flags == kOtherTag) out += table.tag;
  add_base_128(out, static_cast<std::uint32_t>(table.bytes.size()));
}

std::string compressed(const std::string& bytes, int quality) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  const bool done = BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_FONT, bytes.size(),
                                          reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                          reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_TRUE;
  out.resize(done ? size : 0);
  return out;
}

}  // namespace

std::string woff2(const std::string& font, int quality) {
  const std::vector<Table> tables = tables_of(font);
  if (tables.empty()) return {};
  std::string directory, stream;
  std::uint32_t sfnt_size = static_cast<std::uint32_t>(kSfntHeader + tables.size() * kSfntRecord);
  for (const Table& table : tables) {
    add_entry(directory, table);
    stream += table.bytes;
    sfnt_size += padded(table.bytes.size());
  }
  const std::string data = compressed(stream, quality);
  if (data.empty()) return {};
  const std::size_t size = kWoffHeader + directory.size() + data.size();
  std::string out = "wOF2";
  out += font.substr(0, 4);   // the flavour
  add(out, padded(size), 4);
  add(out, static_cast<std::uint32_t>(tables.size()), 2);
  add(out, 0, 2);   // reserved
  add(out, sfnt_size, 4);
  add(out, static_cast<std::uint32_t>(data.size()), 4);
  add(out, 1, 2);   // the file's own version, 1.0
  add(out, 0, 2);
  out.resize(kWoffHeader, '\0');   // neither metadata nor private data
  out += directory + data;
  out.resize(padded(size), '\0');
  return out;
}

}  // namespace hjemvei
