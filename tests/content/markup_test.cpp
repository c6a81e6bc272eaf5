#include "content/markup.h"

#include <gtest/gtest.h>

#include "faults.h"

namespace hjemvei {
namespace {

// The pieces as one line: *strong*, <link|…>, {fact}, {fact#}.
std::string pieces(const std::string& text, bool plain = false) {
  std::vector<MarkupFault> faults;
  std::string out;
  for (const Inline& part : parse_markup(text, plain, faults)) {
    std::string shown = part.kind == Inline::Kind::text   ? part.text
                        : part.kind == Inline::Kind::fact ? "{" + part.text + "}"
                                                          : "{" + part.text + "#}";
    if (part.strong) shown = "*" + shown + "*";
    if (!part.link.empty()) shown = "<" + part.link + "|" + shown + ">";
    out += "[" + shown + "]";
  }
  EXPECT_TRUE(faults.empty()) << text;
  return out;
}

TEST(Markup, LeavesPlainTextAlone) {
  EXPECT_EQ(pieces("Läs mejlen varje dag."), "[Läs mejlen varje dag.]");
  EXPECT_EQ(pieces(""), "");
}

TEST(Markup, StrongAndEmphasisAreBold) {
  EXPECT_EQ(pieces("Svara **ja** eller *nej*."), "[Svara ][*ja*][ eller ][*nej*][.]");
  EXPECT_EQ(pieces("**Svara** _nu_"), "[*Svara*][ ][*nu*]");
  EXPECT_EQ(pieces("**a *b* c**"), "[*a b c*]");
}

TEST(Markup, Links) {
  EXPECT_EQ(pieces("Läs [om **visning**](#viewing.before)."),
            "[Läs ][<#viewing.before|om >][<#viewing.before|*visning*>][.]");
  EXPECT_EQ(pieces("[a](https://b.se/c_d_e?f=1#g)"), "[<https://b.se/c_d_e?f=1#g|a>]");
  EXPECT_EQ(pieces("[ring](tel:+468123)"), "[<tel:+468123|ring>]");
}

TEST(Markup, Facts) {
  EXPECT_EQ(pieces("I {block-time} eller {a.number} år"), "[I ][{block-time}][ eller ][{a#}][ år]");
  EXPECT_EQ(pieces("{a}{b}"), "[{a}][{b}]");
  EXPECT_EQ(pieces("**{fee}** [{fee}](#a.b)"), "[*{fee}*][ ][<#a.b|{fee}>]");
}

TEST(Markup, LiteralCharactersStay) {
  EXPECT_EQ(pieces("snake_case_word"), "[snake_case_word]");
  EXPECT_EQ(pieces("5 < 6 & 7 > 2, 100 %"), "[5 < 6 & 7 > 2, 100 %]");
  EXPECT_EQ(pieces("-5 grader, +46 8, 2026-11-22"), "[-5 grader, +46 8, 2026-11-22]");
  EXPECT_EQ(pieces("1.5 rum"), "[1.5 rum]");
  EXPECT_EQ(pieces("[utan adress] ~~x~~"), "[[utan adress] ~~x~~]");
}

TEST(Markup, ABackslashTakesTheMeaningAway) {
  EXPECT_EQ(pieces("\\*\\*x\\*\\* \\{a\\} 1\\. \\`"), "[**x** {a} 1. `]");
  EXPECT_EQ(pieces("1\\. januar"), "[1. januar]");
  EXPECT_EQ(pieces("\\# 1"), "[# 1]");
}

TEST(Markup, PlainTextHasFactsOnly) {
  EXPECT_EQ(pieces("5 * 6 _a_ {fee} \\{x}", true), "[5 * 6 _a_ ][{fee}][ {x}]");
  EXPECT_EQ(pieces("- # 1. `a`", true), "[- # 1. `a`]");
}

TEST(Markup, WorksInOtherScripts) {
  EXPECT_EQ(pieces("اقرأ **رسالة** {a}"), "[اقرأ ][*رسالة*][ ][{a}]");
  EXPECT_EQ(pieces("መልሲ **ሃቡ**።"), "[መልሲ ][*ሃቡ*][።]");
}

TEST(ReadProse, IsOneLine) {
  Sources sources;
  Diagnostics diagnostics;
  const auto tree =
      parse_tree(sources.add("g.yaml", "- |\n  Ett\n    två\n- >\n  Ett\n  två\n-   Ett  två  \n"),
                 diagnostics);
  ASSERT_TRUE(tree.has_value());
  EXPECT_EQ(read_prose(tree->children[0], false, diagnostics).source, "Ett två");
  EXPECT_EQ(read_prose(tree->children[1], false, diagnostics).source, "Ett två");
  EXPECT_EQ(read_prose(tree->children[2], false, diagnostics).source, "Ett  två");
  EXPECT_TRUE(diagnostics.empty());
}

TEST(ReadProse, OfNoScalarIsEmpty) {
  Diagnostics diagnostics;
  EXPECT_EQ(read_prose(YamlNode(), false, diagnostics).source, "");
  EXPECT_TRUE(diagnostics.empty());
}

}  // namespace
}  // namespace hjemvei
