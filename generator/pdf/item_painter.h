// Items as operators: what pages and widgets have in common.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "layout/pages.h"
#include "pdf/content_stream.h"
#include "pdf/font_book.h"
#include "pdf/text_emission.h"

namespace hjemvei::pdf {

class ItemPainter {
 public:
  virtual ~ItemPainter() = default;
  ItemPainter(const ItemPainter&) = delete;
  ItemPainter& operator=(const ItemPainter&) = delete;

  // Consecutive items of the same owner share a scope.
  void paint(std::span<const Item> items);
  // All that was painted.
  const std::string& finish();

 protected:
  // `origin` is the point of the page that the stream calls 0 0. All must outlive the painter.
  ItemPainter(const Pages& pages, FontBook& fonts, Point origin)
      : pages_(pages), fonts_(fonts), stream_(origin) {}

  // Puts the scope of an owner's items into the place of one that is closed. Never leaves it empty.
  virtual void open(const Owner& owner, std::optional<Scope>& scope) = 0;

  const Pages& pages() const { return pages_; }
  ContentStream& stream() { return stream_; }

 private:
  void paint(const TextLine& line, const LineEmission::Row& row);
  Scope& scope_for(const Owner& owner);

  const Pages& pages_;
  FontBook& fonts_;
  ContentStream stream_;
  std::optional<Owner> owner_;
  std::optional<Scope> scope_;
};

}  // namespace hjemvei::pdf
