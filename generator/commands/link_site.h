// Gathers what `build` made for those who send links, and writes it at the end (publish/link_site.h).
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "commands/workplace.h"
#include "publish/link_site.h"

namespace hjemvei {

class LinkFiles {
 public:
  // A unit that was put into its place. `json` is its data (publish/link_data.h); without any, and in a
  // pseudo-language, the unit leaves everything as it is.
  void add(const Unit& unit, std::string json);
  // Nothing is written when no unit was added.
  WriteResult write(const std::string& site) const;

 private:
  std::vector<const GuideWork*> guides_;
  std::vector<LinkUnitFile> units_;
};

}  // namespace hjemvei
