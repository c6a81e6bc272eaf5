// What a run reads once and every document shares: fonts, layout, themes, interface words, and the
// guides with their translations. Read only once it is made.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "commands/guide_folder.h"
#include "commands/request.h"
#include "content/guide.h"
#include "language/languages.h"
#include "layout/brochure_layout.h"
#include "layout/layout.h"
#include "layout/make_pages.h"
#include "layout/plan_layout.h"
#include "layout/setting.h"
#include "layout/theme.h"
#include "text/fonts.h"
#include "text/web_font.h"
#include "translation/catalogue.h"
#include "translation/match.h"

namespace hjemvei {

// A guide and what belongs to it in every language.
struct GuideWork {
  Guide guide;
  Theme theme;
  Drawings drawings;
  std::vector<Catalogue> catalogues;    // in the order of the language table; a made one last
  std::vector<Match> matches;           // one a catalogue
  std::vector<Diagnostics> faults;      // of each catalogue: they hold back its unit only
  std::vector<std::string> tags;        // all that it has a translation file for, read or not
  std::vector<std::string> offered;     // languages that the cover may offer
};

// One document to be made: a guide in a language.
struct Unit {
  const GuideWork* work = nullptr;
  const Language* language = nullptr;
  const Match* match = nullptr;   // null for the source language
};

class Workplace {
 public:
  // Reads everything that `request` asks for. Faults of a guide hold back that guide; faults of
  // fonts and layout hold back all.
  Workplace(const Request& request, Diagnostics& diagnostics);

  // The documents to make, in the order of guides and of the language table. None in a
  // pseudo-language unless `request` names it.
  const std::vector<Unit>& units() const { return units_; }
  // Of a guide, for a screen or for a phone.
  const Layout& layout(Product product) const {
    return product == Product::guide_phone ? *phone_layout_ : *layout_;
  }
  // REQUIRES a unit whose guide has a brochure.
  const BrochureLayout& brochure_layout() const { return *brochure_layout_; }
  // REQUIRES a unit whose guide has a plan.
  const PlanLayout& plan_layout() const { return *plan_layout_; }
  const Fonts& fonts() const { return *fonts_; }
  // For the pages of all units; it may be used by several threads.
  WebFonts& web_fonts() const { return *web_fonts_; }
  bool ready() const { return layout_ && phone_layout_ && fonts_; }
  const Files& content() const { return *content_; }

 private:
  void read_guide_work(const std::string& id, const Request& request, Diagnostics& diagnostics);
  void read_product_layouts(const Guide& guide, Diagnostics& diagnostics);
  LayoutDrawings layout_drawings() const;
  void add_unit(const GuideWork& work, const Language& language, const Request& request);
  void list_units(const Request& request, Diagnostics& diagnostics);

  Sources sources_;
  std::unique_ptr<DiskFiles> project_, content_;
  std::optional<Layout> layout_, phone_layout_;
  std::optional<BrochureLayout> brochure_layout_;   // read for the first guide that has one
  std::optional<PlanLayout> plan_layout_;           // the same
  std::shared_ptr<const Fonts> fonts_;
  std::unique_ptr<WebFonts> web_fonts_;
  std::vector<std::unique_ptr<GuideWork>> guides_;
  std::vector<Unit> units_;
};

// Reads the translations of work.guide that `request` needs, with their faults, and finds which languages
// may be offered. The Workplace does so for each of its guides.
void read_all_translations(const Files& content, const Request& request, GuideWork& work, Sources& sources);

}  // namespace hjemvei
