// The pattern files of Debian's hyphen-* packages: what they say of known words, with our minima of
// four letters on either side, and through which encodings.
#include <gtest/gtest.h>
#include <hyphen.h>

#include <algorithm>
#include <set>
#include <thread>

#include "base/utf8.h"
#include "sample.h"
#include "text/division_cache.h"
#include "text/shaping.h"

namespace hjemvei {
namespace {

std::u16string units_of(const std::string& word) {
  std::u16string units;
  for (std::size_t at = 0; at < word.size();) units += static_cast<char16_t>(next_scalar(word, at));
  return units;
}

// "arbeids-av-klarings-penger"
std::string divided(const std::string& word, const std::vector<Division>& divisions) {
  const std::u16string units = units_of(word);
  std::string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (std::ranges::find(divisions, i, &Division::at) != divisions.end()) out += '-';
    append_utf8(out, units[i]);
  }
  return out;
}

const HyphenationPatterns& patterns_of(const std::string& language) {
  return *project_fonts().shaping().patterns_of(*find_language(language));
}

std::string divided(const std::string& language, const std::string& word) {
  return divided(word, patterns_of(language).divisions(units_of(word)));
}

TEST(Hyphenation, WordsThatWereMeasuredBefore) {
  EXPECT_EQ(divided("nb", "arbeidsavklaringspenger"), "arbeids-av-klarings-penger");
  EXPECT_EQ(divided("nb", "ungdomsskole"), "ungdoms-skole");
  EXPECT_EQ(divided("nb", "menneskerettighetene"), "menneskeret-tighetene");
  EXPECT_EQ(divided("nb", "oppholdstillatelse"), "oppholdstillatelse");
  EXPECT_EQ(divided("nb", "bostøtte"), "bostøtte");
  EXPECT_EQ(divided("sv", "uppehållstillstånd"), "uppe-hålls-till-stånd");
}

// Each word is shown to libhyphen with an excerpt of the file. That must be the same as with the
// whole file, here for the words of a guide that are written in ASCII.
TEST(Hyphenation, AnExcerptSaysTheSameAsTheWholeFile) {
  std::set<std::string> words;
  const std::string text = read_data(HJEMVEI_PROJECT "/content/stockholm/guide.yaml");
  std::string word;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') {
      word += c;
    } else {
      if (word.size() >= 8) words.insert(word);
      word.clear();
    }
  }
  ASSERT_GT(words.size(), 100u);
  for (const char* language : {"nb", "sv", "en", "fr", "es", "pl"}) {
    const std::string file = "/usr/share/hyphen/" + find_language(language)->hyphenation + ".dic";
    HyphenDict* whole = hnj_hyphen_load(file.c_str());
    ASSERT_NE(whole, nullptr) << file;
    for (const std::string& each : words) {
      std::string hyphens(each.size() + 5, '\0');
      char** spelt = nullptr;
      int *from = nullptr, *cut = nullptr;
      hnj_hyphen_hyphenate3(whole, each.c_str(), static_cast<int>(each.size()), hyphens.data(),
                            nullptr, &spelt, &from, &cut, 4, 4, 4, 4);
      std::vector<Division> expected;
      for (std::size_t i = 4; i + 4 <= each.size(); ++i)
        if (hyphens[i - 1] & 1)
          expected.push_back(
              {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(hyphens[i - 1] - '0')});
      EXPECT_EQ(patterns_of(language).divisions(units_of(each)), expected) << language << each;
    }
    hnj_hyphen_free(whole);
  }
}

