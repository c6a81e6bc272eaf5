// What has been read for the preview, kept as long as the files behind it stay as they are. Every part
// has the files it was read from, and says whether a change touches it; what was not touched is not read
// again. A part never changes: a touched one is replaced, and lives on in what was made from it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "commands/recorded_files.h"
#include "content/guide.h"
#include "layout/brochure_layout.h"
#include "layout/layout.h"
#include "layout/plan_layout.h"
#include "layout/setting.h"
#include "layout/theme.h"
#include "text/fonts.h"
#include "translation/catalogue.h"
#include "translation/check_wording.h"
#include "translation/match.h"

namespace hjemvei {

// Something read, with the texts of its files, what is wrong with them, and which they are.
template <class Value>
struct Part {
  std::shared_ptr<const void> named_by;   // holds what its faults may point at in another part
  Sources sources;
  Value value{};
  Diagnostics faults;
  ReadFiles read;
};
template <class Value>
using Kept = std::shared_ptr<const Part<Value>>;

using GuidePart = Kept<std::optional<Guide>>;
using CataloguePart = Kept<std::optional<Catalogue>>;

// The places of a translation in a guide.
struct MatchPart {
  GuidePart guide;
  std::vector<CataloguePart> catalogues;   // the language's own; of an easy-read one its base's too
  Match match;
  Diagnostics faults;     // of the file and of matching
};
using KeptMatch = std::shared_ptr<const MatchPart>;

class LiveParts {
 public:
  // Folders without a final '/', absolute, with all links followed.
  LiveParts(std::string project, std::string content);

  // Forgets what was read from these files (absolute paths). False when nothing was read from any of
  // them, nor could have been.
  bool touch(const std::set<std::string>& paths);
  void touch_all();

  const Files& project() const { return project_files_; }
  const Files& content() const { return content_files_; }

  Kept<std::shared_ptr<const Fonts>> fonts();
  Kept<std::optional<Layout>> layout();
  Kept<std::optional<Layout>> phone_layout();
  Kept<std::optional<BrochureLayout>> brochure_layout();
  Kept<std::optional<PlanLayout>> plan_layout();
  GuidePart guide(const std::string& id);
  // Of a guide that was read: named in it.
  Kept<std::optional<Theme>> theme(const GuidePart& guide);
  Kept<std::shared_ptr<const Drawing>> drawing(const GuidePart& guide, const std::string& folder,
                                               const std::string& name, Position named_at);
  CataloguePart catalogue(const std::string& guide, const std::string& tag);
  // `tag` has a translation file, or is that of a pseudo-language. An easy-read language is complete.
  KeptMatch match(const GuidePart& guide, const std::string& tag);
  // Warnings of terms, names and figures.
  const Diagnostics& wording(const KeptMatch& match);

  // The languages that the cover may offer, as they were found last: to find them anew all translations
  // must be read. `settle` does that, and says whether they are others now. Between two translations it
  // asks whether it should stop: then nothing is settled yet, but the next call goes on from there.
  const std::vector<std::string>& offered(const GuidePart& guide);
  bool settle(const GuidePart& guide, const std::function<bool()>& should_stop = {});

 private:
  template <class Value>
  using Read = std::function<void(const Files& project, const Files& content, Part<Value>& part)>;
  template <class Value>
  std::shared_ptr<Part<Value>> read_part(const Read<Value>& read,
                                         std::shared_ptr<const void> named_by = nullptr) const;
  KeptMatch make_match(const GuidePart& guide, const std::string& tag);
  std::optional<std::vector<std::string>> find_offered(const GuidePart& guide,
                                                       const std::function<bool()>& should_stop);

  std::string project_, content_;
  DiskFiles project_files_, content_files_;

  Kept<std::shared_ptr<const Fonts>> fonts_;
  Kept<std::optional<Layout>> layout_, phone_layout_;
  Kept<std::optional<BrochureLayout>> brochure_layout_;
  Kept<std::optional<PlanLayout>> plan_layout_;
  std::map<std::string, GuidePart> guides_;                               // by id
  std::map<std::string, Kept<std::optional<Theme>>> themes_;              // by guide
  std::map<std::string, Kept<std::shared_ptr<const Drawing>>> drawings_;  // by folder and name
  std::map<std::string, CataloguePart> catalogues_;                       // "stockholm/ar"
  std::map<std::string, KeptMatch> matches_;                              // the same

  struct Wording {
    std::weak_ptr<const void> of;   // the guide or match it was found in
    SourceWording source;
    Diagnostics faults;
  };
  std::map<std::string, Wording> source_wording_, wording_;   // by guide; by guide and language

  struct Offered {
    std::vector<std::string> tags;
    std::vector<std::shared_ptr<const void>> from;   // guide and translations
  };
  std::map<std::string, Offered> offered_;   // by guide
};

}  // namespace hjemvei
