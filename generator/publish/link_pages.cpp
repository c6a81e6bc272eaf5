#include "publish/link_pages.h"

namespace hjemvei {

const char* name_of(LinkPage::Kind kind) {
  constexpr const char* kNames[] = {"guide", "topic", "screen"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<LinkPage> link_pages(const Edition& edition) {
  std::vector<LinkPage> pages{{LinkPage::Kind::guide, "", edition.title}};
  for (const EditionSection& section : edition.sections) {
    pages.push_back({LinkPage::Kind::topic, section.id, section.title});
    for (const EditionScreen& screen : section.screens)
      pages.push_back({LinkPage::Kind::screen, screen.full_id, screen.title});
  }
  return pages;
}

}  // namespace hjemvei
