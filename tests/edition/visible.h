// Shows invisible characters, so that a test can say where they stand: [ for LRI, { for RLI, < for FSI, ]
// for PDI, ~ for a no-break space, = for a no-break hyphen.
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "edition/edition.h"

namespace hjemvei {

inline std::string visible(std::string_view text) {
  std::string shown;
  for (std::size_t i = 0; i < text.size();) {
    switch (const char32_t c = next_scalar(text, i)) {
      case 0x2066:
        shown += '[';
        break;
      case 0x2067:
        shown += '{';
        break;
      case 0x2068:
        shown += '<';
        break;
      case 0x2069:
        shown += ']';
        break;
      case 0x00A0:
        shown += '~';
        break;
      case 0x2011:
        shown += '=';
        break;
      default:
        append_utf8(shown, c);
    }
  }
  return shown;
}

// Runs parted by "|"; a run in another language than the text's is followed by ":tag", a strong one
// by "*", a link by "->target(purpose)".
inline std::string visible(const Text& text) {
  std::string shown;
  for (const TextRun& run : text.runs) {
    if (!shown.empty()) shown += '|';
    shown += visible(run.text);
    if (run.language != text.language) shown += ":" + run.language;
    if (run.strong) shown += '*';
    if (!run.link.empty()) shown += "->" + run.link + "(" + visible(run.link_purpose) + ")";
  }
  return shown;
}

}  // namespace hjemvei
