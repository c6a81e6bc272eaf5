#include "commands/live_web.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "commands/make_unit.h"
#include "publish/html_pages.h"

namespace hjemvei {
namespace {

// Fonts cut down for other letters than those of today's pages that are still kept.
constexpr std::size_t kMostFonts = 48;

// What the pages offer to save: all that a build makes of the guide.
std::vector<std::string> files_of(const Edition& edition) {
  std::vector<std::string> names;
  for (const Product product : kProducts)
    if (product != Product::html && can_make(product, edition))
      names.push_back(std::string(name_of(product)) + ".pdf");
  return names;
}

class LiveWeb {
 public:
  explicit LiveWeb(const Request& request) : request_(request) {}

  std::string page(const Picture& picture, std::string_view id, bool kept) {
    Diagnostics told;   // with the picture, or by a build
    const std::shared_ptr<WebFonts> fonts = web_fonts(picture);
    return make_html_page(input(picture, *fonts), id, told, kept);
  }

  std::optional<WebFile> file(const Picture& picture, std::string_view path) {
    if (path == "style.css") return WebFile{"text/css; charset=utf-8", style(picture)};
    if (!path.starts_with("fonts/")) return std::nullopt;
    const std::lock_guard lock(mutex_);
    const auto found = files_.find(path);
    if (found == files_.end()) return std::nullopt;
    return WebFile{"font/woff2", *found->second};
  }

  std::optional<std::string> pdf(const Picture& picture, std::string_view name) const {
    const auto product = std::ranges::find(kProducts, name, [](Product each) { return name_of(each); });
    if (product == std::end(kProducts)) return std::nullopt;
    Diagnostics faults;
    std::string bytes = write_pdf(picture.pages, *picture.fonts, pdf_options(*product, request_), faults);
    if (faults.has_errors()) return std::nullopt;
    return bytes;
  }

 private:
  static HtmlInput input(const Picture& picture, WebFonts& fonts) {
    return {picture.edition, *picture.theme, picture.drawings, *picture.fonts, fonts,
            files_of(picture.edition), picture.narrow_drawings, true};
  }

  // Those of this picture's fonts; begun anew when the fonts are others, or very many were made.
  std::shared_ptr<WebFonts> web_fonts(const Picture& picture) {
    const std::lock_guard lock(mutex_);
    if (!web_fonts_ || fonts_ != picture.fonts || files_.size() > kMostFonts) {
      files_.clear();
      fonts_ = picture.fonts;
      // They are cut from fonts that live as long.
      web_fonts_ = std::shared_ptr<WebFonts>(
          new WebFonts(*fonts_), [fonts = fonts_](WebFonts* made) { delete made; });
    }
    return web_fonts_;
  }

  // As long as one looks at the same picture it stays as it is.
  std::string style(const Picture& picture) {
    const std::lock_guard one_at_a_time(making_);
    if (picture.inputs && styled_.lock() == picture.inputs) return style_;
    const std::shared_ptr<WebFonts> fonts = web_fonts(picture);
    Diagnostics told;
    HtmlPages pages = make_html_pages(input(picture, *fonts), told);
    const std::lock_guard lock(mutex_);
    for (UnitFile& each : pages.files) {
      if (each.name == "style.css") style_ = std::move(each.bytes);
      if (each.name.starts_with("fonts/") && each.shared) files_.emplace(each.name, each.shared);
    }
    styled_ = picture.inputs;
    return style_;
  }

  const Request request_;

  std::mutex making_;
  std::weak_ptr<const void> styled_;   // whose style it is, which was asked for last
  std::string style_;

  std::mutex mutex_;
  std::shared_ptr<const Fonts> fonts_;
  std::shared_ptr<WebFonts> web_fonts_;
  std::map<std::string, std::shared_ptr<const std::string>, std::less<>> files_;   // by path
};

}  // namespace

WebPages live_web_pages(const Request& request) {
  const auto web = std::make_shared<LiveWeb>(request);
  return {[web](const Picture& picture, std::string_view id, bool kept) {
            return web->page(picture, id, kept);
          },
          [web](const Picture& picture, std::string_view path) { return web->file(picture, path); },
          [web](const Picture& picture, std::string_view product) { return web->pdf(picture, product); }};
}

}  // namespace hjemvei
