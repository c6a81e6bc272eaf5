// The logical structure of a document (ISO 32000-1, 14.7 and 14.8): what a screen reader meets, in
// what order. Built from the Edition before anything has a place on a page, so that reading order
// never depends on where ink happens to stand.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/source.h"

namespace hjemvei {

// Standard structure types (14.8.4) that we use; `callout` is ours and role-mapped to Sect.
enum class Role : std::uint8_t {
  document, sect, callout, h1, h2, h3, p, l, li, lbl, lbody, table, caption, thead, tbody, tr, th,
  td, figure, link, reference, span, toc, toci, quote, form
};
const char* name_of(Role role);   // "Document", "H1", "Callout"

// Strong numbers without a default, so that neither can be forgotten or mixed up.
class ElementId {
 public:
  explicit ElementId(std::uint32_t number) : number_(number) {}
  std::uint32_t number() const { return number_; }
  friend bool operator==(ElementId, ElementId) = default;

 private:
  std::uint32_t number_;
};
// A leaf: one stretch of marked content. Numbers ascend in reading order.
class ContentId {
 public:
  explicit ContentId(std::uint32_t number) : number_(number) {}
  std::uint32_t number() const { return number_; }
  friend auto operator<=>(ContentId, ContentId) = default;

 private:
  std::uint32_t number_;
};

enum class ListNumbering : std::uint8_t { none, disc, decimal };
enum class HeaderScope : std::uint8_t { column, row };

struct Element {
  Role role = Role::p;
  ElementId parent{0};                 // of element 0 (the Document): itself
  Position at;                         // the YAML behind it
  std::string language;                // PDF language tag; empty: as its parent
  std::string alt;                     // alternative text (14.9.3), required on figures
  std::string title;                   // /T
  std::optional<ListNumbering> numbering;   // on l
  std::optional<HeaderScope> scope;         // on th
  std::optional<Rect> box;             // on figure and table: /BBox, on page `box_page`
  std::uint32_t box_page = 0;
  std::vector<std::variant<ElementId, ContentId>> kids;   // in reading order
};

class Structure {
 public:
  Structure();   // holds the Document, element 0

  static ElementId root() { return ElementId(0); }
  ElementId add(ElementId parent, Role role, Position at);
  ContentId add_content(ElementId parent);

  Element& operator[](ElementId id) { return elements_[id.number()]; }
  const Element& operator[](ElementId id) const { return elements_[id.number()]; }
  ElementId owner(ContentId id) const { return owners_[id.number()]; }
  std::uint32_t element_count() const { return static_cast<std::uint32_t>(elements_.size()); }
  std::uint32_t content_count() const { return static_cast<std::uint32_t>(owners_.size()); }

 private:
  std::vector<Element> elements_;
  std::vector<ElementId> owners_;   // by content number
};

}  // namespace hjemvei
