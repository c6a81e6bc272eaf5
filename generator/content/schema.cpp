#include "content/schema.h"

#include <algorithm>
#include <charconv>

#include "content/scalar_forms.h"
#include "content/tree_faults.h"

namespace hjemvei {
namespace {

using std::string_view;

std::string keys_of(const Record& record, bool choices_only) {
  std::string keys;
  for (const Field& field : record.fields) {
    if (choices_only && field.need != Need::choice) continue;
    keys += (keys.empty() ? "" : ", ") + std::string(field.key);
  }
  return keys;
}

// "add a line "title: Svara i tid"", with the schema's example where there is one.
std::string add_line(const Field& field) {
  std::string line = std::string(field.key) + ":";
  if (!field.example.empty()) line += " " + std::string(field.example);
  return "add a line: " + line;
}

const Field* field_of(const Record& record, string_view key) {
  for (const Field& field : record.fields)
    if (field.key == key) return &field;
  return nullptr;
}

// Checks the entries of one map against its record.
class RecordCheck {
 public:
  RecordCheck(const YamlNode& map, const Record& record, Diagnostics& diagnostics)
      : map_(map), record_(record), diagnostics_(diagnostics) {}

  bool run() {
    for (const YamlNode& entry : map_.children) {
      const Field* field = field_of(record_, entry.key);
      if (!field)
        report_unknown(entry);
      else if (!check(entry, field->shape, diagnostics_))
        good_ = false;
      if (field && field->need == Need::choice) report_second_choice(entry);
    }
    report_missing();
    return good_;
  }

 private:
  void report_unknown(const YamlNode& entry) {
    good_ = false;
    unknown_ = true;
    std::vector<std::string> keys;
    for (const Field& field : record_.fields) keys.emplace_back(field.key);
    const std::string near = nearest(entry.key, keys);
    if (!near.empty()) meant_.push_back(near);
    diagnostics_.error(
        "unknown-key", entry.key_at,
        "unknown key " + quoted(entry.key) + " in " + std::string(record_.name),
        near.empty() ? "take it out; known here: " + keys_of(record_, false) : "write " + near);
  }

  void report_second_choice(const YamlNode& entry) {
    if (chosen_.empty()) {
      chosen_ = entry.key;
      return;
    }
    good_ = false;
    diagnostics_.error(
        "two-kinds", entry.key_at,
        quoted(chosen_) + " and " + quoted(entry.key) + " stand in one item",
        "write a dash before " + entry.key + ": so that it begins an item of its own");
  }

  // What was only misspelled is not missed as well.
  void report_missing() {
    bool choices = false;
    for (const Field& field : record_.fields) {
      choices |= field.need == Need::choice;
      if (field.need != Need::required || map_.find(field.key)) continue;
      if (std::find(meant_.begin(), meant_.end(), field.key) != meant_.end()) continue;
      good_ = false;
      diagnostics_.error("missing-key", map_.key.empty() ? map_.at : map_.key_at,
                         std::string(record_.name) + " lacks " + quoted(field.key),
                         add_line(field));
    }
    if (!choices || !chosen_.empty() || unknown_) return;
    good_ = false;
    diagnostics_.error("missing-kind", map_.at, std::string(record_.name) + " lacks its kind",
                       "add one of: " + keys_of(record_, true));
  }

