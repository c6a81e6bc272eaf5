#include <map>

#include "content/read_facts.h"
#include "content/schema.h"
#include "language/languages.h"

namespace hjemvei {
namespace {

void read_forms(const YamlNode& node, GlossaryTerm& term, Diagnostics& diagnostics) {
  for (const YamlNode& entry : get_children(node, "forms")) {
    const Language* language = find_language(entry.key);
    if (!language) {
      std::vector<std::string> tags;
      for (const Language& each : all_languages()) tags.push_back(each.tag);
      const std::string near = nearest(entry.key, tags);
      diagnostics.error("unknown-language", entry.key_at,
                        "no language has the tag " + quoted(entry.key),
                        near.empty() ? "write a tag such as ar or en" : "write " + near);
      continue;
    }
    term.forms[language->tag] = {get_text(entry, "term"), get_texts(entry, "forms")};
  }
}

GlossaryTerm read_term(const YamlNode& node, Diagnostics& diagnostics) {
  GlossaryTerm term;
  term.at = get_position(node, "term");
  term.term = get_text(node, "term");
  term.language = get_text(node, "language");
  term.own_forms = get_texts(node, "own-forms");
  term.explanation = get_text(node, "explanation");
  term.beside = get_boolean(node, "beside", false);
  term.do_not_translate = get_boolean(node, "do-not-translate", false);
  read_forms(node, term, diagnostics);
  return term;
}

}  // namespace

std::vector<GlossaryTerm> read_glossary(const YamlNode& tree, Diagnostics& diagnostics) {
  std::vector<GlossaryTerm> terms;
  std::map<std::pair<std::string, std::string>, std::uint32_t> lines;
  for (const YamlNode& node : get_children(tree, "terms")) {
    if (!node.is_map()) continue;
    GlossaryTerm term = read_term(node, diagnostics);
    const auto [first, added] = lines.emplace(std::pair(term.language, term.term), term.at.line);
    if (!added && !term.term.empty())
      diagnostics.error("duplicate-term", term.at,
                        "the term " + quoted(term.term) + " stands twice; it stands also on line " +
                            std::to_string(first->second),
                        "keep one of them");
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace hjemvei
