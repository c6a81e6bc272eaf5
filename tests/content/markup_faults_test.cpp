// Everything that is not inline markup, with the whole message.
#include "content/markup.h"

#include <gtest/gtest.h>

#include "faults.h"

namespace hjemvei {
namespace {

// The faults of one text, written as the item of a list.
std::string markup_faults(const std::string& text, bool plain = false) {
  Sources sources;
  Diagnostics diagnostics;
  const auto tree = parse_tree(sources.add("g.yaml", "- " + text), diagnostics);
  if (tree) read_prose(tree->children.at(0), plain, diagnostics);
  return print(diagnostics.sorted());
}

TEST(MarkupFault, Heading) {
  EXPECT_EQ(
      markup_faults("\"# Rubrik\""),
      "g.yaml:1:4: error: this text begins with #, as a heading does\n"
      "    - \"# Rubrik\"\n"
      "       ^\n"
      "  instead: begin a new screen for a new heading, or write \\# for a # that is meant\n");
}

TEST(MarkupFault, ListItem) {
  EXPECT_EQ(markup_faults("\"- punkt\""),
            "g.yaml:1:4: error: this text begins as the item of a list does\n"
            "    - \"- punkt\"\n"
            "       ^\n"
            "  instead: write a block list: or steps: with its items; a sign or number that is "
            "meant as it stands has a backslash before - or the dot: 1\\.\n");
}

TEST(MarkupFault, NumberedItem) {
  EXPECT_EQ(markup_faults("1. januar begynner"),
            "g.yaml:1:3: error: this text begins as the item of a list does\n"
            "    - 1. januar begynner\n"
            "      ^\n"
            "  instead: write a block list: or steps: with its items; a sign or number that is "
            "meant as it stands has a backslash before - or the dot: 1\\.\n");
}

TEST(MarkupFault, Quotation) {
  EXPECT_EQ(markup_faults("\"> citat\""),
            "g.yaml:1:4: error: this text begins with >, as a quotation does\n"
            "    - \"> citat\"\n"
            "       ^\n"
            "  instead: write \\> for a > that is meant\n");
}

TEST(MarkupFault, Rule) {
  EXPECT_EQ(markup_faults("\"***\""),
            "g.yaml:1:4: error: this text is a line of signs\n"
            "    - \"***\"\n"
            "       ^\n"
            "  instead: write words, or take it out\n");
}

TEST(MarkupFault, Code) {
  EXPECT_EQ(markup_faults("Kör `ls` nu"),
            "g.yaml:1:7: error: the sign ` marks program code\n"
            "    - Kör `ls` nu\n"
            "          ^\n"
            "  instead: write quotation marks, or \\` for a ` that is meant\n");
}

TEST(MarkupFault, FencedCode) {
  EXPECT_EQ(markup_faults("|\n"
                          "  ```\n"
                          "  x"),
            "g.yaml:2:3: error: this text begins as program code does\n"
            "    ```\n"
            "    ^\n"
            "  instead: take the signs out\n");
}

TEST(MarkupFault, Html) {
  EXPECT_EQ(
      markup_faults("Se <br> fet"),
      "g.yaml:1:6: error: HTML stands in this text\n"
      "    - Se <br> fet\n"
      "         ^\n"
      "  instead: write **bold** and [links](#offer.answer); write \\< for a < that is meant\n");
}

TEST(MarkupFault, HtmlBlock) {
  EXPECT_EQ(
      markup_faults("<div>"),
      "g.yaml:1:3: error: HTML stands in this text\n"
      "    - <div>\n"
      "      ^\n"
      "  instead: write **bold** and [links](#offer.answer); write \\< for a < that is meant\n");
}

TEST(MarkupFault, Entity) {
  EXPECT_EQ(markup_faults("A &amp; B"),
            "g.yaml:1:5: error: \"&amp;\" stands for a character\n"
            "    - A &amp; B\n"
            "        ^\n"
            "  instead: write the character itself, or \\& for an & that is meant\n");
}

TEST(MarkupFault, Picture) {
  EXPECT_EQ(markup_faults("Se ![bild](a.png)"),
            "g.yaml:1:6: error: a picture stands inside a text\n"
            "    - Se ![bild](a.png)\n"
            "         ^\n"
            "  instead: write a block of its own, figure:, with the name of its drawing\n");
}

TEST(MarkupFault, LinkToAWord) {
  EXPECT_EQ(markup_faults("Se [x](foo) nu"),
            "g.yaml:1:10: error: a link cannot lead to \"foo\"\n"
            "    - Se [x](foo) nu\n"
            "             ^\n"
            "  instead: write # and a screen (#offer.answer), an address from https:// on, or a "
            "telephone number (tel:+468…)\n");
}

TEST(MarkupFault, LinkWithoutSafety) {
  EXPECT_EQ(markup_faults("Se [x](http://a.se)"),
            "g.yaml:1:10: error: a link cannot lead to \"http://a.se\"\n"
            "    - Se [x](http://a.se)\n"
            "             ^\n"
            "  instead: write https://a.se\n");
}

TEST(MarkupFault, LinkWithoutNumberSign) {
  EXPECT_EQ(markup_faults("Se [x](papers.ask)"),
            "g.yaml:1:10: error: a link cannot lead to \"papers.ask\"\n"
            "    - Se [x](papers.ask)\n"
            "             ^\n"
            "  instead: write #papers.ask\n");
}

TEST(MarkupFault, LinkToASection) {
  EXPECT_EQ(markup_faults("Se [x](#papers) nu"),
            "g.yaml:1:10: error: a link cannot lead to \"#papers\"\n"
            "    - Se [x](#papers) nu\n"
            "             ^\n"
            "  instead: write # and a screen (#offer.answer), an address from https:// on, or a "
            "telephone number (tel:+468…)\n");
}

TEST(MarkupFault, LinkWithTitle) {
  EXPECT_EQ(markup_faults("Se [x](https://a.se \"titel\")"),
            "g.yaml:1:10: error: this link has a title behind its address\n"
            "    - Se [x](https://a.se \"titel\")\n"
            "             ^\n"
            "  instead: write the address alone: [words](https://a.se)\n");
}

TEST(MarkupFault, LinkWithoutWords) {
  EXPECT_EQ(markup_faults("Se [](#a.b) y"),
            "g.yaml:1:6: error: this link has no words\n"
            "    - Se [](#a.b) y\n"
            "         ^\n"
            "  instead: write the words that lead there: [words](#a.b)\n");
}

TEST(MarkupFault, LinkWithASpaceInside) {
  EXPECT_EQ(markup_faults("Se [x](#a b) nu"),
            "g.yaml:1:8: error: this is no link and would be printed\n"
            "    - Se [x](#a b) nu\n"
            "           ^\n"
            "  instead: write [words](#offer.answer), with no space between the brackets or in the "
            "address\n");
}

TEST(MarkupFault, LinkWithASpaceBetween) {
  EXPECT_EQ(markup_faults("Se [x] (#a.b)"),
            "g.yaml:1:8: error: this is no link and would be printed\n"
            "    - Se [x] (#a.b)\n"
            "           ^\n"
            "  instead: write [words](#offer.answer), with no space between the brackets or in the "
            "address\n");
}

TEST(MarkupFault, LinkDefinition) {
  EXPECT_EQ(markup_faults("\"[a]: http://x\""),
            "g.yaml:1:4: error: nothing of this text would be printed\n"
            "    - \"[a]: http://x\"\n"
            "       ^\n"
            "  instead: write \\[ for a [ that is meant as it stands\n");
}

TEST(MarkupFault, BoldWithSpaces) {
  EXPECT_EQ(markup_faults("Nu ** fet ** här"),
            "g.yaml:1:6: error: these ** make nothing bold and would be printed\n"
            "    - Nu ** fet ** här\n"
            "         ^\n"
            "  instead: write ** close to the first and the last of the words, with a space or the "
            "end of the text outside: **these words**\n");
}

TEST(MarkupFault, BoldThatIsNotClosed) {
  EXPECT_EQ(markup_faults("Nu **fet här"),
            "g.yaml:1:6: error: these ** make nothing bold and would be printed\n"
            "    - Nu **fet här\n"
            "         ^\n"
            "  instead: write ** close to the first and the last of the words, with a space or the "
            "end of the text outside: **these words**\n");
}

TEST(MarkupFault, BraceThatIsNotClosed) {
  EXPECT_EQ(markup_faults("En {block-time"),
            "g.yaml:1:6: error: this brace { is not closed\n"
            "    - En {block-time\n"
            "         ^\n"
            "  instead: write the id of a fact, {block-time} or {block-time.number}, or \\{ for a "
            "brace that is meant\n");
}

TEST(MarkupFault, ReferenceWithSpaces) {
  EXPECT_EQ(markup_faults("En {Block time} x"),
            "g.yaml:1:6: error: \"{Block time}\" does not name a fact\n"
            "    - En {Block time} x\n"
            "         ^\n"
            "  instead: write the id of a fact, {block-time} or {block-time.number}, or \\{ for a "
            "brace that is meant\n");
}

TEST(MarkupFault, ReferenceToAPart) {
  EXPECT_EQ(markup_faults("En {fee.unit} x"),
            "g.yaml:1:6: error: \"{fee.unit}\" does not name a fact\n"
            "    - En {fee.unit} x\n"
            "         ^\n"
            "  instead: write the id of a fact, {block-time} or {block-time.number}, or \\{ for a "
            "brace that is meant\n");
}

TEST(MarkupFault, FoldedText) {
  EXPECT_EQ(markup_faults(">-\n"
                          "  Ett **två\n"
                          "  tre** fyra\n"
                          "  {FEL} x"),
            "g.yaml:4:3: error: \"{FEL}\" does not name a fact\n"
            "    {FEL} x\n"
            "    ^\n"
            "  instead: write the id of a fact, {block-time} or {block-time.number}, or \\{ for a "
            "brace that is meant\n");
}

TEST(MarkupFault, SingleQuotes) {
  EXPECT_EQ(markup_faults("'Det''s [x](foo)'"),
            "g.yaml:1:15: error: a link cannot lead to \"foo\"\n"
            "    - 'Det''s [x](foo)'\n"
            "                  ^\n"
            "  instead: write # and a screen (#offer.answer), an address from https:// on, or a "
            "telephone number (tel:+468…)\n");
}

TEST(MarkupFault, DoubleQuotes) {
  EXPECT_EQ(markup_faults("\"Det \\\"är\\\" [x](foo)\""),
            "g.yaml:1:19: error: a link cannot lead to \"foo\"\n"
            "    - \"Det \\\"är\\\" [x](foo)\"\n"
            "                      ^\n"
            "  instead: write # and a screen (#offer.answer), an address from https:// on, or a "
            "telephone number (tel:+468…)\n");
}

TEST(MarkupFault, ArabicText) {
  EXPECT_EQ(markup_faults("\"اقرأ [x](foo)\""),
            "g.yaml:1:13: error: a link cannot lead to \"foo\"\n"
            "    - \"اقرأ [x](foo)\"\n"
            "                ^\n"
            "  instead: write # and a screen (#offer.answer), an address from https:// on, or a "
            "telephone number (tel:+468…)\n");
}

TEST(MarkupFault, Paragraphs) {
  EXPECT_EQ(markup_faults("|\n"
                          "  Ett\n"
                          "\n"
                          "  två"),
            "g.yaml:1:3: error: an empty line splits this text\n"
            "    - |\n"
            "      ^\n"
            "  instead: write each paragraph as a block of its own\n");
}

TEST(MarkupFault, BoldInPlainText) {
  EXPECT_EQ(markup_faults("PLAIN **x**", true),
            "g.yaml:1:9: error: this text has no bold words, its ** would be printed\n"
            "    - PLAIN **x**\n"
            "            ^\n"
            "  instead: take the ** out\n");
}

TEST(MarkupFault, LinkInPlainText) {
  EXPECT_EQ(markup_faults("PLAIN [x](y)", true),
            "g.yaml:1:11: error: this text can hold no link\n"
            "    - PLAIN [x](y)\n"
            "              ^\n"
            "  instead: write the words alone\n");
}

TEST(MarkupFault, BraceInPlainText) {
  EXPECT_EQ(markup_faults("PLAIN {Y}", true),
            "g.yaml:1:9: error: \"{Y}\" does not name a fact\n"
            "    - PLAIN {Y}\n"
            "            ^\n"
            "  instead: write the id of a fact, {block-time} or {block-time.number}, or \\{ for a "
            "brace that is meant\n");
}

}  // namespace
}  // namespace hjemvei
