// facts.yaml and glossary.yaml, from the tree. Only this room uses it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "content/tree.h"

namespace hjemvei {

// The facts by id, of a tree that was checked against facts_shape(). Reported here: a value that
// does not fit its kind, a unit too many or too few, an id that no text could refer to, dates in
// the wrong order.
std::map<std::string, Fact> read_facts(const YamlNode& tree, Diagnostics& diagnostics);

// The terms in file order, of a tree that was checked against glossary_shape(). Reported here: a
// term that stands twice, a translation into a language that the program does not know.
std::vector<GlossaryTerm> read_glossary(const YamlNode& tree, Diagnostics& diagnostics);

}  // namespace hjemvei
