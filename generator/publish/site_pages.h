// The pages above those of the units: the site's own, one for each guide, and the map for search engines
// (sitemap.xml, which leads to sitemap-pages.xml.gz). Made last,
// from what stands (unit_card.h), so that a run that builds one language keeps all others. A language
// that is not offered, as one that nobody reads, is on none of them.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "publish/unit.h"
#include "publish/unit_card.h"

namespace hjemvei {

// The files, with their names below the site. None without an offered unit.
std::vector<UnitFile> make_site_pages(const std::vector<UnitCard>& cards);

// What sitemap-pages.xml.gz holds: every page with the same in other languages (sitemaps.org, protocol 0.9,
// with links of XHTML). Empty without an offered unit.
std::string make_site_map(const std::vector<UnitCard>& cards);

// Reads the cards below `site` and writes the files.
WriteResult write_site_pages(const std::string& site);

}  // namespace hjemvei
