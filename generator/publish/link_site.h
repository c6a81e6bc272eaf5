// What is made of all guides for those who send links: <site>/link/ (the caseworkers' page) and
// <site>/links.csv (for case systems). Written last, like the manifest: from what was built and, for all
// else, from what stands in <site>/link/data/ as long as its unit is there.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"

namespace hjemvei {

// One guide, or one guide in one language; JSON of link_data.h.
struct LinkGuideFile {
  std::string guide, json;
};
struct LinkUnitFile {
  std::string guide, language, json;
};

// `units` are whose folders were replaced just now. Stops at the first file that cannot be written.
WriteResult write_link_site(const std::string& site, const std::vector<LinkGuideFile>& guides,
                            const std::vector<LinkUnitFile>& units);

// links.csv (RFC 4180, UTF-8): a row for each guide, topic and screen in each language, and one for each
// letter with the address that it leads to at first. The JSON is of all that stands, in the order of rows.
std::string links_csv(const std::vector<LinkGuideFile>& guides, const std::vector<LinkUnitFile>& units);

}  // namespace hjemvei
