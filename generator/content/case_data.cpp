#include "content/case_data.h"

#include <algorithm>
#include <set>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/utf8.h"
#include "content/guide.h"
#include "content/schema.h"

namespace hjemvei {
namespace {

std::string composed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  std::string out;
  const icu::UnicodeString normal = nfc->normalize(icu::UnicodeString::fromUTF8(text), status);
  if (U_FAILURE(status)) return text;
  normal.toUTF8String(out);
  return out;
}

// CR and CR LF become LF.
void end_lines(std::string& text) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    text[end++] = text[i] == '\r' ? '\n' : text[i];
  }
  text.resize(end);
}

// Other than a line end.
bool has_control(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_scalar(text, i);
    if ((c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0)) return true;
  }
  return false;
}

// 12, -3.5; a decimal point.
bool is_number(const std::string& text) {
  const std::size_t start = text.starts_with('-') ? 1 : 0;
  const std::size_t point = text.find('.');
  const std::string whole = text.substr(start, point == text.npos ? point : point - start);
  const auto digits = [](const std::string& part) {
    return !part.empty() && part.find_first_not_of("0123456789") == part.npos;
  };
  return digits(whole) && (point == text.npos || digits(text.substr(point + 1)));
}

std::string listed(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
  return out;
}

// What stands behind a key of the file itself; a list or a map there is reported.
std::string text_of(const char* key, const YamlNode& tree, Diagnostics& diagnostics) {
  const YamlNode* node = tree.find(key);
  if (!node || is_not_filled_in(*node)) return {};
  if (node->is_scalar()) return node->text;
  diagnostics.error("bad-data", node->at, "several values for " + quoted(key), "one value");
  return {};
}

class Reader {
 public:
  Reader(const Plan& plan, CaseValues& values, Diagnostics& diagnostics)
      : values_(values), diagnostics_(diagnostics) {
    for (FormField& field : form_fields(plan)) {
      const std::string name = field.name;
      for (std::size_t dot = name.find('.'); dot != name.npos; dot = name.find('.', dot + 1))
        levels_.insert(name.substr(0, dot));
      names_.push_back(name);
      fields_.emplace(name, std::move(field));
    }
  }

  void read(const YamlNode& node, const std::string& name) {
    if (is_not_filled_in(node)) return;
    if (const auto field = fields_.find(name); field != fields_.end()) return value(node, field->second);
    if (!name.empty() && !levels_.contains(name)) return unknown(node, name);
    if (node.is_scalar())
      return report("bad-data", node.at, "a value where fields belong",
                    "a line for each field: " + first_below(name));
    if (node.is_list()) return rows(node, name);
    for (const YamlNode& entry : node.children) read(entry, below(name, entry.key));
  }

 private:
  static std::string below(const std::string& name, const std::string& part) {
    return name.empty() ? part : name + "." + part;
  }

  void rows(const YamlNode& list, const std::string& name) {
    if (!levels_.contains(name + ".1"))
      return report("bad-data", list.at, "a list where there are no numbered rows",
                    "a line for each field: " + first_below(name));
    for (std::size_t i = 0; i < list.children.size(); ++i) {
      const std::string row = name + "." + std::to_string(i + 1);
      if (!levels_.contains(row))
        return report("too-many-rows", list.children[i].at,
                      "row " + std::to_string(i + 1) + "; the plan has " + std::to_string(i),
                      "only the rows that there is room for");
      read(list.children[i], row);
    }
  }

  void value(const YamlNode& node, const FormField& field) {
    if (!node.is_scalar())
      return report("bad-data", node.at, "several values for the field " + quoted(field.name),
                    "one value");
    const Position at = node.key.empty() ? node.at : node.key_at;
    const auto [before, first] = places_.emplace(field.name, at);
    if (!first)
      return report("duplicate-key", at,
                    "the field " + quoted(field.name) + " stands twice; it stands also " +
                        place(before->second, at),
                    "keep one of them");
    std::string text = node.text;
    if (check_value(field, text, node.at, diagnostics_)) values_[field.name] = {text, node.at};
  }

  // Where `at` is, seen from `here` in the same file.
  static std::string place(Position at, Position here) {
    if (at.line != here.line) return "on line " + std::to_string(at.line);
    const std::string_view before = at.file->line(at.line).substr(0, at.column - 1);
    return "in column " + std::to_string(count_scalars(before) + 1);
  }

