// What the preview's page needs to know of a document, as JSON: its screens and their pages, its faults,
// and what else can be chosen.
#pragma once

#include <string>

#include "preview/picture.h"

namespace hjemvei {

// Keys are sorted, the same showing gives the same bytes. `screens` are in page order, each
// {id, title, level, pages, state}: id is a destination ("cover", "offer.answer"), pages are numbers
// from 0, level is 0 for what begins a topic and 1 for the screens in it, state is the frame that its
// texts have ("stale") or empty. `address` is where the site will be published.
std::string state_json(const Showing& showing);

}  // namespace hjemvei
