#include "pdf/links.h"

#include <algorithm>

#include "pdf/encode.h"

namespace hjemvei::pdf {
namespace {

// A URI is ASCII (12.6.4.7): all else is percent-encoded (RFC 3986, 2.1).
std::string ascii_uri(std::string_view target) {
  std::string out;
  for (const char c : target) {
    if (c > ' ' && c < 127) {
      out.push_back(c);
      continue;
    }
    out.push_back('%');
    out.push_back("0123456789ABCDEF"[static_cast<unsigned char>(c) >> 4]);
    out.push_back("0123456789ABCDEF"[static_cast<unsigned char>(c) & 0xF]);
  }
  return out;
}

Array box(const std::vector<Rect>& areas, double page_height) {
  Rect all = areas.front();
  double right = all.right(), bottom = all.bottom();
  for (const Rect& area : areas) {
    all.x = std::min(all.x, area.x);
    all.y = std::min(all.y, area.y);
    right = std::max(right, area.right());
    bottom = std::max(bottom, area.bottom());
  }
  // Acrobat leaves out quads that touch the edge of the rectangle.
  const double grown = areas.size() > 1 ? 0.001 : 0;
  return {all.x - grown, page_height - bottom - grown, right + grown, page_height - all.y + grown};
}

// Upper left, upper right, lower left, lower right: the order that viewers use.
Array quads(const std::vector<Rect>& areas, double page_height) {
  Array out;
  for (const Rect& area : areas) {
    const double top = page_height - area.y, bottom = page_height - area.bottom();
    for (const double number :
         {area.x, top, area.right(), top, area.x, bottom, area.right(), bottom}) {
      out.emplace_back(number);
    }
  }
  return out;
}

Dict annotation(const Link& link, double page_height, std::size_t struct_parent, ObjectId border) {
  Dict dict;
  dict.set("Type", Name{"Annot"})
      .set("Subtype", Name{"Link"})
      .set("F", 4)  // printed, not hidden (ISO 19005-2, 6.3.2)
      .set("Border", border)
      .set("Rect", box(link.areas, page_height))
      .set("Contents", text_string(link.purpose))
      .set("StructParent", struct_parent);
  if (link.areas.size() > 1) dict.set("QuadPoints", quads(link.areas, page_height));
  if (const std::string_view name = destination_of(link); !name.empty()) {
    dict.set("Dest", String{std::string(name)});
  } else {
    dict.set("A", Dict().set("S", Name{"URI"}).set("URI", String{ascii_uri(link.target)}));
  }
  return dict;
}

}  // namespace

std::string_view destination_of(const Link& link) {
  const std::string_view target = link.target;
  return target.starts_with('#') ? target.substr(1) : std::string_view();
}

std::vector<Annotation> add_links(const Pages& pages, Objects& objects) {
  std::vector<Annotation> links;
  const ObjectId border = objects.add(Array{0, 0, 0});  // none; one for all of them
  for (std::uint32_t page = 0; page < pages.pages.size(); ++page) {
    for (const Link& link : pages.pages[page].links) {
      const std::size_t struct_parent = pages.pages.size() + links.size();
      links.push_back({link.element, page,
                       objects.add(annotation(link, pages.size.height, struct_parent, border))});
    }
  }
  return links;
}

}  // namespace hjemvei::pdf