TEST(Hyphenation, EachEncodingIsReadAsItSays) {
  EXPECT_EQ(divided("nn", "bustadrettleiing"), "bustad-rettleiing");    // ISO 8859-1
  EXPECT_EQ(divided("ru", "ответственность"), "ответ-ствен-ность");     // KOI8-R
  EXPECT_EQ(divided("pl", "odpowiedzialność"), "odpo-wie-dzial-ność");  // ISO 8859-2
  EXPECT_EQ(divided("uk", "відповідальності"), "відповід-альності");    // UTF-8
  EXPECT_EQ(divided("fr", "hébergements"), "héber-ge-ments");
  EXPECT_EQ(divided("es", "responsabilidades"), "respon-sa-bi-li-dades");
  EXPECT_EQ(divided("en", "responsibilities"), "respons-ib-il-ities");
}

TEST(Hyphenation, AWordThatTheEncodingLacksIsNotDivided) {
  EXPECT_EQ(divided("nb", "arbeidsavklaringspenge—"), "arbeidsavklaringspenge—");
  EXPECT_EQ(divided("sv", "ответственность"), "ответственность");
}

TEST(Hyphenation, TooShortAndEndlessWordsAreNotDivided) {
  EXPECT_EQ(divided("sv", "bostads"), "bostads");
  std::string endless;
  while (endless.size() < 110) endless += "bostads";
  EXPECT_EQ(divided("sv", endless), endless);
  EXPECT_NE(divided("sv", endless.substr(0, 98)), endless.substr(0, 98));
}

TEST(Hyphenation, FourLettersStandOnEitherSide) {
  // The Swedish file itself allows one letter before and two after.
  for (const char* word : {"överenskommelse", "användarhandledning", "ansökningsblankett"}) {
    for (const Division& division : patterns_of("sv").divisions(units_of(word))) {
      EXPECT_GE(division.at, 4) << word;
      EXPECT_LE(division.at + 4u, units_of(word).size()) << word;
    }
  }
}

// "tillägg" is till-lägg by such a pattern: our text is not changed, so there is no division.
TEST(Hyphenation, DivisionsThatChangeTheSpellingAreLeftOut) {
  MemoryFiles files;
  files.files["fonts/x.dic"] = "UTF-8\nläg1gsl/gg=g,3,1\nb1st\n";
  std::string why;
  const HyphenationPatterns patterns(MappedFile::open(files, "fonts/", "x.dic", why));
  EXPECT_EQ(patterns.fault(), "");
  EXPECT_EQ(patterns.divisions(u"tilläggslåb"), std::vector<Division>{});
  EXPECT_EQ(patterns.divisions(u"aaaabstaaaa"), (std::vector<Division>{{5, 1}}));
}

// A line would rather end after "bostads" than after "bostadserbju".
TEST(Hyphenation, JointsOfCompoundsHaveTheHigherLevel) {
  using Divisions = std::vector<Division>;
  EXPECT_EQ(patterns_of("sv").divisions(u"bostadserbjudande"),
            (Divisions{{7, 3}, {9, 1}, {12, 1}}));
  EXPECT_EQ(patterns_of("sv").divisions(u"arbetsgivarintyg"), (Divisions{{6, 5}, {8, 1}, {11, 3}}));
  EXPECT_EQ(patterns_of("nb").divisions(u"bostedsregistrering"),
            (Divisions{{7, 9}, {13, 5}, {15, 3}}));
}

// A file whose first patterns find the parts of compounds is read whole.
TEST(Hyphenation, AFileWithTwoLevelsIsReadWhole) {
  MemoryFiles files;
  files.files["fonts/x.dic"] = "UTF-8\nba1st\nNEXTLEVEL\n.stod1st\n";
  std::string why;
  const HyphenationPatterns patterns(MappedFile::open(files, "fonts/", "x.dic", why));
  EXPECT_EQ(patterns.divisions(u"abbastodstab"), (std::vector<Division>{{4, 1}, {8, 1}}));
}

TEST(Hyphenation, TheCacheSaysTheSameAndKeepsLanguagesApart) {
  DivisionCache cache;
  const std::u16string word = u"arbeidsavklaringspenger";
  const std::vector<Division>& first = cache.divisions(patterns_of("nb"), word);
  EXPECT_EQ(first, patterns_of("nb").divisions(word));
  EXPECT_EQ(cache.divisions(patterns_of("es"), word), patterns_of("es").divisions(word));
  EXPECT_NE(cache.divisions(patterns_of("es"), word), first);
  EXPECT_EQ(&cache.divisions(patterns_of("nb"), word), &first);
}

