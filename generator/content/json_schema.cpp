// The schema as JSON Schema, for editors that complete and check YAML while one types.
#include <nlohmann/json.hpp>

#include <cstdlib>

#include "content/scalar_forms.h"
#include "content/schema.h"

namespace hjemvei {
namespace {

using nlohmann::json;  // an ordered map: keys come out sorted

json schema_of(const ValueShape& shape);

// An editor takes `value: 6` for a number; to us every scalar is a text.
json any_scalar() { return {{"type", {"string", "number", "boolean"}}}; }

constexpr const char* kName = "^[A-Za-z0-9._#-]+$";

// `wrong` is what editors say of a value that does not match.
json matching(const char* pattern, const char* wrong) {
  return {{"type", "string"}, {"pattern", pattern}, {"patternErrorMessage", wrong}};
}

// The same where a number may stand as well, since `id: 12` names something too.
json naming(const char* pattern, const char* wrong) {
  json schema = matching(pattern, wrong);
  schema["type"] = {"string", "integer"};
  return schema;
}

json scalar_schema(const ValueShape& shape) {
  switch (shape.form) {
    case Form::word: {
      json words = json::array();
      for (const std::string_view word : shape.words) words.push_back(std::string(word));
      return {{"enum", words}};
    }
    case Form::id:
      return naming("^[a-z0-9-]+$", "write small letters a to z, digits and hyphens, no spaces");
    case Form::reference:
      return matching("^[a-z0-9-]+\\.[a-z0-9-]+$", "write section and screen with a dot between: start.who");
    case Form::name:
      return naming(kName, "write a name: letters, digits, . _ - and no spaces");
    case Form::date:
      return matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "write year, month and day: 2026-11-22");
    case Form::color:
      return matching("^#[0-9A-Fa-f]{6}$", "write # and six hexadecimal digits in quotes: \"#1f5a8c\"");
    case Form::length:
      return matching("^-?[0-9.]+ *(mm|pt)$", "write a number and mm or pt: 12 mm");
    case Form::address:
      return matching("^https://", "write the whole address, with https:// before it");
    case Form::language:
      return matching("^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$", "write the tag of a language: fa-AF");
    case Form::boolean:
      return {{"type", "boolean"}};
    case Form::integer:
      return {{"type", "integer"}, {"minimum", 0}};
    case Form::number:
      return {{"type", "number"}};
    default: {
      json text = any_scalar();
      if (shape.may_be_empty)
        text["type"].push_back("null");
      else
        text["minLength"] = 1;
      return text;
    }
  }
}

// What an example means where a value of that shape stands: true and not "true".
json value_of(const YamlNode& node, const ValueShape& shape) {
  switch (shape.form) {
    case Form::list: {
      if (!node.is_list()) return json::array({value_of(node, *shape.of)});
      json items = json::array();
      for (const YamlNode& item : node.children) items.push_back(value_of(item, *shape.of));
      return items;
    }
    case Form::map_of: {
      json entries = json::object();
      for (const YamlNode& entry : node.children) entries[entry.key] = value_of(entry, *shape.of);
      return entries;
    }
    case Form::boolean:
      return node.text == "true";
    case Form::integer:
      return std::atol(node.text.c_str());
    case Form::number:
      return number_of(node.text).value_or(0);
    default:
      return node.text;
  }
}

// Null when there is none.
json example_of(const Field& field) {
  if (field.example.empty()) return nullptr;
  Sources sources;
  Diagnostics none;
  const auto tree = parse_tree(sources.add("example", std::string(field.example) + "\n"), none);
  return tree ? value_of(*tree, field.shape) : nullptr;
}

json record_schema(const Record& record) {
  json properties = json::object(), required = json::array(), choices = json::array();
  for (const Field& field : record.fields) {
    const std::string key(field.key);
    json value = schema_of(field.shape);
    value["description"] = std::string(field.description);
    if (const json example = example_of(field); !example.is_null()) value["examples"] = json::array({example});
    properties[key] = std::move(value);
    if (field.need == Need::required) required.push_back(key);
    if (field.need == Need::choice) choices.push_back({{"required", json::array({key})}});
  }
  json schema = {{"type", "object"}, {"additionalProperties", false}, {"properties", properties}};
  if (!required.empty()) schema["required"] = required;
  if (!choices.empty()) schema["oneOf"] = choices;
  return schema;
}

json schema_of(const ValueShape& shape) {
  switch (shape.form) {
    case Form::list: {
      json list = {{"type", "array"}, {"items", schema_of(*shape.of)}};
      if (shape.may_be_empty)
        list["type"] = {"array", "null"};
      else
        list["minItems"] = 1;
      return list;
    }
    case Form::map_of:
      return {{"type", shape.may_be_empty ? json({"object", "null"}) : json("object")},
              {"additionalProperties", schema_of(*shape.of)},
              {"propertyNames", {{"pattern", kName}}}};
    case Form::record:
      return record_schema(*shape.record);
    default:
      return scalar_schema(shape);
  }
}

}  // namespace

std::string json_schema(std::string_view title, const ValueShape& shape) {
  json schema = schema_of(shape);
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  schema["title"] = std::string(title);
  return schema.dump(2) + "\n";
}

}  // namespace hjemvei
