#include "edition/edition_words.h"

#include <charconv>

#include "edition/edition.h"
#include "edition/no_break.h"
#include "language/numbers.h"

namespace hjemvei {

EditionWords::EditionWords(const InterfaceWords& words, const Language& language,
                           Diagnostics& diagnostics)
    : words_(words), language_(language), diagnostics_(diagnostics), months_(month_names(words)) {}

void EditionWords::report(std::string_view context) const {
  const std::string quoted = "\"" + std::string(context) + "\"";
  diagnostics_.error(
      "missing-interface-word", Position{},
      "content/interface/" + language_.tag + ".po has no word with msgctxt " + quoted,
      "add msgctxt " + quoted + " with its msgstr there, then build the program anew");
}

std::string EditionWords::find(std::string_view id) const {
  const std::string context = "ui." + std::string(id);
  if (std::optional<std::string> word = words_.find(context)) return *std::move(word);
  report(context);
  return {};
}

std::string EditionWords::language_name(const Language& named) const {
  return words_.find("ui.language." + named.tag).value_or(named.native_name);
}

std::string EditionWords::filled(
    std::string_view id,
    const std::vector<std::pair<std::string_view, std::string>>& values) const {
  return fill(find(id), values, language_.right_to_left());
}

std::string EditionWords::count(std::string_view value, std::string_view unit) const {
  const std::optional<std::string> number = format_number(value, language_);
  if (!number) return std::string(value);
  if (unit.empty()) return *number;
  std::optional<std::string> pattern;
  long n = 100;  // for a fraction: a count that every language puts in its form for many
  if (value.find('.') != value.npos) {
    pattern = words_.find("unit." + std::string(unit) + ".fraction");
  } else {
    const std::string_view digits = value.substr(value.starts_with('-') ? 1 : 0);
    std::from_chars(digits.data(), digits.data() + digits.size(), n);
  }
  if (!pattern) pattern = words_.find_unit(unit, n);
  if (!pattern) {
    report("unit." + std::string(unit));
    return *number;
  }
  return without_breaks(fill(*pattern, {{"n", *number}}, false));
}

std::string EditionWords::date(const Date& date) const {
  const auto printed = format_date(date.year, date.month, date.day, words_);
  if (printed) return *printed;
  const std::string month = "month." + std::to_string(date.month);
  if (!words_.find("date.long")) report("date.long");
  if (!words_.find(month)) report(month);
  return to_string(date);
}

std::string EditionWords::moment(const Moment& moment) const {
  const std::string day = date(moment.date);
  if (!moment.clock) return day;
  const auto printed = format_date_time(day, moment.clock->hour, moment.clock->minute, words_);
  if (printed) return *printed;
  for (const char* context : {"time.clock", "date.time"})
    if (!words_.find(context)) report(context);
  return day;
}

}  // namespace hjemvei
