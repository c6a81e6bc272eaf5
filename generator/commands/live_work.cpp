#include "commands/live_work.h"

#include <algorithm>
#include <chrono>
#include <exception>

#include "commands/make_unit.h"
#include "commands/shown_texts.h"
#include "content/check_guide.h"
#include "layout/make_pages.h"
#include "publish/html_pages.h"
#include "publish/site_pages.h"

namespace hjemvei {
namespace {

Product product_of(const std::string& name) {
  for (const Product product : kProducts)
    if (name == name_of(product)) return product;
  return Product::guide;
}

// What is not offered to be looked at, but made when its file is asked for: what is for printing and for
// the archive shows the same texts as its like.
std::string like_of(const std::string& product) {
  if (product == name_of(Product::brochure_print)) return name_of(Product::brochure);
  if (product == name_of(Product::plan_archive)) return name_of(Product::plan);
  return product;
}

void report(const Diagnostics& found, Diagnostics& faults) { faults.take(Diagnostics(found)); }

// Reports; false when there is an error among it.
bool is_sound(const Diagnostics& found, Diagnostics& faults) {
  report(found, faults);
  return !found.has_errors();
}

bool has(const std::vector<LanguageChoice>& languages, const std::string& tag) {
  return std::ranges::find(languages, tag, &LanguageChoice::tag) != languages.end();
}

unsigned milliseconds_since(std::chrono::steady_clock::time_point start) {
  return static_cast<unsigned>(std::chrono::duration_cast<std::chrono::milliseconds>(
                                   std::chrono::steady_clock::now() - start)
                                   .count());
}

}  // namespace

LiveWork::LiveWork(const Request& request, std::string project, std::string content)
    : request_(request), parts_(std::move(project), std::move(content)) {}

std::vector<std::string> LiveWork::guides() const {
  std::vector<std::string> all = list_guides(parts_.content());
  if (!request_.guide.empty())
    std::erase_if(all, [&](const std::string& id) { return id != request_.guide; });
  return all;
}

// While a guide cannot be read they are those of the last time.
const LiveWork::Choices& LiveWork::choices(const std::string& id) {
  Choices& kept = choices_[id];
  const GuidePart part = parts_.guide(id);
  if (!part->value || part->faults.has_errors()) return kept;
  const Guide& guide = *part->value;
  kept = {{}, {name_of(Product::guide), name_of(Product::guide_phone)}, guide.language};
  const std::vector<std::string> tags = languages_of(parts_.content(), id);
  const auto add = [&](const Language& language) {
    kept.languages.push_back({language.tag, language.native_name, language.right_to_left()});
  };
  for (const Language& language : all_languages())
    if (language.tag == guide.language || std::ranges::find(tags, language.tag) != tags.end())
      add(language);
  for (const Language& language : pseudo_languages()) add(language);
  if (guide.brochure) kept.products.push_back(name_of(Product::brochure));
  if (guide.plan) kept.products.push_back(name_of(Product::plan));
  return kept;
}

// What is not there becomes what is: the first guide, its own language, the guide itself.
PictureKey LiveWork::resolve(const PictureKey& key, Showing& showing) {
  showing.guides = guides();
  PictureKey shown = key;
  const bool is_known = std::ranges::find(showing.guides, key.guide) != showing.guides.end();
  if (!is_known && !showing.guides.empty()) shown.guide = showing.guides.front();
  if (showing.guides.empty()) return shown;
  const Choices& choices = this->choices(shown.guide);
  showing.languages = choices.languages;
  showing.products = choices.products;
  showing.source_language = choices.source_language;
  if (choices.products.empty()) return shown;   // it could never be read yet
  if (const Language* language = find_language(shown.language)) shown.language = language->tag;
  if (!has(showing.languages, shown.language)) shown.language = showing.source_language;
  if (std::ranges::find(showing.products, like_of(shown.product)) == showing.products.end())
    shown.product = name_of(Product::guide);
  return shown;
}

bool LiveWork::gather_drawings(Ingredients& from, Diagnostics& faults) {
  const Guide& guide = *from.guide->value;
  LayoutDrawings named;
  if (from.brochure_layout) named.brochure_front = from.brochure_layout->value->front.drawing;
  named.figure_folders = {from.layout->value->figure_folder, from.phone_layout->value->figure_folder};
  bool sound = true;
  for (const NamedDrawing& each : named_drawings(guide, *from.theme->value, named, parts_.project())) {
    auto drawing = parts_.drawing(from.guide, each.folder, each.name, each.named_at);
    sound = is_sound(drawing->faults, faults) && sound;
    from.drawings.emplace_back(each.folder + "/" + each.name, std::move(drawing));
  }
  return sound;
}

// False when there is too little to make a picture of.
bool LiveWork::gather(const PictureKey& key, Ingredients& from, Diagnostics& faults) {
  from.fonts = parts_.fonts();
  from.layout = parts_.layout();
  from.phone_layout = parts_.phone_layout();
  from.guide = parts_.guide(key.guide);
  bool sound = is_sound(from.fonts->faults, faults);
  sound = is_sound(from.layout->faults, faults) && sound;
  sound = is_sound(from.phone_layout->faults, faults) && sound;
  sound = is_sound(from.guide->faults, faults) && sound;
  if (!sound || !from.fonts->value || !from.layout->value || !from.phone_layout->value || !from.guide->value) return false;
  const Guide& guide = *from.guide->value;
  check_expiry(guide, request_.today, request_.allow_expired, faults);
  check_tags(parts_.content(), guide, faults);
  if (guide.brochure) {
    from.brochure_layout = parts_.brochure_layout();
    sound = is_sound(from.brochure_layout->faults, faults) && from.brochure_layout->value;
  }
  if (guide.plan) {
    from.plan_layout = parts_.plan_layout();
    sound = is_sound(from.plan_layout->faults, faults) && from.plan_layout->value && sound;
  }
  from.theme = parts_.theme(from.guide);
  sound = is_sound(from.theme->faults, faults) && from.theme->value && sound;
  if (!sound) return false;
  check_colors(guide, *from.theme->value, faults);
  sound = gather_drawings(from, faults);
  if (key.language != guide.language) {
    from.match = parts_.match(from.guide, key.language);
    report(from.match->faults, faults);
    if (!from.match->catalogues.front()->value) return false;
    if (request_.check_wording && !find_language(key.language)->is_pseudo())
      report(parts_.wording(from.match), faults);
  }
  if (sound) from.offered = parts_.offered(from.guide);
  return sound;
}

void LiveWork::set(const PictureKey& key, Made& made) const {
  const Ingredients& from = made.from;
  const Language& language = *find_language(key.language);
  Diagnostics faults, overflows;
  auto picture = std::make_shared<Picture>();
  picture->inputs = std::make_shared<const Ingredients>(from);
  picture->fonts = from.fonts->value;
  picture->narrow_drawings = from.phone_layout->value->figure_folder;
  picture->edition = edition_of(*from.guide->value, from.match ? &from.match->match : nullptr,
                                language, from.offered, request_, faults);
  const Product product = product_of(key.product);
  if (!picture->edition.language.empty() && can_make(product, picture->edition)) {
    picture->theme = &*from.theme->value;
    for (const auto& [name, drawing] : from.drawings)
      if (drawing->value) picture->drawings[name] = drawing->value;
    const auto& layout = product == Product::guide_phone ? from.phone_layout : from.layout;
    const PageInputs inputs{*layout->value,
                            from.brochure_layout ? &*from.brochure_layout->value : nullptr,
                            from.plan_layout ? &*from.plan_layout->value : nullptr,
                            *picture->theme,
                            picture->drawings,
                            *from.fonts->value};
    picture->pages = pages_of(picture->edition, inputs, product, overflows);
    picture->texts = shown_texts(picture->edition, from.match ? &from.match->match : nullptr,
                                 overflows.sorted());
    made.picture = std::move(picture);
  }
  faults.take(std::move(overflows));
  made.faults = faults.sorted();
}

const LiveWork::Made& LiveWork::remembered(const PictureKey& key, Ingredients from) {
  const auto found = std::ranges::find(made_, key, &Made::key);
  if (found != made_.end() && found->from == from) {
    std::rotate(found, found + 1, made_.end());
    return made_.back();
  }
  if (found != made_.end()) made_.erase(found);
  if (made_.size() >= kMostRemembered) made_.erase(made_.begin());
  Made made{key, std::move(from), nullptr, {}};
  set(key, made);
  return made_.emplace_back(std::move(made));
}

// From the guides as they are now; those with faults are not on it.
void LiveWork::make_site(Showing& showing) {
  showing.shown = kSiteKey;
  std::vector<UnitCard> cards;
  for (const std::string& id : guides()) {
    const GuidePart guide = parts_.guide(id);
    if (!guide->value || guide->faults.has_errors()) continue;
    parts_.settle(guide);
    const std::vector<std::string>& offered = parts_.offered(guide);
    for (const Language& language : all_languages()) {
      const bool is_own = language.tag == guide->value->language;
      if (!is_own && std::ranges::find(offered, language.tag) == offered.end()) continue;
      const KeptMatch match = is_own ? nullptr : parts_.match(guide, language.tag);
      if (match && !match->catalogues.front()->value) continue;
      Diagnostics told;   // when that language is looked at
      const Edition edition = edition_of(*guide->value, match ? &match->match : nullptr, language,
                                         offered, request_, told);
      if (!edition.language.empty()) cards.push_back(make_card(edition, true));
    }
  }
  for (UnitFile& file : make_site_pages(cards))
    showing.site.emplace(std::move(file.name), std::move(file.bytes));
  showing.current = true;
}

Showing LiveWork::make(const PictureKey& key) {
  const auto start = std::chrono::steady_clock::now();
  Showing showing;
  showing.key = key;
  Diagnostics faults;
  Ingredients from;
  try {
    if (key == kSiteKey) {
      make_site(showing);
      return showing;
    }
    showing.shown = resolve(key, showing);
    if (showing.guides.empty()) {
      faults.error("no-guide", {}, "there is no guide in the content folder",
                   "a folder with a guide.yaml in it");
    } else if (gather(showing.shown, from, faults)) {
      const Made& made = remembered(showing.shown, std::move(from));
      showing.picture = made.picture;
      showing.current = made.picture != nullptr;
      for (const Diagnostic& each : made.faults) {
        const auto add = each.severity == Severity::error ? &Diagnostics::error : &Diagnostics::warning;
        (faults.*add)(each.code, each.at, each.seen, each.instead);
      }
    }
  } catch (const std::exception& fault) {
    showing.current = false;
    faults.error("internal", {}, std::string("a fault of the program itself: ") + fault.what(),
                 "nothing; please report this line and the content that led to it");
  }
  showing.faults = shown_faults(faults);
  showing.milliseconds = milliseconds_since(start);
  return showing;
}

bool LiveWork::settle(const std::function<bool()>& should_stop) {
  bool other = false;
  for (const auto& [id, choices] : choices_) {
    const GuidePart guide = parts_.guide(id);
    if (guide->value && !guide->faults.has_errors()) other = parts_.settle(guide, should_stop) || other;
  }
  return other;
}

}  // namespace hjemvei
