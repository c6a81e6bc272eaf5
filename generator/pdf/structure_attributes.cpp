#include "pdf/structure_attributes.h"

#include <algorithm>

#include "language/languages.h"

namespace hjemvei::pdf {
namespace {

const char* name_of(ListNumbering numbering) {
  switch (numbering) {
    case ListNumbering::none:
      return "None";
    case ListNumbering::disc:
      return "Disc";
    case ListNumbering::decimal:
      return "Decimal";
  }
  return "None";
}

// The direction of a language tag as it stands in the PDF; `otherwise` for one we do not know.
bool right_to_left(std::string_view tag, bool otherwise) {
  for (const Language& language : all_languages()) {
    if (language.pdf_tag == tag || language.tag == tag) return language.right_to_left();
  }
  if (const Language* pseudo = find_language(tag)) return pseudo->right_to_left();
  return otherwise;
}

Dict attributes(const char* owner) { return Dict().set("O", Name{owner}); }

Array bounding_box(const Rect& box, double page_height) {
  return {box.x, page_height - box.bottom(), box.right(), page_height - box.y};
}

}  // namespace

Inherited inherit(const Pages& pages) {
  const Structure& structure = pages.structure;
  Inherited result;
  result.language.push_back(pages.language);
  result.right_to_left.push_back(pages.right_to_left);
  for (std::uint32_t number = 1; number < structure.element_count(); ++number) {
    const Element& element = structure[ElementId(number)];
    const std::size_t parent = element.parent.number();  // always a smaller number
    const bool same = element.language.empty() || element.language == result.language[parent];
    result.language.push_back(same ? result.language[parent] : element.language);
    const bool parent_direction = result.right_to_left[parent];
    result.right_to_left.push_back(same ? parent_direction
                                        : right_to_left(element.language, parent_direction));
  }
  return result;
}

std::vector<Dict> attributes_of(ElementId id, const Pages& pages, const Inherited& inherited) {
  const Element& element = pages.structure[id];
  std::vector<Dict> result;
  if (element.numbering) {
    result.push_back(attributes("List").set("ListNumbering", Name{name_of(*element.numbering)}));
  }
  if (element.role == Role::th) {
    const bool row = element.scope == HeaderScope::row;
    result.push_back(attributes("Table").set("Scope", Name{row ? "Row" : "Column"}));
  }
  Dict layout = attributes("Layout");
  if (element.role == Role::figure) layout.set("Placement", Name{"Block"});
  if (element.box) layout.set("BBox", bounding_box(*element.box, pages.size.height));
  const bool rtl = inherited.right_to_left[id.number()];
  const bool before =
      id == Structure::root() ? false : inherited.right_to_left[element.parent.number()];
  if (rtl != before) layout.set("WritingMode", Name{rtl ? "RlTb" : "LrTb"});
  if (layout.entries().size() > 1) result.push_back(std::move(layout));
  return result;
}

}  // namespace hjemvei::pdf
