#include "pdf/page_painter.h"

#include <tuple>
#include <utility>

#include "pdf/item_painter.h"

namespace hjemvei::pdf {
namespace {

class PagePainter : public ItemPainter {
 public:
  PagePainter(const Pages& pages, FontBook& fonts)
      : ItemPainter(pages, fonts, {0, pages.size.height}) {}

  std::vector<ContentId> sequences() { return std::move(sequences_); }

 private:
  // Throws std::bad_variant_access for an item of a widget, which a page cannot hold.
  void open(const Owner& owner, std::optional<Scope>& scope) override {
    if (const Artifact* kind = std::get_if<Artifact>(&owner)) {
      scope.emplace(stream(), *kind);
      return;
    }
    const ContentId content = std::get<ContentId>(owner);
    const Element& element = pages().structure[pages().structure.owner(content)];
    sequences_.push_back(content);
    scope.emplace(stream(), name_of(element.role),
                  static_cast<std::uint32_t>(sequences_.size() - 1));
  }

  std::vector<ContentId> sequences_;
};

class WidgetPainter : public ItemPainter {
 public:
  WidgetPainter(const Pages& pages, FontBook& fonts, const Rect& area, Appearance kind)
      : ItemPainter(pages, fonts, {area.x, area.bottom()}), area_(area), kind_(kind) {}

 private:
  // Throws std::bad_variant_access for an item of anything else.
  void open(const Owner& owner, std::optional<Scope>& scope) override {
    std::ignore = std::get<InWidget>(owner);
    scope.emplace(stream(), kind_, Size{area_.width, area_.height});
  }

  Rect area_;
  Appearance kind_;
};

}  // namespace

PaintedPage paint(const Page& page, const Pages& pages, FontBook& fonts) {
  PagePainter painter(pages, fonts);
  painter.paint(page.items);
  return {painter.finish(), painter.sequences()};
}

std::string paint(const Widget& widget, Appearance kind, const Pages& pages, FontBook& fonts) {
  WidgetPainter painter(pages, fonts, widget.area, kind);
  painter.paint(widget.appearance);
  return painter.finish();
}

}  // namespace hjemvei::pdf
