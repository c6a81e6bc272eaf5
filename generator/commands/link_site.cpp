#include "commands/link_site.h"

#include <algorithm>

#include "content/addresses.h"
#include "edition/make_edition.h"
#include "language/interface_words.h"
#include "publish/link_data.h"

namespace hjemvei {
namespace {

// In the order of the language table, the guide's own first.
std::vector<LinkLanguage> languages_of(const GuideWork& work) {
  std::vector<LinkLanguage> out;
  const auto add = [&](const Language& language) {
    out.push_back({&language, std::ranges::find(work.offered, language.tag) != work.offered.end()});
  };
  if (const Language* own = find_language(work.guide.language)) add(*own);
  for (const Language& language : all_languages()) {
    const bool translated = std::ranges::any_of(
        work.tags, [&](const std::string& tag) { return tag == language.tag; });
    if (translated && language.tag != work.guide.language) add(language);
  }
  return out;
}

// The faults of the guide's own edition are reported where its unit is made.
LinkGuideFile guide_file(const GuideWork& work) {
  const Language& own = *find_language(work.guide.language);
  const auto words = InterfaceWords::load(own.tag);
  const InterfaceWords none;
  Diagnostics ignored;
  const Edition office = make_edition(work.guide, nullptr, own, words ? *words : none, {}, ignored);
  return {work.guide.id,
          link_guide_data(office, page_address(work.guide, own.tag), languages_of(work))};
}

}  // namespace

void LinkFiles::add(const Unit& unit, std::string json) {
  if (json.empty() || unit.language->is_pseudo()) return;
  if (guides_.empty() || guides_.back() != unit.work) guides_.push_back(unit.work);
  units_.push_back({unit.work->guide.id, unit.language->tag, std::move(json)});
}

WriteResult LinkFiles::write(const std::string& site) const {
  if (units_.empty()) return {};
  std::vector<LinkGuideFile> guides;
  for (const GuideWork* work : guides_) guides.push_back(guide_file(*work));
  return write_link_site(site, guides, units_);
}

}  // namespace hjemvei
