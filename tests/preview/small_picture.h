// A picture of two pages with few things on them, put together by hand.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "base/files.h"
#include "preview/picture.h"

namespace hjemvei {

struct SmallPicture {
  SmallPicture() {
    const DiskFiles files(HJEMVEI_PROJECT);
    picture.fonts = Fonts::load(files, "fonts/fonts.yaml", sources, diagnostics);
    guide = &sources.add("content/a/guide.yaml", "title: One\nquestion: Two\n\nthree: Three\n");
    translation = &sources.add("content/a/translations/ar.yaml", "- text: Ett\n- text: Två\n");
    Pages& pages = picture.pages;
    pages.size = {200, 100};
    pages.pages.resize(2);
    pages.title = "A & B";
    pages.language = "sv";
    pages.structure = Structure();
  }

  // A line of the paragraph's text on a page; its element is new.
  ElementId add_line(std::size_t page, const std::string& text, Position at, Point origin,
                     Role role = Role::p) {
    Pages& pages = picture.pages;
    const ElementId element = pages.structure.add(Structure::root(), role, at);
    add_line_of(page, text, pages.structure.add_content(element), origin);
    return element;
  }

  void add_line_of(std::size_t page, const std::string& text, Owner owner, Point origin) {
    Pages& pages = picture.pages;
    const Text shown{{}, "sv", {TextRun{text, "sv", false, {}, {}}}};
    const Paragraph paragraph(shown, *picture.fonts, pages.texts, diagnostics);
    const std::vector<Line> lines = paragraph.break_lines(1000);
    std::vector<LineRun> runs;
    paragraph.set_line(lines.front(), pages.glyphs, runs);
    TextLine line{origin, lines.front().width * 10, 10, {10, 20, 30}, 0, 0};
    line.first_run = static_cast<std::uint32_t>(pages.runs.size());
    line.run_count = static_cast<std::uint32_t>(runs.size());
    for (const LineRun& run : runs)
      pages.runs.push_back({owner, run.font, run.right_to_left, run.x * 10, run.first_glyph,
                            run.glyph_count});
    pages.pages[page].items.emplace_back(line);
  }

  Sources sources;
  Diagnostics diagnostics;
  const SourceFile *guide = nullptr, *translation = nullptr;
  Picture picture;
};

}  // namespace hjemvei
