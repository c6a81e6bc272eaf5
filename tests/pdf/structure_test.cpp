// The structure tree, and links between it and the pages.
#include <gtest/gtest.h>

#include "read_back.h"
#include "sample.h"
#include "sheet.h"

namespace hjemvei::test {
namespace {

Pages swedish() { return sample(*project_fonts(), "sv"); }

TEST(Structure, StandsInReadingOrderWithoutEmptyElements) {
  ReadBack file(swedish());
  EXPECT_EQ(file.tree(),
            "Document("
            "Sect(H1 P) "
            "Sect(H2 L(LI(Lbl LBody) LI(Lbl LBody)) P(Link Link) Callout(P P) Figure P) "
            "Sect(H2 Table(THead(TR(TH TH)) TBody(TR(TH TD)))) "
            "Sect(Sect(Link Link) Sect(Link Link) Sect(Link Link)))");
}

TEST(Structure, MapsOurOwnTypesToStandardOnes) {
  ReadBack file(swedish());
  EXPECT_EQ(file.catalog().getKey("/StructTreeRoot").getKey("/RoleMap").unparse(),
            "<< /Callout /Sect >>");
}

TEST(Structure, CarriesItsAttributes) {
  ReadBack file(swedish());
  EXPECT_EQ(file.element("L").getKey("/A").unparse(), "<< /ListNumbering /Decimal /O /List >>");
  EXPECT_EQ(file.element("TH").getKey("/A").unparse(), "<< /O /Table /Scope /Column >>");
  EXPECT_EQ(file.element("TH", 2).getKey("/A").unparse(), "<< /O /Table /Scope /Row >>");
  EXPECT_EQ(file.element("Table").getKey("/A").unparse(),
            "<< /BBox [ 36 240 336 340 ] /O /Layout >>");
  QPDFObjectHandle figure = file.element("Figure");
  EXPECT_EQ(figure.getKey("/A").unparse(),
            "<< /BBox [ 340 210 540 330 ] /O /Layout /Placement /Block >>");
  EXPECT_EQ(figure.getKey("/Alt").getUTF8Value(), "Sex steg från intresse till kontrakt.");
  EXPECT_EQ(file.element("Sect", 1).getKey("/T").getUTF8Value(), "Erbjudandet");
}

TEST(Structure, SaysLanguageAndDirectionWhereTheyChange) {
  ReadBack file(sample(*project_fonts(), "ar"));
  EXPECT_EQ(file.element("Document").getKey("/Lang").unparse(), "(ar)");
  EXPECT_FALSE(file.element("H1").hasKey("/Lang"));
  QPDFObjectHandle quotation = file.element("P", 4);
  EXPECT_EQ(quotation.getKey("/Lang").unparse(), "(sv-SE)");
  EXPECT_EQ(quotation.getKey("/A").unparse(), "<< /O /Layout /WritingMode /LrTb >>");
}

TEST(Structure, LanguageOfTheParentIsNotRepeated) {
  ReadBack file(swedish());
  EXPECT_FALSE(file.element("P", 4).hasKey("/Lang"));
}

// Every marked-content sequence leads to an element that has it among its kids.
TEST(Structure, PagesAndElementsReferToEachOther) {
  ReadBack file(swedish());
  QPDFObjectHandle parents = file.catalog().getKey("/StructTreeRoot").getKey("/ParentTree");
  int number = 0;
  for (QPDFObjectHandle page : file.pages()) {
    const std::string content = ReadBack::data(page.getKey("/Contents"));
    const auto owners = ReadBack::in_number_tree(parents, number++).getArrayAsVector();
    for (std::size_t mcid = 0; mcid < owners.size(); ++mcid) {
      QPDFObjectHandle owner = owners[mcid];
      const std::string type = owner.getKey("/S").getName();
      EXPECT_NE(content.find(type + "<</MCID " + std::to_string(mcid) + ">>BDC"),
                std::string::npos);
      EXPECT_EQ(owner.getKey("/Pg").getObjGen(), page.getObjGen());
      QPDFObjectHandle kids = owner.getKey("/K");
      bool found = kids.isInteger() && kids.getIntValueAsInt() == static_cast<int>(mcid);
      for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) {
        found |= kids.getArrayItem(i).unparse() == std::to_string(mcid);
      }
      EXPECT_TRUE(found) << type << " " << mcid;
    }
    EXPECT_EQ(content.find("<</MCID " + std::to_string(owners.size())), std::string::npos);
  }
}

TEST(Structure, AnnotationsAndElementsReferToEachOther) {
  ReadBack file(swedish());
  QPDFObjectHandle root = file.catalog().getKey("/StructTreeRoot");
  int annotations = 0;
  for (QPDFObjectHandle page : file.pages()) {
    for (QPDFObjectHandle annotation : page.getKey("/Annots").getArrayAsVector()) {
      ++annotations;
      const int key = annotation.getKey("/StructParent").getIntValueAsInt();
      QPDFObjectHandle element = ReadBack::in_number_tree(root.getKey("/ParentTree"), key);
      EXPECT_EQ(element.getKey("/S").unparse(), "/Link");
      QPDFObjectHandle kids = element.getKey("/K");
      QPDFObjectHandle last = kids.getArrayItem(kids.getArrayNItems() - 1);
      EXPECT_EQ(last.getKey("/Type").unparse(), "/OBJR");
      EXPECT_EQ(last.getKey("/Obj").getObjGen(), annotation.getObjGen());
    }
  }
  EXPECT_EQ(annotations, 8);
  EXPECT_EQ(root.getKey("/ParentTreeNextKey").getIntValueAsInt(), 3 + annotations);
}

TEST(Links, LeadInsideTheFileByName) {
  ReadBack file(swedish());
  QPDFObjectHandle link = file.pages()[1].getKey("/Annots").getArrayItem(0);
  EXPECT_EQ(link.getKey("/Dest").unparse(), "(offer.costs)");
  EXPECT_EQ(link.getKey("/Contents").getUTF8Value(), "visningen");
  EXPECT_EQ(link.getKey("/F").unparse(), "4");
  EXPECT_EQ(link.getKey("/Border").unparseResolved(), "[ 0 0 0 ]");
  EXPECT_FALSE(link.hasKey("/QuadPoints"));
  EXPECT_FALSE(link.hasKey("/A"));
}

TEST(Links, OverTwoLinesAreOneAnnotation) {
  ReadBack file(swedish());
  QPDFObjectHandle link = file.pages()[1].getKey("/Annots").getArrayItem(1);
  EXPECT_EQ(link.getKey("/A").unparse(),
            "<< /S /URI /URI (https://bostad.stockholm.se/k%C3%B6) >>");
  EXPECT_EQ(link.getKey("/QuadPoints").getArrayNItems(), 16);
  // The rectangle holds all quads with a thousandth to spare.
  const auto at = [&](const char* key, int i) {
    return link.getKey(key).getArrayItem(i).getNumericValue();
  };
  EXPECT_NEAR(at("/Rect", 0), at("/QuadPoints", 0) - .001, 1e-6);
  EXPECT_NEAR(at("/Rect", 3), at("/QuadPoints", 1) + .001, 1e-6);
  EXPECT_NEAR(at("/Rect", 1), at("/QuadPoints", 13) - .001, 1e-6);
}

TEST(Links, OverAPageBreakAreTwoAnnotationsOfOneElement) {
  Sheet sheet(*project_fonts(), "sv");
  sheet.pages.title = "Vägen";
  sheet.next_page();
  sheet.destination("start", 0);
  sheet.text(sheet.add(Structure::root(), Role::h1), {36, 60}, 20, "Vägen");
  const ElementId link = sheet.add(sheet.add(Structure::root(), Role::p), Role::link);
  const ContentId text = sheet.leaf(link);
  sheet.link(link, {sheet.line({36, 400}, 12, {{text, "till", "sv"}})}, "#start", "Början");
  sheet.next_page();
  sheet.link(link, {sheet.line({36, 40}, 12, {{text, "början", "sv"}})}, "#start", "Början");

  ReadBack file(sheet.pages);
  auto pages = file.pages();
  const std::string second = pages[1].unparse();
  EXPECT_EQ(file.element("Link").getKey("/K").unparse(),
            "[ 1 << /MCID 0 /Pg " + second + " /Type /MCR >> << /Obj " +
                pages[0].getKey("/Annots").getArrayItem(0).unparse() + " /Type /OBJR >> << /Obj " +
                pages[1].getKey("/Annots").getArrayItem(0).unparse() + " /Pg " + second +
                " /Type /OBJR >> ]");
}

}  // namespace
}  // namespace hjemvei::test
