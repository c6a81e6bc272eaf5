// The tools that are dear to make and that every paragraph needs: HarfBuzz's buffer, ICU's bidi
// object and its break iterators. One set a thread, made on first use. Nothing in it outlives a
// call in a way that shows: the same text gives the same paragraph, whatever was shaped before.
#pragma once

#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hjemvei {

struct BufferFree {
  void operator()(hb_buffer_t* p) const { hb_buffer_destroy(p); }
};
struct BidiFree {
  void operator()(UBiDi* p) const { ubidi_close(p); }
};
struct BreaksFree {
  void operator()(UBreakIterator* p) const { ubrk_close(p); }
};

class Workshop {
 public:
  // The present thread's.
  static Workshop& of_thread();

  hb_buffer_t* buffer() { return buffer_.get(); }
  UBiDi* bidi() { return bidi_.get(); }
  // Null only when ICU's data are missing.
  UBreakIterator* line_breaks(const std::string& icu_locale);
  UBreakIterator* graphemes();

  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

 private:
  using Breaks = std::unique_ptr<UBreakIterator, BreaksFree>;
  Workshop();
  std::unique_ptr<hb_buffer_t, BufferFree> buffer_;
  std::unique_ptr<UBiDi, BidiFree> bidi_;
  std::vector<std::pair<std::string, Breaks>> line_breaks_;  // by locale
  Breaks graphemes_;
};

}  // namespace hjemvei
