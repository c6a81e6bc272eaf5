#include "layout/structure.h"

namespace hjemvei {

const char* name_of(Role role) {
  switch (role) {
    case Role::document: return "Document";
    case Role::sect: return "Sect";
    case Role::callout: return "Callout";
    case Role::h1: return "H1";
    case Role::h2: return "H2";
    case Role::h3: return "H3";
    case Role::p: return "P";
    case Role::l: return "L";
    case Role::li: return "LI";
    case Role::lbl: return "Lbl";
    case Role::lbody: return "LBody";
    case Role::table: return "Table";
    case Role::caption: return "Caption";
    case Role::thead: return "THead";
    case Role::tbody: return "TBody";
    case Role::tr: return "TR";
    case Role::th: return "TH";
    case Role::td: return "TD";
    case Role::figure: return "Figure";
    case Role::link: return "Link";
    case Role::reference: return "Reference";
    case Role::span: return "Span";
    case Role::toc: return "TOC";
    case Role::toci: return "TOCI";
    case Role::quote: return "Quote";
    case Role::form: return "Form";
  }
  return "Span";
}

Structure::Structure() {
  elements_.emplace_back();
  elements_.front().role = Role::document;
}

ElementId Structure::add(ElementId parent, Role role, Position at) {
  const ElementId id(element_count());
  Element element;
  element.role = role;
  element.parent = parent;
  element.at = at;
  elements_.push_back(std::move(element));
  elements_[parent.number()].kids.emplace_back(id);
  return id;
}

ContentId Structure::add_content(ElementId parent) {
  const ContentId id(content_count());
  owners_.push_back(parent);
  elements_[parent.number()].kids.emplace_back(id);
  return id;
}

}  // namespace hjemvei
