// Numbers, dates, times and money in every language, beside what ICU makes of them.
//
// data/formats.json is what ICU 72.1 gave when it was called raw; the first test calls it again
// with the recorded settings, so that a change of the library shows here. data/our_formats.json is
// what readers of our guides get, by our rules and the words of content/interface/<tag>.po, and the
// name of the reason wherever that is not what ICU gives with Latin digits and the Gregorian
// calendar.
#include <gtest/gtest.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "language/numbers.h"

namespace hjemvei {
namespace {

using nlohmann::json;

json load(const char* name) {
  std::ifstream file(std::string(HJEMVEI_LANGUAGE_DATA "/") + name);
  return json::parse(file);
}

std::string utf8_of(const char16_t* units, int32_t length) {
  char text[400];
  int32_t size = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(text, sizeof text, &size, units, length, &status);
  EXPECT_TRUE(U_SUCCESS(status));
  return std::string(text, static_cast<std::size_t>(size));
}

std::string number(UNumberFormatStyle style, double value, const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat* format = unum_open(style, nullptr, 0, locale.c_str(), nullptr, &status);
  if (style == UNUM_CURRENCY) unum_setTextAttribute(format, UNUM_CURRENCY_CODE, u"NOK", 3, &status);
  char16_t units[100];
  const int32_t length = unum_formatDouble(format, value, units, 100, nullptr, &status);
  EXPECT_TRUE(U_SUCCESS(status)) << locale;
  unum_close(format);
  return utf8_of(units, length);
}

// 15 August 2024, 14:30, in universal time.
std::string moment(UDateFormatStyle time, UDateFormatStyle date, const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat* format = udat_open(time, date, locale.c_str(), u"Etc/UTC", -1, nullptr, 0, &status);
  char16_t units[100];
  const int32_t length = udat_format(format, 1723732200000., units, 100, nullptr, &status);
  EXPECT_TRUE(U_SUCCESS(status)) << locale;
  udat_close(format);
  return utf8_of(units, length);
}

TEST(Formats, IcuCalledRaw) {
  const json golden = load("formats.json");
  const auto natural = std::ranges::count(all_languages(), "", &Language::base);
  EXPECT_EQ(golden.size(), static_cast<std::size_t>(natural));
  for (const auto& [tag, settings] : golden.items()) {
    ASSERT_NE(find_language(tag), nullptr) << tag;
    const std::string bare = find_language(tag)->icu_locale;
    for (const auto& [setting, keywords] :
         {std::pair("default", ""), std::pair("latn", "@numbers=latn"),
          std::pair("latn-greg", "@calendar=gregorian;numbers=latn")}) {
      SCOPED_TRACE(tag + " " + setting);
      const std::string locale = bare + keywords;
      const json& recorded = settings[setting];
      EXPECT_EQ(number(UNUM_DECIMAL, 1234567.5, locale), recorded["num"].get<std::string>());
      EXPECT_EQ(number(UNUM_PERCENT, .05, locale), recorded["pct"].get<std::string>());
      EXPECT_EQ(number(UNUM_CURRENCY, 12345.5, locale), recorded["nok"].get<std::string>());
      EXPECT_EQ(moment(UDAT_NONE, UDAT_LONG, locale), recorded["long"].get<std::string>());
      EXPECT_EQ(moment(UDAT_NONE, UDAT_SHORT, locale), recorded["short"].get<std::string>());
      EXPECT_EQ(moment(UDAT_SHORT, UDAT_NONE, locale), recorded["time"].get<std::string>());
    }
  }
}

void replace(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at; (at = text.find(what)) != text.npos;) text.replace(at, what.size(), with);
}

// What a reader of the language gets.
json ours(const std::string& tag) {
  const Language& language = *find_language(tag);
  const auto words = InterfaceWords::load(tag);
  std::string money = words->find_unit("krona", 12345).value_or("");
  replace(money, "{n}", *format_number("12345.50", language));
  return {{"number", *format_number("1234567.5", language)},
          {"date", format_date(2024, 8, 15, *words).value_or("")},
          {"time", format_time(14, 30, *words).value_or("")},
          {"money", money}};
}

// Our dates hold together by no-break spaces, which is no difference of words.
std::string folded(std::string text) {
  replace(text, "\u00A0", " ");
  return text;
}

TEST(Formats, EveryLanguageWithWordsHasItsRow) {
  const json table = load("our_formats.json");
  std::set<std::string> rows;
  for (const auto& [tag, row] : table["languages"].items()) rows.insert(tag);
  const std::vector<std::string> tags = InterfaceWords::available();
  EXPECT_EQ(rows, std::set<std::string>(tags.begin(), tags.end()));
}

TEST(Formats, OursAndWhyTheyAreNotIcus) {
  const json golden = load("formats.json"), table = load("our_formats.json");
  std::set<std::string> used;
  for (const std::string& tag : InterfaceWords::available()) {
    const json& row = table["languages"][tag];
    const json& icu = golden[tag == "fa-AF" ? "prs" : tag]["latn-greg"];
    const json made = ours(tag);
    for (const auto& [ours_key, icu_key] : {std::pair("number", "num"), std::pair("date", "long"),
                                            std::pair("time", "time"), std::pair("money", "nok")}) {
      SCOPED_TRACE(tag + " " + ours_key);
      const std::string text = made[ours_key], theirs = icu[icu_key];
      EXPECT_EQ(text, row.value(ours_key, ""));
      const bool differs =
          std::string(ours_key) == "date" ? folded(text) != folded(theirs) : text != theirs;
      const std::string why = row["why"].value(ours_key, "");
      EXPECT_EQ(differs, !why.empty()) << "ICU has " << theirs;
      if (!why.empty()) {
        EXPECT_TRUE(table["reasons"].contains(why)) << why;
        used.insert(why);
      }
    }
  }
  for (const auto& [reason, sentence] : table["reasons"].items())
    EXPECT_TRUE(used.contains(reason)) << "no language needs the reason " << reason;
}

// The table's decimal sign is CLDR's, whatever parts the groups.
TEST(Formats, TheDecimalSignIsThatOfIcu) {
  const json golden = load("formats.json");
  for (const auto& [tag, settings] : golden.items()) {
    const std::string number = settings["latn-greg"]["num"];
    EXPECT_EQ(std::string(1, number[number.size() - 2]), find_language(tag)->decimal_sign) << tag;
  }
}

}  // namespace
}  // namespace hjemvei
