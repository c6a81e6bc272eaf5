#include "text/itemise.h"

#include <algorithm>

#include "text/font_choice.h"
#include "text/scripts.h"
#include "text/shaping.h"
#include "text/workshop.h"

namespace hjemvei {
namespace {

// Embedding levels with the paragraph level given; empty when all are 0.
std::vector<std::uint8_t> bidi_levels(const JoinedText& joined, bool right_to_left) {
  if ((joined.simple && !right_to_left) || joined.size() == 0) return {};
  UBiDi* bidi = Workshop::of_thread().bidi();
  UErrorCode status = U_ZERO_ERROR;
  const auto length = static_cast<int32_t>(joined.size());
  ubidi_setPara(bidi, joined.units.data(), length, right_to_left ? 1 : 0, nullptr, &status);
  const UBiDiLevel* levels = ubidi_getLevels(bidi, &status);
  if (U_FAILURE(status)) return std::vector<std::uint8_t>(joined.size(), right_to_left ? 1 : 0);
  return {levels, levels + length};
}

const Language& language_of(const TextRun& run, const Language& paragraph) {
  if (run.language.empty() || run.language == paragraph.tag) return paragraph;
  const Language* language = find_language(run.language);
  return language ? *language : paragraph;
}

}  // namespace

std::vector<FontId> font_stack(const Language& run, const Language& paragraph, bool bold,
                               const Fonts& fonts) {
  std::vector<FontId> stack;
  const auto add = [&](const Language& language) {
    for (const std::string& name : language.fonts) {
      const Fonts::Shaping::Family* family = fonts.shaping().find(name);
      if (!family || !family->available) continue;
      const FontId font = bold ? family->bold : family->regular;
      if (std::ranges::find(stack, font) == stack.end()) stack.push_back(font);
    }
  };
  add(run);
  if (&run != &paragraph) add(paragraph);
  for (const Fonts::Shaping::Family& family : fonts.shaping().families) {
    const FontId font = bold ? family.bold : family.regular;
    if (family.available && std::ranges::find(stack, font) == stack.end()) stack.push_back(font);
  }
  return stack;
}

Itemised itemise(const JoinedText& joined, const Text& text, const Language& language,
                 const Fonts& fonts) {
  Itemised out;
  out.levels = bidi_levels(joined, language.right_to_left());
  const Scripts scripts = resolve_scripts(joined, out.levels, script_code(language.script));
  std::vector<std::uint16_t> chosen(joined.size(), kNoFont);
  const auto level = [&](std::uint32_t unit) -> std::uint8_t {
    return out.levels.empty() ? 0 : out.levels[unit];
  };
  std::uint32_t begin = 0;
  for (std::size_t r = 0; r < text.runs.size(); ++r) {
    const TextRun& run = text.runs[r];
    const std::uint32_t run_end = joined.run_end[r];
    const Language& own = language_of(run, language);
    choose_fonts(joined, scripts, begin, run_end, script_code(own.script),
                 font_stack(own, language, run.strong, fonts), fonts, chosen, out.missing);
    while (begin < run_end) {
      std::uint32_t end = begin + 1;
      while (end < run_end && chosen[end] == chosen[begin] && level(end) == level(begin) &&
             scripts.resolved[end] == scripts.resolved[begin])
        ++end;
      Item item{begin,        end,
                level(begin), scripts.resolved[begin],
                std::nullopt, static_cast<std::uint16_t>(r),
                &own,         !run.link.empty()};
      if (chosen[begin] != kNoFont) item.font = FontId(chosen[begin]);
      out.items.push_back(item);
      begin = end;
    }
  }
  return out;
}

}  // namespace hjemvei
