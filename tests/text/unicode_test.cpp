// Unicode 15's own test files, from Debian's unicode-data, against the ICU that we use. Where ICU
// 72 differs on purpose the case is listed in data/*_deviations.txt; a case that is listed and
// passes is a fault too, so that the lists stay true.
#include <gtest/gtest.h>
#include <unicode/ubidi.h>
#include <unicode/utf16.h>

#include <set>
#include <sstream>

#include "sample.h"
#include "text/breaks.h"

namespace hjemvei {
namespace {

std::vector<std::string> lines_of(const std::string& path) {
  std::istringstream file(read_data(path));
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    line = line.substr(0, line.find('#'));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.pop_back();
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

std::set<std::string> deviations(const char* name) {
  const auto lines = lines_of(std::string(HJEMVEI_TEXT_DATA "/") + name);
  return {lines.begin(), lines.end()};
}

std::u16string units_of(const std::string& hex) {
  std::istringstream words(hex);
  std::u16string units;
  for (std::uint32_t c; words >> std::hex >> c;) {
    if (c > 0xFFFF) units += U16_LEAD(c);
    units += static_cast<char16_t>(c > 0xFFFF ? U16_TRAIL(c) : c);
  }
  return units;
}

// "× 0023 ÷ 0023 ÷": between × and ÷ the characters.
bool breaks_as_said(const std::string& line) {
  JoinedText joined;
  std::vector<std::uint32_t> expected;
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    if (word == "÷") expected.push_back(joined.size());
    if (word != "÷" && word != "×") joined.units += units_of(word);
  }
  std::vector<std::uint32_t> found;
  for (const BreakPoint& point : find_breaks(joined, "", false)) found.push_back(point.unit);
  return found == expected;
}

TEST(Unicode, LineBreakTest) {
  const auto tests = lines_of("/usr/share/unicode/auxiliary/LineBreakTest.txt");
  if (tests.empty()) GTEST_SKIP() << "the package unicode-data is not installed";
  std::set<std::string> failed;
  for (const std::string& line : tests)
    if (!breaks_as_said(line)) failed.insert(line);
  EXPECT_EQ(failed, deviations("line_break_deviations.txt"));
  EXPECT_EQ(failed.size(), 22u);
  EXPECT_EQ(tests.size(), 7654u);
}

struct BidiCase {
  std::string characters, base, paragraph_level, levels, order;
};

BidiCase split(const std::string& line) {
  std::istringstream fields(line);
  BidiCase test;
  for (std::string* field :
       {&test.characters, &test.base, &test.paragraph_level, &test.levels, &test.order})
    std::getline(fields, *field, ';');
  return test;
}

// Levels as the file writes them; it has x where a character is taken out (X9), ICU a level.
bool orders_as_said(const BidiCase& test, UBiDi* bidi) {
  const std::u16string units = units_of(test.characters);
  const UBiDiLevel base = test.base == "2" ? UBIDI_DEFAULT_LTR : test.base == "1" ? 1 : 0;
  UErrorCode status = U_ZERO_ERROR;
  const auto length = static_cast<int32_t>(units.size());
  ubidi_setPara(bidi, units.data(), length, base, nullptr, &status);
  const UBiDiLevel* levels = ubidi_getLevels(bidi, &status);
  std::vector<int32_t> visual(units.size());
  ubidi_getVisualMap(bidi, visual.data(), &status);
  if (U_FAILURE(status)) return false;

  std::istringstream words(test.levels);
  std::vector<bool> removed;
  std::int32_t unit = 0;
  for (std::string word; words >> word; ++unit) {
    while (unit > 0 && U16_IS_TRAIL(units[unit])) {
      removed.push_back(removed.back());
      ++unit;
    }
    removed.push_back(word == "x");
    if (word != "x" && std::to_string(levels[unit]) != word) return false;
  }
  std::vector<int32_t> character_of(units.size(), 0);
  for (std::size_t i = 1; i < units.size(); ++i)
    character_of[i] = character_of[i - 1] + (U16_IS_TRAIL(units[i]) ? 0 : 1);
  std::string order;
  for (const int32_t at : visual) {
    if (static_cast<std::size_t>(at) < removed.size() && removed[at]) continue;
    if (U16_IS_TRAIL(units[at])) continue;
    order += (order.empty() ? "" : " ") + std::to_string(character_of[at]);
  }
  return order == test.order;
}

TEST(Unicode, BidiCharacterTest) {
  const auto tests = lines_of("/usr/share/unicode/BidiCharacterTest.txt");
  if (tests.empty()) GTEST_SKIP() << "the package unicode-data is not installed";
  const auto listed = deviations("bidi_deviations.txt");
  UBiDi* bidi = ubidi_open();
  std::set<std::string> failed;
  for (const std::string& line : tests) {
    const BidiCase test = split(line);
    if (!orders_as_said(test, bidi)) failed.insert(test.characters);
  }
  ubidi_close(bidi);
  EXPECT_EQ(failed, listed);
  EXPECT_EQ(failed.size(), 30u);
  EXPECT_EQ(tests.size(), 91707u);
}

}  // namespace
}  // namespace hjemvei
