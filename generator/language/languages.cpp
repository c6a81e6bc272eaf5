#include "language/languages.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <span>

#include "embedded/languages.h"
#include "embedded/variants.h"

namespace hjemvei {
namespace {

using Row = std::map<std::string_view, std::string_view>;  // cell by column name

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// A list in one cell, parted by spaces; "-" is an empty one.
std::vector<std::string> words(std::string_view cell) {
  std::vector<std::string> result;
  if (cell == "-") return result;
  for (std::string_view word : split(cell, ' ')) result.emplace_back(word);
  return result;
}

double number(std::string_view cell) {
  double value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

// Scripts that run from right to left (Unicode 15, chapter 9), those that the table may hold.
Direction direction_of(std::string_view script) {
  constexpr std::string_view kRightToLeft[] = {"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"};
  return std::ranges::find(kRightToLeft, script) != std::end(kRightToLeft)
             ? Direction::right_to_left
             : Direction::left_to_right;
}

Language language_of(const Row& row) {
  Language language;
  language.tag = row.at("tag");
  language.aliases = words(row.at("aliases"));
  language.pdf_tag = row.at("pdf_tag");
  language.icu_locale = row.at("icu_locale");
  language.opentype_language = row.at("opentype_language");
  language.script = row.at("script");
  language.direction = direction_of(language.script);
  language.opening_quote = row.at("opening_quote");
  language.closing_quote = row.at("closing_quote");
  language.digits = row.at("digits");
  language.decimal_sign = row.at("decimal_sign");
  if (row.at("hyphenation") != "-") language.hyphenation = row.at("hyphenation");
  language.fonts = words(row.at("fonts"));
  language.pitch = number(row.at("pitch"));
  language.size_factor = number(row.at("size_factor"));
  language.native_name = row.at("native_name");
  return language;
}

std::vector<Row> rows_of(std::span<const unsigned char> table) {
  const std::string_view text(reinterpret_cast<const char*>(table.data()), table.size());
  const std::vector<std::string_view> lines = split(text, '\n');
  const std::vector<std::string_view> columns = split(lines.front(), '\t');
  std::vector<Row> rows;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::vector<std::string_view> cells = split(lines[i], '\t');
    Row& row = rows.emplace_back();
    for (std::size_t c = 0; c < columns.size(); ++c) row[columns[c]] = cells.at(c);
  }
  return rows;
}

Language variant_of(Language language, const Row& row) {
  language.base = language.tag;
  language.kind =
      row.at("kind") == "pseudo" ? LanguageKind::pseudo : LanguageKind::easy_read;
  language.tag = language.pdf_tag = row.at("tag");
  language.aliases.clear();
  if (row.at("hyphenation") == "no") language.hyphenation.clear();
  language.native_name = row.at("native_name");
  return language;
}

struct Table {
  std::vector<Language> languages, pseudo;
};

const Table& table() {
  static const Table table = [] {
    Table made;
    const std::vector<Row> variants = rows_of(embedded::variants());
    for (const Row& row : rows_of(embedded::languages())) {
      const Language language = language_of(row);
      made.languages.push_back(language);
      for (const Row& variant : variants) {
        if (variant.at("base") != language.tag) continue;
        Language other = variant_of(language, variant);
        (other.is_pseudo() ? made.pseudo : made.languages).push_back(std::move(other));
      }
    }
    return made;
  }();
  return table;
}

// Tags are compared without regard to case (RFC 5646, 2.1.1).
bool same_tag(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace

const std::vector<Language>& all_languages() { return table().languages; }
const std::vector<Language>& pseudo_languages() { return table().pseudo; }

const Language* find_language(std::string_view tag) {
  for (const std::vector<Language>* languages : {&all_languages(), &pseudo_languages()}) {
    for (const Language& language : *languages) {
      if (same_tag(language.tag, tag)) return &language;
    }
  }
  for (const Language& language : all_languages()) {
    for (const std::string& alias : language.aliases) {
      if (same_tag(alias, tag)) return &language;
    }
  }
  return nullptr;
}

}  // namespace hjemvei
