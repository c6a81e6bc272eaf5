#include "content/scalar_forms.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "base/geometry.h"
#include "base/utf8.h"
#include "content/tree_faults.h"
#include "language/languages.h"

namespace hjemvei {
namespace {

using std::string_view;

constexpr auto kNowhere = string_view::npos;

bool all_of(string_view text, bool (*good)(char)) {
  return !text.empty() && std::all_of(text.begin(), text.end(), good);
}
bool is_id_letter(char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// The id that was probably meant: "Mina sidor" gives "mina-sidor".
std::string as_id(string_view text) {
  std::string id;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (is_id_letter(c))
      id += c;
    else if (!id.empty() && id.back() != '-' && static_cast<unsigned char>(c) < 0x80)
      id += '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

std::string or_nearest(string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  if (!near.empty()) return "write " + near;
  std::string all;
  for (const std::string& each : known) all += (all.empty() ? "" : ", ") + each;
  return "write one of: " + all;
}

// What was seen of a value that is not of its form, and what to write; nothing when it fits.
struct Misfit {
  string_view code;
  std::string seen, instead;
};
using MaybeMisfit = std::optional<Misfit>;

MaybeMisfit fit_word(const std::string& text, const ValueShape& shape) {
  if (std::find(shape.words.begin(), shape.words.end(), text) != shape.words.end()) return {};
  return Misfit{"unknown-word", quoted(text) + " is not a word that can stand here",
                or_nearest(text, {shape.words.begin(), shape.words.end()})};
}

MaybeMisfit fit_language(const std::string& text) {
  const Language* found = find_language(text);
  if (found && !found->is_pseudo()) return {};
  std::vector<std::string> tags;
  for (const Language& language : all_languages()) tags.push_back(language.tag);
  return Misfit{"unknown-language", "no language has the tag " + quoted(text),
                or_nearest(text, tags)};
}

MaybeMisfit fit_id(const std::string& text) {
  if (is_id(text)) return {};
  const std::string id = as_id(text);
  return Misfit{"not-an-id", quoted(text) + " is not an id: small letters a-z, digits and hyphens",
                id.empty() ? "write such a name: offer" : "write " + id};
}

MaybeMisfit fit_number(const std::string& text) {
  if (number_of(text)) return {};
  return Misfit{"not-a-number", quoted(text) + " is not a number",
                "write digits, with a dot before decimals and no spaces: 9.3"};
}

MaybeMisfit fit_color(const std::string& text) {
  if (text.size() == 7 && text[0] == '#' && all_of(string_view(text).substr(1), is_hex)) return {};
  return Misfit{"not-a-color", quoted(text) + " is not a colour",
                "write # and six hexadecimal digits in quotes: \"#1f5a8c\""};
}

MaybeMisfit fit_address(const std::string& text) {
  const string_view rest = string_view(text).substr(std::min<std::size_t>(8, text.size()));
  if (text.starts_with("https://") && !rest.empty() && rest.find_first_of(" \t\n<>\"") == kNowhere)
    return {};
  return Misfit{"not-an-address", quoted(text) + " is not a web address",
                "write the whole address, from https:// on, without spaces"};
}

MaybeMisfit fit(const std::string& text, const ValueShape& shape) {
  switch (shape.form) {
    case Form::word:
      return fit_word(text, shape);
    case Form::language:
      return fit_language(text);
    case Form::id:
      return fit_id(text);
    case Form::number:
      return fit_number(text);
    case Form::color:
      return fit_color(text);
    case Form::address:
      return fit_address(text);
    case Form::name:
      if (is_name(text)) return {};
      return Misfit{"not-a-name",
                    quoted(text) + " is not a name: letters, digits, . _ - and no spaces",
                    "write the name alone"};
    case Form::reference:
      if (is_reference(text)) return {};
      return Misfit{"not-a-screen", quoted(text) + " does not name a screen",
                    "write the ids of its section and the screen with a dot between: offer.answer"};
    case Form::date:
      if (parse_date(text)) return {};
      return Misfit{"not-a-date", quoted(text) + " is not a date",
                    "write year, month and day with hyphens: 2026-11-22"};
    case Form::boolean:
      if (text == "true" || text == "false") return {};
      return Misfit{"not-a-boolean", quoted(text) + " is neither true nor false",
                    "write true or false"};
    case Form::integer:
      if (all_of(text, is_digit) && text.size() <= 9) return {};
      return Misfit{"not-an-integer", quoted(text) + " is not a whole number",
                    "write digits and nothing else: 12"};
    case Form::length:
      if (length_of(text)) return {};
      return Misfit{"not-a-length", quoted(text) + " is not a length",
                    "write a number and mm or pt: 12 mm"};
    default:
      return {};
  }
}

std::string hexadecimal(char32_t c) {
  constexpr string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) out += kDigits[c >> shift & 0xF];
  return "U+" + out;
}

bool check_characters(const YamlNode& node, Diagnostics& diagnostics) {
  const std::size_t bad = find_bad_character(node.text);
  if (bad == kNowhere) return true;
  std::size_t end = bad;
  const char32_t c = next_scalar(node.text, end);
  diagnostics.error("bad-character", position_in(node, bad),
                    "the invisible character " + hexadecimal(c) + " stands in this text",
                    c == '\t' ? "write spaces" : "take it out");
  return false;
}

// What YAML does to sentences that are written without quotes.
bool check_traps(const YamlNode& node, Diagnostics& diagnostics) {
  if (node.style != YamlNode::Style::plain) return true;
  if (node.in_flow) {
    diagnostics.error("unquoted-text", node.at, "this text stands in brackets without quotes",
                      "write " + quoted(node.text) + ", or write the list line by line");
    return false;
  }
  Position at;
  std::string whole;
  if (!is_cut_by_comment(node, at, whole)) return true;
  diagnostics.error(
      "cut-text", at, "a space and # cut this text: YAML takes the rest for a comment",
      "write it in quotes: " + quoted(whole) + "; a comment stands in a line of its own");
  return false;
}

}  // namespace

bool is_free_text(Form form) {
  return form == Form::prose || form == Form::plain || form == Form::text;
}

std::string name_of(const YamlNode& node) {
  return node.key.empty() ? "this item" : quoted(node.key);
}

bool is_id(string_view text) { return all_of(text, is_id_letter); }

bool is_reference(string_view text) {
  const std::size_t dot = text.find('.');
  return dot != kNowhere && is_id(text.substr(0, dot)) && is_id(text.substr(dot + 1));
}

bool is_name(string_view text) {
  return all_of(text, [](char c) {
    return is_id_letter(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '#';
  });
}

std::optional<double> number_of(string_view text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
  const bool digits = text.find_first_not_of("-.0123456789") == kNowhere;  // no "inf", no "nan"
  if (error != std::errc() || stop != end || !digits) return {};
  return value;
}

std::optional<double> length_of(string_view text) {
  const bool millimetres = text.ends_with("mm");
  if (!millimetres && !text.ends_with("pt")) return {};
  text.remove_suffix(2);
  while (text.ends_with(' ')) text.remove_suffix(1);
  const std::optional<double> number = number_of(text);
  if (!number) return {};
  return millimetres ? mm(*number) : *number;
}

std::size_t find_bad_character(string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t k) -> unsigned {
      return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0u;
    };
    const unsigned first = byte(0);
    if (first < 0x20 ? first != '\n' : first == 0x7F) return i;
    if (first < 0xC2) continue;
    if (first == 0xC2 && byte(1) < 0xA0) return i;  // C1 controls
    if (first == 0xE2 && byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE) return i;
    if (first == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return i;  // U+FEFF
    if (first == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBC) return i;  // U+FFFC and on
  }
  return kNowhere;
}

bool check_scalar(const YamlNode& node, const ValueShape& shape, Diagnostics& diagnostics) {
  if (node.text.find_first_not_of(" \n\t") == std::string::npos) {
    if (shape.may_be_empty) return true;
    diagnostics.error("empty-text", node.at, name_of(node) + " is empty",
                      "write a text, or take it out");
    return false;
  }
  if (is_free_text(shape.form))
    return check_characters(node, diagnostics) && check_traps(node, diagnostics);
  const MaybeMisfit misfit = fit(node.text, shape);
  if (misfit) diagnostics.error(misfit->code, node.at, misfit->seen, misfit->instead);
  return !misfit;
}

}  // namespace hjemvei
