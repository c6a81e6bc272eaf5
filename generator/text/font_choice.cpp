#include "text/font_choice.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "text/shaping.h"

namespace hjemvei {
namespace {

// A character that ends an isolate or embedding: it goes with what stands after it.
bool is_closing_control(char32_t c) { return c == 0x2069 || c == 0x202C; }

enum class Kind : std::uint8_t {
  base,  // a letter or a symbol: asks for a font
  digit,
  neutral,  // a space or punctuation: goes with what stands round it
  follower  // a mark, or a character without shape: goes with what stands before it
};

Kind kind_of(char32_t c, bool common) {
  if (c < 0x80) {
    if (c >= '0' && c <= '9') return Kind::digit;
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return Kind::base;
    return Kind::neutral;
  }
  if (is_control(c) || is_ignorable(c)) return Kind::follower;
  const auto category = u_charType(static_cast<UChar32>(c));
  switch (category) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return Kind::follower;
    case U_DECIMAL_DIGIT_NUMBER:
      return Kind::digit;
    case U_SPACE_SEPARATOR:
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return common ? Kind::neutral : Kind::base;
    default:
      return Kind::base;
  }
}

class Chooser {
 public:
  Chooser(const JoinedText& joined, const std::vector<FontId>& stack, const Fonts& fonts,
          std::vector<std::uint16_t>& chosen, std::vector<std::uint32_t>& missing)
      : joined_(joined),
        stack_(stack),
        fonts_(fonts.shaping()),
        chosen_(chosen),
        missing_(missing) {}

  void run(const Scripts& scripts, std::uint32_t begin, std::uint32_t end, std::int16_t script) {
    waiting_ = begin;
    for (std::uint32_t at = begin; at < end;) {
      const std::uint32_t here = at;
      UChar32 c;
      U16_NEXT(joined_.units.data(), at, end, c);
      const char32_t character = static_cast<char32_t>(c);
      const Kind kind = kind_of(character, scripts.common[here] != 0);
      if (kind == Kind::neutral) continue;
      if (kind == Kind::follower) {
        const bool waits = waiting_ < here || previous_ == kNoFont || is_closing_control(character);
        if (waits) continue;
        set(here, at, follower_font(character, here, previous_));
      } else {
        const bool stays = kind == Kind::digit && previous_ != kNoFont &&
                           scripts.resolved[here] != script && covers(previous_, character);
        const std::uint16_t font = stays ? previous_ : first_for(character, here);
        settle(here, font);
        set(here, at, font);
        if (font != kNoFont) previous_ = font;
      }
      waiting_ = at;
    }
    settle(end, kNoFont);
  }

 private:
  bool covers(std::uint16_t font, char32_t character) const {
    return fonts_.face(FontId(font)).covers(character);
  }

  // The first font of the stack for a character; a miss is noted.
  std::uint16_t first_for(char32_t character, std::uint32_t unit) {
    for (const FontId font : stack_)
      if (fonts_.face(font).covers(character)) return static_cast<std::uint16_t>(font);
    missing_.push_back(unit);
    return kNoFont;
  }

  // The font of a mark or a character without shape, given that of what stands before it.
  std::uint16_t follower_font(char32_t character, std::uint32_t unit, std::uint16_t before) {
    if (is_ignorable(character) || is_control(character)) {
      if (before == kNoFont && !stack_.empty()) return static_cast<std::uint16_t>(stack_.front());
      return before;
    }
    return before != kNoFont && covers(before, character) ? before : first_for(character, unit);
  }

  void set(std::uint32_t begin, std::uint32_t end, std::uint16_t font) {
    for (std::uint32_t unit = begin; unit < end; ++unit) chosen_[unit] = font;
  }

  // Gives the characters that wait their font; `next` is that of what stands after them.
  void settle(std::uint32_t end, std::uint16_t next) {
    std::uint16_t last = previous_ != kNoFont ? previous_ : next;
    const bool joined = previous_ != kNoFont && previous_ == next;
    std::uint32_t done = waiting_;  // closing controls from here on wait for the next font
    for (std::uint32_t at = waiting_; at < end;) {
      const std::uint32_t here = at;
      UChar32 c;
      U16_NEXT(joined_.units.data(), at, end, c);
      const char32_t character = static_cast<char32_t>(c);
      if (is_closing_control(character)) continue;
      if (kind_of(character, true) != Kind::neutral) {
        last = follower_font(character, here, last);
      } else {
        last = joined && covers(next, character) ? next : first_for(character, here);
      }
      set(done, at, last);
      done = at;
    }
    set(done, end, next != kNoFont ? next : last);
    waiting_ = end;
  }

  const JoinedText& joined_;
  const std::vector<FontId>& stack_;
  const Fonts::Shaping& fonts_;
  std::vector<std::uint16_t>& chosen_;
  std::vector<std::uint32_t>& missing_;
  std::uint16_t previous_ = kNoFont;  // font of the last letter or digit
  std::uint32_t waiting_ = 0;         // first unit that has no font yet
};

}  // namespace

void choose_fonts(const JoinedText& joined, const Scripts& scripts, std::uint32_t begin,
                  std::uint32_t end, std::int16_t script, const std::vector<FontId>& stack,
                  const Fonts& fonts, std::vector<std::uint16_t>& chosen,
                  std::vector<std::uint32_t>& missing) {
  Chooser(joined, stack, fonts, chosen, missing).run(scripts, begin, end, script);
}

}  // namespace hjemvei
