#include "commands/workplace.h"

#include <algorithm>

#include "content/check_guide.h"
#include "content/read_guide.h"
#include "layout/make_pages.h"
#include "translation/check_wording.h"
#include "translation/easy_read.h"
#include "translation/offered.h"
#include "translation/pseudo.h"

namespace hjemvei {
namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

// The languages that the guide has a translation file for, in the order of the language table.
std::vector<std::string> languages_of(const Files& content, const Guide& guide) {
  const std::vector<std::string> tags = translation_tags(content, guide.id);
  std::vector<std::string> out;
  for (const Language& language : all_languages())
    if (std::find(tags.begin(), tags.end(), language.tag) != tags.end()) out.push_back(language.tag);
  return out;
}

// Reads the translations that are needed; one into a pseudo-language is made when it is asked for by
// name. Which languages a guide may offer depends on all of
// them, unless it offers drafts as well.
void read_translations(const Files& content, const Request& request, GuideWork& work,
                       Sources& sources) {
  const std::string folder = work.guide.id;
  const Language* only = request.language.empty() ? nullptr : find_language(request.language);
  for (const std::string& tag : languages_of(content, work.guide)) {
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
    if (check) check_wording(work.guide, wording, work.matches.back(), work.faults[i]);
  }
  complete_easy_read(work.guide, work.matches, work.faults);
}

std::vector<std::string> offered(const Files& content, const GuideWork& work) {
  if (work.guide.publish_drafts) return offered_drafts(work.guide, languages_of(content, work.guide));
  std::vector<const Match*> matches;
  for (const Match& each : work.matches) matches.push_back(&each);
  return offered_languages(work.guide, matches);
}

// A plan has none; it is filled in faster without reading them.
bool has_drawings(const Request& request) {
  return request.product != Product::plan && request.product != Product::plan_archive;
}

// A section that the theme gives no colour.
void check_colors(const GuideWork& work, Diagnostics& diagnostics) {
  for (const Section& section : work.guide.sections)
    if (!work.theme.sections.contains(section.id))
      diagnostics.error("section-without-color", section.at,
                        "the theme \"" + work.theme.id + "\" has no colour for the section \"" +
                            section.id + "\"",
                        section.id + ": \"#1F3A5F\" under sections: in layouts/themes/" +
                            work.theme.id + ".yaml");
}

// A translation file whose name is no tag of the table.
void check_tags(const Files& content, const GuideWork& work, Diagnostics& diagnostics) {
  for (const std::string& tag : translation_tags(content, work.guide.id)) {
    const Language* language = find_language(tag);
    const bool pseudo = language && language->is_pseudo();
    if (language && language->tag == tag && !pseudo) continue;
    diagnostics.error("unknown-language", work.guide.at,
                      "the file translations/" + tag + ".yaml is named after " +
                          (pseudo ? "a language that the program makes" : "no known language"),
                      language && !pseudo ? "translations/" + language->tag + ".yaml"
                               : "a tag of the language table, for example translations/so.yaml");
  }
}

}  // namespace

std::vector<std::string> list_guides(const Files& content) {
  std::vector<std::string> out;
  for (const std::string& name : content.list("")) {
    const std::vector<std::string> inside = content.list(name);
    if (std::find(inside.begin(), inside.end(), "guide.yaml") != inside.end()) out.push_back(name);
  }
  return out;
}

Workplace::Workplace(const Request& request, Diagnostics& diagnostics) {
  const std::string folder =
      request.content.empty() ? request.project + "/content" : request.content;
  project_ = std::make_unique<DiskFiles>(request.project);
  content_ = std::make_unique<DiskFiles>(folder);
  layout_ = read_layout(*project_, "guide", sources_, diagnostics);
  fonts_ = Fonts::load(*project_, "fonts/fonts.yaml", sources_, diagnostics);
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
    check_tags(*content_, *work, faults);
    read_product_layouts(work->guide, faults);
    if (auto theme = read_theme(*project_, work->guide.theme, work->guide.theme_at, sources_, faults)) {
      work->theme = std::move(*theme);
      check_colors(*work, faults);
      if (has_drawings(request))
        work->drawings = load_drawings(
            work->guide, work->theme, brochure_layout_ ? brochure_layout_->front.drawing : "",
            *project_, sources_, faults);
    }
    read_translations(*content_, request, *work, sources_);
    work->offered = offered(*content_, *work);
    if (!faults.has_errors()) guides_.push_back(std::move(work));
  }
  diagnostics.take(std::move(faults));
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
