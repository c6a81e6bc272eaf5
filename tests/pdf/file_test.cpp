// The file as a whole: catalog, metadata, pages, navigation, bytes.
#include <gtest/gtest.h>

#include "read_back.h"
#include "sample.h"
#include "sheet.h"

namespace hjemvei::test {
namespace {

Pages swedish() { return sample(*project_fonts(), "sv"); }

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
    ++found;
  return found;
}

TEST(File, HasHeaderAndEndAsPdfA2Asks) {
  const ReadBack file(swedish());
  EXPECT_EQ(file.bytes().substr(0, 10), "%PDF-1.7\n%");
  for (std::size_t i = 10; i < 14; ++i) EXPECT_GE(static_cast<unsigned char>(file.bytes()[i]), 128);
  EXPECT_TRUE(file.bytes().ends_with("%%EOF\n"));
  EXPECT_EQ(count(file.bytes(), "endstream"), count(file.bytes(), "\nendstream"));
  EXPECT_LT(file.bytes().size(), 20'000u);
}

TEST(File, HasTheSameBytesEachTime) {
  const Pages pages = sample(*project_fonts(), "ar");
  EXPECT_EQ(ReadBack(pages).bytes(), ReadBack(pages).bytes());
  EXPECT_EQ(ReadBack(pages).bytes(), ReadBack(sample(*project_fonts(), "ar")).bytes());
}

TEST(File, HasAnIdentifierOfItsContents) {
  Pages pages = swedish();
  ReadBack first(pages);
  pages.pages.front().items.pop_back();
  ReadBack second(pages);
  // Both halves: the first one is the document's, the second one its state's (14.4).
  for (const int half : {0, 1}) {
    EXPECT_NE(first.trailer().getKey("/ID").getArrayItem(half).unparse(),
              second.trailer().getKey("/ID").getArrayItem(half).unparse());
  }
}

TEST(File, CatalogSaysWhatReadersNeed) {
  ReadBack file(swedish());
  QPDFObjectHandle catalog = file.catalog();
  EXPECT_EQ(catalog.getKey("/Lang").unparse(), "(sv-SE)");
  EXPECT_EQ(catalog.getKey("/MarkInfo").unparse(), "<< /Marked true >>");
  EXPECT_EQ(catalog.getKey("/ViewerPreferences").unparse(), "<< /DisplayDocTitle true >>");
  EXPECT_EQ(catalog.getKey("/PageMode").unparse(), "/UseOutlines");
  EXPECT_EQ(catalog.getKey("/PageLabels").unparse(), "<< /Nums [ 0 << /S /D >> ] >>");
  QPDFObjectHandle intent = catalog.getKey("/OutputIntents").getArrayItem(0);
  EXPECT_EQ(intent.getKey("/S").unparse(), "/GTS_PDFA1");
  EXPECT_EQ(ReadBack::data(intent.getKey("/DestOutputProfile")).substr(36, 4), "acsp");
}

TEST(File, RightToLeftIsSaidInTheStructureAndNotInTheViewerPreferences) {
  ReadBack file(sample(*project_fonts(), "ar"));
  EXPECT_EQ(file.catalog().getKey("/ViewerPreferences").unparse(),
            "<< /DisplayDocTitle true >>");
  EXPECT_EQ(file.element("Document").getKey("/A").unparse(), "<< /O /Layout /WritingMode /RlTb >>");
}

TEST(File, MetadataClaimsBothStandards) {
  ReadBack file(swedish());
  const std::string xmp = ReadBack::data(file.catalog().getKey("/Metadata"));
  EXPECT_NE(xmp.find("<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
                     "<pdfuaid:part>1</pdfuaid:part>"),
            std::string::npos);
  EXPECT_NE(file.bytes().find(xmp), std::string::npos) << "the packet must not be compressed";
}

TEST(File, WithoutArchiveClaimIsStillUniversallyAccessible) {
  PdfOptions options;
  options.pdf_a = false;
  ReadBack file(swedish(), options);
  const std::string xmp = ReadBack::data(file.catalog().getKey("/Metadata"));
  EXPECT_EQ(xmp.find("<pdfaid:"), std::string::npos);
  EXPECT_NE(xmp.find("<pdfuaid:part>1</pdfuaid:part>"), std::string::npos);
}

TEST(File, InfoMirrorsTheMetadata) {
  Pages pages = swedish();
  pages.title = "Bo & <leva>";
  ReadBack file(pages);
  const std::string xmp = ReadBack::data(file.catalog().getKey("/Metadata"));
  QPDFObjectHandle info = file.trailer().getKey("/Info");
  EXPECT_EQ(info.getKey("/Title").getUTF8Value(), "Bo & <leva>");
  EXPECT_NE(xmp.find("<rdf:li xml:lang=\"x-default\">Bo &amp; &lt;leva&gt;</rdf:li>"
                     "<rdf:li xml:lang=\"sv-SE\">Bo &amp; &lt;leva&gt;</rdf:li>"),
            std::string::npos);
  EXPECT_EQ(info.getKey("/Author").getUTF8Value(), "Stockholms stad");
  EXPECT_EQ(info.getKey("/Subject").getUTF8Value(), "En guide om bostadsköer.");
  EXPECT_NE(xmp.find(">En guide om bostadsköer.</rdf:li>"), std::string::npos);
  EXPECT_EQ(info.getKey("/CreationDate").getUTF8Value(), "D:20261122000000Z");
  EXPECT_EQ(info.getKey("/ModDate").getUTF8Value(), "D:20261122000000Z");
  EXPECT_NE(xmp.find("<xmp:ModifyDate>2026-11-22T00:00:00Z</xmp:ModifyDate>"), std::string::npos);
  EXPECT_NE(xmp.find("<pdf:Producer>" + info.getKey("/Producer").getUTF8Value() + "<"),
            std::string::npos);
}

TEST(File, DatesCanComeFromOutside) {
  PdfOptions options;
  options.modification_time = 1'700'000'003;
  ReadBack file(swedish(), options);
  EXPECT_EQ(file.trailer().getKey("/Info").getKey("/ModDate").getUTF8Value(), "D:20231114221323Z");
}

TEST(File, PagesHaveTheirOwnResourcesAndTabOrder) {
  ReadBack file(swedish());
  int number = 0;
  for (QPDFObjectHandle page : file.pages()) {
    EXPECT_EQ(page.getKey("/Tabs").unparse(), "/S");
    EXPECT_EQ(page.getKey("/StructParents").getIntValueAsInt(), number++);
    EXPECT_EQ(page.getKey("/MediaBox").unparse(), "[ 0 0 595 420 ]");
    EXPECT_TRUE(page.getKey("/Resources").getKey("/Font").hasKey("/F1"));
  }
  EXPECT_EQ(number, 3);
}

TEST(File, DestinationsLeadToTheTopOfTheirPlace) {
  ReadBack file(swedish());
  QPDFObjectHandle answer = file.destination("offer.answer");
  EXPECT_EQ(answer.getArrayItem(0).getObjGen(), file.pages()[1].getObjGen());
  EXPECT_EQ(answer.getArrayItem(1).unparse(), "/XYZ");
  EXPECT_EQ(answer.getArrayItem(2).unparse(), "0");
  EXPECT_EQ(answer.getArrayItem(3).unparse(), "390");
  EXPECT_EQ(answer.getArrayItem(4).unparse(), "null");
}

TEST(File, DestinationsAreSortedByByteAndAllFound) {
  Pages pages = long_document(*project_fonts(), 80, 3);
  ReadBack file(pages);
  for (const Destination& destination : pages.destinations) {
    QPDFObjectHandle page = file.destination(destination.name).getArrayItem(0);
    EXPECT_EQ(page.getObjGen(), file.pages()[destination.page].getObjGen()) << destination.name;
  }
  std::string before;
  for (QPDFObjectHandle leaf :
       file.catalog().getKey("/Names").getKey("/Dests").getKey("/Kids").getArrayAsVector()) {
    auto names = leaf.getKey("/Names").getArrayAsVector();
    EXPECT_EQ(leaf.getKey("/Limits").getArrayItem(0).getStringValue(),
              names.front().getStringValue());
    for (std::size_t i = 0; i < names.size(); i += 2) {
      EXPECT_LT(before, names[i].getStringValue());
      before = names[i].getStringValue();
    }
    EXPECT_EQ(leaf.getKey("/Limits").getArrayItem(1).getStringValue(), before);
  }
}

TEST(File, OutlineIsClosedBelowItsFirstLevel) {
  ReadBack file(swedish());
  QPDFObjectHandle outline = file.catalog().getKey("/Outlines");
  EXPECT_EQ(outline.getKey("/Count").getIntValueAsInt(), 2);
  QPDFObjectHandle cover = outline.getKey("/First");
  QPDFObjectHandle offer = cover.getKey("/Next");
  EXPECT_EQ(cover.getKey("/Title").getUTF8Value(), "Vägen till egen bostad");
  EXPECT_FALSE(cover.hasKey("/Count"));
  EXPECT_EQ(offer.getKey("/Dest").getStringValue(), "offer.answer");
  EXPECT_EQ(offer.getKey("/Count").getIntValueAsInt(), -1);
  EXPECT_EQ(offer.getKey("/SE").getKey("/S").unparse(), "/H2");
  EXPECT_EQ(offer.getKey("/Prev").getObjGen(), cover.getObjGen());
  EXPECT_EQ(offer.getObjGen(), outline.getKey("/Last").getObjGen());
  EXPECT_EQ(offer.getKey("/First").getKey("/Title").getUTF8Value(), "Vad det kostar");
  EXPECT_EQ(offer.getKey("/First").getKey("/Parent").getObjGen(), offer.getObjGen());
}

}  // namespace
}  // namespace hjemvei::test
