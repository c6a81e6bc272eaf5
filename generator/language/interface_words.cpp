#include "language/interface_words.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <locale>
#include <map>
#include <stdexcept>

#include <boost/locale/gnu_gettext.hpp>

#include "embedded/interface_catalogues.h"
#include "language/languages.h"
#include "language/pseudo_text.h"

namespace hjemvei {
namespace {

using Bytes = std::span<const unsigned char>;

constexpr std::string_view kPseudoSource = "en";  // what all pseudo-languages are made from

// A 32-bit number of an MO file (gettext manual, "The Format of GNU MO Files").
std::optional<std::uint32_t> word_at(Bytes bytes, std::size_t offset) {
  if (offset + 4 > bytes.size()) return std::nullopt;
  std::uint32_t value = 0;
  std::memcpy(&value, bytes.data() + offset, 4);
  return value;
}

// msgid by msgctxt. A key in the file is "msgctxt EOT msgid", with "NUL msgid_plural" after it
// where there are plural forms. msgfmt leaves out what has no translation.
std::optional<std::map<std::string, std::string, std::less<>>> ids_by_context(Bytes bytes) {
  constexpr std::uint32_t kMagic = 0x950412de;
  if (word_at(bytes, 0) != kMagic) return std::nullopt;
  const auto count = word_at(bytes, 8);
  const auto table = word_at(bytes, 12);
  if (!count || !table) return std::nullopt;
  std::map<std::string, std::string, std::less<>> ids;
  for (std::uint32_t i = 0; i < *count; ++i) {
    const auto length = word_at(bytes, *table + std::size_t{8} * i);
    const auto start = word_at(bytes, *table + std::size_t{8} * i + 4);
    if (!length || !start || std::size_t{*start} + *length > bytes.size()) return std::nullopt;
    const std::string_view key(reinterpret_cast<const char*>(bytes.data()) + *start, *length);
    const std::size_t mark = key.find('\4');
    if (mark == key.npos) continue;  // the header
    ids[std::string(key.substr(0, mark))] = std::string(key.substr(mark + 1).data());
  }
  return ids;
}

// Boost.Locale's facet for these bytes; the locale owns it. The tag is only part of a file name
// that Boost hands to the callback: no locale is built from it.
std::locale locale_with(Bytes bytes) {
  boost::locale::gnu_gettext::messages_info info;
  info.language = "any";
  info.encoding = "UTF-8";
  info.domains.emplace_back("interface");
  info.paths.emplace_back("embedded");
  info.callback = [bytes](const std::string&, const std::string&) {
    return std::vector<char>(bytes.begin(), bytes.end());
  };
  return std::locale(std::locale::classic(),
                     boost::locale::gnu_gettext::create_messages_facet<char>(info));
}

}  // namespace

struct InterfaceWords::Catalogue {
  std::map<std::string, std::string, std::less<>> ids;
  std::locale locale = std::locale::classic();
  const Language* pseudo = nullptr;  // what its words are changed into

  const boost::locale::message_format<char>& messages() const {
    return std::use_facet<boost::locale::message_format<char>>(locale);
  }
};

InterfaceWords::InterfaceWords() : catalogue_(std::make_unique<Catalogue>()) {}
InterfaceWords::~InterfaceWords() = default;

// Months, units, dates and names of languages stand inside other texts, without brackets.
std::string InterfaceWords::shown(std::string_view context, std::string word) const {
  const Language* pseudo = catalogue_->pseudo;
  if (!pseudo) return word;
  const bool whole = context.starts_with("ui.") && !context.starts_with("ui.language.");
  return whole ? pseudo_message(word, *pseudo) : pseudo_pattern(word, *pseudo);
}

std::shared_ptr<InterfaceWords> InterfaceWords::read_mo(Bytes bytes) {
  auto ids = ids_by_context(bytes);
  if (!ids) return nullptr;
  auto words = std::make_shared<InterfaceWords>();
  try {
    words->catalogue_->locale = locale_with(bytes);
  } catch (const std::runtime_error&) {  // not UTF-8, or tables that lead out of the file
    return nullptr;
  }
  words->catalogue_->ids = std::move(*ids);
  return words;
}

std::shared_ptr<const InterfaceWords> InterfaceWords::from_mo(Bytes bytes) {
  return read_mo(bytes);
}

std::shared_ptr<const InterfaceWords> InterfaceWords::load(std::string_view tag) {
  const Language* language = find_language(tag);
  if (!language) return nullptr;
  const std::string_view wanted = language->is_pseudo()        ? kPseudoSource
                                  : language->is_easy_read() ? std::string_view(language->base)
                                                             : std::string_view(language->tag);
  for (const embedded::Catalogue& catalogue : embedded::interface_catalogues()) {
    if (catalogue.tag != wanted) continue;
    auto words = read_mo(catalogue.bytes);
    if (words && language->is_pseudo()) words->catalogue_->pseudo = language;
    return words;
  }
  return nullptr;
}

std::vector<std::string> InterfaceWords::available() {
  std::vector<std::string> tags;
  for (const embedded::Catalogue& catalogue : embedded::interface_catalogues()) {
    tags.emplace_back(catalogue.tag);
  }
  std::ranges::sort(tags);  // files stand in another order: fa-AF.po before fa.po
  return tags;
}

std::optional<std::string> InterfaceWords::find(std::string_view context) const {
  const auto found = catalogue_->ids.find(context);
  if (found == catalogue_->ids.end()) return std::nullopt;
  const char* word = catalogue_->messages().get(0, found->first.c_str(), found->second.c_str());
  if (!word || !*word) return std::nullopt;
  return shown(context, word);
}

std::optional<std::string> InterfaceWords::find_unit(std::string_view unit, long n) const {
  const auto found = catalogue_->ids.find("unit." + std::string(unit));
  if (found == catalogue_->ids.end()) return std::nullopt;
  // Boost counts in int; plural rules look at the last digits of large numbers only.
  const int count = static_cast<int>(n > 1000000 ? 1000000 + n % 1000000 : n);
  const char* form =
      catalogue_->messages().get(0, found->first.c_str(), found->second.c_str(), count);
  if (!form || !*form) return std::nullopt;
  return shown(found->first, form);
}

}  // namespace hjemvei
