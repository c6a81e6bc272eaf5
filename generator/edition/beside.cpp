#include "edition/beside.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "language/numbers.h"

namespace hjemvei {

// A scalar of a text, folded for comparing, and where it stands.
struct BesideTerms::Letter {
  char32_t folded = 0;
  std::size_t begin = 0, end = 0;  // bytes
};

struct BesideTerms::Found {
  const Form* form = nullptr;
  std::size_t end = 0;  // index after the last scalar of the mention
};

namespace {

char32_t folded(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c == 0x00A0 || c == 0x202F) return ' ';
  if (c == 0x2011) return '-';
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

std::u32string folded(std::string_view text) {
  std::u32string result;
  for (std::size_t i = 0; i < text.size();) result += folded(next_scalar(text, i));
  return result;
}

// Letters, digits, the marks on them, and the joiners inside words.
bool is_word(char32_t c) {
  const UChar32 u = static_cast<UChar32>(c);
  return u_isalnum(u) || (U_GET_GC_MASK(u) & U_GC_M_MASK) || c == 0x200C || c == 0x200D;
}

bool is_mark(char32_t c) { return U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK; }

bool writes_without_spaces(const Language& language) {
  constexpr std::string_view kScripts[] = {"Thai", "Laoo", "Khmr", "Mymr", "Hans"};
  return std::ranges::find(kScripts, language.script) != std::end(kScripts);
}

// Whether `text` begins with " (term", with or without isolates.
bool term_follows(std::string_view text, std::string_view term) {
  std::string rest;
  for (std::size_t i = 0; i < text.size() && rest.size() < term.size() + 8;) {
    const char32_t c = next_scalar(text, i);
    if (c < 0x2066 || c > 0x2069) append_utf8(rest, folded(c));
  }
  std::string wanted = " (";
  for (char32_t c : folded(term)) append_utf8(wanted, c);
  return rest.starts_with(wanted);
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

}  // namespace

BesideTerms::BesideTerms(const std::vector<GlossaryTerm>& glossary, std::string_view source,
                         const Language& reader)
    : reader_(reader) {
  const std::string& tag = reader.is_easy_read() ? reader.base : reader.tag;
  for (const GlossaryTerm& term : glossary) {
    const auto forms = term.forms.find(tag);
    if (!term.beside || term.language != source || source == tag) continue;
    if (forms == term.forms.end()) continue;
    std::vector<std::string> written = forms->second.forms;
    written.push_back(forms->second.term);
    for (const std::string& form : written) {
      if (!form.empty()) forms_.push_back({folded(form), terms_.size()});
    }
    terms_.push_back(&term);
  }
  std::ranges::stable_sort(forms_, [](const Form& a, const Form& b) {
    return std::pair(first_of(a), b.folded.size()) < std::pair(first_of(b), a.folded.size());
  });
}

std::vector<BesideTerms::Letter> BesideTerms::letters_of(std::string_view text) {
  std::vector<Letter> letters;
  letters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_scalar(text, at);
    letters.push_back({folded(c), begin, at});
  }
  return letters;
}

// The longest form that stands at `at` or, in Arabic, behind the one-letter words and the article
// that are written together with a noun.
const BesideTerms::Form* BesideTerms::longest_at(const std::vector<Letter>& text, std::size_t at,
                                                 std::size_t* end) const {
  const Form* longest = form_at(text, at, end);
  if (reader_.tag != "ar") return longest;
  std::size_t starts[8] = {at}, count = 1;  // each letter class doubles them at most
  const auto letter = [&](std::size_t i) { return i < text.size() ? text[i].folded : 0; };
  if (is_one_of(letter(at), U"وف")) starts[count++] = at + 1;
  for (std::size_t i = 0, before = count; i < before; ++i) {
    if (is_one_of(letter(starts[i]), U"بلك")) starts[count++] = starts[i] + 1;
  }
  for (std::size_t i = 0, before = count; i < before; ++i) {
    const bool article = is_one_of(letter(starts[i]), U"ال") && letter(starts[i] + 1) == U'ل';
    if (article) starts[count++] = starts[i] + 2;
  }
  for (std::size_t i = 1; i < count; ++i) {
    std::size_t other_end = 0;
    const Form* other = form_at(text, starts[i], &other_end);
    if (!other || (longest && other_end <= *end)) continue;
    longest = other;
    *end = other_end;
  }
  return longest;
}

// The longest form that begins at scalar `at`.
const BesideTerms::Form* BesideTerms::form_at(const std::vector<Letter>& text, std::size_t at,
                                              std::size_t* end) const {
  if (at >= text.size()) return nullptr;
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(at);
  const std::size_t left = text.size() - at;
  for (const Form& form : std::ranges::equal_range(forms_, text[at].folded, {}, first_of)) {
    if (form.folded.size() <= left &&
        std::equal(form.folded.begin(), form.folded.end(), begin,
                   [](char32_t a, const Letter& b) { return a == b.folded; })) {
      *end = at + form.folded.size();
      return &form;
    }
  }
  return nullptr;
}

// The first mention of a term that is not named yet.
BesideTerms::Found BesideTerms::find(const std::vector<Letter>& text, bool letter_follows,
                                     const Named& named) const {
  const bool any_place = writes_without_spaces(reader_);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!any_place && at > 0 && is_word(text[at - 1].folded)) continue;
    std::size_t end = 0;
    const Form* form = longest_at(text, at, &end);
    if (!form) continue;
    const bool more = end < text.size()
                          ? (any_place ? is_mark(text[end].folded) : is_word(text[end].folded))
                          : !any_place && letter_follows;
    if (more) continue;
    if (!named[form->term]) return {form, end};
    at = end - 1;  // a shorter form inside a longer term is no mention
  }
  return {};
}

