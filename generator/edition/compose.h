// Puts the Texts of one edition together: chooses the translation or the source text, prints facts,
// keeps phrases together, sets glossary words beside, isolates and tags what is foreign, and names
// where links lead. Keeps count of what it used, for the states and the date of validity.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "edition/beside.h"
#include "edition/edition.h"
#include "edition/edition_words.h"
#include "edition/make_edition.h"
#include "edition/piece.h"
#include "translation/match.h"

namespace hjemvei {

// Lives as long as one call of make_edition; keeps references to all it is given.
class Composer {
 public:
  Composer(const Guide& guide, const Match* match, const Language& language,
           const InterfaceWords& words, const EditionOptions& options, Diagnostics& diagnostics);

  // Titles, labels and captions of boxes stay as short as they were written; running text gets its
  // glossary words beside.
  enum class Role { title, running };

  // The text as the reader gets it. What has no translation is shown in the source language and
  // reported; what is stale is shown and reported, and an error where mistakes cost dearly. What an
  // easy-read edition inherits from the source counts as neither.
  Text text(const Prose& prose, Role role);
  std::optional<Text> text(const std::optional<Prose>& prose, Role role);
  // A text that stays in the source language in every edition.
  Text kept(const Prose& prose);
  // The same between the quotation marks of its language.
  Text quoted(const Prose& prose);
  // An interface word as a text of its own.
  Text word(std::string_view id,
            const std::vector<std::pair<std::string_view, std::string>>& values = {});
  DrawingFact drawing_fact(const std::string& id);

  // From here on, texts count for a new screen: its state, its first mentions.
  void begin_screen();
  // Marks the glossary terms in a kept text as named on this screen.
  void mark_named(const Prose& kept);

  TextState screen_state() const { return screen_state_; }
  TextState state() const { return state_; }
  bool has(TextState state) const { return seen_[static_cast<std::size_t>(state)]; }
  // Whether a machine translated every draft that was used.
  bool only_machine_drafts() const { return !other_drafts_; }
  // The earliest expiry of a fact that was printed.
  std::optional<Date> valid_until() const { return valid_until_; }

  const EditionWords& words() const { return words_; }
  const EditionWords& source_words() const { return source_words_; }
  bool is_source() const { return match_ == nullptr; }

 private:
  // What is shown for a text, and in whose words.
  struct Shown {
    const std::vector<Inline>* inlines = nullptr;
    const EditionWords* words = nullptr;
    Position at;
    bool translated = false;
  };

  Shown resolve(const Prose& prose);
  bool inherits_source() const;
  void report_missing(const MatchedPlace& place);
  void report_stale(const MatchedPlace& place);
  void record(TextState state);
  void use(const Fact& fact);

  Text compose(const Shown& shown, Role role);
  std::vector<Piece> pieces(const Shown& shown);
  Piece fact_piece(const Fact& fact, bool number_only, const EditionWords& words);
  Piece text_fact_piece(const Fact& fact, const EditionWords& words);
  std::string purpose(const std::string& link) const;

  const Guide& guide_;
  const Match* match_;
  const EditionOptions& options_;
  Diagnostics& diagnostics_;
  const Language& source_language_;
  std::shared_ptr<const InterfaceWords> source_catalogue_;
  EditionWords words_, source_words_;
  EditionWords base_words_;  // of what an easy-read edition inherits from another translation
  BesideTerms beside_;
  BesideTerms::Named named_;
  std::map<std::string, std::string> titles_;  // of screens, by full id
  TextState screen_state_ = TextState::source, state_ = TextState::source;
  bool seen_[static_cast<std::size_t>(TextState::source) + 1] = {};
  bool other_drafts_ = false;
  std::optional<Date> valid_until_;
};

}  // namespace hjemvei
