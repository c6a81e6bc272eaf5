#include "content/read_facts.h"

#include <algorithm>

#include "content/read_blocks.h"
#include "content/scalar_forms.h"
#include "content/schema.h"

namespace hjemvei {
namespace {

using Kind = Fact::Kind;

Kind kind_from(const std::string& word) {
  if (word == "amount") return Kind::amount;
  if (word == "count") return Kind::count;
  if (word == "date") return Kind::date;
  if (word == "phone") return Kind::phone;
  if (word == "address") return Kind::address;
  return Kind::text;
}

bool is_phone(const std::string& text) {
  const auto digits =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 3 && text.find_first_not_of("+0123456789 -") == std::string::npos;
}

void check_value(const Fact& fact, Diagnostics& diagnostics) {
  const std::string& value = fact.value.source;
  if (value.empty()) return;
  std::string instead;
  switch (fact.kind) {
    case Kind::amount:
    case Kind::count: {
      const std::optional<double> number = number_of(value);
      if (!number || *number < 0)
        instead = "write digits, with a dot before decimals and no spaces: 12345 or 9.3";
      break;
    }
    case Kind::date:
      if (!parse_moment(value))
        instead =
            "write year, month and day with hyphens: 2026-11-22, and the time, if there is one, "
            "after a space: 2026-11-22 12:00";
      break;
    case Kind::phone:
      if (!is_phone(value)) instead = "write digits, spaces and hyphens: 08-465 004 00";
      break;
    default:
      break;
  }
  if (instead.empty()) return;
  const char* kind = fact.kind == Kind::date    ? "date"
                     : fact.kind == Kind::phone ? "telephone number"
                                                : "number";
  diagnostics.error("bad-value", fact.value.at, quoted(value) + " is not a " + kind, instead);
}

void check_unit(const Fact& fact, const YamlNode& node, Diagnostics& diagnostics) {
  const Position at = get_position(node, "unit");
  const std::vector<std::string>& known = units();
  if (!fact.unit.empty() && std::find(known.begin(), known.end(), fact.unit) == known.end()) return;
  const bool counted = fact.kind == Kind::count, amount = fact.kind == Kind::amount;
  if (counted && fact.unit.empty())
    diagnostics.error("missing-unit", node.key_at,
                      "the fact " + quoted(fact.id) + " lacks its unit", "add a line: unit: month");
  else if (amount && fact.unit != "krona")
    diagnostics.error("wrong-unit", at, "the amount " + quoted(fact.id) + " is not in krona",
                      "write unit: krona");
  else if (!counted && !amount && !fact.unit.empty())
    diagnostics.error("wrong-unit", at, "only an amount or a count has a unit",
                      "take the line out, or write kind: count");
}

void check_dates(const Fact& fact, Diagnostics& diagnostics) {
  if (fact.review_by && fact.expires && *fact.review_by > *fact.expires)
    diagnostics.error("date-order", fact.review_by_at,
                      "the fact " + quoted(fact.id) + " is to be reviewed after it has expired",
                      "write a day in review-by: that is not after " + to_string(*fact.expires));
}

Fact read_fact(const YamlNode& node, Diagnostics& diagnostics) {
  Fact fact;
  fact.at = node.key_at;
  fact.id = node.key;
  fact.kind = kind_from(get_text(node, "kind"));
  fact.value = read_text(node, "value", true, diagnostics);
  fact.unit = get_text(node, "unit");
  fact.label = read_text(node, "label", true, diagnostics);
  fact.source = get_text(node, "source");
  fact.checked = get_date(node, "checked");
  fact.review_by = get_date(node, "review-by");
  fact.expires = get_date(node, "expires");
  fact.review_by_at = get_position(node, "review-by");
  fact.expires_at = get_position(node, "expires");
  return fact;
}

}  // namespace

std::map<std::string, Fact> read_facts(const YamlNode& tree, Diagnostics& diagnostics) {
  std::map<std::string, Fact> facts;
  for (const YamlNode& node : get_children(tree, "facts")) {
    Fact fact = read_fact(node, diagnostics);
    if (!is_id(fact.id))
      diagnostics.error("not-an-id", node.key_at,
                        quoted(fact.id) + " is not an id: small letters a-z, digits and hyphens",
                        "write such a name: queue-fee");
    if (node.is_map() && node.find("kind")) {
      check_value(fact, diagnostics);
      check_unit(fact, node, diagnostics);
      check_dates(fact, diagnostics);
    }
    facts.emplace(fact.id, std::move(fact));
  }
  return facts;
}

}  // namespace hjemvei
