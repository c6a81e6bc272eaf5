// Two versions of a guide's translations. Only compare_guides.cpp uses it.
#pragma once

#include <vector>

#include "translation/compare_guides.h"
#include "translation/compare_texts.h"

namespace hjemvei {

// By tag; those with a change alone. `old_places` says where today's texts stood.
std::vector<LanguageChange> compare_languages(const GuideVersion& before, const GuideVersion& now,
                                              const OldPlaces& old_places);

}  // namespace hjemvei