TEST(Hyphenation, ThreadsShareThePatterns) {
  Sources sources;
  Diagnostics diagnostics;
  const DiskFiles files(HJEMVEI_PROJECT);
  const auto fonts = Fonts::load(files, "fonts/fonts.yaml", sources, diagnostics);  // unread yet
  const HyphenationPatterns& patterns = *fonts->shaping().patterns_of(*find_language("sv"));
  std::vector<std::vector<Division>> found(8);
  std::vector<std::thread> threads;
  for (auto& each : found)
    threads.emplace_back([&] { each = patterns.divisions(u"uppehållstillstånd"); });
  for (std::thread& thread : threads) thread.join();
  for (const auto& each : found) EXPECT_EQ(each, (std::vector<Division>{{4, 1}, {9, 3}, {13, 3}}));
}

TEST(Hyphenation, EveryPatternFileOfTheLanguageTableIsNamedAndThere) {
  for (const Language& language : all_languages()) {
    const HyphenationPatterns* patterns = project_fonts().shaping().patterns_of(language);
    EXPECT_EQ(patterns != nullptr, !language.hyphenation.empty()) << language.tag;
    if (patterns) {
      EXPECT_EQ(patterns->fault(), "") << language.tag;
    }
  }
}

std::string faults_of(const std::string& pattern_file, const std::string& own = "") {
  MemoryFiles files;
  files.files["fonts/fonts.yaml"] =
      "families:\n  - name: NotoSans\n"
      "    regular: /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf\n"
      "    script: Latn\n    licence: OFL-1.1\n"
      "hyphenation:\n  - name: hyph_sv_SE\n    file: " +
      pattern_file + "\n    package: hyphen-sv\n";
  if (!own.empty()) files.files["fonts/own.dic"] = own;
  Sources sources;
  Diagnostics diagnostics;
  Fonts::load(files, "fonts/fonts.yaml", sources, diagnostics);
  return print(diagnostics.sorted());
}

TEST(Hyphenation, AMissingPatternFileNamesItsPackage) {
  EXPECT_EQ(faults_of("/nowhere/hyph_sv_SE.dic"),
            "fonts/fonts.yaml:8:11: error: the pattern file \"/nowhere/hyph_sv_SE.dic\" cannot be "
            "read: there is no such file\n"
            "    file: /nowhere/hyph_sv_SE.dic\n"
            "          ^\n"
            "  instead: install the Debian package hyphen-sv, or write the path of a pattern file "
            "beside fonts.yaml\n");
}

TEST(Hyphenation, AFileThatIsNoPatternFileIsAnError) {
  EXPECT_EQ(faults_of("own.dic", "These are no patterns.\n"),
            "fonts/fonts.yaml:8:11: error: the pattern file \"own.dic\" cannot be used: its first "
            "line is not the name of a known encoding\n"
            "    file: own.dic\n"
            "          ^\n"
            "  instead: name a file as libhyphen reads it, hyph_*.dic\n");
  EXPECT_EQ(faults_of("own.dic", "ISO8859-1\n.a4\n"), "");
}

TEST(Hyphenation, PatternsNamedTwiceAreAnError) {
  EXPECT_EQ(faults_of("own.dic\n  - name: hyph_sv_SE\n    file: own.dic", "UTF-8\n.a4\n"),
            "fonts/fonts.yaml:9:11: error: the pattern file \"hyph_sv_SE\" stands in the list "
            "twice\n"
            "    - name: hyph_sv_SE\n"
            "            ^\n"
            "  instead: give one of them another name, or remove it\n");
}

}  // namespace
}  // namespace hjemvei
