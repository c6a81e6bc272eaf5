// Addresses of the web pages in the preview, taken apart: as they will stand in output/site/.
#pragma once

#include <string>
#include <string_view>

namespace hjemvei {

struct WebPath {
  std::string guide, language;   // both empty for what stands above the guides' own folders
  std::string version;           // of what a version keeps in v/<version>/; else empty
  std::string page;              // id of a page: "offer.answer"; empty is the guide's own
  std::string file;              // a file, when it is no page: "style.css", "fonts/text.woff2",
                                 // "guide.pdf"; above the guides' folders also a page's index.html
  friend bool operator==(const WebPath&, const WebPath&) = default;

  bool is_site() const { return guide.empty(); }
  // "guide" of "guide.pdf"; empty when it is no PDF of a guide's folder.
  std::string pdf() const;
};

// `path` without a '/' before it: "stockholm/ar/offer.answer/index.html", "stockholm/ar/v/2026-11-22/",
// "index.html". A page's index.html may be left out. Any text is a path; not all lead somewhere.
WebPath read_web_path(std::string_view path);

}  // namespace hjemvei
