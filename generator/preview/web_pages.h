// Where the preview gets the HTML pages from that it shows beside the PDF's.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "preview/picture.h"

namespace hjemvei {

struct WebFile {
  std::string type;   // "text/css"
  std::string bytes;
};

// All are called on several threads. Links in pages are relative, as in
// output/site/<guide>/<language>/: "../offer.choices/", "../style.css".
struct WebPages {
  // The page of a screen or topic (its id, "offer.answer"), or with an empty id that of the guide; with
  // `kept` as its version keeps it in v/<version>/. Empty when there is no such page.
  std::function<std::string(const Picture& picture, std::string_view id, bool kept)> page;
  // What its pages load, by its path below the folder of a guide in a language: "style.css",
  // "fonts/text.woff2".
  std::function<std::optional<WebFile>(const Picture& picture, std::string_view path)> file;
  // The PDF of a picture of `product` ("guide", "brochure-print"); nothing when a build would refuse it.
  std::function<std::optional<std::string>(const Picture& picture, std::string_view product)> pdf;
};

}  // namespace hjemvei
