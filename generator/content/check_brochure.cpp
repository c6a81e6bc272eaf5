#include <algorithm>

#include "content/check_guide.h"
#include "content/scalar_forms.h"
#include "content/screen_texts.h"

namespace hjemvei {
namespace {

void check_station(const BrochureStation& station, const std::vector<std::string>& sections,
                   Diagnostics& diagnostics) {
  if (!is_id(station.section)) return;  // reported with the file's shape
  if (std::find(sections.begin(), sections.end(), station.section) != sections.end()) return;
  const std::string near = nearest(station.section, sections);
  diagnostics.error(
      "unknown-section", station.section_at, "guide.yaml has no section " + quoted(station.section),
      near.empty() ? "write the id of one of the guide's sections" : "write section: " + near);
}

void check_link(const Prose& prose, Diagnostics& diagnostics) {
  for (const Inline& part : prose.inlines) {
    if (!part.link.starts_with('#')) continue;
    diagnostics.error(
        "brochure-link", prose.at,
        "a link to the screen " + quoted(part.link.substr(1)) + "; a brochure has no screens",
        "write the words without the link, or link to an https:// address");
    return;
  }
}

}  // namespace

void check_brochure(const Guide& guide, Diagnostics& diagnostics) {
  const Brochure& brochure = *guide.brochure;
  std::vector<std::string> sections;
  for (const Section& section : guide.sections) sections.push_back(section.id);
  const std::size_t panels = brochure.panels.size();
  if (panels > 0 && panels != kBrochurePanels)
    diagnostics.error("brochure-panels", brochure.panels.back().at,
                      "the inside has " + std::to_string(panels) +
                          " panels; the sheet is folded to " + std::to_string(kBrochurePanels),
                      "write " + std::to_string(kBrochurePanels) + " panels below panels:");
  for (const BrochurePanel& panel : brochure.panels) {
    const std::size_t stations = panel.stations.size();
    if (stations > 0 && stations != kPanelStations)
      diagnostics.error("brochure-stations", panel.at,
                        "stations on this panel: " + std::to_string(stations) +
                            "; places for them: " + std::to_string(kPanelStations),
                        "write " + std::to_string(kPanelStations) + " stations below stations:");
    for (const BrochureStation& station : panel.stations)
      check_station(station, sections, diagnostics);
  }
  visit_texts(brochure, [&](const Prose& prose, TextRole) { check_link(prose, diagnostics); });
}

}  // namespace hjemvei
