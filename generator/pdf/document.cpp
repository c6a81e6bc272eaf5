#include "pdf/document.h"

#include <algorithm>
#include <optional>

#include "embedded/srgb_profile.h"
#include "pdf/encode.h"
#include "pdf/fields.h"
#include "pdf/font_embed.h"
#include "pdf/form_font.h"
#include "pdf/links.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/page_painter.h"
#include "pdf/structure_tree.h"

namespace hjemvei::pdf {
namespace {

// Device colours mean sRGB (ISO 19005-2, 6.2.3).
ObjectId add_output_intent(Objects& objects) {
  const auto profile = embedded::srgb_profile();
  Stream stream;
  stream.dict.set("N", 3);
  stream.data.assign(profile.begin(), profile.end());
  stream.kind = StreamKind::binary;
  return objects.add(Dict()
                         .set("Type", Name{"OutputIntent"})
                         .set("S", Name{"GTS_PDFA1"})
                         .set("OutputConditionIdentifier", String{"sRGB IEC61966-2.1"})
                         .set("Info", String{"sRGB IEC61966-2.1"})
                         .set("DestOutputProfile", objects.add(std::move(stream))));
}

ObjectId add_metadata(const Pages& pages, const Claims& claims, Objects& objects) {
  Stream stream{{}, xmp_packet(pages, claims), StreamKind::plain};
  stream.dict.set("Type", Name{"Metadata"}).set("Subtype", Name{"XML"});
  return objects.add(std::move(stream));
}

// By element: where it stands in the tree, which is the order that keys move in.
std::vector<std::uint32_t> reading_order(const Structure& structure) {
  std::vector<std::uint32_t> order(structure.element_count());
  std::uint32_t next = 0;
  const auto visit = [&](const auto& self, ElementId id) -> void {
    order[id.number()] = next++;
    for (const auto& kid : structure[id].kids)
      if (const ElementId* child = std::get_if<ElementId>(&kid)) self(self, *child);
  };
  visit(visit, Structure::root());
  return order;
}

// The annotations of one page, in reading order.
Array annotations_on(std::uint32_t page, const std::vector<Annotation>& all,
                     const std::vector<std::uint32_t>& order) {
  std::vector<const Annotation*> own;
  for (const Annotation& each : all)
    if (each.page == page) own.push_back(&each);
  std::ranges::stable_sort(own, {},
                           [&](const Annotation* each) { return order[each->element.number()]; });
  Array result;
  for (const Annotation* each : own) result.emplace_back(each->annotation);
  return result;
}

// What a form is made from, so that it can be made again (14.5).
Dict piece_info(const Pages& pages) {
  const String date{moment(midnight_of(pages.version)).info};
  return Dict().set("Hjemvei", Dict()
                                   .set("LastModified", date)
                                   .set("Private", Dict()
                                                       .set("Guide", text_string(pages.guide))
                                                       .set("Language", text_string(pages.language_tag))
                                                       .set("Version", text_string(pages.version))
                                                       .set("Product", String{"plan"})));
}

void report_unreadable(const std::string& file, Diagnostics& diagnostics) {
  diagnostics.error("unreadable-font", {}, "the font file \"" + file + "\" cannot be read",
                    "the path of a TrueType or OpenType font");
}

struct PageObjects {
  ObjectId root{};  // the node of all pages
  PageMarks marks;
  std::optional<ObjectId> acroform;
};

struct PaintedWidgets {
  const Appearances& appearances;
  ObjectId resources{};
};

std::optional<ObjectId> add_fields(const Pages& pages, const Fonts& fonts,
                                   const PaintedWidgets& painted, PageMarks& marks,
                                   Objects& objects, Diagnostics& diagnostics) {
  const FormFont* font = fonts.form_font(pages.script);
  if (!font) {
    diagnostics.error("no-form-font", {}, "fonts/fonts.yaml has no font that forms are typed in",
                      "one under forms:, see fonts/README.md");
    return std::nullopt;
  }
  for (const Diagnostic& fault : font->faults)
    diagnostics.error(fault.code, fault.at, fault.seen, fault.instead);
  if (!font->faults.empty()) return std::nullopt;
  const FormFontObject typed = add_form_font(*font, fonts, objects);
  if (!typed.unreadable.empty()) {
    report_unreadable(typed.unreadable, diagnostics);
    return std::nullopt;
  }
  FormObjects form = add_form(pages,
                              {painted.appearances, marks.pages, painted.resources, typed.font,
                               marks.pages.size() + marks.annotations.size()},
                              objects);
  marks.annotations.insert(marks.annotations.end(), form.widgets.begin(), form.widgets.end());
  return form.acroform;
}

PageObjects add_pages(const Pages& pages, const Fonts& fonts, Objects& objects,
                      Diagnostics& diagnostics) {
  PageObjects result;
  result.root = objects.reserve();
  PageMarks& marks = result.marks;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) marks.pages.push_back(objects.reserve());

