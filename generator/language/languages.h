// The languages that the compiler knows: one table (languages.tsv, embedded in the program), one
// row a language. Adding a language is adding a row. ICU is asked for nothing that stands here,
// because its answers are wrong for some readers (Dari would run left to right).
//
// A second table (variants.tsv) has what is made from a row of the first and differs from it only in
// its tag and name: easy-read variants ("sv-x-easy", RFC 5646, 2.2.7) and the pseudo-languages that
// pages are tried with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hjemvei {

enum class Direction { left_to_right, right_to_left };

enum class LanguageKind {
  natural,
  easy_read,  // texts for easy reading; those that it does not have are its base's
  pseudo      // made by the program (pseudo_text.h) to try pages with; nobody reads it
};

struct Language {
  LanguageKind kind = LanguageKind::natural;
  std::string base;                  // tag of the row that a variant is made from; else empty
  std::string tag;                   // BCP 47, our canonical form: "sv", "fa-AF", "zh-Hans"
  std::vector<std::string> aliases;  // other tags for the same language: "prs"
  std::string pdf_tag;               // for /Lang (ISO 32000-1, 14.9.2): "nb-NO", "en-GB", "ar"
  std::string icu_locale;            // for ICU break iterators and case mapping: "fa_AF"
  std::string opentype_language;     // BCP 47 tag given to HarfBuzz: "ur"
  std::string script;                // ISO 15924: "Latn", "Arab"
  Direction direction = Direction::left_to_right;  // follows from the script
  std::string opening_quote, closing_quote;
  std::string digits = "0";  // zero as its numbers are written; 1 to 9 follow it in Unicode
  std::string decimal_sign;  // between the whole and the fraction: "," in sv, "." in en
  std::string hyphenation;   // patterns of fonts.yaml: "hyph_sv_SE"; empty: no word is divided
  std::vector<std::string> fonts;  // families of fonts.yaml, in order of fallback
  double pitch = 1.45;             // line pitch as a multiple of the font size
  double size_factor = 1.0;        // multiple of the Latin size
  std::string native_name;         // "العربية"

  bool right_to_left() const { return direction == Direction::right_to_left; }
  bool is_easy_read() const { return kind == LanguageKind::easy_read; }
  bool is_pseudo() const { return kind == LanguageKind::pseudo; }
};

// The row for a tag or alias, or null; also that of a pseudo-language. The pointer stays valid for
// the program's life.
const Language* find_language(std::string_view tag);
// All languages that somebody reads, in table order; easy-read variants stand behind their base.
const std::vector<Language>& all_languages();
// "en-XA" and "ar-XB".
const std::vector<Language>& pseudo_languages();

}  // namespace hjemvei
