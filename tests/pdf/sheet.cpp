#include "sheet.h"

#include <cstdio>
#include <cstdlib>

#include "text/paragraph.h"

namespace hjemvei::test {

const SourceFile Sheet::file_{"sample.yaml", "", {0}};

namespace {

[[noreturn]] void give_up(const Diagnostics& diagnostics) {
  std::fputs(print(diagnostics.sorted()).c_str(), stderr);
  std::abort();
}

}  // namespace

std::shared_ptr<const Fonts> project_fonts() {
  static Sources sources;
  static const std::shared_ptr<const Fonts> fonts = [] {
    Diagnostics diagnostics;
    auto loaded =
        Fonts::load(DiskFiles(HJEMVEI_SOURCE_DIR), "fonts/fonts.yaml", sources, diagnostics);
    if (diagnostics.has_errors()) give_up(diagnostics);
    return loaded;
  }();
  return fonts;
}

Sheet::Sheet(const Fonts& fonts, std::string language, Size size) : fonts_(fonts) {
  pages.size = size;
  const Language* row = find_language(language);
  pages.language = row->pdf_tag;
  pages.right_to_left = row->right_to_left();
  pages.version = "2026-11-22";
  pages.structure[Structure::root()].at = next_place();
}

void Sheet::next_page() { pages.pages.emplace_back(); }

Rect Sheet::line(Point left, double size, const std::vector<Piece>& pieces) {
  Text text;
  text.language = pieces.front().language;
  for (const Piece& piece : pieces) {
    TextRun run;
    run.text = piece.text;
    run.language = piece.language;
    run.strong = piece.strong;
    text.runs.push_back(run);
  }
  Diagnostics diagnostics;
  const Paragraph paragraph(text, fonts_, pages.texts, diagnostics);
  if (diagnostics.has_errors()) give_up(diagnostics);

  TextLine line;
  line.origin = left;
  line.size = size;
  line.color = ink;
  line.first_run = static_cast<std::uint32_t>(pages.runs.size());
  std::vector<LineRun> runs;
  const Line whole = paragraph.break_lines(1000).front();
  line.run_count = static_cast<std::uint32_t>(paragraph.set_line(whole, pages.glyphs, runs));
  line.width = whole.width * size;
  for (const LineRun& run : runs) {
    pages.runs.push_back({pieces[run.text_run].owner, run.font, run.right_to_left, run.x * size,
                          run.first_glyph, run.glyph_count});
  }
  pages.pages.back().items.push_back(line);
  return {left.x, left.y - size, line.width, size * 1.3};
}

Rect Sheet::text(ElementId element, Point left, double size, const std::string& text) {
  return line(left, size, {{leaf(element), text, pages.language}});
}

void Sheet::fill(Owner owner, Path path, Color color) {
  Shape shape{owner, std::move(path), color, {}, false, 1, LineCap::round, LineJoin::round, {}};
  pages.pages.back().items.push_back(std::move(shape));
}

void Sheet::stroke(Owner owner, Path path, Color color, double width) {
  Shape shape{owner, std::move(path), {}, color, false, width, LineCap::round, LineJoin::round, {}};
  pages.pages.back().items.push_back(std::move(shape));
}

void Sheet::link(ElementId element, std::vector<Rect> areas, std::string target,
                 std::string purpose) {
  pages.pages.back().links.push_back({element, std::move(areas), std::move(target),
                                      std::move(purpose), pages.structure[element].at});
}

}  // namespace hjemvei::test
