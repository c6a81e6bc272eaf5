// `hjemvei changes`: what has changed in the guides since an earlier version.
#include <fmt/format.h>

#include <algorithm>

#include "commands/changes_report.h"
#include "commands/changes_request.h"
#include "commands/content_version.h"
#include "commands/named_file.h"
#include "commands/translations.h"

namespace hjemvei {
namespace {

class Changes {
 public:
  explicit Changes(const ChangesRequest& request)
      : request_(request),
        before_(request.before, false, request.request, diagnostics_),
        now_(request.now.empty() ? content_folder(request.request) : request.now, true, request.request,
             diagnostics_) {}

  Exit run() {
    const Language* language = chosen_language();
    if (!diagnostics_.has_errors()) list_guides();
    if (diagnostics_.has_errors()) return report(diagnostics_);
    const std::string printed = print(language);
    if (!diagnostics_.has_errors()) write_result(request_.request.output, printed, true, diagnostics_);
    return report(diagnostics_);
  }

 private:
  const Language* chosen_language() {
    const std::string& tag = request_.request.language;
    const Language* language = tag.empty() ? nullptr : find_language(tag);
    if (!tag.empty() && !language)
      diagnostics_.error("unknown-language", {}, "no language has the tag \"" + tag + "\"",
                         "--language with a tag such as ar");
    return language;
  }

  void list_guides() {
    guides_ = before_.guides();
    for (const std::string& id : now_.guides())
      if (std::ranges::find(guides_, id) == guides_.end()) guides_.push_back(id);
    std::ranges::sort(guides_);
    if (guides_.empty())
      diagnostics_.error("unknown-guide", {}, "neither version has a guide \"" + request_.request.guide + "\"",
                         "--guide with the name of a folder in content/");
    if (request_.format == ChangesFormat::line && guides_.size() > 1)
      diagnostics_.error("which-guide", {}, "there are several guides",
                         fmt::format("--guide with one of: {}", fmt::join(guides_, ", ")));
  }

  std::string print(const Language* language) {
    std::vector<GuideChange> changes;
    for (const std::string& id : guides_)
      changes.push_back(compare_guides(before_.version_of(id), now_.version_of(id)));
    if (request_.format == ChangesFormat::line) return print_line(changes.front(), language);
    if (language)
      for (GuideChange& change : changes)
        std::erase_if(change.languages, [&](const LanguageChange& each) { return each.language != language->tag; });
    if (request_.format == ChangesFormat::html) return changes_as_html(changes);
    if (request_.format == ChangesFormat::json) return changes_as_json(changes);
    return changes_as_text(changes);
  }

  std::string print_line(const GuideChange& change, const Language* language) {
    const Language* own = find_language(change.language);
    const std::string line =
        changes_as_line(change, now_.version_of(change.id), language ? *language : *own, diagnostics_);
    if (line.empty() && !diagnostics_.has_errors())
      diagnostics_.warning("nothing-new", {}, "readers of the guide \"" + change.id + "\" find nothing new in it", "");
    return line.empty() ? line : line + "\n";
  }

  const ChangesRequest& request_;
  Diagnostics diagnostics_;
  ContentVersion before_, now_;
  std::vector<std::string> guides_;
};

}  // namespace

Exit run_changes(const ChangesRequest& request) { return Changes(request).run(); }

}  // namespace hjemvei
