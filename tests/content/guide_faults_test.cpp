// Every fault of a guide.yaml, with the whole message.
#include <gtest/gtest.h>

#include "small_guide.h"

namespace hjemvei {
namespace {

TEST(GuideFault, NoneInTheSmallGuide) { EXPECT_EQ(SmallGuide().read().faults(), ""); }

TEST(GuideFault, GuideInAnotherFolder) {
  EXPECT_EQ(
      guide_faults("guide: small", "guide: stor"),
      "content/small/guide.yaml:1:8: error: the guide \"stor\" stands in the folder \"small\"\n"
      "    guide: stor\n"
      "           ^\n"
      "  instead: write guide: small, or rename the folder\n");
}

TEST(GuideFault, SectionIdUsedTwice) {
  EXPECT_EQ(guide_faults("id: papers", "id: offer"),
            "content/small/guide.yaml:9:7: error: there is no screen \"papers.ask\"\n"
            "    help: papers.ask\n"
            "          ^\n"
            "  instead: write offer.ask\n"
            "content/small/guide.yaml:23:35: error: there is no screen \"papers.ask\"\n"
            "    - text: Läs om [papper](#papers.ask).\n"
            "                            ^\n"
            "  instead: write #offer.ask\n"
            "content/small/guide.yaml:44:5: error: the section id \"offer\" is used twice; it is "
            "used also on line 11\n"
            "    - id: offer\n"
            "      ^\n"
            "  instead: write another id\n");
}

TEST(GuideFault, ScreenIdUsedTwice) {
  EXPECT_EQ(guide_faults("      - id: ask\n",
                         "      - id: ask\n"
                         "        title: A\n"
                         "        blocks:\n"
                         "          - text: B\n"
                         "      - id: ask\n"),
            "content/small/guide.yaml:55:9: error: the screen id \"ask\" is used twice; it is used "
            "also on line 51\n"
            "    - id: ask\n"
            "      ^\n"
            "  instead: write another id\n");
}

TEST(GuideFault, BlockIdOfTheHeadline) {
  EXPECT_EQ(guide_faults("id: tasks", "id: title"),
            "content/small/guide.yaml:64:13: error: the block id \"title\" is that of the screen's "
            "headline\n"
            "    - id: title\n"
            "      ^\n"
            "  instead: write another id\n");
}

TEST(GuideFault, LinkToNoScreen) {
  EXPECT_EQ(guide_faults("#papers.ask", "#papers.aks"),
            "content/small/guide.yaml:23:35: error: there is no screen \"papers.aks\"\n"
            "    - text: Läs om [papper](#papers.aks).\n"
            "                            ^\n"
            "  instead: write #papers.ask\n");
}

TEST(GuideFault, LinkToAnotherSection) {
  EXPECT_EQ(guide_faults("#papers.ask", "#offer.ask"),
            "content/small/guide.yaml:23:35: error: there is no screen \"offer.ask\"\n"
            "    - text: Läs om [papper](#offer.ask).\n"
            "                            ^\n"
            "  instead: write #papers.ask\n");
}

TEST(GuideFault, HelpAtNoScreen) {
  EXPECT_EQ(guide_faults("help: papers.ask", "help: paper.ask"),
            "content/small/guide.yaml:9:7: error: there is no screen \"paper.ask\"\n"
            "    help: paper.ask\n"
            "          ^\n"
            "  instead: write papers.ask\n");
}

TEST(GuideFault, FactThatIsUnknown) {
  EXPECT_EQ(guide_faults("{block-time}", "{blok-time}"),
            "content/small/guide.yaml:22:28: error: facts.yaml has no fact \"blok-time\"\n"
            "    - Svara inom {blok-time}.\n"
            "                 ^\n"
            "  instead: write {block-time}\n");
}

TEST(GuideFault, NumberOfAFactThatIsUnknown) {
  EXPECT_EQ(guide_faults("{fee}", "{xyz.number}"),
            "content/small/guide.yaml:26:32: error: facts.yaml has no fact \"xyz\"\n"
            "    text: Det kostar {xyz.number} i månaden.\n"
            "                     ^\n"
            "  instead: write a fact of that name in facts.yaml\n");
}

TEST(GuideFault, FigureWithAFactThatIsUnknown) {
  EXPECT_EQ(guide_faults("[block-time]", "[blocktime]"),
            "content/small/guide.yaml:37:23: error: facts.yaml has no fact \"blocktime\"\n"
            "    facts: [blocktime]\n"
            "            ^\n"
            "  instead: write block-time\n");
}

TEST(GuideFault, ChartOfDifferentThings) {
  EXPECT_EQ(
      guide_faults("facts: [block-time, long-time]", "facts: [block-time, fee, phone, block-time]"),
      "content/small/guide.yaml:42:35: error: the fact \"fee\" counts in krona, the bar "
      "\"block-time\" in month\n"
      "    facts: [block-time, fee, phone, block-time]\n"
      "                        ^\n"
      "  instead: write facts of one unit; make a second chart for others\n"
      "content/small/guide.yaml:42:40: error: the fact \"phone\" is no number, so it has no bar\n"
      "    facts: [block-time, fee, phone, block-time]\n"
      "                             ^\n"
      "  instead: take it out, or choose a fact of kind amount or count\n"
      "content/small/guide.yaml:42:47: error: the fact \"block-time\" stands twice in this list\n"
      "    facts: [block-time, fee, phone, block-time]\n"
      "                                    ^\n"
      "  instead: take one of them out\n");
}

TEST(GuideFault, ShortTitleThatIsTooLong) {
  EXPECT_EQ(guide_faults("short: Erbjudande", "short: Erbjudandet kom"),
            "content/small/guide.yaml:13:12: error: the short title has 15 characters; there is "
            "room for 14\n"
            "    short: Erbjudandet kom\n"
            "           ^\n"
            "  instead: write a shorter one\n");
}

TEST(GuideFault, RowThatIsTooShort) {
  EXPECT_EQ(guide_faults("                  - Du får den\n", ""),
            "content/small/guide.yaml:60:21: error: texts in this row: 1; columns of the table: 2\n"
            "    - - Ja\n"
            "        ^\n"
            "  instead: write a text for each column\n");
}

TEST(GuideFault, MissingAlternativeText) {
  EXPECT_EQ(guide_faults("              alt: En klocka.\n", ""),
            "content/small/guide.yaml:27:13: error: a figure lacks \"alt\"\n"
            "    - figure:\n"
            "      ^\n"
            "  instead: add a line: alt: Sex steg från intresse till kontrakt.\n");
}

TEST(GuideFault, EmptyAlternativeText) {
  EXPECT_EQ(guide_faults("alt: En klocka.", "alt:"),
            "content/small/guide.yaml:38:19: error: \"alt\" is empty\n"
            "    alt:\n"
            "        ^\n"
            "  instead: write what belongs there, or take it out\n");
}

TEST(GuideFault, EmptyQuotes) {
  EXPECT_EQ(guide_faults("alt: En klocka.", "alt: \" \""),
            "content/small/guide.yaml:38:20: error: \"alt\" is empty\n"
            "    alt: \" \"\n"
            "         ^\n"
            "  instead: write a text, or take it out\n");
}

TEST(GuideFault, KindThatIsUnknown) {
  EXPECT_EQ(guide_faults("kind: tip", "kind: tipp"),
            "content/small/guide.yaml:25:21: error: \"tipp\" is not a word that can stand here\n"
            "    kind: tipp\n"
            "          ^\n"
            "  instead: write tip\n");
}

TEST(GuideFault, BlockThatIsUnknown) {
  EXPECT_EQ(guide_faults("          - list:\n", "          - lst:\n"),
            "content/small/guide.yaml:71:13: error: unknown key \"lst\" in a block\n"
            "    - lst:\n"
            "      ^\n"
            "  instead: write list\n");
}

TEST(GuideFault, BlockWithTwoKinds) {
  EXPECT_EQ(guide_faults("          - say:\n", "            say:\n"),
            "content/small/guide.yaml:69:13: error: \"do\" and \"say\" stand in one item\n"
            "    say:\n"
            "    ^\n"
            "  instead: write a dash before say: so that it begins an item of its own\n");
}

TEST(GuideFault, BlockWithoutKind) {
  EXPECT_EQ(
      guide_faults("          - text: Läs om [papper](#papers.ask).\n", "          - id: read\n"),
      "content/small/guide.yaml:23:13: error: a block lacks its kind\n"
      "    - id: read\n"
      "      ^\n"
      "  instead: add one of: text, steps, list, note, do, say, figure, chart, table\n");
}

TEST(GuideFault, WordBothTranslatedAndKept) {
  EXPECT_EQ(guide_faults("before: Svara", "sms: Svara"),
            "content/small/guide.yaml:32:17: error: \"sms\" stands among both words: and kept:\n"
            "    sms: \"Du har **fått** ett erbjudande\"\n"
            "    ^\n"
            "  instead: keep one of them: words are translated, kept ones are not\n");
}

TEST(GuideFault, WordOfAList) {
  EXPECT_EQ(guide_faults("matters: deadline", "matters: no"),
            "content/small/guide.yaml:18:18: error: \"no\" is not a word that can stand here\n"
            "    matters: no\n"
            "             ^\n"
            "  instead: write one of: deadline, money, law\n");
}

TEST(GuideFault, BooleanInWords) {
  EXPECT_EQ(guide_faults("side: true", "side: yes"),
            "content/small/guide.yaml:49:11: error: \"yes\" is neither true nor false\n"
            "    side: yes\n"
            "          ^\n"
            "  instead: write true or false\n");
}

TEST(GuideFault, DayThatIsNone) {
  EXPECT_EQ(guide_faults("2026-11-22", "2026-02-30"),
            "content/small/guide.yaml:3:10: error: \"2026-02-30\" is not a date\n"
            "    version: 2026-02-30\n"
            "             ^\n"
            "  instead: write year, month and day with hyphens: 2026-11-22\n");
}

TEST(GuideFault, AddressWithoutScheme) {
  EXPECT_EQ(guide_faults("https://hjemvei.example/", "hjemvei.example"),
            "content/small/guide.yaml:4:10: error: \"hjemvei.example\" is not a web address\n"
            "    address: hjemvei.example\n"
            "             ^\n"
            "  instead: write the whole address, from https:// on, without spaces\n");
}

TEST(GuideFault, LanguageThatIsUnknown) {
  EXPECT_EQ(guide_faults("language: sv", "language: se"),
            "content/small/guide.yaml:2:11: error: no language has the tag \"se\"\n"
            "    language: se\n"
            "              ^\n"
            "  instead: write sv\n");
}

TEST(GuideFault, IdWithSpaces) {
  EXPECT_EQ(guide_faults("id: answer", "id: Answer me"),
            "content/small/guide.yaml:16:13: error: \"Answer me\" is not an id: small letters a-z, "
            "digits and hyphens\n"
            "    - id: Answer me\n"
            "          ^\n"
            "  instead: write answer-me\n");
}

TEST(GuideFault, MissingKey) {
  EXPECT_EQ(guide_faults("theme: stockholm\n", ""),
            "content/small/guide.yaml:1:1: error: a guide lacks \"theme\"\n"
            "    guide: small\n"
            "    ^\n"
            "  instead: add a line: theme: stockholm\n");
}

TEST(GuideFault, MisspelledKey) {
  EXPECT_EQ(guide_faults("summary: Ha", "sumary: Ha"),
            "content/small/guide.yaml:47:5: error: unknown key \"sumary\" in a section\n"
            "    sumary: Ha dem klara\n"
            "    ^\n"
            "  instead: write summary\n");
}

TEST(GuideFault, UnknownKey) {
  EXPECT_EQ(guide_faults("summary: Ha dem klara", "colour: blue"),
            "content/small/guide.yaml:47:5: error: unknown key \"colour\" in a section\n"
            "    colour: blue\n"
            "    ^\n"
            "  instead: take it out; known here: id, title, short, summary, icon, side, screens\n");
}

TEST(GuideFault, SectionWithoutScreens) {
  EXPECT_EQ(guide_faults("  - id: papers",
                         "  - id: empty\n"
                         "    title: T\n"
                         "    short: S\n"
                         "    icon: i\n"
                         "    screens: []\n"
                         "  - id: papers"),
            "content/small/guide.yaml:44:5: error: the section \"empty\" has no screen\n"
            "    - id: empty\n"
            "      ^\n"
            "  instead: write a screen below screens:, or take the section out\n");
}

TEST(GuideFault, HeadingWithoutContent) {
  EXPECT_EQ(guide_faults("      - id: ask\n",
                         "      - id: none\n"
                         "        title: Tom\n"
                         "        blocks: []\n"
                         "      - id: ask\n"),
            "content/small/guide.yaml:52:16: error: nothing stands under the heading \"Tom\"\n"
            "    title: Tom\n"
            "           ^\n"
            "  instead: write a block below blocks:, or take the screen out\n");
}

TEST(GuideFault, BoldHeadline) {
  EXPECT_EQ(guide_faults("title: Ha dina papper klara", "title: Ha **dina** papper klara"),
            "content/small/guide.yaml:52:19: error: this text has no bold words, its ** would be "
            "printed\n"
            "    title: Ha **dina** papper klara\n"
            "              ^\n"
            "  instead: take the ** out\n");
}

TEST(GuideFault, ListThatIsAText) {
  EXPECT_EQ(
      guide_faults("          - steps:\n"
                   "              - Läs **mejlet**.\n"
                   "              - Svara inom {block-time}.\n",
                   "          - steps: Läs mejlet\n"),
      "content/small/guide.yaml:20:20: error: \"steps\" holds a text where a list belongs\n"
      "    - steps: Läs mejlet\n"
      "             ^\n"
      "  instead: write each item in a line of its own that begins with a dash and a space\n");
}

TEST(GuideFault, NoteThatIsAText) {
  EXPECT_EQ(guide_faults("          - note:\n"
                         "              kind: tip\n"
                         "              text: Det kostar {fee} i månaden.\n",
                         "          - note: Det kostar\n"),
            "content/small/guide.yaml:24:19: error: \"note\" holds a text where a note belongs\n"
            "    - note: Det kostar\n"
            "            ^\n"
            "  instead: write its keys below it: kind, text\n");
}

TEST(GuideFault, UnquotedTextsInBrackets) {
  EXPECT_EQ(guide_faults("              columns:\n"
                         "                - Svar\n"
                         "                - Följd\n",
                         "              columns: [Svar, Följd]\n"),
            "content/small/guide.yaml:56:25: error: this text stands in brackets without quotes\n"
            "    columns: [Svar, Följd]\n"
            "              ^\n"
            "  instead: write \"Svar\", or write the list line by line\n"
            "content/small/guide.yaml:56:31: error: this text stands in brackets without quotes\n"
            "    columns: [Svar, Följd]\n"
            "                    ^\n"
            "  instead: write \"Följd\", or write the list line by line\n");
}

TEST(GuideFault, TextCutByANumberSign) {
  EXPECT_EQ(
      guide_faults("title: Erbjudandet", "title: Kö #1 vinner"),
      "content/small/guide.yaml:12:15: error: a space and # cut this text: YAML takes the rest for "
      "a comment\n"
      "    title: Kö #1 vinner\n"
      "              ^\n"
      "  instead: write it in quotes: \"Kö #1 vinner\"; a comment stands in a line of its own\n");
}

TEST(GuideFault, TextSplitByAColon) {
  EXPECT_EQ(guide_faults("- Läs **mejlet**.", "- Intyg: arbete"),
            "content/small/guide.yaml:21:24: error: a colon and a space split this text\n"
            "    - Intyg: arbete\n"
            "             ^\n"
            "  instead: write it in quotes: \"Intyg: arbete\"\n");
}

TEST(GuideFault, TextInBraces) {
  EXPECT_EQ(
      guide_faults("- Läs **mejlet**.", "- {block-time}"),
      "content/small/guide.yaml:21:17: error: a text that begins with { or [ must stand in quotes\n"
      "    - {block-time}\n"
      "      ^\n"
      "  instead: write it in quotes: \"{block-time}\"\n");
}

TEST(GuideFault, FileThatIsMissing) {
  SmallGuide small;
  small.files.files.erase("small/guide.yaml");
  EXPECT_FALSE(small.read().guide.has_value());
  EXPECT_EQ(small.faults(),
            "content/small/guide.yaml: error: this file cannot be read: there is no such file\n"
            "  instead: put a file with this name there, and check its spelling\n");
}

TEST(GuideFault, AllOfThemAtOnce) {
  SmallGuide small;
  small.write("small/guide.yaml", "theme: stockholm\n", "")
      .write("small/guide.yaml", "kind: tip", "kind: tipp")
      .write("small/facts.yaml", "value: 9.3", "value: 9,3")
      .write("glossary.yaml", "      ar:", "      xx:")
      .read();
  std::string codes;
  for (const Diagnostic& each : small.diagnostics.sorted()) codes += each.code + " ";
  EXPECT_EQ(codes, "unknown-language bad-value missing-key unknown-word ");
}

}  // namespace
}  // namespace hjemvei
