#include "translation/xliff.h"

#include <gtest/gtest.h>

#include "round_trip.h"
#include "translation/xliff_inline.h"

namespace hjemvei {
namespace {

std::string joined(const std::vector<XliffPart>& parts) {
  std::string text;
  for (const XliffPart& part : parts)
    text += part.kind == XliffPart::Kind::text ? part.text
                                               : opening(part) + joined(part.parts) + closing(part);
  return text;
}

TEST(XliffInline, ThePiecesOfATextAreTheText) {
  for (const char* text :
       {"Svara inom {block-time}.", "**Allt** är *bra* och **[här](#offer.answer) nu**",
        "[**a** och *b*](https://hjemvei.example)", "\\{ingen} \\*stjärna\\* {", "** ej fet **", "[a] (b)",
        "2*3*4", "{Nej} {a.number} {a.b}", "***a***", "[[[[[[[[[[[[", "a **b", "[a](b"})
    EXPECT_EQ(joined(split_markup(text, false)), text);
  EXPECT_EQ(joined(split_markup("**a** {b}", true)), "**a** {b}");
}

TEST(XliffInline, BoldWordsLinksAndFactsAreProtected) {
  const XliffTexts texts = print_inline("**Svara** i [guiden *nu*](#offer.answer) & betala {fee}.",
                                        "{fee} & [hagaha *hadda*](#offer.answer) **jawaab** {wait}", false);
  EXPECT_EQ(texts.source,
            "<g id=\"1\" ctype=\"bold\">Svara</g> i "
            "<g id=\"2\" ctype=\"link\" equiv-text=\"#offer.answer\">guiden "
            "<g id=\"3\" ctype=\"italic\">nu</g></g> &amp; betala "
            "<x id=\"4\" ctype=\"x-fact\" equiv-text=\"{fee}\"/>.");
  EXPECT_EQ(texts.target,
            "<x id=\"4\" ctype=\"x-fact\" equiv-text=\"{fee}\"/> &amp; "
            "<g id=\"2\" ctype=\"link\" equiv-text=\"#offer.answer\">hagaha "
            "<g id=\"3\" ctype=\"italic\">hadda</g></g> "
            "<g id=\"1\" ctype=\"bold\">jawaab</g> "
            "<x id=\"5\" ctype=\"x-fact\" equiv-text=\"{wait}\"/>");
  EXPECT_EQ(print_inline("**a** {fee}", "", true).source,
            "**a** <x id=\"1\" ctype=\"x-fact\" equiv-text=\"{fee}\"/>");
}

TEST(Xliff, AGuideIsPrinted) {
  Project project;
  travel(project);
  const std::string xliff = exported_xliff(project, "so");
  const std::string begin =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
      "  <file original=\"home\" source-language=\"sv\" target-language=\"so\" datatype=\"plaintext\" "
      "date=\"2026-11-22T00:00:00Z\" product-name=\"hjemvei\" product-version=\"2026-11-22\" "
      "build-num=\"1\">\n"
      "    <header>\n"
      "      <phase-group>\n"
      "        <phase phase-name=\"translation\" process-name=\"translation\" contact-name=\"A Checker\" "
      "date=\"2026-11-22T00:00:00Z\"/>\n"
      "      </phase-group>\n"
      "    </header>\n"
      "    <body>\n"
      "      <trans-unit id=\"guide/title\" resname=\"guide/title\" approved=\"yes\" "
      "xml:space=\"preserve\">\n"
      "        <source xml:lang=\"sv\">Hem</source>\n"
      "        <target xml:lang=\"so\" state=\"signed-off\">Guri</target>\n"
      "        <context-group purpose=\"location\">\n"
      "          <context context-type=\"sourcefile\">content/home/guide.yaml</context>\n"
      "          <context context-type=\"linenumber\">7</context>\n"
      "        </context-group>\n"
      "        <note from=\"hjemvei\">The guide's title, on the cover.</note>\n"
      "        <note from=\"hjemvei\">It stands in a box that cannot grow: keep it short.</note>\n"
      "        <note from=\"hjemvei\">As it was sent out: b20ab8f8</note>\n"
      "      </trans-unit>\n"
      "      <trans-unit id=\"guide/question\" resname=\"guide/question\" xml:space=\"preserve\">\n"
      "        <source xml:lang=\"sv\">Hur?</source>\n"
      "        <target xml:lang=\"so\" state=\"needs-translation\">Sidee?</target>\n";
  EXPECT_EQ(xliff.substr(0, begin.size()), begin);
  EXPECT_NE(xliff.find("        <alt-trans alttranstype=\"previous-version\">\n"
                       "          <source xml:lang=\"sv\">Hur då?</source>\n"
                       "          <target xml:lang=\"so\">Sidee?</target>\n"
                       "        </alt-trans>\n"
                       "      </trans-unit>\n"),
            xliff.npos);
  EXPECT_NE(xliff.find("<trans-unit id=\"guide/offer/short\" resname=\"guide/offer/short\" maxwidth=\"14\" "
                       "size-unit=\"char\" xml:space=\"preserve\">\n"
                       "        <source xml:lang=\"sv\">Erbjudande</source>\n"
                       "        <target xml:lang=\"so\" state=\"new\"></target>\n"),
            xliff.npos);
}

TEST(Xliff, WhatWasPrintedIsReadAgain) {
  Project project;
  travel(project);
  const Exchange out = exchange_of(project, "so");
  Diagnostics diagnostics;
  const Exchange in = read_xliff(project.sources.add("back.xlf", print_xliff(out)), diagnostics);
  EXPECT_EQ(print(diagnostics.sorted()), "");
  EXPECT_EQ(in.guide, "home");
  EXPECT_EQ(in.translator, "A Checker");
  ASSERT_EQ(in.units.size(), out.units.size());
  for (std::size_t i = 0; i < in.units.size(); ++i) {
    EXPECT_EQ(in.units[i].at, out.units[i].at);
    EXPECT_EQ(in.units[i].source.text, out.units[i].source.text);
    EXPECT_EQ(in.units[i].text.text, out.units[i].text.text);
    EXPECT_EQ(in.units[i].comments, out.units[i].comments);
    EXPECT_EQ(in.units[i].fingerprint, out.units[i].fingerprint);
    EXPECT_EQ(in.units[i].fuzzy, out.units[i].fuzzy);
    EXPECT_EQ(in.units[i].plain, out.units[i].plain);
  }
}

// A unit between what every file has.
std::string file_with(const std::string& unit) {
  return "<x:xliff version=\"1.2\" xmlns:x=\"urn:oasis:names:tc:xliff:document:1.2\" "
         "xmlns:sdl=\"http://sdl.example\">\n"
         "<x:file original=\"home\" source-language=\"sv\" target-language=\"so\" datatype=\"x-y\">\n"
         "<x:body><x:group id=\"g\">\n" +
         unit + "</x:group></x:body></x:file></x:xliff>\n";
}

struct Read {
  explicit Read(const std::string& text) {
    exchange = read_xliff(sources.add("back.xlf", text), diagnostics);
  }
  std::string complaints() const { return print(diagnostics.sorted()); }
  Sources sources;
  Diagnostics diagnostics;
  Exchange exchange;
};

TEST(Xliff, WhatToolsMakeOfItIsRead) {
  const Read read(file_with(
      "<x:trans-unit id=\"1\" resname=\"guide/a\" sdl:locked=\"no\">\n"
      "<x:source>Svara <x:g id=\"1\" ctype=\"bold\">nu</x:g> inom <x:x id=\"2\" ctype=\"x-fact\" "
      "equiv-text=\"{wait}\"/>.</x:source>\n"
      "<x:seg-source><x:mrk mtype=\"seg\" mid=\"0\">Svara</x:mrk></x:seg-source>\n"
      "<x:target state=\"translated\"><x:mrk mtype=\"seg\" mid=\"0\"><x:ph id=\"2\">&lt;2/&gt;</x:ph> "
      "gudahood\n   <x:bpt id=\"1\">&lt;b&gt;</x:bpt><![CDATA[hadda & <]]><x:ept "
      "id=\"1\">&lt;/b&gt;</x:ept> &#x6a;awaab&amp;</x:mrk><sdl:seg>!</sdl:seg></x:target>\n"
      "</x:trans-unit>\n"));
  EXPECT_EQ(read.complaints(), "");
  ASSERT_EQ(read.exchange.units.size(), 1u);
  EXPECT_EQ(read.exchange.units[0].at, "guide/a");
  EXPECT_EQ(read.exchange.units[0].source.text, "Svara **nu** inom {wait}.");
  EXPECT_EQ(read.exchange.units[0].text.text, "{wait} gudahood **hadda & <** jawaab&!");
  EXPECT_FALSE(read.exchange.units[0].fuzzy);
}

TEST(Xliff, EveryPieceKeepsItsPlace) {
  const Read read(file_with(
      "<x:trans-unit id=\"guide/a\"><x:source>a</x:source>\n"
      "<x:target>x &amp; y\n  z<![CDATA[<c]]></x:target></x:trans-unit>\n"));
  const ExchangeText& text = read.exchange.units.at(0).text;
  EXPECT_EQ(text.text, "x & y z<c");
  const auto where = [&](std::size_t offset) {
    const Position at = text.position(offset);
    return std::to_string(at.line) + ":" + std::to_string(at.column);
  };
  EXPECT_EQ(where(0), "5:11");
  EXPECT_EQ(where(4), "5:19");
  EXPECT_EQ(where(6), "6:3");
  EXPECT_EQ(where(8), "6:14");
}

TEST(Xliff, APlaceholderOfNoSourceTextIsReported) {
  EXPECT_EQ(Read(file_with("<x:trans-unit id=\"guide/a\"><x:source>a</x:source>\n"
                           "<x:target>b <x:x id=\"7\"/></x:target></x:trans-unit>\n"))
                .complaints(),
            "back.xlf:5:14: error: the placeholder with the id \"7\" is none of the source text\n"
            "    <x:target>b <x:x id=\"7\"/></x:target></x:trans-unit>\n"
            "                 ^\n"
            "  instead: the placeholders of the source text, each with its id\n");
}

TEST(Xliff, AnyOtherXmlIsRefused) {
  EXPECT_EQ(Read("<tmx version=\"1.4\"/>\n").complaints(),
            "back.xlf:1:2: error: this is neither a PO nor an XLIFF file: it holds <tmx>\n"
            "    <tmx version=\"1.4\"/>\n"
            "     ^\n"
            "  instead: the file that was sent out, as your translation tool saves it\n");
  EXPECT_EQ(Read("<xliff version=\"2.0\"/>\n").complaints(),
            "back.xlf:1:17: error: this is XLIFF 2.0; XLIFF 1.2 was sent out\n"
            "    <xliff version=\"2.0\"/>\n"
            "                    ^\n"
            "  instead: save it as XLIFF 1.2\n");
  EXPECT_EQ(Read("<xliff>\n  <file>\n</xliff>\n").complaints(),
            "back.xlf:3:3: error: this is not XML: start-end tags mismatch\n"
            "    </xliff>\n"
            "      ^\n"
            "  instead: the file as your translation tool saves it\n");
  EXPECT_EQ(Read("<xliff version=\"1.2\"/>\n").complaints(),
            "back.xlf:1:2: error: there is no <file> in this XLIFF file\n"
            "    <xliff version=\"1.2\"/>\n"
            "     ^\n"
            "  instead: the file as your translation tool saves it\n");
}

TEST(Xliff, AMissingPlaceholderIsRefusedWhenItIsTakenIn) {
  Project project;
  travel(project);
  const std::string sent = exported_xliff(project, "so");
  const Imported back = import_into(
      project, "so",
      with(sent, "Ku jawaab <x id=\"1\" ctype=\"x-fact\" equiv-text=\"{wait}\"/> gudahood.", "Ku jawaab."));
  EXPECT_TRUE(back.failed);
  EXPECT_NE(back.complaints.find("error: the source text has the fact {wait}, this translation has not"),
            back.complaints.npos);
}

}  // namespace
}  // namespace hjemvei
