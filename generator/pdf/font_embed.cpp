#include "pdf/font_embed.h"

#include <algorithm>

#include "pdf/encode.h"
#include "pdf/font_maps.h"
#include "pdf/font_objects.h"

namespace hjemvei::pdf {
namespace {

// Six capital letters for a subset (9.6.4), from a hash (FNV-1a) of what is in it.
std::string subset_tag(const UsedFace& used, const std::vector<std::uint32_t>& glyphs) {
  std::uint64_t hash = 14695981039346656037u;
  const auto add = [&](std::uint32_t value) { hash = (hash ^ value) * 1099511628211u; };
  for (const char c : used.face().postscript_name) add(static_cast<unsigned char>(c));
  for (const std::uint32_t glyph : glyphs) add(glyph);
  for (const Composite& composite : used.composites()) {
    for (const Composite::Part& part : composite.parts) {
      add(part.glyph);
      add(static_cast<std::uint32_t>(part.x));
      add(static_cast<std::uint32_t>(part.y));
    }
  }
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag.push_back(static_cast<char>('A' + hash % 26));
  return tag;
}

// The name of the CMap that leads from codes to CIDs, or the CMap itself.
Value encoding(const FontFace& face, const std::string& name,
               const std::vector<std::uint32_t>& cids, Objects& objects) {
  if (!face.cff) return Name{"Identity-H"};
  const std::string cmap = name + "-Codes";
  Stream stream;
  stream.dict.set("Type", Name{"CMap"})
      .set("CMapName", Name{cmap})
      .set("CIDSystemInfo", system_info())
      .set("WMode", 0);
  stream.data = code_to_cid_cmap(cids, cmap);
  return objects.add(std::move(stream));
}

// What the program calls the glyph.
std::uint32_t number_in(const FontSubset& subset, const std::vector<std::uint32_t>& glyphs,
                        std::uint32_t glyph) {
  if (glyph >= first_composite) return subset.composites[glyph - first_composite];
  const auto place = std::lower_bound(glyphs.begin(), glyphs.end(), glyph);
  return subset.glyphs[static_cast<std::size_t>(place - glyphs.begin())];
}

ObjectId embed(const UsedFace& used, FontSubset subset, const std::vector<std::uint32_t>& glyphs,
               Objects& objects) {
  const FontFace& face = used.face();
  const std::string name =
      (face.whole ? "" : subset_tag(used, glyphs) + "+") + face.postscript_name;
  // By code - 1: the program's glyph, and the CID.
  std::vector<std::uint32_t> programs, cids;
  for (const ShownGlyph& shown : used.shown()) {
    programs.push_back(number_in(subset, glyphs, shown.glyph));
    cids.push_back(face.cff ? programs.back() : static_cast<std::uint32_t>(programs.size()));
  }

  const ObjectId program = add_program(face, std::move(subset.program), objects);
  Dict descendant;
  descendant.set("Type", Name{"Font"})
      .set("Subtype", Name{face.cff ? "CIDFontType0" : "CIDFontType2"})
      .set("BaseFont", Name{name})
      .set("CIDSystemInfo", system_info())
      .set("FontDescriptor", add_descriptor(face, name, program, objects))
      .set("DW", used.width(0))
      .set("W", widths(cids, used));
  if (!face.cff) {
    descendant.set("CIDToGIDMap",
                   objects.add(Stream{{}, cid_to_gid_map(programs), StreamKind::binary}));
  }
  const ObjectId to_unicode = objects.add(Stream{{}, to_unicode_cmap(used), StreamKind::text});
  Value codes = encoding(face, name, cids, objects);
  return add_type0({name, std::move(codes), objects.add(std::move(descendant)), to_unicode}, objects);
}

// All glyphs of the face that must be there, sorted.
std::vector<std::uint32_t> glyphs_of(const UsedFace& used) {
  std::vector<std::uint32_t> glyphs;
  for (const ShownGlyph& shown : used.shown()) {
    if (shown.glyph < first_composite) glyphs.push_back(shown.glyph);
  }
  for (const Composite& composite : used.composites()) {
    for (const Composite::Part& part : composite.parts) glyphs.push_back(part.glyph);
  }
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  return glyphs;
}

}  // namespace

EmbeddedFonts embed_fonts(const FontBook& book, Objects& objects) {
  EmbeddedFonts result;
  Dict fonts;
  for (const auto& used : book.faces()) {
    const std::vector<std::uint32_t> glyphs = glyphs_of(*used);
    FontSubset subset = used->program().subset(glyphs, used->composites());
    if (subset.program.empty()) {
      result.unreadable.push_back(&used->face());
      continue;
    }
    fonts.set(used->resource(), embed(*used, std::move(subset), glyphs, objects));
  }
  result.resources = objects.add(Dict().set("Font", std::move(fonts)));
  return result;
}

}  // namespace hjemvei::pdf
