// All texts of an edition's screens, one after the other, and what can be told from them.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "edition/edition.h"

namespace hjemvei {

using EditionTextVisitor = std::function<void(const Text&)>;

// Every text of a block but alternative texts, which are plain.
void visit_texts(const EditionBlock& block, const EditionTextVisitor& visit);

// The first telephone number that a screen's texts lead to: a run with a "tel:" link; nothing when
// there is none.
std::optional<TextRun> telephone_of(const EditionScreen& screen);

// A sum (SHA-256) of all that readers of the edition's pages are told: texts, facts, links and ids; not
// of how they look.
std::string digest_of(const Edition& edition);

}  // namespace hjemvei
