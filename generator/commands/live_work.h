// Makes pictures for the preview, and only what a change asks for. One thread.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "commands/live_parts.h"
#include "commands/request.h"
#include "preview/picture.h"

namespace hjemvei {

class LiveWork {
 public:
  // Pictures whose ingredients are remembered, so that one that nothing touched is not made again.
  static constexpr std::size_t kMostRemembered = 6;

  // Folders as LiveParts takes them. Of `request` its guide, its day and its options for facts and
  // wording count.
  LiveWork(const Request& request, std::string project, std::string content);

  // As LiveParts has them.
  bool touch(const std::set<std::string>& paths) { return parts_.touch(paths); }
  void touch_all() { parts_.touch_all(); }

  // The guides that may be looked at.
  std::vector<std::string> guides() const;

  // The document as the files are now; without a picture when they have faults that leave none.
  // Overflows, missing and stale texts leave one, with frames. What throws is reported as a fault.
  // For kSiteKey the web pages above the guides.
  Showing make(const PictureKey& key);

  // Brings up to date what may wait until a picture is shown: the languages on covers. True when
  // pictures are old because of it. Stops soon after `should_stop` says so, and goes on at the next call.
  bool settle(const std::function<bool()>& should_stop = {});

 private:
  // All that a picture is made from. The same ingredients give the same picture.
  struct Ingredients {
    Kept<std::shared_ptr<const Fonts>> fonts;
    Kept<std::optional<Layout>> layout, phone_layout;
    Kept<std::optional<BrochureLayout>> brochure_layout;
    Kept<std::optional<PlanLayout>> plan_layout;
    GuidePart guide;
    Kept<std::optional<Theme>> theme;
    std::vector<std::pair<std::string, Kept<std::shared_ptr<const Drawing>>>> drawings;
    KeptMatch match;   // null for the guide's own language
    std::vector<std::string> offered;
    friend bool operator==(const Ingredients&, const Ingredients&) = default;
  };
  struct Made {
    PictureKey key;
    Ingredients from;
    std::shared_ptr<const Picture> picture;
    std::vector<Diagnostic> faults;   // of the last steps; they point into `from`
  };

  // What may be chosen in a guide.
  struct Choices {
    std::vector<LanguageChoice> languages;
    std::vector<std::string> products;
    std::string source_language;
  };

  const Choices& choices(const std::string& guide);
  PictureKey resolve(const PictureKey& key, Showing& showing);
  bool gather(const PictureKey& key, Ingredients& from, Diagnostics& faults);
  bool gather_drawings(Ingredients& from, Diagnostics& faults);
  void make_site(Showing& showing);
  void set(const PictureKey& key, Made& made) const;
  const Made& remembered(const PictureKey& key, Ingredients from);

  Request request_;
  LiveParts parts_;
  std::vector<Made> made_;   // the one used last at the end
  std::map<std::string, Choices> choices_;   // by guide, of those that were made
};

}  // namespace hjemvei
