#include "edition/fact_text.h"

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "edition/no_break.h"
#include "language/numbers.h"

namespace hjemvei {
namespace {

bool has_right_to_left(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(next_scalar(text, i)));
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return false;
}

bool has_latin_letter(std::string_view text) {
  for (char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
  }
  return false;
}

bool is_plain_number(std::string_view text) {
  return text.find_first_not_of("0123456789") == text.npos;
}

std::string printed(const Fact& fact, bool number_only, const EditionWords& words) {
  const std::string& value = fact.value.source;
  switch (fact.kind) {
    case Fact::Kind::amount:
    case Fact::Kind::count:
      return words.count(value, number_only ? std::string_view() : std::string_view(fact.unit));
    case Fact::Kind::date: {
      const std::optional<Moment> moment = parse_moment(value);
      return moment ? words.moment(*moment) : value;
    }
    default:
      return without_breaks(value);
  }
}

}  // namespace

Piece print_fact(const Fact& fact, bool number_only, const EditionWords& words,
                 const std::string& source_language) {
  const Language& language = words.language();
  Piece piece;
  piece.sealed = true;
  piece.run.text = printed(fact, number_only, words);
  piece.run.language = language.tag;
  if (language.script != "Latn" && has_latin_letter(piece.run.text))
    piece.run.language = source_language;
  if (language.right_to_left()) {
    if (has_right_to_left(piece.run.text)) {
      piece.run.text = "\u2068" + piece.run.text + "\u2069";
    } else if (!is_plain_number(piece.run.text)) {
      piece.run.text = isolate_ltr(piece.run.text);
    }
  }
  if (fact.kind == Fact::Kind::phone)
    piece.run.link = telephone_link(fact.value.source, source_language);
  return piece;
}

std::string telephone_link(std::string_view number, std::string_view language) {
  std::string digits;
  for (char c : number) {
    if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
  }
  // Short numbers (112, 116 111, 02800) exist only in their own country's net.
  if (language == "sv" && digits.starts_with('0') && digits.size() >= 8) {
    digits = "+46" + digits.substr(1);
  } else if ((language == "nb" || language == "nn") && digits.size() == 8 && digits[0] != '+') {
    digits = "+47" + digits;
  }
  return "tel:" + digits;
}

}  // namespace hjemvei
