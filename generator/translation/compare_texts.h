// The texts of a part of a guide in two versions, put side by side. Only compare_guides.cpp and
// compare_languages.cpp use it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "translation/compare_guides.h"

namespace hjemvei {

struct ComparedText {
  std::string at;      // "guide/offer.answer/steps.1.2"
  std::string key;     // within its part: "steps.1.2"
  std::string source;  // as written
  Position position;
};

// A text's place today -> the place that it had. Those that are new are not in it.
using OldPlaces = std::map<std::string, std::string>;

// What changed, in today's order; what was removed stands where it was. `old_places` is filled in for all
// texts that go on, changed or not.
std::vector<TextChange> compare_texts(const std::vector<ComparedText>& before,
                                      const std::vector<ComparedText>& now, OldPlaces& old_places);

// A text that was removed from one part and added to another, and stands nowhere else, has moved: the first
// change goes, the second becomes `moved`.
void join_moved(const std::vector<PartChange*>& parts, OldPlaces& old_places);

}  // namespace hjemvei
