#include "translation/exchange.h"

#include <algorithm>

#include "language/languages.h"

namespace hjemvei {
namespace {

constexpr std::string_view kFingerprint = "As it was sent out: ";
constexpr std::string_view kPrints = ".number} prints ";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

}  // namespace

Position ExchangeText::position(std::size_t offset) const {
  const auto after = std::upper_bound(
      runs.begin(), runs.end(), offset,
      [](std::size_t wanted, const ExchangeRun& run) { return wanted < run.offset; });
  if (after == runs.begin()) return at;
  const ExchangeRun& run = *(after - 1);
  Position position = run.at;
  position.column += static_cast<std::uint32_t>(offset - run.offset);
  return position;
}

std::string fingerprint_of(std::string_view text) {
  constexpr const char* kDigits = "0123456789abcdef";
  std::uint32_t hash = 2166136261u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  std::string print(8, '0');
  for (std::size_t i = 0; i < 8; ++i) print[i] = kDigits[hash >> (28 - 4 * i) & 15u];
  return print;
}

std::vector<std::string> printed_comments(const ExchangeUnit& unit) {
  std::vector<std::string> lines = unit.comments;
  for (const auto& [fact, value] : unit.numbers)
    lines.push_back("{" + fact + std::string(kPrints) + value);
  if (!unit.fingerprint.empty()) lines.push_back(std::string(kFingerprint) + unit.fingerprint);
  return lines;
}

void take_comment(std::string_view line, ExchangeUnit& unit) {
  line = trimmed(line);
  const std::size_t prints = line.find(kPrints);
  if (line.starts_with(kFingerprint))
    unit.fingerprint = line.substr(kFingerprint.size());
  else if (line.starts_with('{') && prints != line.npos)
    unit.numbers[std::string(line.substr(1, prints - 1))] = line.substr(prints + kPrints.size());
  else if (!line.empty())
    unit.comments.emplace_back(line);
}

std::string our_tag(std::string_view tag) {
  std::string text(trimmed(tag));
  std::ranges::replace(text, '_', '-');
  // Tools add a region that we do not know ("so_SO"); a private part is never a region.
  for (std::string each = text; !each.empty(); each.resize(std::max<std::size_t>(each.rfind('-') + 1, 1) - 1)) {
    if (const Language* language = find_language(each)) return language->tag;
    if (text.find("-x-") != text.npos) break;
  }
  return text;
}

std::string name_alone(std::string_view translator) {
  const std::size_t address = translator.find('<');
  std::string_view name = trimmed(translator.substr(0, address));
  if (name == "FULL NAME") return {};
  if (name.empty() && address != translator.npos)
    name = translator.substr(address + 1, translator.find('>') - address - 1);
  return std::string(name);
}

}  // namespace hjemvei