void BesideTerms::set_beside(std::vector<Piece>& pieces, Named& named) const {
  for (std::size_t i = 0; i < pieces.size() && !forms_.empty(); ++i) {
    if (pieces[i].sealed || pieces[i].run.text.empty()) continue;
    const std::string after = i + 1 < pieces.size() ? pieces[i + 1].run.text : std::string();
    std::size_t first = 0;
    const bool letter_follows = !after.empty() && is_word(next_scalar(after, first));
    const std::vector<Letter> text = letters_of(pieces[i].run.text);
    const Found found = find(text, letter_follows, named);
    if (!found.form) continue;
    named[found.form->term] = true;
    const std::size_t end = text[found.end - 1].end;
    if (term_follows(pieces[i].run.text.substr(end) + after, terms_[found.form->term]->term)) {
      --i;  // the same piece may name another term
    } else {
      insert(*terms_[found.form->term], pieces, i, end);
      i += 2;  // go on with the rest of the piece
    }
  }
}

// Parts `pieces[i]` at byte `end`: what comes before, "(", the word, ")" and the rest.
void BesideTerms::insert(const GlossaryTerm& term, std::vector<Piece>& pieces, std::size_t i,
                         std::size_t end) const {
  Piece part = pieces[i];
  // Behind a whole bold word or link the parenthesis is neither; inside one it is part of it.
  if (end == part.run.text.size()) part.run = {{}, part.run.language, false, {}, {}};
  Piece open = part, word = part, rest = part;
  open.run.text = "\u00A0(";
  word.run.text = reader_.right_to_left() ? isolate_ltr(term.term) : term.term;
  word.run.language = term.language;
  word.sealed = true;
  rest.run.text = ")" + pieces[i].run.text.substr(end);
  pieces[i].run.text.resize(end);
  pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, {open, word, rest});
}

void BesideTerms::mark_named(std::string_view text, Named& named) const {
  const std::u32string whole = folded(text);
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (whole.find(folded(terms_[i]->term)) != whole.npos) named[i] = true;
  }
}

}  // namespace hjemvei
