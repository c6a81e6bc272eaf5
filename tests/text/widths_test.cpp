// What holds at every width and in every language: each byte of the text stands on one line, no
// line is too wide unless it had to be, runs do not overlap, and the glyphs' texts are the source.
#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <thread>

#include "base/utf8.h"
#include "sample.h"

namespace hjemvei {
namespace {

constexpr double kNear = 1e-4;

struct Case {
  const char* language;
  const char* text;
};

const Case kCases[] = {
    {"sv",
     "När du har fått ett erbjudande står det en dag i mejlet. Att inte svara räknas som nej. "
     "Ring \u206608\u00A0508\u00A0508\u00A000\u2069, AVATAR upp\u00ADehålls\u00ADtillstånd! AV VA "
     "Ty."},
    {"ar",
     "عندما تتلقى عرضاً للسكن لا تنتظر. اتصل بالرقم \u2066+47 55 55 33 33\u2069 أو اقرأ "
     "\u2066Bostadsförmedlingen A4\u2069 (الإقامة) على الأقل مرة واحدة."},
    {"ti", "መልእኽቲ ናይ መንበሪ ገዛ፣12 መዓልቲ (ሓደ)። ብቁጽሪ \u206608\u00A0508\u2069 ደውሉ።"},
    {"th", "ทุกคนมีสิทธิในการดำรงชีวิต น้ำที่บ้าน 12 วัน ภายในประเทศไทย"},
    {"fa", "می\u200Cخواهم خانه\u200Cای بگیرم. الله"},
    {"ur", "ہر شخص کو زندگی، آزادی اور ذاتی تحفظ کا حق ہے۔ ۴۵۶"},
    {"he", "לכל אדם הזכות לחיים (12). שָׁלוֹם."},
    {"my", "လူတိုင်းသည်အသက်ရှင်ရန်အခွင့်အရေးရှိသည် ၁၂"},
    {"km", "មនុស្សគ្រប់រូបមានសិទ្ធិរស់រានមានជីវិត ស្ត្រី 12"},
    {"lo", "ບຸກຄົນທຸກຄົນມີສິດໃນການດຳລົງຊີວິດ"},
    {"bn", "প্রত্যেকের জীবন-ধারণের অধিকার আছে। কর্ম ক্ষো"},
    {"ta", "யாவரும் வாழ்வதற்கு உரிமை உடையவர். க்ஷௌ கொ"},
    {"uk", "Кожен має право на життя, на свободу «і» на 12\u00A0345 кр."},
    {"vi", "Mọi người đều có quyền sống, tự do và an toàn cá nhân."},
    {"ka", "ყველა ადამიანს აქვს სიცოცხლის უფლება (12)."},
    {"hy", "Յուրաքանչյուր ոք ունի կյանքի իրավունք։ մեն"},
};

// What extraction is compared by: NFKC, without characters that have no shape.
std::string folded(const std::string& text) {
  std::u16string units;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_scalar(text, at);
    if (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) continue;
    char16_t pair[2];
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    const UChar32 scalar = static_cast<UChar32>(c);
    u_strFromUTF32(pair, 2, &length, &scalar, 1, &status);
    units.append(pair, static_cast<std::size_t>(length));
  }
  UErrorCode status = U_ZERO_ERROR;
  std::u16string normal(units.size() * 4 + 16, u'\0');
  const int32_t length = unorm2_normalize(unorm2_getNFKCInstance(&status), units.data(),
                                          static_cast<int32_t>(units.size()), normal.data(),
                                          static_cast<int32_t>(normal.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status));
  std::string out;
  for (int32_t i = 0; i < length; ++i) append_utf8(out, normal[static_cast<std::size_t>(i)]);
  return out;
}

// Runs stand side by side from 0 to the line's width; hanging ones outside.
void expect_tiled(const Sample& sample, const Line& line, const std::string& where) {
  const Sample::Set set = sample.set(line);
  std::vector<LineRun> runs;
  for (const LineRun& run : set.runs) {
    double advance = 0;
    for (std::uint32_t i = 0; i < run.glyph_count; ++i)
      advance += set.glyphs[run.first_glyph + i].advance;
    EXPECT_GE(advance, run.width - kNear) << where;
    if (run.width > 0) runs.push_back(run);
  }
  std::sort(runs.begin(), runs.end(), [](const LineRun& a, const LineRun& b) { return a.x < b.x; });
  double x = 0;
  for (const LineRun& run : runs) {
    EXPECT_NEAR(run.x, x, kNear) << where;
    x += run.width;
  }
  if (!line.hyphen && runs.size() == 1 && runs[0].width < line.width) x = runs[0].width;
  EXPECT_NEAR(x, line.width, kNear) << where;
}

void check(const Case& test, double width, Breaking breaking) {
  const Sample sample(text_in(test.language, test.text));
  const std::string where = std::string(test.language) + " at " + std::to_string(width);
  ForcedBreak forced = ForcedBreak::none;
  const std::vector<Line> lines = sample.paragraph.break_lines(width, breaking, &forced);
  ASSERT_FALSE(lines.empty()) << where;
  std::uint32_t at = 0;
  std::string text;
  for (const Line& line : lines) {
    EXPECT_EQ(line.begin, at) << where;
    EXPECT_GT(line.end, line.begin) << where;
    EXPECT_TRUE(forced != ForcedBreak::none || line.width <= width + kNear) << where;
    expect_tiled(sample, line, where);
    text += sample.text_of(line);
    at = line.end;
  }
  EXPECT_EQ(at, std::string(test.text).size()) << where;
  EXPECT_EQ(folded(text), folded(test.text)) << where;
  EXPECT_TRUE(sample.diagnostics.empty()) << print(sample.diagnostics.sorted());
}

TEST(Widths, EveryLanguageAtEveryWidth) {
  for (const Case& test : kCases)
    for (int width = 3; width <= 40; ++width) {
      check(test, width, Breaking::greedy);
      check(test, width, Breaking::balanced);
    }
}

// All glyphs of a text on one line, as numbers.
std::vector<double> glyphs_of(const Text& text, GlyphTexts& texts) {
  Diagnostics diagnostics;
  const Paragraph paragraph(text, project_fonts(), texts, diagnostics);
  std::vector<Glyph> glyphs;
  std::vector<LineRun> runs;
  for (const Line& line : paragraph.break_lines(1e6)) paragraph.set_line(line, glyphs, runs);
  std::vector<double> numbers;
  for (const Glyph& glyph : glyphs)
    for (const double number :
         {double(glyph.id), double(glyph.advance), double(glyph.x_offset), double(glyph.y_offset)})
      numbers.push_back(number);
  return numbers;
}

// The words of the texts were seen before, in another order and beside other words.
TEST(Widths, KnownWordsGiveTheSameGlyphsAsNewOnes) {
  for (const Case& test : kCases) {
    const Text text = text_in(test.language, test.text);
    GlyphTexts fresh, known;
    std::string turned;
    std::string_view rest = test.text;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      turned = std::string(rest.substr(0, space)) + " " + turned;
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    glyphs_of(text_in(test.language, turned), known);
    EXPECT_EQ(glyphs_of(text, fresh), glyphs_of(text, known)) << test.language;
  }
}

// A word that goes on in another run is joined with it, and is not mistaken for a whole one.
TEST(Widths, ArabicLettersJoinOverTheEndOfARun) {
  const auto two_runs = [](std::string first, std::string second) {
    Text text = text_in("ar", std::move(first));
    text.runs.push_back({std::move(second), "ar", false, "#x", "x"});
    return text;
  };
  GlyphTexts texts, known;
  glyphs_of(text_in("ar", "كت"), known);  // the parts as whole words
  glyphs_of(text_in("ar", "اب"), known);
  const std::vector<double> whole = glyphs_of(text_in("ar", "كتاب"), texts);
  EXPECT_EQ(glyphs_of(two_runs("كت", "اب"), known).size(), whole.size());
  std::vector<double> ids, parts;
  for (std::size_t i = 0; i < whole.size(); i += 4) ids.push_back(whole[i]);
  const std::vector<double> split = glyphs_of(two_runs("كت", "اب"), known);
  for (std::size_t i = 0; i < split.size(); i += 4) parts.push_back(split[i]);
  std::sort(ids.begin(), ids.end());
  std::sort(parts.begin(), parts.end());
  EXPECT_EQ(parts, ids);
}

// Documents on several threads share the fonts and nothing else.
TEST(Widths, ThreadsDoNotDisturbEachOther) {
  std::vector<std::vector<double>> alone, together(std::size(kCases));
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < std::size(kCases); ++i)
    threads.emplace_back([i, &together] {
      GlyphTexts texts;
      together[i] = glyphs_of(text_in(kCases[i].language, kCases[i].text), texts);
    });
  for (std::thread& thread : threads) thread.join();
  for (const Case& test : kCases) {
    GlyphTexts texts;
    alone.push_back(glyphs_of(text_in(test.language, test.text), texts));
  }
  EXPECT_EQ(together, alone);
}

TEST(Widths, ALongParagraphTakesNoMoreThanItsShare) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "ord och ";
  const Sample sample(text_in("sv", text));
  EXPECT_GT(sample.paragraph.break_lines(30).size(), 100u);
}

}  // namespace
}  // namespace hjemvei
