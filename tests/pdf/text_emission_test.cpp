// How the runs of a line are written, operator by operator. Glyphs 70, 71 … stand for letters;
// widths are those of the face.
#include "pdf/text_emission.h"

#include <gtest/gtest.h>

#include <cmath>

#include "sheet.h"

namespace hjemvei::test {
namespace {

using pdf::LineEmission;
using Row = LineEmission::Row;

class Emission : public testing::Test {
 protected:
  GlyphTexts texts;
  pdf::FontBook book{*project_fonts(), texts};
  pdf::UsedFace& face = book.face(FontId(0));

  Glyph glyph(std::uint32_t id, std::string_view text, double x_offset = 0) {
    const float advance = static_cast<float>(face.width(id)) / 1000;
    return {id, texts.intern(text), advance, static_cast<float>(x_offset), 0};
  }
  Glyph mark(std::uint32_t id, std::string_view text, float x, float y) {
    return {id, texts.intern(text), 0, x, y};
  }
  std::vector<Glyph> glyphs(std::initializer_list<const char*> characters) {
    std::vector<Glyph> result;
    std::uint32_t id = 70;
    for (const char* each : characters) {
      const std::string_view text(each);
      result.push_back(glyph(text == " " ? 3 : id++, text));
    }
    return result;
  }

