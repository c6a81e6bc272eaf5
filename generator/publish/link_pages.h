// The pages of an edition that a link may lead to: the guide's own, a page for each topic and one for
// each screen (content/addresses.h says where they are).
#pragma once

#include <string>
#include <vector>

#include "edition/edition.h"

namespace hjemvei {

struct LinkPage {
  enum class Kind { guide, topic, screen };
  Kind kind = Kind::guide;
  std::string id;  // empty for the guide; of a section; or the full id of a screen
  Text title;
};
const char* name_of(LinkPage::Kind kind);  // "guide", "topic", "screen"

// In the order of the guide: each topic before its screens.
std::vector<LinkPage> link_pages(const Edition& edition);

}  // namespace hjemvei
