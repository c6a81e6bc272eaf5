// What a guide is once it has been read.
#include <gtest/gtest.h>

#include "content/dump.h"
#include "content/places.h"
#include "small_guide.h"

namespace hjemvei {
namespace {

TEST(ReadGuide, TakesEverythingOver) {
  SmallGuide small;
  const Guide& guide = *small.read().guide;
  EXPECT_EQ(guide.id, "small");
  EXPECT_EQ(guide.language, "sv");
  EXPECT_EQ(guide.version, (Date{2026, 11, 22}));
  EXPECT_EQ(guide.address, "https://hjemvei.example");
  EXPECT_EQ(guide.publisher, "Staden");
  EXPECT_EQ(guide.title.source, "Vägen hem");
  EXPECT_EQ(guide.help, "papers.ask");
  EXPECT_FALSE(guide.publish_drafts);
  ASSERT_EQ(guide.sections.size(), 2u);
  EXPECT_EQ(guide.sections[0].station, 1);
  EXPECT_EQ(guide.sections[1].station, 0);
  EXPECT_TRUE(guide.sections[1].side);
  EXPECT_EQ(guide.sections[1].summary->source, "Ha dem klara");
  const Screen& screen = guide.sections[0].screens[0];
  EXPECT_EQ(screen.full_id, "offer.answer");
  EXPECT_EQ(screen.matters, Matters::deadline);
  EXPECT_EQ(screen.at.line, 16u);
}

TEST(ReadGuide, ReadsEveryKindOfBlock) {
  SmallGuide small;
  const Guide& guide = *small.read().guide;
  std::string kinds;
  for (const Section& section : guide.sections)
    for (const Screen& screen : section.screens)
      for (const Block& block : screen.blocks)
        kinds += std::string(kind_of(block.body)) + "=" + block.place + " ";
  EXPECT_EQ(kinds,
            "steps=steps.1 text=text.1 note=note.1 figure=figure.1 chart=chart.1 table=table.1 "
            "do=tasks say=say.1 list=list.1 ");
  const auto& figure = std::get<FigureBlock>(guide.sections[0].screens[0].blocks[3].body);
  EXPECT_EQ(figure.drawing, "clock");
  EXPECT_EQ(figure.words.at(0).key, "before");
  EXPECT_EQ(figure.kept.at(0).text.inlines.at(1).text, "fått");
  EXPECT_TRUE(figure.kept.at(0).text.inlines.at(1).strong);
  EXPECT_EQ(figure.explain.at(0).word.source, "erbjudande");
  EXPECT_EQ(figure.facts, std::vector<std::string>{"block-time"});
  EXPECT_EQ(figure.caption->source, "Ett exempel.");
  const auto& table = std::get<TableBlock>(guide.sections[1].screens[0].blocks[0].body);
  EXPECT_EQ(table.rows.at(1).at(1).source, "Du söker vidare");
  EXPECT_TRUE(table.row_headers);
}

TEST(ReadGuide, ReadsFactsAndGlossary) {
  SmallGuide small;
  const Guide& guide = *small.read().guide;
  const Fact& fact = guide.facts.at("block-time");
  EXPECT_EQ(fact.kind, Fact::Kind::count);
  EXPECT_EQ(fact.value.source, "6");
  EXPECT_EQ(fact.unit, "month");
  EXPECT_EQ(fact.expires, (Date{2027, 12, 31}));
  EXPECT_EQ(guide.facts.at("phone").value.source, "08-465 004 00");
  ASSERT_EQ(guide.glossary.size(), 2u);
  EXPECT_TRUE(guide.glossary[0].beside);
  EXPECT_EQ(guide.glossary[0].forms.at("ar").forms.at(1), "العرض");
  EXPECT_TRUE(guide.glossary[1].do_not_translate);
  EXPECT_EQ(guide.glossary[1].own_forms, std::vector<std::string>{"Mina sidors"});
}

TEST(ReadGuide, DoesWithoutFactsAndGlossary) { EXPECT_EQ(tiny_guide_faults("Hei."), ""); }

TEST(ReadGuide, GivesItsBestInSpiteOfFaults) {
  SmallGuide small;
  small.write("small/guide.yaml", "theme: stockholm\n", "").read();
  ASSERT_TRUE(small.guide.has_value());
  EXPECT_TRUE(small.diagnostics.has_errors());
  EXPECT_EQ(small.guide->sections.size(), 2u);
}

TEST(Places, NameEveryTranslatableText) {
  SmallGuide small;
  std::string all;
  for (const Place& place : places(*small.read().guide))
    all += place.at + (place.matters == Matters::no ? "" : " !") + (place.plain ? " plain" : "") +
           (place.meaning ? " meaning" : "") + (place.may_lack ? " may-lack" : "") + "\n";
  EXPECT_EQ(all, R"(guide/title plain
guide/question plain
guide/offer/title plain
guide/offer/short plain
guide/offer.answer/title ! plain
guide/offer.answer/steps.1.1 !
guide/offer.answer/steps.1.2 !
guide/offer.answer/text.1 !
guide/offer.answer/note.1 !
guide/offer.answer/figure.1.words.before ! plain
guide/offer.answer/figure.1.explain.sms !
guide/offer.answer/figure.1.alt ! plain
guide/offer.answer/figure.1.caption !
guide/offer.answer/chart.1.title ! plain
guide/offer.answer/chart.1.alt ! plain
guide/papers/title plain
guide/papers/short plain
guide/papers/summary plain
guide/papers.ask/title plain
guide/papers.ask/table.1.caption plain
guide/papers.ask/table.1.columns.1 plain
guide/papers.ask/table.1.columns.2 plain
guide/papers.ask/table.1.1.1
guide/papers.ask/table.1.1.2
guide/papers.ask/table.1.2.1
guide/papers.ask/table.1.2.2
guide/papers.ask/tasks.title plain
guide/papers.ask/tasks.1
guide/papers.ask/say.1 plain meaning
guide/papers.ask/list.1.1
guide/papers.ask/list.1.2
facts/block-time/label plain
facts/fee/label plain
facts/long-time/label plain
facts/office/label plain
facts/office/value plain may-lack
facts/phone/label plain
)");
}

TEST(DumpGuide, HasSortedKeysAndEveryBlock) {
  SmallGuide small;
  const std::string dump = dump_guide(*small.read().guide);
  EXPECT_TRUE(
      dump.starts_with("{\n  \"address\": \"https://hjemvei.example\",\n  \"facts\": {\n"
                       "    \"block-time\": {\n      \"checked\": \"2026-11-22\","));
  for (const char* kind :
       {"text", "steps", "list", "note", "do", "say", "figure", "chart", "table"})
    EXPECT_NE(dump.find("\"kind\": \"" + std::string(kind) + "\""), std::string::npos) << kind;
  EXPECT_NE(dump.find("\"fact\": \"block-time\""), std::string::npos);
}

}  // namespace
}  // namespace hjemvei