  struct Run {
    std::vector<Glyph> glyphs;
    bool right_to_left = false;
    double left = 10;
  };
  // What is written for the runs of one line, in reading order, set in 12 points.
  std::string shown(const Row& row, const std::vector<Run>& runs) {
    pdf::ContentStream stream(100);
    {
      pdf::Scope scope(stream, "P", 0);
      pdf::TextObject text(scope.stream());
      LineEmission emission(row);
      for (const Run& run : runs)
        emission.show(text, run.glyphs, run.right_to_left, {run.left, 90}, 12, face);
    }
    const std::string before = "/P<</MCID 0>>BDC\nBT\n/F1 12 Tf\n", after = "ET\nEMC\n";
    const std::string all = stream.text();
    EXPECT_EQ(all.substr(0, before.size()), before);
    EXPECT_TRUE(all.ends_with(after));
    return all.substr(before.size(), all.size() - before.size() - after.size());
  }
  std::string reversed(const std::vector<Glyph>& run, const Row& row = {.mixed = true}) {
    const std::string all = shown(row, {{run, true}});
    EXPECT_TRUE(all.starts_with("/ReversedChars BMC\n") && all.ends_with("\nEMC\n")) << all;
    return all.substr(19, all.size() - 19 - 4);
  }
  // Texts of the codes so far.
  std::string texts_shown() const {
    std::string all;
    for (const pdf::ShownGlyph& each : face.shown()) all += "<" + each.text + ">";
    return all;
  }
};

TEST_F(Emission, LeftToRightStandsAsItIs) {
  EXPECT_EQ(shown({}, {{glyphs({"M", "i", " ", "s"})}}), "10 10 Td\n<0001000200030004>Tj\n");
  EXPECT_EQ(texts_shown(), "<M><i>< ><s>");
}

TEST_F(Emission, RightToLeftStandsAsPaintedAndSaysSo) {
  EXPECT_EQ(reversed({glyph(70, "ب"), glyph(71, "ا", .02)}), "10 10 Td\n[<0001>-20<0002>]TJ\n");
}

TEST_F(Emission, TurnsTheLettersOfALigatureRound) {
  reversed({glyph(70, "لا")});
  EXPECT_EQ(texts_shown(), "<ال>");
}

TEST_F(Emission, MarksTheEndsThatCouldBelongToEitherSide) {
  // A full stop at the end of reading, a space at its beginning.
  EXPECT_EQ(reversed({glyph(17, "."), glyph(70, "ب"), glyph(3, " ")}),
            "10 10 Td\n[<0001000200030004>20<0001>]TJ\n");
  EXPECT_EQ(texts_shown(), "<\u200F><.><ب>< >");
}

TEST_F(Emission, MarksALoneBracketOnce) {
  EXPECT_EQ(reversed({glyph(11, "(")}), "10 10 Td\n[<0001>20<0002>]TJ\n");
  EXPECT_EQ(texts_shown(), "<(><\u200F>");
}

TEST_F(Emission, MarksALoneSignOfNumbersAtBothEnds) {
  EXPECT_EQ(reversed({glyph(15, "،")}), "10 10 Td\n[<00010002>20<0001>]TJ\n");
  EXPECT_EQ(texts_shown(), "<\u200F><،>");
}

TEST_F(Emission, ANoBreakSpaceAmongRightToLeftLettersIsASpace) {
  reversed({glyph(70, "ب"), glyph(3, "\u00A0"), glyph(71, "ا")});
  EXPECT_EQ(texts_shown(), "<ب>< ><ا>");
}

// A mark and its letter are painted as one glyph; the mark's text stands beside it.
TEST_F(Emission, DressesLettersInTheirMarks) {
  const std::vector<Glyph> run{glyph(69, "ت"), mark(80, "\u064B", .1f, .25f), glyph(70, "ب", .01)};
  EXPECT_EQ(reversed(run), "10 10 Td\n[<00010002>-10<0003>]TJ\n");
  EXPECT_EQ(texts_shown(), "<ت><\u064B><ب>");
  ASSERT_EQ(face.composites().size(), 2u);
  EXPECT_TRUE(face.composites()[0].parts.empty());
  using Part = pdf::Composite::Part;
  EXPECT_EQ(face.composites()[1].parts, (std::vector<Part>{{70, 0, 0}, {80, 90, 250}}));
  EXPECT_EQ(face.width(pdf::first_composite), 0);
  EXPECT_EQ(face.width(pdf::first_composite + 1), face.width(70));
  reversed(run);
  EXPECT_EQ(face.shown().size(), 3u) << "the same cluster needs no codes of its own";
}

TEST_F(Emission, AMarkThatBeginsARunChangesTheSize) {
  EXPECT_EQ(reversed({mark(80, "\u064B", 0, 0), glyph(70, "ب")}),
            "/F1 12.01 Tf\n10 10 Td\n<00010002>Tj\n");
}

TEST_F(Emission, ASpaceThatAMarkFollowsStandsForMore) {
  reversed({glyph(71, "ا"), glyph(3, " "), mark(80, "\u064B", 0, 0), glyph(70, "ب")});
  EXPECT_EQ(texts_shown(), "<ا><\u200F ><\u064B><ب>");
}

TEST_F(Emission, AMarkWithoutALetterStaysAsItIs) {
  EXPECT_EQ(reversed({glyph(70, "ب"), mark(80, "\u064B", .1f, .25f)}),
            "10 10 Td\n<0001>Tj\n3 Ts\n[-100<0002>]TJ\n");
  EXPECT_TRUE(face.composites().empty());
}

// Each further piece begins a hair before the one that it follows.
TEST_F(Emission, LatinWordsOfAMixedLineHaveOriginsInReverse) {
  const std::vector<Glyph> phrase = glyphs({"M", "i", " ", "s"});
  const int gap = face.width(70) + face.width(71);
  const int jump = static_cast<int>(std::lround((gap * .012 + .1) / .012));
  EXPECT_EQ(shown({.mixed = true}, {{phrase}}), "10 10 Td\n<00010002>Tj\n-.1 0 Td\n[<0003>-" +
                                                    std::to_string(jump) + "<00040005>]TJ\n");
  EXPECT_EQ(texts_shown(), "<M><i><\u034F>< ><s>");
}

// A sign right behind a word goes back to its origin, so that no gap is seen before the word.
TEST_F(Emission, ASignOfAMixedLineStandsWithoutAGap) {
  const std::string all = shown({.mixed = true}, {{glyphs({"k", ","})}});
  const int gap = face.width(70), back = static_cast<int>(std::lround(gap + .1 / .012));
  EXPECT_EQ(all, "10 10 Td\n<0001>Tj\n-.1 0 Td\n[<0002>-" + std::to_string(back) + "<0003>" +
                     std::to_string(back + face.width(71)) + "<0002>]TJ\n");
}

TEST_F(Emission, AWordInTwoFontsIsOnePiece) {
  const double second = 10 + .012 * face.width(70);
  EXPECT_EQ(shown({.mixed = true}, {{glyphs({"k"})}, {glyphs({"k"}), false, second}}),
            "10 10 Td\n<0001>Tj\n" + std::to_string(.012 * face.width(70)).substr(0, 4) +
                " 0 Td\n<0001>Tj\n");
}

TEST_F(Emission, APhraseEndsAtARightToLeftRun) {
  const std::string all =
      shown({.mixed = true},
            {{glyphs({"M"}), false, 50}, {{glyph(90, "ب")}, true, 30}, {glyphs({"s"}), false, 10}});
  EXPECT_EQ(
      all, "50 10 Td\n<0001>Tj\n/ReversedChars BMC\n-20 0 Td\n<0002>Tj\nEMC\n-20 0 Td\n<0003>Tj\n");
}

TEST_F(Emission, MakesUpForRightToLeftWordsThatALineLacks) {
  const Row row{.mixed = true, .lacking = 2};
  EXPECT_EQ(reversed({glyph(70, "ب")}, row),
            "10 10 Td\n[<0001>80<0002>80<0003>80<0002>80<0003>]TJ\n");
  EXPECT_EQ(texts_shown(), "<ب>< ><\u200F>");
}

TEST_F(Emission, CountsWordsAsReadersDo) {
  const auto count = [&](std::initializer_list<const char*> characters, bool right_to_left) {
    return LineEmission::count_words(glyphs(characters), right_to_left, texts);
  };
  EXPECT_EQ(count({"b", ".", "s", "e"}, false), 2);
  EXPECT_EQ(count({"1", "2", " ", "k", "r"}, false), 1);
  EXPECT_EQ(count({"ب", "ا", " ", "ب", "."}, true), 2);
  EXPECT_EQ(count({}, true), 0);
}

// A syllable: its text with the first glyph, U+200B with the others.
TEST_F(Emission, ASyllableIsOneGlyphAndItsMarksStandBehindIt) {
  const std::vector<Glyph> run{glyph(70, "ক্ষ"), glyph(71, "\u200B", .1), glyph(72, "ব")};
  EXPECT_EQ(shown({}, {{run}}), "10 10 Td\n<000100020003>Tj\n");
  EXPECT_EQ(texts_shown(), "<ক><্ষ><ব>");
  using Part = pdf::Composite::Part;
  ASSERT_EQ(face.composites().size(), 2u);
  EXPECT_EQ(face.composites()[0].parts,
            (std::vector<Part>{{70, 0, 0}, {71, face.width(70) + 100, 0}}));
  EXPECT_EQ(face.width(pdf::first_composite), face.width(70) + face.width(71));
  EXPECT_TRUE(face.composites()[1].parts.empty());
}

TEST_F(Emission, ATightlyKernedLetterHasTheWidthThatItHasThere) {
  std::vector<Glyph> run = glyphs({"ኢ", "ሜ"});
  run.front().advance -= .2f;
  EXPECT_EQ(shown({}, {{run}}), "10 10 Td\n<00010002>Tj\n");
  EXPECT_EQ(face.width(pdf::first_composite), face.width(70) - 200);
}

}  // namespace
}  // namespace hjemvei::test
