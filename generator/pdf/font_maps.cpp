#include "pdf/font_maps.h"

#include <algorithm>

#include "pdf/encode.h"

namespace hjemvei::pdf {
namespace {

constexpr std::size_t block = 100;  // entries that one bfchar or cidchar block may hold

void begin_cmap(std::string& out, std::string_view name, std::string_view type) {
  out +=
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"
      "<< /Registry (Adobe) /Ordering (";
  out += type == "2" ? "UCS" : "Identity";
  out += ") /Supplement 0 >> def\n/CMapName /";
  out += name;
  out += " def\n/CMapType ";
  out += type;
  out += " def\n";
  if (type == "1") out += "/WMode 0 def\n";
  out += "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
}

void end_cmap(std::string& out) {
  out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

void append_code(std::string& out, std::size_t code) {
  out += '<';
  append_hex16(out, static_cast<std::uint32_t>(code));
  out += "> ";
}

// Writes `count` lines in blocks; `line(i)` appends what follows the code i + 1.
template <typename Line>
void append_blocks(std::string& out, std::size_t count, std::string_view kind, Line line) {
  for (std::size_t start = 0; start < count; start += block) {
    const std::size_t end = std::min(count, start + block);
    out.append(std::to_string(end - start)).append(" begin").append(kind).append("\n");
    for (std::size_t i = start; i < end; ++i) {
      append_code(out, i + 1);
      line(i);
      out += '\n';
    }
    out.append("end").append(kind).append("\n");
  }
}

}  // namespace

std::string to_unicode_cmap(const UsedFace& face) {
  std::string out;
  begin_cmap(out, "Adobe-Identity-UCS", "2");
  append_blocks(out, face.shown().size(), "bfchar", [&](std::size_t i) {
    const std::string& text = face.shown()[i].text;
    const std::string units = utf16be(text.empty() ? std::string_view("\u034F") : text);
    out += '<';
    for (std::size_t at = 0; at < units.size(); at += 2) {
      append_hex16(out, static_cast<unsigned char>(units[at]) << 8 |
                            static_cast<unsigned char>(units[at + 1]));
    }
    out += '>';
  });
  end_cmap(out);
  return out;
}

std::string to_unicode_cmap(const std::vector<char32_t>& characters) {
  // Neighbours are a range, which may not go beyond its first byte (9.10.3).
  std::vector<std::string> ranges;
  for (std::size_t i = 0, end = 0; i < characters.size(); i = end) {
    end = i + 1;
    while (end < characters.size() && characters[end] == characters[end - 1] + 1 &&
           characters[end] >> 8 == characters[i] >> 8)
      ++end;
    std::string& range = ranges.emplace_back();
    append_code(range, characters[i]);
    append_code(range, characters[end - 1]);
    append_code(range, characters[i]);
    range.back() = '\n';
  }
  std::string out;
  begin_cmap(out, "Adobe-Identity-UCS", "2");
  for (std::size_t start = 0; start < ranges.size(); start += block) {
    const std::size_t end = std::min(ranges.size(), start + block);
    out.append(std::to_string(end - start)).append(" beginbfrange\n");
    for (std::size_t i = start; i < end; ++i) out += ranges[i];
    out += "endbfrange\n";
  }
  end_cmap(out);
  return out;
}

std::string cid_to_gid_map(const std::vector<std::uint32_t>& glyphs) {
  std::string out(2, '\0');  // CID 0 is glyph 0
  for (const std::uint32_t glyph : glyphs) {
    out.push_back(static_cast<char>(glyph >> 8));
    out.push_back(static_cast<char>(glyph & 0xFF));
  }
  return out;
}

std::string code_to_cid_cmap(const std::vector<std::uint32_t>& cids, std::string_view name) {
  std::string out;
  begin_cmap(out, name, "1");
  append_blocks(out, cids.size(), "cidchar",
                [&](std::size_t i) { out += std::to_string(cids[i]); });
  end_cmap(out);
  return out;
}

Array widths(const std::vector<std::uint32_t>& cids, const UsedFace& face) {
  std::vector<std::pair<std::uint32_t, int>> sorted;
  for (std::size_t i = 0; i < cids.size(); ++i) {
    sorted.emplace_back(cids[i], face.width(face.shown()[i].glyph));
  }
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  // Runs of consecutive CIDs: the first one, and an array with a width for each.
  Array out;
  for (std::size_t i = 0; i < sorted.size();) {
    out.emplace_back(sorted[i].first);
    Array run;
    const std::size_t start = i;
    for (; i < sorted.size() && sorted[i].first == sorted[start].first + (i - start); ++i) {
      run.emplace_back(sorted[i].second);
    }
    out.emplace_back(std::move(run));
  }
  return out;
}

}  // namespace hjemvei::pdf
