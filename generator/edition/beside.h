// Glossary words set beside their translation: the first time a screen names a term that its author
// marked `beside`, the word that offices use follows in parentheses, so that the reader knows it
// again in letters: "مهلة الإجابة (svarstid)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/guide.h"
#include "edition/piece.h"
#include "language/languages.h"

namespace hjemvei {

// The terms and their forms for the readers of one language. Made once per edition.
class BesideTerms {
 public:
  // No terms when `reader` is the glossary's own language or its easy-read variant. Keeps references into `glossary`.
  // `source`: the tag of the language that the guide is written in; words of another are not its own.
  BesideTerms(const std::vector<GlossaryTerm>& glossary, std::string_view source,
              const Language& reader);

  // Which terms a screen has named; one flag a term.
  using Named = std::vector<bool>;
  Named none_named() const { return Named(terms_.size(), false); }

  // Adds the word after the first whole-word mention of each term not yet named. A form matches
  // without regard to case; in Arabic the letters و ف ب ل ك and the article ال may stand before it.
  // Where the author wrote the word in parentheses already, nothing is added.
  void set_beside(std::vector<Piece>& pieces, Named& named) const;

  // Marks the terms that `text`, in the glossary's language, holds: they stand there themselves.
  void mark_named(std::string_view text, Named& named) const;

 private:
  struct Form {
    std::u32string folded;  // for comparing
    std::size_t term = 0;   // index in terms_
  };
  struct Letter;
  struct Found;

  static char32_t first_of(const Form& form) { return form.folded.front(); }
  static std::vector<Letter> letters_of(std::string_view text);
  const Form* form_at(const std::vector<Letter>& text, std::size_t at, std::size_t* end) const;
  const Form* longest_at(const std::vector<Letter>& text, std::size_t at, std::size_t* end) const;
  Found find(const std::vector<Letter>& text, bool letter_follows, const Named& named) const;
  void insert(const GlossaryTerm& term, std::vector<Piece>& pieces, std::size_t i,
              std::size_t end) const;

  const Language& reader_;
  std::vector<const GlossaryTerm*> terms_;
  std::vector<Form> forms_;  // by first scalar, the longest first
};

}  // namespace hjemvei
