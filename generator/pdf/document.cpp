#include "pdf/document.h"

#include "embedded/srgb_profile.h"
#include "pdf/encode.h"
#include "pdf/font_embed.h"
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

// The annotations of one page, in reading order.
Array annotations_on(std::uint32_t page, const std::vector<LinkAnnotation>& links) {
  Array result;
  for (const LinkAnnotation& link : links) {
    if (link.page == page) result.emplace_back(link.annotation);
  }
  return result;
}

struct PageObjects {
  ObjectId root{};  // the node of all pages
  PageMarks marks;
};

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
  const EmbeddedFonts embedded = embed_fonts(book, objects);
  for (const FontFace* face : embedded.unreadable) {
    diagnostics.error("unreadable-font", {}, "the font file \"" + face->file + "\" cannot be read",
                      "the path of a TrueType or OpenType font");
  }
  marks.links = add_links(pages, objects);

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
    Array annotations = annotations_on(i, marks.links);
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
  objects.put(document.catalog, std::move(catalog));
  document.info = objects.add(info_dictionary(pages, claims));
  return document;
}

}  // namespace hjemvei::pdf
