#include "edition/web.h"

#include <algorithm>

namespace hjemvei {
namespace {

// The phone's guide comes first: most readers hold one in their hand.
constexpr const char* kFiles[] = {"guide-phone", "guide", "brochure", "brochure-print", "plan",
                                  "plan-archive"};

// An address that says nothing of the page gets it as the subject of the mail, or as the query of a form's
// address (RFC 6068, RFC 3986).
std::string with_places(std::string address) {
  if (address.empty() || address.find('{') != std::string::npos) return address;
  const char* join = address.find('?') == std::string::npos ? "?" : "&";
  if (address.starts_with("mailto:")) return address + join + "subject={id}%20{language}%20{version}";
  const std::size_t fragment = std::min(address.find('#'), address.size());
  return address.insert(fragment, join + std::string("page={id}&language={language}&version={version}"));
}

}  // namespace

EditionWeb edition_web(const Guide& guide, Composer& composer) {
  EditionWeb web;
  web.address = guide.address;
  // Of the three places the page's own id stays open.
  web.feedback = fill(with_places(guide.feedback),
                      {{"language", composer.words().language().tag},
                       {"version", to_string(guide.version)}},
                      false);
  for (const MovedPage& page : guide.moved) web.moved.push_back({page.from, moved_to(guide, page)});
  for (const char* file : kFiles)
    web.files.push_back({std::string(file) + ".pdf", composer.word("web.pdf." + std::string(file))});
  web.skip = composer.word("web.skip");
  web.save = composer.word("web.save");
  web.feedback_text = composer.word("web.feedback");
  web.moved_title = composer.word("web.moved");
  web.moved_text = composer.word("web.moved-text");
  web.newest = composer.word("web.newest");
  web.all_guides = composer.word("web.all-guides");
  web.old_version = composer.word("web.old-version", {{"date", to_string(guide.version)}});
  return web;
}

}  // namespace hjemvei
