// The schema as JSON Schema, for editors that complete and check YAML while one types.
#include <nlohmann/json.hpp>

#include "content/schema.h"

namespace hjemvei {
namespace {

using nlohmann::json;  // an ordered map: keys come out sorted

json schema_of(const ValueShape& shape);

// An editor takes `value: 6` for a number; to us every scalar is a text.
json any_scalar() { return {{"type", {"string", "number", "boolean"}}}; }

json matching(const char* pattern) { return {{"type", "string"}, {"pattern", pattern}}; }

json scalar_schema(const ValueShape& shape) {
  switch (shape.form) {
    case Form::word: {
      json words = json::array();
      for (const std::string_view word : shape.words) words.push_back(std::string(word));
      return {{"enum", words}};
    }
    case Form::id:
      return matching("^[a-z0-9-]+$");
    case Form::reference:
      return matching("^[a-z0-9-]+\\.[a-z0-9-]+$");
    case Form::name:
      return matching("^[A-Za-z0-9._#-]+$");
    case Form::date:
      return matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    case Form::color:
      return matching("^#[0-9A-Fa-f]{6}$");
    case Form::length:
      return matching("^-?[0-9.]+ *(mm|pt)$");
    case Form::address:
      return matching("^https://");
    case Form::language:
      return matching("^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$");
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

json record_schema(const Record& record) {
  json properties = json::object(), required = json::array(), choices = json::array();
  for (const Field& field : record.fields) {
    const std::string key(field.key);
    json value = schema_of(field.shape);
    value["description"] = std::string(field.description);
    if (!field.example.empty()) value["examples"] = json::array({std::string(field.example)});
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
      if (!shape.may_be_empty) list["minItems"] = 1;
      return list;
    }
    case Form::map_of:
      return {{"type", "object"}, {"additionalProperties", schema_of(*shape.of)}};
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
