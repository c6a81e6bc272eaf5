#include "translation/po.h"

#include <gtest/gtest.h>

#include "round_trip.h"

namespace hjemvei {
namespace {

TEST(Po, AGuideIsPrintedWithAllThatATranslatorHasToKnow) {
  Project project;
  travel(project);
  const std::string po = exported_po(project, "so");
  const std::string begin =
      "msgid \"\"\n"
      "msgstr \"\"\n"
      "\"Project-Id-Version: home 2026-11-22\\n\"\n"
      "\"PO-Revision-Date: 2026-11-22 00:00+0000\\n\"\n"
      "\"Last-Translator: A Checker\\n\"\n"
      "\"Language-Team: Soomaali\\n\"\n"
      "\"Language: so\\n\"\n"
      "\"MIME-Version: 1.0\\n\"\n"
      "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
      "\"Content-Transfer-Encoding: 8bit\\n\"\n"
      "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n"
      "\"X-Hjemvei-Guide: home\\n\"\n"
      "\"X-Hjemvei-Format: 1\\n\"\n"
      "\"X-Hjemvei-Version: 2026-11-22\\n\"\n"
      "\"X-Source-Language: sv\\n\"\n"
      "\n"
      "#. The guide's title, on the cover.\n"
      "#. It stands in a box that cannot grow: keep it short.\n"
      "#. As it was sent out: b20ab8f8\n"
      "#: content/home/guide.yaml:7\n"
      "msgctxt \"guide/title\"\n"
      "msgid \"Hem\"\n"
      "msgstr \"Guri\"\n"
      "\n"
      "#. The question on the cover.\n"
      "#. As it was sent out: fa22141a\n"
      "#: content/home/guide.yaml:8\n"
      "#, fuzzy\n"
      "#| msgctxt \"guide/question\"\n"
      "#| msgid \"Hur då?\"\n"
      "msgctxt \"guide/question\"\n"
      "msgid \"Hur?\"\n"
      "msgstr \"Sidee?\"\n";
  EXPECT_EQ(po.substr(0, begin.size()), begin);
  const std::size_t at = po.find("#. Headline of a screen");
  ASSERT_NE(at, po.npos);
  EXPECT_EQ(po.substr(at),
            "#. Headline of a screen of the topic \"Erbjudandet\".\n"
            "#. A mistake here makes readers miss a deadline. A second person must review it.\n"
            "#. It stands in a box that cannot grow: keep it short.\n"
            "#: content/home/guide.yaml:18\n"
            "msgctxt \"guide/offer.answer/title\"\n"
            "msgid \"Svara\"\n"
            "msgstr \"\"\n"
            "\n"
            "#. Step 1 of 2 on the screen \"Svara\".\n"
            "#. A mistake here makes readers miss a deadline. A second person must review it.\n"
            "#. As it was sent out: f58046a1\n"
            "#: content/home/guide.yaml:22\n"
            "#, fuzzy, md-text\n"
            "msgctxt \"guide/offer.answer/steps.1.1\"\n"
            "msgid \"Läs **mejlet** i [guiden](#offer.answer).\"\n"
            "msgstr \"Akhri **iimaylka** [hagaha](#offer.answer).\"\n"
            "\n"
            "#. Step 2 of 2 on the screen \"Svara\".\n"
            "#. A mistake here makes readers miss a deadline. A second person must review it.\n"
            "#. {wait} prints \"6\u00A0månader\" in your language: keep it where that belongs.\n"
            "#. As it was sent out: 3180a6a5\n"
            "#: content/home/guide.yaml:23\n"
            "#, md-text, placeholders:\"{wait}\"\n"
            "msgctxt \"guide/offer.answer/steps.1.2\"\n"
            "msgid \"Svara inom {wait}.\"\n"
            "msgstr \"Ku jawaab {wait} gudahood.\"\n"
            "\n"
            "#. A paragraph on the screen \"Svara\".\n"
            "#. A mistake here makes readers miss a deadline. A second person must review it.\n"
            "#. {fee.number} prints 200\n"
            "#: content/home/guide.yaml:24\n"
            "#, md-text, placeholders:\"{fee.number}\"\n"
            "msgctxt \"guide/offer.answer/text.1\"\n"
            "msgid \"Det kostar {fee.number} kronor.\"\n"
            "msgstr \"\"\n"
            "\n"
            "#. A sentence to say on the screen \"Svara\".\n"
            "#. The sentence is said in Swedish and is kept as it is: translate what it means.\n"
            "#. A mistake here makes readers miss a deadline. A second person must review it.\n"
            "#: content/home/guide.yaml:26\n"
            "msgctxt \"guide/offer.answer/say.1\"\n"
            "msgid \"Jag vill svara.\"\n"
            "msgstr \"\"\n"
            "\n"
            "#. What a figure is called, in charts and lists of figures.\n"
            "#: content/home/facts.yaml:6\n"
            "msgctxt \"facts/fee/label\"\n"
            "msgid \"Avgift\"\n"
            "msgstr \"\"\n"
            "\n"
            "#. What a figure is called, in charts and lists of figures.\n"
            "#: content/home/facts.yaml:14\n"
            "msgctxt \"facts/wait/label\"\n"
            "msgid \"Väntan\"\n"
            "msgstr \"\"\n");
}

TEST(Po, TheShortNameOfATopicHasALongestText) {
  Project project;
  travel(project);
  EXPECT_NE(exported_po(project, "so").find(
                "#. The short name of the topic \"Erbjudandet\".\n"
                "#. It stands in a box that cannot grow: at most 14 characters.\n"
                "#: content/home/guide.yaml:14\n"
                "#, max-length:14\n"
                "msgctxt \"guide/offer/short\"\n"),
            std::string::npos);
}

TEST(Po, WhatWasPrintedIsReadAgain) {
  Project project;
  travel(project);
  const Exchange out = exchange_of(project, "so");
  Diagnostics diagnostics;
  const Exchange in = read_po(project.sources.add("back.po", print_po(out)), diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(in.guide, "home");
  EXPECT_EQ(in.language, "so");
  EXPECT_EQ(in.source_language, "sv");
  EXPECT_EQ(in.translator, "A Checker");
  EXPECT_EQ(in.date, (Date{2026, 11, 22}));
  ASSERT_EQ(in.units.size(), out.units.size());
  for (std::size_t i = 0; i < in.units.size(); ++i) {
    EXPECT_EQ(in.units[i].at, out.units[i].at);
    EXPECT_EQ(in.units[i].comments, out.units[i].comments);
    EXPECT_EQ(in.units[i].numbers, out.units[i].numbers);
    EXPECT_EQ(in.units[i].placeholders, out.units[i].placeholders);
    EXPECT_EQ(in.units[i].max_length, out.units[i].max_length);
    EXPECT_EQ(in.units[i].fuzzy, out.units[i].fuzzy);
  }
  EXPECT_EQ(print_po(in), print_po(out));
}

TEST(Po, HeadersOfOtherToolsAreUnderstood) {
  Sources sources;
  Diagnostics diagnostics;
  const Exchange exchange = read_po(
      sources.add("back.po",
                  "msgid \"\"\nmsgstr \"\"\n\"Language: so_SO\\n\"\n"
                  "\"Last-Translator: A Checker <check@mail.example>\\n\"\n"
                  "\"PO-Revision-Date: 2026-12-01 08:15+0100\\n\"\n\nmsgid \"a\"\nmsgstr \"b\"\n"),
      diagnostics);
  EXPECT_EQ(exchange.language, "so");
  EXPECT_EQ(our_tag("fa_AF"), "fa-AF");
  EXPECT_EQ(our_tag("prs"), "fa-AF");
  EXPECT_EQ(our_tag("xx_YY"), "xx-YY");
  EXPECT_EQ(our_tag(""), "");
  EXPECT_EQ(exchange.translator, "A Checker");
  EXPECT_EQ(exchange.date, (Date{2026, 12, 1}));
  EXPECT_EQ(print(diagnostics.sorted()),
            "back.po:7:1: error: this entry has no msgctxt: nobody can tell which text of the guide it "
            "is\n"
            "    msgid \"a\"\n"
            "    ^\n"
            "  instead: keep the line msgctxt as it was sent out\n");
  EXPECT_EQ(name_alone("FULL NAME <EMAIL@ADDRESS>"), "");
  EXPECT_EQ(name_alone("<check@mail.example>"), "check@mail.example");
}

}  // namespace
}  // namespace hjemvei
