// What a YAML file may hold, as data: one table of keys, their types and what they are for, from
// which come the check, the messages (with the nearest known key), the editors' JSON Schema and the
// authors' reference. The tables of the content files are in vocabulary.h; layout/ has its own.
//
// Use: build the table, `check` a tree against it once, then pick values out with the getters,
// which never complain and give their default for what is missing or was reported as wrong.
//
//   constexpr Field kPage[] = {
//       {"width", ValueShape::scalar(Form::length), Need::required, "width of the page", "210 mm"},
//       {"regions", ValueShape::map_of(kRegion), Need::optional, "…", ""},
//   };
//   constexpr Record kPageRecord{"a page", kPage};
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "content/tree.h"

namespace hjemvei {

enum class Form {
  prose,      // free text with inline markup
  plain,      // free text, no markup; fact references allowed
  text,       // free text of no further meaning (a translation, a person's name)
  word,       // one of `words`
  id,         // [a-z0-9-]+
  name,       // a file's or a key's name: letters, digits, and . _ - #, no spaces
  reference,  // full id of a screen: section.screen
  date,       // YYYY-MM-DD
  boolean,    // true or false
  integer,    // a whole number, not negative
  number,     // decimal point, may be negative
  length,     // a number and mm or pt: "12 mm"
  color,      // "#rrggbb"
  language,   // a tag of the language table: "fa-AF"
  address,    // https://…
  list,       // items of shape `of`
  map_of,     // free keys (ids), values of shape `of`
  record      // known keys
};

struct Record;

// The shape of a value. Plain data with static lifetime; build it with the functions below.
struct ValueShape {
  Form form = Form::text;
  const ValueShape* of = nullptr;                // list, map_of
  const Record* record = nullptr;           // record
  std::span<const std::string_view> words;  // word
  bool may_be_empty = false;                // a text or list may be empty

  static constexpr ValueShape scalar(Form form) { return {form, nullptr, nullptr, {}, false}; }
  static constexpr ValueShape one_of(std::span<const std::string_view> words) {
    return {Form::word, nullptr, nullptr, words, false};
  }
  static constexpr ValueShape list_of(const ValueShape& of) { return {Form::list, &of, nullptr, {}, false}; }
  static constexpr ValueShape map_of(const ValueShape& of) { return {Form::map_of, &of, nullptr, {}, false}; }
  static constexpr ValueShape record_of(const Record& record) {
    return {Form::record, nullptr, &record, {}, false};
  }
  constexpr ValueShape or_empty() const {
    ValueShape shape = *this;
    shape.may_be_empty = true;
    return shape;
  }
};

enum class Need {
  optional,
  required,
  choice  // exactly one of the record's choices stands there (a block's kind)
};

struct Field {
  std::string_view key;
  ValueShape shape;
  Need need = Need::optional;
  std::string_view description;  // one line, for authors
  std::string_view example;      // as YAML, of this value alone; may be empty
};

struct Record {
  std::string_view name;  // with its article, for messages: "a screen"
  std::span<const Field> fields;
};

// Reports every place where `node` is not of that shape; true when there is none.
bool check(const YamlNode& node, const ValueShape& shape, Diagnostics& diagnostics);

// ---- Getters, for a map that has been checked. -----------------------------------------------

std::string get_text(const YamlNode& map, std::string_view key, std::string_view otherwise = {});
bool get_boolean(const YamlNode& map, std::string_view key, bool otherwise);
long get_integer(const YamlNode& map, std::string_view key, long otherwise);
double get_number(const YamlNode& map, std::string_view key, double otherwise);
double get_length(const YamlNode& map, std::string_view key, double otherwise);  // points
std::optional<Date> get_date(const YamlNode& map, std::string_view key);
// Items of a list, entries of a map; empty when there is none.
const std::vector<YamlNode>& get_children(const YamlNode& map, std::string_view key);
std::vector<std::string> get_texts(const YamlNode& map, std::string_view key);
// Of the value; of the map itself when the key is missing.
Position get_position(const YamlNode& map, std::string_view key);

// JSON Schema (draft 2020-12) of a file of that shape, keys sorted, ending in a line feed. `title`
// names the file: "guide.yaml".
std::string json_schema(std::string_view title, const ValueShape& shape);

}  // namespace hjemvei