  void unknown(const YamlNode& node, const std::string& name) {
    const Position at = node.key.empty() ? node.at : node.key_at;
    std::vector<std::string> known = names_;
    known.insert(known.end(), levels_.begin(), levels_.end());
    const std::string near = nearest(name, known);
    report("unknown-field", at, "the plan has no field " + quoted(name),
           near.empty() ? "a field of plan.yaml" : "write " + near);
  }

  // "interpreter" of "me": the field's own key.
  std::string first_below(const std::string& name) const {
    for (const std::string& each : names_)
      if (name.empty() || each.starts_with(name + "."))
        return each.substr(name.empty() ? 0 : name.size() + 1);
    return "its name and its value";
  }

  void report(const char* code, Position at, std::string seen, std::string instead) {
    diagnostics_.error(code, at, std::move(seen), std::move(instead));
  }

  CaseValues& values_;
  Diagnostics& diagnostics_;
  std::map<std::string, FormField> fields_;
  std::set<std::string> levels_;   // names that fields stand below
  std::map<std::string, Position> places_;   // of what was read
  std::vector<std::string> names_;
};

}  // namespace

bool is_not_filled_in(const YamlNode& node) {
  if (node.is_null()) return true;
  if (!node.is_scalar() || node.style != YamlNode::Style::plain) return false;
  return node.text == "~" || node.text == "null" || node.text == "Null" || node.text == "NULL";
}

bool check_value(const FormField& field, std::string& value, Position at,
                 Diagnostics& diagnostics) {
  value = composed(value);
  end_lines(value);
  std::replace(value.begin(), value.end(), '\t', ' ');   // no font has a tab
  if (value.empty()) return true;
  const auto wrong = [&](const std::string& seen, const std::string& instead) {
    diagnostics.error("wrong-value", at, "the field " + quoted(field.name) + " " + seen, instead);
    return false;
  };
  if (has_control(value)) {
    diagnostics.error("control-character", at,
                      "an invisible control character stands in the value of the field " +
                          quoted(field.name),
                      "the value without it");
    return false;
  }
  switch (field.kind) {
    case FieldKind::text:
      if (value.find('\n') == value.npos) return true;
      return wrong("has one line; there are more", "the text on one line");
    case FieldKind::lines:
      return true;
    case FieldKind::date:
      if (parse_date(value)) return true;
      return wrong("takes a date", "year, month and day, as 2026-11-22");
    case FieldKind::number:
      if (is_number(value)) return true;
      return wrong("takes a number", "digits, with a decimal point if need be, as 8500");
    case FieldKind::checkbox:
      if (value == "yes" || value == "true") {
        value = "yes";
        return true;
      }
      if (value == "no" || value == "false") {
        value.clear();
        return true;
      }
      return wrong("is a box to tick", "yes or no");
    case FieldKind::radio:
    case FieldKind::choice:
      if (std::find(field.values.begin(), field.values.end(), value) != field.values.end())
        return true;
      return wrong("takes one of its options", "one of: " + listed(field.values));
  }
  return false;
}

CaseData read_case_data(const YamlNode& tree, const Plan& plan, Diagnostics& diagnostics) {
  CaseData data;
  if (!tree.is_map()) {
    diagnostics.error("bad-data", tree.at, "there are no values", "values: and below it the fields");
    return data;
  }
  static const std::vector<std::string> kKeys = {"file", "guide", "language", "version", "values"};
  for (const YamlNode& entry : tree.children) {
    if (std::find(kKeys.begin(), kKeys.end(), entry.key) != kKeys.end()) continue;
    const std::string near = nearest(entry.key, kKeys);
    diagnostics.error("unknown-key", entry.key_at, "unknown key " + quoted(entry.key),
                      near.empty() ? "guide, language, version or values" : "write " + near);
  }
  data.guide = text_of("guide", tree, diagnostics);
  data.guide_at = get_position(tree, "guide");
  data.language = text_of("language", tree, diagnostics);
  for (const char* key : {"file", "version"}) text_of(key, tree, diagnostics);
  if (const YamlNode* values = tree.find("values"))
    Reader(plan, data.values, diagnostics).read(*values, "");
  return data;
}

}  // namespace hjemvei
