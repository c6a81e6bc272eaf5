// The program's own words ("Next", "Page {n}") in the readers' languages: gettext catalogues,
// content/interface/<tag>.po, compiled by msgfmt when the program is built and embedded in it.
// Read with Boost.Locale's gettext engine, given the MO bytes directly. Absence is seen in the
// catalogue itself: a missing word is never shown as English in silence.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hjemvei {

// Immutable; may be read by several threads.
class InterfaceWords {
 public:
  // The catalogue of one language (tag or alias); null when the program has none for it. That of an
  // easy-read variant is its base's; that of a pseudo-language is made from the English one.
  static std::shared_ptr<const InterfaceWords> load(std::string_view tag);
  // The tags that have a catalogue, sorted.
  static std::vector<std::string> available();
  // A catalogue that is not embedded. `bytes` are a compiled one (MO, UTF-8) as msgfmt writes it
  // on a little-endian machine; they are copied. Null when they are something else.
  static std::shared_ptr<const InterfaceWords> from_mo(std::span<const unsigned char> bytes);

  // The word whose msgctxt is `context`, whole: "ui.next", "month.3", "date.long". Nothing when the
  // catalogue lacks it or has it without a translation.
  std::optional<std::string> find(std::string_view context) const;
  // The plural form for `n` of msgctxt "unit.<unit>", with "{n}" still in it. `n` is not negative.
  std::optional<std::string> find_unit(std::string_view unit, long n) const;

  // No words at all.
  InterfaceWords();
  ~InterfaceWords();

 private:
  struct Catalogue;
  static std::shared_ptr<InterfaceWords> read_mo(std::span<const unsigned char> bytes);
  std::string shown(std::string_view context, std::string word) const;

  std::unique_ptr<Catalogue> catalogue_;
};

}  // namespace hjemvei