  FontBook book(fonts, pages.texts);
  std::vector<ObjectId> contents;
  for (const Page& page : pages.pages) {
    PaintedPage painted = paint(page, pages, book);
    contents.push_back(objects.add(Stream{{}, std::move(painted.content), StreamKind::text}));
    marks.sequences.push_back(std::move(painted.sequences));
  }
  const Appearances appearances = paint_appearances(pages, book);
  const EmbeddedFonts embedded = embed_fonts(book, objects);
  for (const FontFace* face : embedded.unreadable) report_unreadable(face->file, diagnostics);
  marks.annotations = add_links(pages, objects);
  if (!pages.fields.empty())
    result.acroform = add_fields(pages, fonts, {appearances, embedded.resources}, marks, objects,
                                 diagnostics);

  const std::vector<std::uint32_t> order = reading_order(pages.structure);
  Array kids;
  for (std::uint32_t i = 0; i < pages.pages.size(); ++i) {
    Dict page;
    page.set("Type", Name{"Page"})
        .set("Parent", result.root)
        .set("MediaBox", Array{0, 0, pages.size.width, pages.size.height})
        .set("Resources", embedded.resources)
        .set("Contents", contents[i])
        .set("StructParents", i)
        .set("Tabs", Name{"S"});
    Array annotations = annotations_on(i, marks.annotations, order);
    if (!annotations.empty()) page.set("Annots", std::move(annotations));
    objects.put(marks.pages[i], std::move(page));
    kids.emplace_back(marks.pages[i]);
  }
  objects.put(result.root, Dict()
                               .set("Type", Name{"Pages"})
                               .set("Kids", std::move(kids))
                               .set("Count", pages.pages.size()));
  return result;
}

}  // namespace

Document build_document(const Pages& pages, const Fonts& fonts, const PdfOptions& options,
                        Diagnostics& diagnostics) {
  Document document;
  Objects& objects = document.objects;
  document.catalog = objects.reserve();
  const std::uint64_t time =
      options.modification_time ? options.modification_time : midnight_of(pages.version);
  const Claims claims{options.pdf_ua, options.pdf_a, time};

  const PageObjects page_objects = add_pages(pages, fonts, objects, diagnostics);
  const StructureTree tree = add_structure(pages, page_objects.marks, objects);
  Dict preferences;
  preferences.set("DisplayDocTitle", true);
  // No /Direction /R2L, which only turns spreads round: PDFium would read all lines from the right,
  // those of Latin letters too (docs/extraction.md).

  Dict catalog;
  catalog.set("Type", Name{"Catalog"})
      .set("Pages", page_objects.root)
      .set("Lang", String{pages.language})
      .set("MarkInfo", Dict().set("Marked", true))
      .set("ViewerPreferences", std::move(preferences))
      .set("StructTreeRoot", tree.root)
      .set("Names",
           Dict().set("Dests", add_destinations(pages, page_objects.marks.pages, objects)));
  if (!pages.outline.empty()) catalog.set("Outlines", add_outline(pages, tree, objects));
  catalog.set("PageMode", Name{pages.outline.empty() ? "UseNone" : "UseOutlines"})
      .set("PageLabels", page_labels())
      .set("Metadata", add_metadata(pages, claims, objects))
      .set("OutputIntents", Array{add_output_intent(objects)});
  if (page_objects.acroform)
    catalog.set("AcroForm", *page_objects.acroform).set("PieceInfo", piece_info(pages));
  objects.put(document.catalog, std::move(catalog));
  document.info = objects.add(info_dictionary(pages, claims));
  return document;
}

}  // namespace hjemvei::pdf
