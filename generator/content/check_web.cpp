// What only the web pages of a guide need: where old addresses lead, where readers write to, and ids
// that are no folder of something else.
#include <algorithm>
#include <map>
#include <set>

#include "content/check_guide.h"
#include "content/scalar_forms.h"
#include "content/screen_texts.h"

namespace hjemvei {
namespace {

// Folders that stand beside those of the topics: earlier versions, and the fonts of the pages.
constexpr std::string_view kTaken[] = {"v", "fonts"};

class WebCheck {
 public:
  WebCheck(const Guide& guide, Diagnostics& diagnostics) : guide_(guide), diagnostics_(diagnostics) {
    for (const Section& section : guide.sections) {
      ids_.push_back(section.id);
      for (const Screen& screen : section.screens) ids_.push_back(screen.full_id);
    }
  }

  void run() {
    for (const Section& section : guide_.sections)
      if (std::find(std::begin(kTaken), std::end(kTaken), section.id) != std::end(kTaken))
        diagnostics_.error("taken-id", section.at,
                           "the section id " + quoted(section.id) +
                               " is the name of a folder that stands beside the topics' pages",
                           "write another id");
    for (const MovedPage& page : guide_.moved) check_from(page);
    for (const MovedPage& page : guide_.moved) check_to(page);
    if (!guide_.feedback.empty()) check_feedback();
  }

 private:
  bool is_there(const std::string& id) const {
    return std::find(ids_.begin(), ids_.end(), id) != ids_.end();
  }

  // "offer" or "offer.reply".
  bool is_page_id(const std::string& id, Position at) {
    if (!is_name(id)) return false;   // reported with the file's shape
    if (is_id(id) || is_reference(id)) return true;
    diagnostics_.error("page-id", at, quoted(id) + " is the id of no page",
                       "write the id of a topic, or of a topic and its screen: offer.answer");
    return false;
  }

  void check_from(const MovedPage& page) {
    if (!is_page_id(page.from, page.from_at)) return;
    const auto [first, added] = from_.emplace(page.from, &page);
    if (!added)
      diagnostics_.error("duplicate-id", page.from_at,
                         quoted(page.from) + " has moved twice; it stands also on line " +
                             std::to_string(first->second->from_at.line),
                         "keep one of them");
    else if (is_there(page.from))
      diagnostics_.error("not-moved", page.from_at,
                         "the guide still has a page " + quoted(page.from) +
                             ", so an old link finds it",
                         "take this entry out, or write the id that is gone");
  }

  void check_to(const MovedPage& page) {
    if (page.to.empty() || !is_page_id(page.to, page.to_at)) return;
    if (!is_there(page.to) && !from_.contains(page.to)) {
      std::string near = nearest(page.to, ids_);
      diagnostics_.error("dangling-link", page.to_at, "the guide has no page " + quoted(page.to),
                         near.empty() ? "write the id of a topic or screen that is there"
                                      : "write " + near);
      return;
    }
    if (leads_in_a_circle(page))
      diagnostics_.error("moved-circle", page.to_at,
                         "from " + quoted(page.from) + " the entries lead back to " +
                             quoted(page.from) + ", to no page that is there",
                         "write the id of a topic or screen that is there");
  }

  bool leads_in_a_circle(const MovedPage& page) const {
    std::set<std::string> seen;
    for (const MovedPage* each = &page; each;) {
      if (!seen.insert(each->from).second) return each->from == page.from;
      const auto next = is_there(each->to) ? from_.end() : from_.find(each->to);
      each = next == from_.end() ? nullptr : next->second;
    }
    return false;
  }

  // ---- feedback ------------------------------------------------------------------------------

  void report_feedback(std::string seen, std::string instead) {
    diagnostics_.error("feedback", guide_.feedback_at, std::move(seen), std::move(instead));
  }

  void check_feedback() {
    const std::string& address = guide_.feedback;
    const bool mail = address.starts_with("mailto:") && address.find('@') != std::string::npos;
    if (!mail && !(address.starts_with("https://") && address.size() > 8)) {
      report_feedback(quoted(address) + " is no address that a reader can write to",
                      "mailto: and an e-mail address, or an address that begins with https://");
      return;
    }
    const std::size_t bad = std::find_if(address.begin(), address.end(), [](unsigned char c) {
                              return c <= ' ' || c >= 0x7F || c == '"' || c == '<' || c == '>';
                            }) - address.begin();
    if (bad < address.size())
      report_feedback("a space, a quotation mark or a letter outside of ASCII stands in the address",
                      "%20 for a space; other characters as % and their bytes in UTF-8");
    check_places(address);
  }

  void check_places(const std::string& address) {
    static const std::vector<std::string> kPlaces{"id", "language", "version"};
    for (std::size_t open = address.find('{'); open != std::string::npos;
         open = address.find('{', open + 1)) {
      const std::size_t close = address.find('}', open);
      const std::string name =
          close == std::string::npos ? address.substr(open + 1) : address.substr(open + 1, close - open - 1);
      if (close != std::string::npos && std::find(kPlaces.begin(), kPlaces.end(), name) != kPlaces.end())
        continue;
      const std::string near = nearest(name, kPlaces);
      report_feedback("nothing can be filled in for \"{" + name + (close == std::string::npos ? "\"" : "}\""),
                      near.empty() ? "{id}, {language} or {version}" : "{" + near + "}");
    }
  }

  const Guide& guide_;
  Diagnostics& diagnostics_;
  std::vector<std::string> ids_;   // of all pages
  std::map<std::string, const MovedPage*> from_;
};

}  // namespace

void check_web(const Guide& guide, Diagnostics& diagnostics) { WebCheck(guide, diagnostics).run(); }

std::string moved_to(const Guide& guide, const MovedPage& page) {
  std::string to = page.to;
  // Each entry is followed once at most: without faults there is no circle.
  for (std::size_t i = 0; i < guide.moved.size(); ++i) {
    const auto next = std::find_if(guide.moved.begin(), guide.moved.end(),
                                   [&](const MovedPage& each) { return each.from == to; });
    if (next == guide.moved.end()) break;
    to = next->to;
  }
  return to;
}

}  // namespace hjemvei
