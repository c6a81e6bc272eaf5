#include "pdf/font_program_cff.h"

#include <map>

namespace hjemvei::pdf {
namespace {

// Bytes, big-endian; what stands past the end reads as 0.
class Bytes {
 public:
  explicit Bytes(std::string_view data) : data_(data) {}

  std::size_t size() const { return data_.size(); }
  unsigned byte(std::size_t at) const {
    return at < data_.size() ? static_cast<unsigned char>(data_[at]) : 0;
  }
  std::size_t number(std::size_t at, unsigned size) const {
    std::size_t value = 0;
    for (unsigned i = 0; i < size; ++i) value = value << 8 | byte(at + i);
    return value;
  }

 private:
  std::string_view data_;
};

// An INDEX (section 5): count, size of an offset, count + 1 offsets (from 1), data.
struct Index {
  std::size_t count = 0, end = 0;              // entries; the byte behind it
  std::size_t first_begin = 0, first_end = 0;  // bytes of its first entry
};

Index index_at(const Bytes& cff, std::size_t at) {
  Index index;
  index.count = cff.number(at, 2);
  if (index.count == 0) {
    index.end = at + 2;
    return index;
  }
  const unsigned size = cff.byte(at + 2);
  const std::size_t data = at + 3 + (index.count + 1) * size - 1;  // offset 1 is its first byte
  index.first_begin = data + cff.number(at + 3, size);
  index.first_end = data + cff.number(at + 3 + size, size);
  index.end = data + cff.number(at + 3 + index.count * size, size);
  return index;
}

constexpr unsigned kCharset = 15, kCharStrings = 17, kRos = 12 << 8 | 30;

// Operators of a DICT (section 4), each with its last operand when that is a whole number.
std::map<unsigned, std::size_t> dict(const Bytes& cff, std::size_t begin, std::size_t end) {
  std::map<unsigned, std::size_t> operators;
  std::size_t operand = 0;
  for (std::size_t at = begin; at < end && at < cff.size();) {
    const unsigned b = cff.byte(at);
    if (b <= 21) {
      operators[b == 12 ? 12u << 8 | cff.byte(at + 1) : b] = operand;
      at += b == 12 ? 2 : 1;
    } else if (b == 28) {
      operand = cff.number(at + 1, 2);
      at += 3;
    } else if (b == 29) {
      operand = cff.number(at + 1, 4);
      at += 5;
    } else if (b == 30) {  // a real number, of nibbles up to an f
      for (++at; at < end && (cff.byte(at) & 0xF) != 0xF && cff.byte(at) >> 4 != 0xF;) ++at;
      ++at;
    } else if (b >= 247 && b <= 254) {
      operand = b < 251 ? (b - 247) * 256 + cff.byte(at + 1) + 108 : 0;  // else negative
      at += 2;
    } else {
      operand = b >= 139 ? b - 139 : 0;
      at += 1;
    }
  }
  return operators;
}

// The charset (section 13): glyph 0 is CID 0 and is not in it.
std::vector<std::uint32_t> charset(const Bytes& cff, std::size_t at, std::size_t glyphs) {
  std::vector<std::uint32_t> cids{0};
  const unsigned format = cff.byte(at++);
  if (format == 0) {
    for (; cids.size() < glyphs && at < cff.size(); at += 2)
      cids.push_back(static_cast<std::uint32_t>(cff.number(at, 2)));
    return cids;
  }
  const unsigned size = format == 1 ? 1 : 2;  // of the count of what follows the first of a range
  for (; cids.size() < glyphs && at < cff.size(); at += 2 + size) {
    const std::size_t first = cff.number(at, 2), more = cff.number(at + 2, size);
    for (std::size_t i = 0; i <= more && cids.size() < glyphs; ++i)
      cids.push_back(static_cast<std::uint32_t>(first + i));
  }
  return cids;
}

}  // namespace

std::optional<std::vector<std::uint32_t>> cids_of(std::string_view data) {
  const Bytes cff(data);
  const Index names = index_at(cff, cff.byte(2));
  const Index dicts = index_at(cff, names.end);
  const auto top = dict(cff, dicts.first_begin, dicts.first_end);
  if (!top.contains(kRos) || !top.contains(kCharStrings)) return std::nullopt;
  const std::size_t glyphs = index_at(cff, top.at(kCharStrings)).count;
  const auto place = top.find(kCharset);
  if (place != top.end() && place->second > 2) return charset(cff, place->second, glyphs);
  std::vector<std::uint32_t> same;  // without a charset of its own a CID is a glyph's number
  for (std::uint32_t glyph = 0; glyph < glyphs; ++glyph) same.push_back(glyph);
  return same;
}

}  // namespace hjemvei::pdf
