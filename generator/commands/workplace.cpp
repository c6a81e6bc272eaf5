#include "commands/workplace.h"

#include <algorithm>

#include "base/joined.h"
#include "content/check_guide.h"
#include "content/read_guide.h"
#include "layout/make_pages.h"
#include "translation/check_wording.h"
#include "translation/easy_read.h"
#include "translation/offered.h"
#include "translation/pseudo.h"

namespace hjemvei {
namespace {

// Reads the translations that are needed; one into a pseudo-language is made when it is asked for by
// name. Which languages a guide may offer depends on all of
// them, unless it offers drafts as well.
void read_translations(const Files& content, const Request& request, GuideWork& work,
                       Sources& sources) {
  const std::string folder = work.guide.id;
  const Language* only = request.language.empty() ? nullptr : find_language(request.language);
  for (const std::string& tag : languages_of(content, work.guide.id)) {
    if (work.guide.publish_drafts && only && only->tag != tag && only->base != tag) continue;
    Diagnostics faults;
    auto catalogue = read_catalogue(content, folder + "/translations/" + tag + ".yaml",
                                    "content/", sources, faults);
    if (!catalogue) {   // no tree: the unit exists, and is held back
      catalogue.emplace();
      catalogue->language = tag;
    }
    work.catalogues.push_back(std::move(*catalogue));
    work.faults.push_back(std::move(faults));
  }
  if (only && only->is_pseudo()) {
    work.catalogues.push_back(pseudo_translation(work.guide, *only));
    work.faults.emplace_back();
  }
  const bool pseudo = only && only->is_pseudo();   // its words are no words
  const bool check = request.check_wording && !pseudo && !work.catalogues.empty();
  const SourceWording wording = check ? read_wording(work.guide) : SourceWording{};
  for (std::size_t i = 0; i < work.catalogues.size(); ++i) {
    work.matches.push_back(match(work.guide, work.catalogues[i], work.faults[i]));
    // Letters in a pseudo-language are sent to nobody.
    const Language* language = find_language(work.catalogues[i].language);
    if (language && language->is_pseudo()) work.faults[i].soften({"too-long"});
    if (check) check_wording(work.guide, wording, work.matches.back(), work.faults[i]);
  }
  complete_easy_read(work.guide, work.matches, work.faults);
}

std::vector<std::string> offered(const Files& content, const GuideWork& work) {
  if (work.guide.publish_drafts) return offered_drafts(work.guide, languages_of(content, work.guide.id));
  std::vector<const Match*> matches;
  for (const Match& each : work.matches) matches.push_back(&each);
  return offered_languages(work.guide, matches);
}

// A plan has none; it is filled in faster without reading them.
bool has_drawings(const Request& request) {
  return request.product != Product::plan && request.product != Product::plan_archive;
}

}  // namespace

void read_all_translations(const Files& content, const Request& request, GuideWork& work, Sources& sources) {
  read_translations(content, request, work, sources);
  work.tags = languages_of(content, work.guide.id);
  work.offered = offered(content, work);
}

Workplace::Workplace(const Request& request, Diagnostics& diagnostics) {
  const std::string folder =
      request.content.empty() ? request.project + "/content" : request.content;
  project_ = std::make_unique<DiskFiles>(request.project);
  content_ = std::make_unique<DiskFiles>(folder);
  layout_ = read_layout(*project_, "guide", sources_, diagnostics);
  phone_layout_ = read_layout(*project_, "guide-phone", sources_, diagnostics);
  fonts_ = Fonts::load(*project_, "fonts/fonts.yaml", sources_, diagnostics);
  if (fonts_) web_fonts_ = std::make_unique<WebFonts>(*fonts_);
  const std::vector<std::string> guides = list_guides(*content_);
  if (guides.empty())
    diagnostics.error("no-guide", {}, "there is no guide in " + folder,
                      "a folder with a guide.yaml in it, or another folder after --content");
  if (!request.guide.empty() && std::find(guides.begin(), guides.end(), request.guide) == guides.end() &&
      !guides.empty())
    diagnostics.error("unknown-guide", {}, "there is no guide \"" + request.guide + "\" in " + folder,
                      "--guide with one of: " + joined(guides));
  for (const std::string& id : guides)
    if (request.guide.empty() || request.guide == id) read_guide_work(id, request, diagnostics);
  list_units(request, diagnostics);
}

void Workplace::read_guide_work(const std::string& id, const Request& request,
                                Diagnostics& diagnostics) {
  Diagnostics faults;
  std::optional<Guide> guide = read_guide(*content_, id, "content/", sources_, faults);
  if (guide) {
    auto work = std::make_unique<GuideWork>();
    work->guide = std::move(*guide);
    check_expiry(work->guide, request.today, request.allow_expired, faults);
    check_tags(*content_, work->guide, faults);
    read_product_layouts(work->guide, faults);
    if (auto theme = read_theme(*project_, work->guide.theme, work->guide.theme_at, sources_, faults)) {
      work->theme = std::move(*theme);
      check_colors(work->guide, work->theme, faults);
      if (has_drawings(request))
        work->drawings = load_drawings(work->guide, work->theme, layout_drawings(), *project_, sources_,
                                       faults);
    }
    read_all_translations(*content_, request, *work, sources_);
    if (!faults.has_errors()) guides_.push_back(std::move(work));
  }
  diagnostics.take(std::move(faults));
}

LayoutDrawings Workplace::layout_drawings() const {
  LayoutDrawings named;
  if (brochure_layout_) named.brochure_front = brochure_layout_->front.drawing;
  for (const auto& layout : {&layout_, &phone_layout_})
    if (*layout) named.figure_folders.push_back((*layout)->figure_folder);
  return named;
}

void Workplace::read_product_layouts(const Guide& guide, Diagnostics& diagnostics) {
  if (guide.brochure && !brochure_layout_)
    brochure_layout_ = read_brochure_layout(*project_, sources_, diagnostics);
  if (guide.plan && !plan_layout_) plan_layout_ = read_plan_layout(*project_, sources_, diagnostics);
}

void Workplace::add_unit(const GuideWork& work, const Language& language, const Request& request) {
  if (!request.language.empty() && find_language(request.language) != &language) return;
  Unit unit{&work, &language, nullptr};
  for (const Match& match : work.matches)
    if (match.language == language.tag) unit.match = &match;
  if (unit.match || work.guide.language == language.tag) units_.push_back(unit);
}

void Workplace::list_units(const Request& request, Diagnostics& diagnostics) {
  for (const auto& work : guides_) {
    for (const Language& language : all_languages()) add_unit(*work, language, request);
    for (const Language& language : pseudo_languages()) add_unit(*work, language, request);
  }
  if (units_.empty() && !guides_.empty() && !request.language.empty())
    diagnostics.error("unknown-language", {},
                      "no guide has the language \"" + request.language + "\"",
                      "--language with a tag that stands in content/<guide>/translations/");
}

}  // namespace hjemvei
