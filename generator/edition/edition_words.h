// Interface words for one edition, with absence reported: a word that the catalogue lacks is an
// error that names its msgctxt and file, and its place stays empty.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "language/interface_words.h"
#include "language/languages.h"

namespace hjemvei {

// Keeps references to all it is given.
class EditionWords {
 public:
  EditionWords(const InterfaceWords& words, const Language& language, Diagnostics& diagnostics);

  const Language& language() const { return language_; }
  const std::vector<std::string>& months() const { return months_; }

  // The word with msgctxt "ui.<id>".
  std::string find(std::string_view id) const;
  // "Swedish" in the edition's language. The catalogues name the languages that guides are written in
  // here and in Norway; any other goes by its own name ("Türkçe").
  std::string language_name(const Language& named) const;
  // The same with its "{name}"s filled, isolated where the language needs it.
  std::string filled(std::string_view id,
                     const std::vector<std::pair<std::string_view, std::string>>& values) const;

  // "6 månader", one phrase without breaks, not isolated. `value` as in YAML; a decimal fraction
  // takes msgctxt "unit.<unit>.fraction" where the catalogue has it (Slavic languages need it),
  // else the form for many.
  std::string count(std::string_view value, std::string_view unit) const;
  // "22 november 2026", not isolated.
  std::string date(const Date& date) const;
  // A date, with its time where it has one, as one phrase.
  std::string moment(const Moment& moment) const;

 private:
  void report(std::string_view context) const;

  const InterfaceWords& words_;
  const Language& language_;
  Diagnostics& diagnostics_;
  std::vector<std::string> months_;
};

}  // namespace hjemvei
