#include "commands/live_parts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "commands/guide_folder.h"
#include "content/read_guide.h"
#include "layout/make_pages.h"
#include "translation/easy_read.h"
#include "translation/offered.h"
#include "translation/pseudo.h"

namespace hjemvei {
namespace {

// What could ever be read, besides folders: an editor's own files are not.
bool is_input(std::string_view path) {
  constexpr std::array<std::string_view, 7> kEndings = {".yaml", ".svg", ".ttf", ".otf",
                                                        ".ttc",  ".dic", ".otc"};
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (name.starts_with('.')) return false;
  if (name.find('.') == name.npos) return true;   // a folder
  return std::ranges::any_of(kEndings, [&](std::string_view end) { return name.ends_with(end); });
}

template <class Key, class Value>
void forget_touched(std::map<Key, Value>& parts, const std::set<std::string>& paths) {
  std::erase_if(parts, [&](const auto& entry) { return entry.second->read.touched_by(paths); });
}

template <class Value>
void forget_touched(Kept<Value>& part, const std::set<std::string>& paths) {
  if (part && part->read.touched_by(paths)) part.reset();
}

std::string key_of(const std::string& guide, const std::string& tag) { return guide + "/" + tag; }

}  // namespace

LiveParts::LiveParts(std::string project, std::string content)
    : project_(std::move(project)),
      content_(std::move(content)),
      project_files_(project_),
      content_files_(content_) {}

bool LiveParts::touch(const std::set<std::string>& paths) {
  std::set<std::string> inputs;
  std::ranges::copy_if(paths, std::inserter(inputs, inputs.end()), is_input);
  if (inputs.empty()) return false;
  // Font files are mapped, not read: whatever changes in their folder makes them anew.
  const bool fonts = std::ranges::any_of(
      inputs, [&](const std::string& path) { return path.starts_with(project_ + "/fonts"); });
  if (fonts) fonts_.reset();
  forget_touched(layout_, inputs);
  forget_touched(phone_layout_, inputs);
  forget_touched(brochure_layout_, inputs);
  forget_touched(plan_layout_, inputs);
  forget_touched(guides_, inputs);
  forget_touched(themes_, inputs);
  forget_touched(drawings_, inputs);
  forget_touched(catalogues_, inputs);
  return true;
}

void LiveParts::touch_all() {
  fonts_.reset();
  layout_.reset();
  phone_layout_.reset();
  brochure_layout_.reset();
  plan_layout_.reset();
  guides_.clear();
  themes_.clear();
  drawings_.clear();
  catalogues_.clear();
}

template <class Value>
std::shared_ptr<Part<Value>> LiveParts::read_part(const Read<Value>& read,
                                                  std::shared_ptr<const void> named_by) const {
  auto part = std::make_shared<Part<Value>>();
  part->named_by = std::move(named_by);
  const RecordedFiles project(project_files_, project_, part->read);
  const RecordedFiles content(content_files_, content_, part->read);
  read(project, content, *part);
  return part;
}

Kept<std::shared_ptr<const Fonts>> LiveParts::fonts() {
  if (!fonts_)
    fonts_ = read_part<std::shared_ptr<const Fonts>>([](const Files& project, const Files&, auto& part) {
      part.value = Fonts::load(project, "fonts/fonts.yaml", part.sources, part.faults);
    });
  return fonts_;
}

Kept<std::optional<Layout>> LiveParts::layout() {
  if (!layout_)
    layout_ = read_part<std::optional<Layout>>([](const Files& project, const Files&, auto& part) {
      part.value = read_layout(project, "guide", part.sources, part.faults);
    });
  return layout_;
}

Kept<std::optional<Layout>> LiveParts::phone_layout() {
  if (!phone_layout_)
    phone_layout_ = read_part<std::optional<Layout>>([](const Files& project, const Files&, auto& part) {
      part.value = read_layout(project, "guide-phone", part.sources, part.faults);
    });
  return phone_layout_;
}

Kept<std::optional<BrochureLayout>> LiveParts::brochure_layout() {
  if (!brochure_layout_)
    brochure_layout_ =
        read_part<std::optional<BrochureLayout>>([](const Files& project, const Files&, auto& part) {
          part.value = read_brochure_layout(project, part.sources, part.faults);
        });
  return brochure_layout_;
}

Kept<std::optional<PlanLayout>> LiveParts::plan_layout() {
  if (!plan_layout_)
    plan_layout_ =
        read_part<std::optional<PlanLayout>>([](const Files& project, const Files&, auto& part) {
          part.value = read_plan_layout(project, part.sources, part.faults);
        });
  return plan_layout_;
}

GuidePart LiveParts::guide(const std::string& id) {
  GuidePart& kept = guides_[id];
  if (kept) return kept;
  kept = read_part<std::optional<Guide>>([&](const Files&, const Files& content, auto& part) {
    part.value = read_guide(content, id, "content/", part.sources, part.faults);
  });
  std::erase_if(matches_, [&](const auto& entry) { return entry.first.starts_with(id + "/"); });
  return kept;
}

Kept<std::optional<Theme>> LiveParts::theme(const GuidePart& guide) {
  Kept<std::optional<Theme>>& kept = themes_[guide->value->id];
  if (!kept || kept->named_by != guide)
    kept = read_part<std::optional<Theme>>(
        [&](const Files& project, const Files&, auto& part) {
          part.value = read_theme(project, guide->value->theme, guide->value->theme_at, part.sources,
                                  part.faults);
        },
        guide);
  return kept;
}

// Faults of a drawing may point at the line that names it: then it is read anew with the guide.
Kept<std::shared_ptr<const Drawing>> LiveParts::drawing(const GuidePart& guide,
                                                        const std::string& folder,
                                                        const std::string& name, Position named_at) {
  Kept<std::shared_ptr<const Drawing>>& kept = drawings_[folder + "/" + name];
  if (kept && (kept->faults.empty() || kept->named_by == guide)) return kept;
  auto part = read_part<std::shared_ptr<const Drawing>>(
      [&](const Files& project, const Files&, auto& part) {
        part.value = read_drawing(project, folder, name, named_at, part.sources, part.faults);
      },
      guide);
  if (part->faults.empty()) part->named_by.reset();
  kept = std::move(part);
  return kept;
}

CataloguePart LiveParts::catalogue(const std::string& guide, const std::string& tag) {
  CataloguePart& kept = catalogues_[key_of(guide, tag)];
  if (!kept)
    kept = read_part<std::optional<Catalogue>>([&](const Files&, const Files& content, auto& part) {
      part.value = read_catalogue(content, guide + "/translations/" + tag + ".yaml", "content/",
                                  part.sources, part.faults);
    });
  return kept;
}

KeptMatch LiveParts::make_match(const GuidePart& guide, const std::string& tag) {
  const Language* language = find_language(tag);
  auto made = std::make_shared<MatchPart>();
  made->guide = guide;
  if (language && language->is_pseudo()) {
    auto part = std::make_shared<Part<std::optional<Catalogue>>>();
    part->value = pseudo_translation(*guide->value, *language);
    made->catalogues.push_back(std::move(part));
  } else {
    made->catalogues.push_back(catalogue(guide->value->id, tag));
    if (language && language->is_easy_read() && language->base != guide->value->language)
      made->catalogues.push_back(catalogue(guide->value->id, language->base));
  }
  std::vector<Match> matches;
  std::vector<Diagnostics> faults;
  for (const CataloguePart& each : made->catalogues) {
    if (!each->value) continue;
    faults.push_back(each->faults);
    matches.push_back(hjemvei::match(*guide->value, *each->value, faults.back()));
  }
  if (!made->catalogues.front()->value) {
    made->faults = made->catalogues.front()->faults;
    return made;
  }
  complete_easy_read(*guide->value, matches, faults);
  made->match = std::move(matches.front());
  made->faults = std::move(faults.front());
  return made;
}

KeptMatch LiveParts::match(const GuidePart& guide, const std::string& tag) {
  KeptMatch& kept = matches_[key_of(guide->value->id, tag)];
  const auto is_current = [&] {
    if (!kept || kept->guide != guide) return false;
    const Language* language = find_language(tag);
    if (language && language->is_pseudo()) return true;
    if (kept->catalogues.front() != catalogue(guide->value->id, tag)) return false;
    return kept->catalogues.size() < 2 ||
           kept->catalogues[1] == catalogue(guide->value->id, language->base);
  };
  if (!is_current()) kept = make_match(guide, tag);
  return kept;
}

const Diagnostics& LiveParts::wording(const KeptMatch& match) {
  const Guide& guide = *match->guide->value;
  Wording& source = source_wording_[guide.id];
  if (source.of.lock() != match->guide) source = {match->guide, read_wording(guide), {}};
  Wording& found = wording_[key_of(guide.id, match->match.language)];
  if (found.of.lock() != match) {
    found = {match, {}, {}};
    check_wording(guide, source.source, match->match, found.faults);
  }
  return found.faults;
}

std::optional<std::vector<std::string>> LiveParts::find_offered(
    const GuidePart& guide, const std::function<bool()>& should_stop) {
  const std::vector<std::string> tags = languages_of(content_files_, guide->value->id);
  if (guide->value->publish_drafts) return offered_drafts(*guide->value, tags);
  std::vector<const Match*> matches;
  for (const std::string& tag : tags) {
    if (should_stop && should_stop()) return std::nullopt;
    const KeptMatch found = match(guide, tag);
    if (found->catalogues.front()->value) matches.push_back(&found->match);
  }
  return offered_languages(*guide->value, matches);
}

const std::vector<std::string>& LiveParts::offered(const GuidePart& guide) {
  const auto known = offered_.find(guide->value->id);
  if (known == offered_.end() || guide->value->publish_drafts) settle(guide);
  return offered_[guide->value->id].tags;
}

bool LiveParts::settle(const GuidePart& guide, const std::function<bool()>& should_stop) {
  std::vector<std::shared_ptr<const void>> from{guide};
  const std::vector<std::string> tags = languages_of(content_files_, guide->value->id);
  if (!guide->value->publish_drafts)
    for (const std::string& tag : tags) {
      if (should_stop && should_stop()) return false;
      from.push_back(catalogue(guide->value->id, tag));
    }
  const auto known = offered_.find(guide->value->id);
  if (known != offered_.end() && known->second.from == from && !guide->value->publish_drafts)
    return false;
  std::optional<std::vector<std::string>> found = find_offered(guide, should_stop);
  if (!found) return false;
  const bool other = known == offered_.end() || known->second.tags != *found;
  offered_[guide->value->id] = {std::move(*found), std::move(from)};
  return other;
}

}  // namespace hjemvei
