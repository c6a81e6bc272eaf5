// Fonts for web pages: cut down to the characters that a site's pages show, with the rules that join
// and place them, as WOFF2 files (W3C, WOFF File Format 2.0).
//
// One WebFonts serves a whole run: what two languages need alike is made once. Thread-safe.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "language/languages.h"
#include "text/fonts.h"

namespace hjemvei {

struct WebFont {
  std::string family;   // as in fonts.yaml: "NotoSansArabic"
  bool bold = false;
  std::string file;     // "NotoSansArabic-Bold-3f2a9c1d04.woff2"; its name follows from its bytes
  std::shared_ptr<const std::string> bytes;
};

class WebFonts {
 public:
  // `fonts` must outlive it.
  explicit WebFonts(const Fonts& fonts);
  ~WebFonts();

  // The fonts for pages in `language` that show `characters` (sorted, each once), in the order in which
  // a browser should ask them: those of the language, regular and bold, then others of fonts.yaml for
  // what these lack, regular only. A font of which nothing is needed is left out, and so are characters
  // that no font has. A font that may not be cut down is given whole.
  std::vector<WebFont> make(const Language& language, const std::vector<char32_t>& characters);

  WebFonts(const WebFonts&) = delete;
  WebFonts& operator=(const WebFonts&) = delete;

 private:
  struct Cache;
  const Fonts& fonts_;
  std::unique_ptr<Cache> cache_;
};

}  // namespace hjemvei
