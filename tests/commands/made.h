// A guide, Stockholm's unless another is named, in a language, made up to its pages, and what stands
// on them.
#pragma once

#include <string>
#include <vector>

#include "commands/make_unit.h"
#include "commands/workplace.h"

namespace hjemvei {

inline std::string text_of(const TextLine& line, const Pages& pages) {
  std::string text;
  for (std::uint32_t r = 0; r < line.run_count; ++r) {
    const GlyphRun& run = pages.runs[line.first_run + r];
    for (std::uint32_t i = 0; i < run.glyph_count; ++i)
      text += pages.texts[pages.glyphs[run.first_glyph + i].text];
  }
  return text;
}

inline std::vector<const TextLine*> lines_of(const Page& page) {
  std::vector<const TextLine*> lines;
  for (const Item& item : page.items)
    if (const TextLine* line = std::get_if<TextLine>(&item)) lines.push_back(line);
  return lines;
}

// From the height of capitals down to the baseline.
inline Rect box_of(const TextLine& line) {
  return {line.origin.x, line.origin.y - 0.6 * line.size, line.width, 0.6 * line.size};
}

inline bool overlap(const Rect& a, const Rect& b) {
  constexpr double kSlack = 0.5;
  return a.x + kSlack < b.right() && b.x + kSlack < a.right() && a.y + kSlack < b.bottom() &&
         b.y + kSlack < a.bottom();
}

struct Made {
  explicit Made(const std::string& language, const std::string& content = "",
                const std::string& guide = "stockholm") {
    request.project = HJEMVEI_PROJECT;
    request.content = content;
    request.guide = guide;
    request.language = language;
    request.today = {2026, 11, 22};
    request.write = false;
    workplace.emplace(request, faults);
    if (workplace->units().empty()) return;
    edition = edition_of(workplace->units().front(), request, faults);
  }
  Pages pages(Product product) {
    return pages_of(workplace->units().front(), edition, *workplace, faults, product);
  }

  Request request;
  Diagnostics faults;
  std::optional<Workplace> workplace;
  Edition edition;
};

}  // namespace hjemvei
