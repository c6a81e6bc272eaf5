#include "forms/print_values.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace hjemvei {
namespace {

using json = nlohmann::ordered_json;

constexpr std::size_t kMostRows = 100;   // a number above is a name like any other

std::vector<std::string> parts_of(const std::string& name) {
  std::vector<std::string> parts(1);
  for (const char c : name) {
    if (c == '.')
      parts.emplace_back();
    else
      parts.back().push_back(c);
  }
  return parts;
}

// Row numbers, from 1.
std::size_t row_of(const std::string& part) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
  const bool whole = error == std::errc() && end == part.data() + part.size();
  return whole && part.front() != '0' && number <= kMostRows ? number : 0;
}

// Puts a value where its name says; false when another value stands in the way.
bool put(json& root, const std::string& name, const std::string& value) {
  json* at = &root;
  for (const std::string& part : parts_of(name)) {
    if (!at->is_object()) return false;
    at = &(*at)[part];
    if (at->is_null()) *at = json::object();
  }
  if (!at->is_object() || !at->empty()) return false;
  *at = value;
  return true;
}

// Objects whose keys are all row numbers become arrays.
json with_lists(const json& node) {
  if (!node.is_object()) return node;
  const bool rows = !node.empty() && std::all_of(node.items().begin(), node.items().end(),
                                                 [](const auto& item) { return row_of(item.key()) > 0; });
  json out = rows ? json::array() : json::object();
  for (const auto& [key, value] : node.items()) {
    if (!rows) {
      out[key] = with_lists(value);
      continue;
    }
    const std::size_t row = row_of(key);
    while (out.size() < row) out.push_back(json::object());
    out[row - 1] = with_lists(value);
  }
  return out;
}

// Whether a level of the name is a field itself.
bool stands_below_another(const std::string& name, const std::set<std::string>& names) {
  for (std::size_t dot = name.find('.'); dot != name.npos; dot = name.find('.', dot + 1))
    if (names.contains(name.substr(0, dot))) return true;
  return false;
}

json document(const NamedForm& named) {
  std::set<std::string> names;
  for (const FilledValue& each : named.form.values) names.insert(each.name);
  json values = json::object();
  std::vector<FilledValue> others;
  for (const FilledValue& each : named.form.values)
    if (stands_below_another(each.name, names) || !put(values, each.name, each.value))
      others.push_back(each);
  // Each section by itself: `values` is a map whatever its sections are called.
  for (json& section : values) section = with_lists(section);
  for (const FilledValue& each : others) {
    std::string key = each.name;   // whole, as it may be filled in; never in another's place
    while (values.contains(key)) key += '.';
    values[key] = each.value;
  }
  return {{"guide", named.form.guide},
          {"language", named.form.language},
          {"version", named.form.version},
          {"values", std::move(values)}};
}

// A string in JSON's quotes means the same in YAML.
std::string quoted_text(const json& text) { return text.dump(); }

bool is_plain_key(const std::string& key) {
  return !key.empty() && key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == key.npos &&
         key.front() >= 'a' && key != "yes" && key != "no" && key != "true" && key != "false" &&
         key != "null";
}

void print_yaml(const json& node, std::size_t indent, bool after_dash, std::string& out) {
  bool first = after_dash;
  for (const auto& [key, value] : node.items()) {
    if (!first) out.append(indent, ' ');
    first = false;
    if (node.is_array())
      out += "- ";
    else
      out += (is_plain_key(key) ? key : quoted_text(key)) + ":";
    if (value.is_string()) {
      out += (node.is_array() ? "" : " ") + quoted_text(value) + "\n";
    } else if (value.empty()) {
      out += node.is_array() ? "{}\n" : " {}\n";
    } else if (node.is_array()) {
      print_yaml(value, indent + 2, true, out);
    } else {
      out += "\n";
      print_yaml(value, indent + 2, false, out);
    }
  }
}

std::string csv_cell(const std::string& text) {
  if (text.find_first_of("\",\r\n") == text.npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

}  // namespace

std::string values_as_yaml(const std::vector<NamedForm>& forms) {
  std::string out;
  for (const NamedForm& named : forms) {
    if (!out.empty()) out += "---\n";
    print_yaml(document(named), 0, false, out);
  }
  return out;
}

std::string values_as_json(const std::vector<NamedForm>& forms) {
  std::string out;
  for (const NamedForm& named : forms) out += document(named).dump() + "\n";
  return out;
}

std::string values_as_csv(const std::vector<NamedForm>& forms,
                          const std::vector<std::string>& names) {
  std::vector<std::string> columns = names;
  std::map<std::string, bool> known;
  for (const std::string& name : names) known[name] = true;
  for (const NamedForm& named : forms)
    for (const FilledValue& value : named.form.values)
      if (!std::exchange(known[value.name], true)) columns.push_back(value.name);
  std::string out = "file,guide,language,version";
  for (const std::string& column : columns) out += "," + csv_cell(column);
  out += "\r\n";
  for (const NamedForm& named : forms) {
    std::map<std::string, std::string> values;
    for (const FilledValue& value : named.form.values) values[value.name] = value.value;
    out += csv_cell(named.file) + "," + csv_cell(named.form.guide) + "," +
           csv_cell(named.form.language) + "," + csv_cell(named.form.version);
    for (const std::string& column : columns) out += "," + csv_cell(values[column]);
    out += "\r\n";
  }
  return out;
}

}  // namespace hjemvei
