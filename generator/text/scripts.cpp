#include "text/scripts.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <string>

namespace hjemvei {
namespace {

constexpr std::int16_t kNone = -1;

bool is_letter_of_ascii(char16_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// USCRIPT_COMMON for characters of no script, inherited ones too.
std::int16_t own_script(UChar32 c) {
  if (c < 0x80)
    return is_letter_of_ascii(static_cast<char16_t>(c)) ? USCRIPT_LATIN : USCRIPT_COMMON;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  if (U_FAILURE(status) || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN)
    return USCRIPT_COMMON;
  return static_cast<std::int16_t>(script);
}

// Opening brackets that are still open, with the script before them.
class Brackets {
 public:
  // The script of a bracket, given that of the text before it.
  std::int16_t script(UChar32 c, std::int16_t before) {
    const int type = u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    if (type == U_BPT_OPEN) open_.push_back({u_getBidiPairedBracket(c), before});
    if (type != U_BPT_CLOSE) return before;
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].closing != c) continue;
      const std::int16_t script = open_[i].script;
      open_.resize(i);
      return script == kNone ? before : script;
    }
    return before;
  }

 private:
  struct Open {
    UChar32 closing;
    std::int16_t script;
  };
  std::vector<Open> open_;
};

bool may_be_bracket(UChar32 c) {
  if (c < 0x80) return c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}';
  return c >= 0x2000;
}

}  // namespace

Scripts resolve_scripts(const JoinedText& joined, const std::vector<std::uint8_t>& levels,
                        std::int16_t otherwise) {
  const std::uint32_t size = joined.size();
  Scripts scripts{std::vector<std::int16_t>(size, kNone), std::vector<std::uint8_t>(size, 0)};
  Brackets brackets;
  std::int16_t last = kNone;      // kNone: to be found in what follows
  std::int16_t last_own = kNone;  // of the last letter
  for (std::uint32_t at = 0; at < size;) {
    const std::uint32_t begin = at;
    UChar32 c;
    U16_NEXT(joined.units.data(), at, size, c);
    std::int16_t script = own_script(c);
    if (script == USCRIPT_COMMON) {
      scripts.common[begin] = 1;
      if (begin > 0 && !levels.empty() && levels[begin] != levels[begin - 1]) last = kNone;
      script = may_be_bracket(c) ? brackets.script(c, last) : last;
    } else {
      last_own = script;
    }
    last = script;
    for (std::uint32_t unit = begin; unit < at; ++unit) scripts.resolved[unit] = script;
  }
  std::int16_t next = last_own == kNone ? otherwise : last_own;
  for (std::uint32_t unit = size; unit-- > 0;) {
    std::int16_t& script = scripts.resolved[unit];
    if (script == kNone) script = next;
    next = script;
  }
  return scripts;
}

std::int16_t script_code(std::string_view name) {
  if (name == "Hans" || name == "Hant") return USCRIPT_HAN;
  const std::string terminated(name);
  const int32_t code = u_getPropertyValueEnum(UCHAR_SCRIPT, terminated.c_str());
  return code == UCHAR_INVALID_CODE ? std::int16_t{USCRIPT_COMMON}
                                    : static_cast<std::int16_t>(code);
}

}  // namespace hjemvei
