// All texts of a block, one after the other. Only this room uses it.
#pragma once

#include <functional>

#include "content/guide.h"

namespace hjemvei {

enum class TextRole {
  running,  // read on the page
  drawing,  // a word inside a drawing
  alt       // heard instead of a drawing
};

using TextVisitor = std::function<void(const Prose&, TextRole)>;

void visit_texts(const BlockBody& body, const TextVisitor& visit);
// The headline and all blocks.
void visit_texts(const Screen& screen, const TextVisitor& visit);
// Everything: the guide's own texts, its sections', screens', brochure's, plan's and letters', and the
// labels of its facts.
void visit_texts(const Guide& guide, const TextVisitor& visit);
void visit_texts(const Brochure& brochure, const TextVisitor& visit);

}  // namespace hjemvei
