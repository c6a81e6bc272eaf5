#include "language/plurals.h"

#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include <array>
#include <cstring>
#include <memory>

namespace hjemvei {
namespace {

struct Known {
  std::size_t count;
  const char* expression;
  long (*form)(long n);
};

bool teens(long n) { return n % 100 >= 12 && n % 100 <= 14; }
bool few(long n) { return n % 10 >= 2 && n % 10 <= 4 && !teens(n); }

constexpr Known kKnown[] = {
    {1, "0", [](long) { return 0l; }},
    {2, "(n != 1)", [](long n) { return long{n != 1}; }},
    {2, "(n > 1)", [](long n) { return long{n > 1}; }},
    {2, "(n%10!=1 || n%100==11)", [](long n) { return long{n % 10 != 1 || n % 100 == 11}; }},
    {3, "(n==1 ? 0 : n==2 ? 1 : 2)", [](long n) { return n == 1 ? 0l : n == 2 ? 1l : 2l; }},
    {3, "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
     [](long n) { return n == 1 ? 0l : few(n) ? 1l : 2l; }},
    {3,
     "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
     [](long n) { return n % 10 == 1 && n % 100 != 11 ? 0l : few(n) ? 1l : 2l; }},
    {3, "(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)",
     [](long n) { return n == 1 ? 0l : n >= 2 && n <= 4 ? 1l : 2l; }},
    {3, "(n==1 ? 0 : n==0 || (n%100>=2 && n%100<=19) ? 1 : 2)",
     [](long n) { return n == 1 ? 0l : n == 0 || (n % 100 >= 2 && n % 100 <= 19) ? 1l : 2l; }},
    {6, "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)",
     [](long n) {
       const long rest = n % 100;
       return n < 3 ? n : rest >= 3 && rest <= 10 ? 3l : rest >= 11 ? 4l : 5l;
     }},
};

constexpr long kCompared = 1000;   // larger numbers: CLDR's "many" of a million in French is not asked for
constexpr std::array kCategories = {"zero", "one", "two", "few", "many", "other"};

std::size_t category(const icu::PluralRules& rules, double n) {
  std::string name;
  rules.select(n).toUTF8String(name);
  for (std::size_t i = 0; i < kCategories.size(); ++i)
    if (name == kCategories[i]) return i;
  return kCategories.size() - 1;
}

// Of a language that it does not know ICU says that it has one form.
bool is_known(const icu::Locale& locale) {
  UErrorCode failed = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> all(icu::PluralRules::getAvailableLocales(failed));
  if (U_FAILURE(failed) || !all) return false;
  for (const char* name = all->next(nullptr, failed); name; name = all->next(nullptr, failed))
    if (std::strcmp(name, locale.getLanguage()) == 0) return true;
  return false;
}

}  // namespace

PluralForms plural_forms(const Language& language) {
  PluralForms forms;
  UErrorCode failed = U_ZERO_ERROR;
  const icu::Locale locale(language.icu_locale.c_str());
  if (!is_known(locale)) return forms;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, failed));
  if (U_FAILURE(failed) || !rules) return forms;
  std::array<bool, kCategories.size()> used{};
  std::array<std::size_t, kCompared + 1> of{};
  for (long n = 0; n <= kCompared; ++n) {
    of[static_cast<std::size_t>(n)] = category(*rules, static_cast<double>(n));
    used[of[static_cast<std::size_t>(n)]] = true;
  }
  std::array<long, kCategories.size()> number{};   // of the form, by category
  long count = 0;
  for (std::size_t i = 0; i < used.size(); ++i) number[i] = used[i] ? count++ : -1;
  for (const Known& known : kKnown) {
    if (known.count != static_cast<std::size_t>(count)) continue;
    bool same = true;
    for (long n = 0; same && n <= kCompared; ++n)
      same = known.form(n) == number[of[static_cast<std::size_t>(n)]];
    if (!same) continue;
    forms.count = known.count;
    forms.expression = known.expression;
    break;
  }
  forms.own_fraction = number[category(*rules, 1.5)] < 0;
  return forms;
}

std::string to_string(const PluralForms& forms) {
  return "nplurals=" + std::to_string(forms.count) + "; plural=" + forms.expression + ";";
}

}  // namespace hjemvei
