#include "floor.h"

#include <hb-subset.h>
#include <hb.h>
#include <zlib.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <set>

#include "content/tree.h"
#include "text/paragraph.h"

namespace hjemvei::bench {
namespace {

void add(std::vector<Text>& out, const Text& text) { out.push_back(text); }
void add(std::vector<Text>& out, const std::optional<Text>& text) {
  if (text) out.push_back(*text);
}
void add(std::vector<Text>& out, const std::vector<Text>& texts) {
  out.insert(out.end(), texts.begin(), texts.end());
}

// Every paragraph of a block.
struct Collect {
  std::vector<Text>& out;
  void operator()(const EditionText& b) { add(out, b.text); }
  void operator()(const EditionSteps& b) { add(out, b.items); }
  void operator()(const EditionList& b) { add(out, b.items); }
  void operator()(const EditionNote& b) {
    add(out, b.kind_word);
    add(out, b.text);
  }
  void operator()(const EditionDo& b) {
    add(out, b.title);
    add(out, b.items);
  }
  void operator()(const EditionSay& b) {
    add(out, b.lead);
    add(out, b.sentence);
    add(out, b.meaning);
  }
  void operator()(const EditionFigure& b) {
    for (const DrawingWord& word : b.words) add(out, word.text);
    add(out, b.caption);
    for (const EditionExplained& entry : b.explain) {
      add(out, entry.word);
      add(out, entry.meaning);
    }
  }
  void operator()(const EditionChart& b) {
    add(out, b.title);
    for (const DrawingFact& bar : b.bars) {
      add(out, bar.label);
      add(out, bar.text);
    }
    add(out, b.caption);
  }
  void operator()(const EditionTable& b) {
    add(out, b.caption);
    add(out, b.columns);
    for (const std::vector<Text>& row : b.rows) add(out, row);
  }
};

std::vector<Text> paragraphs_of(const Edition& edition) {
  std::vector<Text> out;
  for (const EditionSection& section : edition.sections) {
    add(out, section.title);
    add(out, section.short_title);
    add(out, section.summary);
    for (const EditionScreen& screen : section.screens) {
      add(out, screen.title);
      for (const EditionBlock& block : screen.blocks) std::visit(Collect{out}, block.body);
    }
  }
  return out;
}

std::size_t subset(const FontFace& face, const std::vector<std::uint32_t>& glyphs) {
  hb_blob_t* blob = hb_blob_create(face.data.data(), static_cast<unsigned>(face.data.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* whole = hb_face_create(blob, face.index);
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  for (const std::uint32_t glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input), glyph);
  hb_face_t* part = hb_subset_or_fail(whole, input);
  hb_blob_t* program = hb_face_reference_blob(part);
  const std::size_t size = hb_blob_get_length(program);
  hb_blob_destroy(program);
  hb_face_destroy(part);
  hb_subset_input_destroy(input);
  hb_face_destroy(whole);
  hb_blob_destroy(blob);
  return size;
}

std::size_t deflated(const std::string& bytes) {
  uLongf size = compressBound(bytes.size());
  std::string out(size, '\0');
  compress2(reinterpret_cast<Bytef*>(out.data()), &size,
            reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), 6);
  return size;
}

std::size_t write_objects(const std::string& file) {
  QPDF pdf;
  pdf.processMemoryFile("file", file.data(), file.size());
  pdf.getTrailer().removeKey("/ID");
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setNewlineBeforeEndstream(true);
  writer.setDeterministicID(true);
  writer.setDecodeLevel(qpdf_dl_none);
  writer.write();
  return writer.getBufferSharedPointer()->getSize();
}

// The pages' contents, uncompressed.
std::vector<std::string> streams_of(const std::string& file) {
  QPDF pdf;
  pdf.processMemoryFile("file", file.data(), file.size());
  std::vector<std::string> out;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    std::shared_ptr<Buffer> data = page.getObjectHandle().getKey("/Contents").getStreamData();
    out.emplace_back(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  }
  return out;
}

}  // namespace

FloorInput floor_input(const Files& content, std::vector<std::string> yaml, const Edition& edition,
                       const Pages& pages, std::string file, const Fonts& fonts) {
  FloorInput input{&content, std::move(yaml), paragraphs_of(edition), {}, streams_of(file),
                   file, &fonts};
  std::vector<std::set<std::uint32_t>> used(fonts.size());
  for (const GlyphRun& run : pages.runs)
    for (std::uint32_t i = 0; i < run.glyph_count; ++i)
      used[static_cast<std::size_t>(run.font)].insert(pages.glyphs[run.first_glyph + i].id);
  for (const auto& glyphs : used) input.glyphs.emplace_back(glyphs.begin(), glyphs.end());
  return input;
}

std::size_t run_floor(const FloorInput& input) {
  std::size_t sum = 0;
  Diagnostics faults;
  Sources sources;
  for (const std::string& path : input.yaml)
    if (const auto tree = read_tree(*input.content, path, "", sources, faults))
      sum += tree->children.size();
  GlyphTexts texts;
  for (const Text& text : input.paragraphs)
    sum += Paragraph(text, *input.fonts, texts, faults).empty();
  for (std::size_t i = 0; i < input.glyphs.size(); ++i)
    if (!input.glyphs[i].empty())
      sum += deflated(std::string(subset(input.fonts->face(FontId(i)), input.glyphs[i]), 'x'));
  for (const std::string& stream : input.streams) sum += deflated(stream);
  return sum + write_objects(input.file);
}

}  // namespace hjemvei::bench
