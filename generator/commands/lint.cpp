#include "commands/lint.h"

#include <algorithm>

#include "commands/channels.h"
#include "commands/check_online.h"
#include "content/lint.h"
#include "translation/lint_translation.h"

namespace hjemvei {
namespace {

// What is sent together with a letter.
bool is_sent(const std::string& product) {
  return product == "guide" || product == "brochure" || product == "plan";
}

void lint_message(const Unit& unit, const StagedUnit& staged, Diagnostics& diagnostics) {
  std::size_t bytes = 0, count = 0;
  std::string files, names;
  for (const ManifestEntry& entry : staged.entries)
    if (is_sent(entry.product)) {
      bytes += entry.bytes;
      ++count;
      files += (files.empty() ? "" : " + ") + entry.product;
    }
  for (const Channel* channel : too_small(bytes, count))
    names += (names.empty() ? "" : ", ") + std::string(channel->name) + " (at most " +
             std::to_string(channel->most_bytes) + (channel->base64 ? " as base64)" : ")");
  if (names.empty()) return;
  diagnostics.warning("large-message", unit.work->guide.at,
                      files + " in \"" + unit.language->tag + "\" are " + std::to_string(bytes) +
                          " bytes together, too many for a message through " + names,
                      "simpler drawings, or the brochure and the plan without the guide");
}

}  // namespace

void lint(const Workplace& workplace, const std::vector<StagedUnit>& staged, const Request& request,
          Diagnostics& diagnostics) {
  std::vector<const GuideWork*> guides;
  std::vector<AddressPlace> addresses;
  const auto add = [&](std::vector<AddressPlace> more) {
    addresses.insert(addresses.end(), more.begin(), more.end());
  };
  const std::vector<Unit>& units = workplace.units();
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    if (std::ranges::find(guides, unit.work) == guides.end()) {
      guides.push_back(unit.work);
      lint_guide(unit.work->guide, diagnostics);
      add(web_addresses(unit.work->guide));
    }
    lint_message(unit, staged[i], diagnostics);
    if (!unit.match || unit.language->is_pseudo()) continue;
    lint_translation(unit.work->guide, *unit.match, diagnostics);
    for (const MatchedPlace& place : unit.match->places)
      if (!place.inherited) add(web_addresses(place.translation));
  }
  if (request.online) check_online(addresses, request.jobs, diagnostics);
}

}  // namespace hjemvei