  const YamlNode& map_;
  const Record& record_;
  Diagnostics& diagnostics_;
  bool good_ = true, unknown_ = false;
  std::string chosen_;
  std::vector<std::string> meant_;
};

// Nothing stands where something should.
bool check_null(const YamlNode& node, const ValueShape& shape, Diagnostics& diagnostics) {
  if (shape.may_be_empty) return true;
  const string_view line = node.at.file ? node.at.file->line(node.at.line) : string_view();
  const bool comment = is_free_text(shape.form) && line.find(" #") != string_view::npos;
  std::string instead = "write what belongs there, or take it out";
  if (comment)
    instead = "a text that begins with # must stand in quotes: " +
              quoted(line.substr(line.find(" #") + 1));
  if (shape.form == Form::list) instead = "write its items below it, each with a dash";
  diagnostics.error("empty-text", node.at, name_of(node) + " is empty", instead);
  return false;
}

string_view word_for(const YamlNode& node) {
  return node.is_list() ? "a list" : node.is_map() ? "a group of keys" : "a text";
}

// A list or map where one value belongs: mostly a sentence that YAML took apart.
bool report_taken_apart(const YamlNode& node, const ValueShape& shape, Diagnostics& diagnostics) {
  const Position at = node.at;
  const string_view line = at.file ? at.file->line(at.line) : string_view();
  const std::string in_quotes = quoted(value_in_line(line));
  if (is_free_text(shape.form) && node.style == YamlNode::Style::flow)
    diagnostics.error("text-start", at, "a text that begins with { or [ must stand in quotes",
                      "write it in quotes: " + in_quotes);
  else if (is_free_text(shape.form) && node.is_map() && node.children.size() == 1 &&
           node.children[0].is_scalar())
    diagnostics.error(
        "split-text", node.children[0].at, "a colon and a space split this text",
        "write it in quotes: " + quoted(node.children[0].key + ": " + node.children[0].text));
  else
    diagnostics.error(
        "wrong-type", at,
        name_of(node) + " holds " + std::string(word_for(node)) + " where one value belongs",
        "write a single value behind the key or dash");
  return false;
}

bool report_wrong_type(const YamlNode& node, const ValueShape& shape, Diagnostics& diagnostics) {
  const std::string seen = name_of(node) + " holds " + std::string(word_for(node)) + " where ";
  switch (shape.form) {
    case Form::list:
      diagnostics.error("wrong-type", node.at, seen + "a list belongs",
                        "write each item in a line of its own that begins with a dash and a space");
      break;
    case Form::record:
      diagnostics.error("wrong-type", node.at, seen + std::string(shape.record->name) + " belongs",
                        "write its keys below it: " + keys_of(*shape.record, false));
      break;
    default:
      diagnostics.error("wrong-type", node.at, seen + "names and their values belong",
                        "write each in a line of its own below it: name: value");
  }
  return false;
}

bool check_list(const YamlNode& node, const ValueShape& shape, Diagnostics& diagnostics) {
  if (node.children.empty() && !shape.may_be_empty) {
    diagnostics.error("empty-list", node.at, name_of(node) + " is an empty list",
                      "write its items below it, each with a dash");
    return false;
  }
  bool good = true;
  for (const YamlNode& item : node.children) good &= check(item, *shape.of, diagnostics);
  return good;
}

bool check_map(const YamlNode& node, const ValueShape& shape, Diagnostics& diagnostics) {
  bool good = true;
  for (const YamlNode& entry : node.children) {
    if (!is_name(entry.key)) {
      good = false;
      diagnostics.error("not-a-name", entry.key_at,
                        quoted(entry.key) + " is not a name: letters, digits, . _ - and no spaces",
                        "write a name of one word; a text that holds a colon must stand in quotes");
    }
    good &= check(entry, *shape.of, diagnostics);
  }
  return good;
}

// For getters of maps and keys that are not there.
const std::vector<YamlNode>& none() {
  static const std::vector<YamlNode> empty;
  return empty;
}

const std::string* text_in(const YamlNode& map, string_view key) {
  const YamlNode* node = map.find(key);
  return node && node->is_scalar() ? &node->text : nullptr;
}

}  // namespace

bool check(const YamlNode& node, const ValueShape& shape, Diagnostics& diagnostics) {
  if (node.is_null()) return check_null(node, shape, diagnostics);
  switch (shape.form) {
    case Form::list:
      return node.is_list() ? check_list(node, shape, diagnostics)
                            : report_wrong_type(node, shape, diagnostics);
    case Form::map_of:
      return node.is_map() ? check_map(node, shape, diagnostics)
                           : report_wrong_type(node, shape, diagnostics);
    case Form::record:
      return node.is_map() ? RecordCheck(node, *shape.record, diagnostics).run()
                           : report_wrong_type(node, shape, diagnostics);
    default:
      return node.is_scalar() ? check_scalar(node, shape, diagnostics)
                              : report_taken_apart(node, shape, diagnostics);
  }
}

std::string get_text(const YamlNode& map, string_view key, string_view otherwise) {
  const std::string* text = text_in(map, key);
  return text ? *text : std::string(otherwise);
}

bool get_boolean(const YamlNode& map, string_view key, bool otherwise) {
  const std::string* text = text_in(map, key);
  return text && (*text == "true" || *text == "false") ? *text == "true" : otherwise;
}

long get_integer(const YamlNode& map, string_view key, long otherwise) {
  const std::string* text = text_in(map, key);
  long value = otherwise;
  if (text) std::from_chars(text->data(), text->data() + text->size(), value);
  return value;
}

double get_number(const YamlNode& map, string_view key, double otherwise) {
  const std::string* text = text_in(map, key);
  return text ? number_of(*text).value_or(otherwise) : otherwise;
}

double get_length(const YamlNode& map, string_view key, double otherwise) {
  const std::string* text = text_in(map, key);
  return text ? length_of(*text).value_or(otherwise) : otherwise;
}

std::optional<Date> get_date(const YamlNode& map, string_view key) {
  const std::string* text = text_in(map, key);
  return text ? parse_date(*text) : std::nullopt;
}

const std::vector<YamlNode>& get_children(const YamlNode& map, string_view key) {
  const YamlNode* node = map.find(key);
  return node ? node->children : none();
}

std::vector<std::string> get_texts(const YamlNode& map, string_view key) {
  std::vector<std::string> texts;
  for (const YamlNode& item : get_children(map, key))
    if (item.is_scalar()) texts.push_back(item.text);
  return texts;
}

Position get_position(const YamlNode& map, string_view key) {
  const YamlNode* node = map.find(key);
  return node ? node->at : map.at;
}

}  // namespace hjemvei
