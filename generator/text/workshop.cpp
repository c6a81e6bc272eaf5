#include "text/workshop.h"

namespace hjemvei {
namespace {

UBreakIterator* open_breaks(UBreakIteratorType type, const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* breaks = ubrk_open(type, locale, nullptr, 0, &status);
  return U_SUCCESS(status) ? breaks : nullptr;
}

}  // namespace

Workshop::Workshop() : buffer_(hb_buffer_create()), bidi_(ubidi_open()) {}

Workshop& Workshop::of_thread() {
  thread_local Workshop workshop;
  return workshop;
}

UBreakIterator* Workshop::line_breaks(const std::string& icu_locale) {
  for (const auto& [locale, breaks] : line_breaks_)
    if (locale == icu_locale) return breaks.get();
  line_breaks_.emplace_back(icu_locale, open_breaks(UBRK_LINE, icu_locale.c_str()));
  return line_breaks_.back().second.get();
}

UBreakIterator* Workshop::graphemes() {
  if (!graphemes_) graphemes_.reset(open_breaks(UBRK_CHARACTER, ""));
  return graphemes_.get();
}

}  // namespace hjemvei
