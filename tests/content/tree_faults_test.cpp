// Every way in which a file is no tree that we could use, with the whole message.
#include <gtest/gtest.h>

#include "faults.h"

namespace hjemvei {
namespace {

TEST(TreeFault, ColonThatSplitsAText) {
  EXPECT_EQ(faults("title: Svara: nu"),
            "g.yaml:1:13: error: a colon and a space split this text\n"
            "    title: Svara: nu\n"
            "                ^\n"
            "  instead: write it in quotes: \"Svara: nu\"\n");
}

TEST(TreeFault, TextThatBeginsWithAnAsterisk) {
  EXPECT_EQ(faults("title: **SMS** kommer"),
            "g.yaml:1:8: error: a text that begins with * must stand in quotes\n"
            "    title: **SMS** kommer\n"
            "           ^\n"
            "  instead: write it in quotes: \"**SMS** kommer\"\n");
}

TEST(TreeFault, TextThatBeginsWithABrace) {
  EXPECT_EQ(faults("title: {block-time} är tiden"),
            "g.yaml:1:21: error: a text that begins with { or [ must stand in quotes\n"
            "    title: {block-time} är tiden\n"
            "                        ^\n"
            "  instead: write it in quotes: \"{block-time} är tiden\"\n");
}

TEST(TreeFault, TextThatBeginsWithAnAt) {
  EXPECT_EQ(faults("title: @foo"),
            "g.yaml:1:8: error: a text that begins with @ must stand in quotes\n"
            "    title: @foo\n"
            "           ^\n"
            "  instead: write it in quotes: \"@foo\"\n");
}

TEST(TreeFault, TextThatBeginsWithABacktick) {
  EXPECT_EQ(faults("title: `kod`"),
            "g.yaml:1:8: error: a text that begins with ` must stand in quotes\n"
            "    title: `kod`\n"
            "           ^\n"
            "  instead: write it in quotes: \"`kod`\"\n");
}

TEST(TreeFault, TextThatBeginsWithAPercentSign) {
  EXPECT_EQ(faults("title: % rätt"),
            "g.yaml:1:8: error: a text that begins with % must stand in quotes\n"
            "    title: % rätt\n"
            "           ^\n"
            "  instead: write it in quotes: \"% rätt\"\n");
}

TEST(TreeFault, TextThatBeginsWithAComma) {
  EXPECT_EQ(faults("title: , b"),
            "g.yaml:1:8: error: a text that begins with , must stand in quotes\n"
            "    title: , b\n"
            "           ^\n"
            "  instead: write it in quotes: \", b\"\n");
}

TEST(TreeFault, TextThatBeginsWithADash) {
  EXPECT_EQ(faults("title: - a"),
            "g.yaml:1:8: error: a list cannot begin here, behind a key\n"
            "    title: - a\n"
            "           ^\n"
            "  instead: begin the list on the next line, or write the text in quotes: \"- a\"\n");
}

TEST(TreeFault, TextBehindAFold) {
  EXPECT_EQ(faults("title: > hej"),
            "g.yaml:1:10: error: after > or | nothing may stand on the same line\n"
            "    title: > hej\n"
            "             ^\n"
            "  instead: begin the text on the next line, or write it in quotes: \"> hej\"\n");
}

TEST(TreeFault, TextBehindAQuestionMark) {
  EXPECT_EQ(faults("title: ? b"),
            "g.yaml:1:8: error: a text that begins with ? must stand in quotes\n"
            "    title: ? b\n"
            "           ^\n"
            "  instead: write it in quotes: \"? b\"\n");
}

TEST(TreeFault, KeyThatStandsTwice) {
  EXPECT_EQ(faults("title: a\n"
                   "text: b\n"
                   "title: c"),
            "g.yaml:3:1: error: the key \"title\" stands twice; it stands also on line 1\n"
            "    title: c\n"
            "    ^\n"
            "  instead: keep one of them\n");
}

TEST(TreeFault, AnchorAndAlias) {
  EXPECT_EQ(faults("title: &x a\n"
                   "text: *x"),
            "g.yaml:1:8: error: a text that begins with & must stand in quotes\n"
            "    title: &x a\n"
            "           ^\n"
            "  instead: write it in quotes: \"&x a\"\n"
            "g.yaml:2:7: error: a text that begins with * must stand in quotes\n"
            "    text: *x\n"
            "          ^\n"
            "  instead: write it in quotes: \"*x\"\n");
}

// An anchor on nothing is no less one.
TEST(TreeFault, AnchorOnNothing) {
  EXPECT_EQ(faults("rent: &word\n"
                   "more:\n"
                   "  - &other\n"
                   "  - &third null\n"
                   "  - {a: &fourth}"),
            "g.yaml:1:7: error: a text that begins with & must stand in quotes\n"
            "    rent: &word\n"
            "          ^\n"
            "  instead: write it in quotes: \"&word\"\n"
            "g.yaml:3:5: error: a text that begins with & must stand in quotes\n"
            "    - &other\n"
            "      ^\n"
            "  instead: write it in quotes: \"&other\"\n"
            "g.yaml:4:5: error: a text that begins with & must stand in quotes\n"
            "    - &third null\n"
            "      ^\n"
            "  instead: write it in quotes: \"&third null\"\n"
            "g.yaml:5:9: error: a text that begins with & must stand in quotes\n"
            "    - {a: &fourth}\n"
            "          ^\n"
            "  instead: write it in quotes: \"{a: &fourth}\"\n");
}

TEST(TreeFault, Tag) {
  EXPECT_EQ(faults("title: !!str a"),
            "g.yaml:1:8: error: a text that begins with ! must stand in quotes\n"
            "    title: !!str a\n"
            "           ^\n"
            "  instead: write it in quotes: \"!!str a\"\n");
}

TEST(TreeFault, OpenQuote) {
  EXPECT_EQ(faults("title: \"a\n"
                   "text: b"),
            "g.yaml:1:8: error: the file ends inside a text in quotation marks\n"
            "    title: \"a\n"
            "           ^\n"
            "  instead: close the quotation marks where the text ends\n");
}

TEST(TreeFault, TextBehindAQuote) {
  EXPECT_EQ(
      faults("title: \"a\" b"),
      "g.yaml:1:12: error: the text goes on after its closing quotation mark\n"
      "    title: \"a\" b\n"
      "               ^\n"
      "  instead: put the whole text in one pair of quotation marks, and write \\\" inside it\n");
}

TEST(TreeFault, Escape) {
  EXPECT_EQ(
      faults("title: \"a\\q\""),
      "g.yaml:1:12: error: a backslash in a text with double quotation marks begins an escape\n"
      "    title: \"a\\q\"\n"
      "               ^\n"
      "  instead: write two backslashes, or use single quotation marks\n");
}

TEST(TreeFault, HalfACharacter) {
  const std::string said =
      "error: an escape of half a character stands here without its other half\n";
  const std::string instead =
      "  instead: both halves, as in \\ud83d\\ude00, or the character itself\n";
  EXPECT_EQ(faults("{\"a\": \"\\uD83D\\uDE00 \\ud83d\"}"), "g.yaml:1:21: " + said +
                "    {\"a\": \"\\uD83D\\uDE00 \\ud83d\"}\n"
                "                        ^\n" + instead);
  EXPECT_EQ(faults("a: \"\\ude00\\ud83d\"\nb: \"\\ud83dx\\ude00\""),
            "g.yaml:1:5: " + said + "    a: \"\\ude00\\ud83d\"\n        ^\n" + instead +
                "g.yaml:1:11: " + said + "    a: \"\\ude00\\ud83d\"\n              ^\n" + instead +
                "g.yaml:2:5: " + said + "    b: \"\\ud83dx\\ude00\"\n        ^\n" + instead +
                "g.yaml:2:12: " + said + "    b: \"\\ud83dx\\ude00\"\n               ^\n" + instead);
}

TEST(TreeFault, TabAsIndentation) {
  EXPECT_EQ(faults("title: a\n"
                   "\ttext: b"),
            "g.yaml:2:1: error: a tab stands at the start of this line\n"
            "        text: b\n"
            "    ^\n"
            "  instead: indent with spaces\n");
}

TEST(TreeFault, KeyTooDeep) {
  EXPECT_EQ(faults("title: a\n"
                   "   text: b"),
            "g.yaml:2:8: error: \"text:\" stands deeper than it should, so it reads as a part of "
            "the text above\n"
            "    text: b\n"
            "        ^\n"
            "  instead: start the line with as many spaces as its neighbours; a text that goes on "
            "here and holds a colon must stand in quotes\n");
}

TEST(TreeFault, LineOutOfStep) {
  EXPECT_EQ(faults("title: a\n"
                   "steps:\n"
                   "  - a\n"
                   " text: b"),
            "g.yaml:4:2: error: the indentation of this line fits none of the lines above it\n"
            "    text: b\n"
            "    ^\n"
            "  instead: start it with as many spaces as the entries that it belongs to\n");
}

TEST(TreeFault, LineLeftOverByAComment) {
  EXPECT_EQ(faults("- a # x\n"
                   "  b\n"
                   "- c"),
            "g.yaml:2:3: error: the text above is cut at its \" #\", and this line is left over\n"
            "    b\n"
            "    ^\n"
            "  instead: write the whole text in quotes\n");
}

TEST(TreeFault, LineWithoutColon) {
  EXPECT_EQ(faults("title: a\n"
                   "foo"),
            "g.yaml:2:1: error: this is neither a key with a colon nor part of a text\n"
            "    foo\n"
            "    ^\n"
            "  instead: write \"foo:\", or indent the line more than the key of the text that it "
            "belongs to\n");
}

TEST(TreeFault, NoSpaceBehindAColon) {
  EXPECT_EQ(faults("text: a\n"
                   "title:b"),
            "g.yaml:2:1: error: no space stands after the colon\n"
            "    title:b\n"
            "    ^\n"
            "  instead: write \"title: b\"\n");
}

TEST(TreeFault, NoSpaceBehindTheFirstColon) {
  EXPECT_EQ(faults("title:a\n"
                   "text: b"),
            "g.yaml:2:5: error: no space stands after the colon in the line above\n"
            "    text: b\n"
            "        ^\n"
            "  instead: write a space after each key's colon: title: Svara i tid\n");
}

TEST(TreeFault, OpenBracket) {
  EXPECT_EQ(faults("title: x\n"
                   "steps: [a, \"b\"\n"
                   "text: c"),
            "g.yaml:2:8: error: the brackets do not match here: each [ needs its ], each { its }\n"
            "    steps: [a, \"b\"\n"
            "           ^\n"
            "  instead: close the bracket; a text that begins with one must stand in quotes\n");
}

TEST(TreeFault, OpenBrace) {
  EXPECT_EQ(faults("title: {a"),
            "g.yaml:1:8: error: the brackets do not match here: each [ needs its ], each { its }\n"
            "    title: {a\n"
            "           ^\n"
            "  instead: close the bracket; a text that begins with one must stand in quotes\n");
}

TEST(TreeFault, BracketTooMany) {
  EXPECT_EQ(faults("title: ]"),
            "g.yaml:1:8: error: the brackets do not match here: each [ needs its ], each { its }\n"
            "    title: ]\n"
            "           ^\n"
            "  instead: close the bracket; a text that begins with one must stand in quotes\n");
}

TEST(TreeFault, SecondDocument) {
  EXPECT_EQ(faults("title: a\n"
                   "---\n"
                   "title: b"),
            "g.yaml:2:1: error: what begins here does not belong to what stands above it\n"
            "    ---\n"
            "    ^\n"
            "  instead: check the indentation; a line with --- may stand only at the top\n");
}

TEST(TreeFault, ListAndMapMixed) {
  EXPECT_EQ(faults("- a\n"
                   "b: c"),
            "g.yaml:2:1: error: what begins here does not belong to what stands above it\n"
            "    b: c\n"
            "    ^\n"
            "  instead: check the indentation; a line with --- may stand only at the top\n");
}

TEST(TreeFault, CommaAlone) {
  EXPECT_EQ(faults(", b"),
            "g.yaml:1:1: error: what begins here does not belong to what stands above it\n"
            "    , b\n"
            "    ^\n"
            "  instead: check the indentation; a line with --- may stand only at the top\n");
}

TEST(TreeFault, KeyInBrackets) {
  EXPECT_EQ(faults("? [a]\n"
                   ": b"),
            "g.yaml:1:3: error: brackets stand where a key should be\n"
            "    ? [a]\n"
            "      ^\n"
            "  instead: a text that begins with { or [ must stand in quotes: \"? [a]\"\n");
}

TEST(TreeFault, NoKey) {
  EXPECT_EQ(faults("title: a\n"
                   ": b"),
            "g.yaml:2:1: error: no key stands before this colon\n"
            "    : b\n"
            "    ^\n"
            "  instead: write a key before it, or put the text in quotes\n");
}

TEST(TreeFault, EmptyFile) {
  EXPECT_EQ(faults(""),
            "g.yaml: error: this file is empty\n"
            "  instead: write what belongs in it, or take the file away\n");
}

TEST(TreeFault, CommentsOnly) {
  EXPECT_EQ(faults("# x\n"),
            "g.yaml: error: this file is empty\n"
            "  instead: write what belongs in it, or take the file away\n");
}

TEST(TreeFault, NestingThatIsTooDeep) {
  std::string text = "a: ";
  for (int i = 0; i < 40; ++i) text += "[";
  text += "x";
  for (int i = 0; i < 40; ++i) text += "]";
  EXPECT_EQ(faults(text),
            "g.yaml:1:35: error: more than 32 lists and maps stand inside each other here\n"
            "    " +
                text + "\n" + std::string(38, ' ') +
                "^\n"
                "  instead: write fewer levels; check the brackets and the indentation\n");
}

TEST(TreeFault, FileThatIsTooLarge) {
  EXPECT_EQ(faults("a: " + std::string(5 << 20, 'x')),
            "g.yaml: error: this file is larger than 4 MB; nothing in it was read\n"
            "  instead: check that it is the right file; a guide is some tens of kilobytes\n");
}

TEST(TreeFault, BytesThatAreNotUtf8) {
  EXPECT_EQ(faults("title: a\ntext: sm\xF6rg\xE5s\n"),
            "g.yaml:2:9: error: this character is not stored as UTF-8\n"
            "    text: sm\uFFFDrg\uFFFDs\n"
            "            ^\n"
            "  instead: save the file with the encoding UTF-8 in your editor\n");
}

TEST(TreeFault, ControlCharacter) {
  EXPECT_EQ(faults("title: a\x1B[2J\n"),
            "g.yaml:1:9: error: an invisible control character stands here\n"
            "    title: a<U+001B>[2J\n"
            "            ^\n"
            "  instead: take it out\n");
  EXPECT_EQ(faults("title: a\r\ntext: b\r\n"), "");
}

TEST(TreeFault, FileThatIsNotThere) {
  MemoryFiles files;
  Sources sources;
  Diagnostics diagnostics;
  EXPECT_FALSE(read_tree(files, "a/guide.yaml", "content/", sources, diagnostics).has_value());
  EXPECT_EQ(print(diagnostics.sorted()),
            "content/a/guide.yaml: error: this file cannot be read: there is no such file\n"
            "  instead: put a file with this name there, and check its spelling\n");
}

}  // namespace
}  // namespace hjemvei
