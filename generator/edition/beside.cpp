#include "edition/beside.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "language/numbers.h"

namespace hjemvei {

// A scalar of a text, folded for comparing, and where it stands.
struct BesideTerms::Word {
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

// "(term" right after byte `at`, with or without isolates.
bool term_follows(std::string_view text, std::size_t at, std::string_view term) {
  std::string rest;
  for (std::size_t i = at; i < text.size() && rest.size() < term.size() + 8;) {
    const char32_t c = next_scalar(text, i);
    if (c < 0x2066 || c > 0x2069) append_utf8(rest, folded(c));
  }
  std::string wanted = " (";
  for (char32_t c : folded(term)) append_utf8(wanted, c);
  return rest.starts_with(wanted);
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

}  // namespace

BesideTerms::BesideTerms(const std::vector<GlossaryTerm>& glossary, const Language& reader)
    : reader_(reader) {
  for (const GlossaryTerm& term : glossary) {
    const auto forms = term.forms.find(reader.tag);
    if (!term.beside || term.language == reader.tag || forms == term.forms.end()) continue;
    std::vector<std::string> written = forms->second.forms;
    written.push_back(forms->second.term);
    for (const std::string& form : written) {
      if (!form.empty()) forms_.push_back({folded(form), terms_.size()});
    }
    terms_.push_back(&term);
  }
  std::ranges::stable_sort(forms_, std::greater{}, [](const Form& f) { return f.folded.size(); });
  for (const Form& form : forms_) initials_ += form.folded.front();
  std::ranges::sort(initials_);
}

// The longest form that stands at `at` or, in Arabic, behind the one-letter words and the article
// that are written together with a noun.
const BesideTerms::Form* BesideTerms::longest_at(const std::vector<Word>& text, std::size_t at,
                                                 std::size_t* end) const {
  std::vector<std::size_t> starts{at};
  const auto letter = [&](std::size_t i) { return i < text.size() ? text[i].folded : 0; };
  if (reader_.tag == "ar") {
    if (is_one_of(letter(at), U"وف")) starts.push_back(at + 1);
    for (std::size_t i = 0, count = starts.size(); i < count; ++i) {
      if (is_one_of(letter(starts[i]), U"بلك")) starts.push_back(starts[i] + 1);
    }
    for (std::size_t i = 0, count = starts.size(); i < count; ++i) {
      const char32_t second = letter(starts[i] + 1);
      if (is_one_of(letter(starts[i]), U"ال") && second == U'ل') starts.push_back(starts[i] + 2);
    }
  }
  for (const Form& form : forms_) {
    for (std::size_t start : starts) {
      if (letter(start) != form.folded.front()) continue;
      if (text.size() - start < form.folded.size()) continue;
      const auto begin = text.begin() + static_cast<std::ptrdiff_t>(start);
      if (std::equal(form.folded.begin(), form.folded.end(), begin,
                     [](char32_t a, const Word& b) { return a == b.folded; })) {
        *end = start + form.folded.size();
        return &form;
      }
    }
  }
  return nullptr;
}

// The first mention at or after scalar `from` of a term that is not named yet.
BesideTerms::Found BesideTerms::find(const std::vector<Word>& text, std::size_t from,
                                     bool letter_follows, const Named& named) const {
  const bool any_place = writes_without_spaces(reader_);
  for (std::size_t at = from; at < text.size(); ++at) {
    const bool possible =
        reader_.tag == "ar" || std::ranges::binary_search(initials_, text[at].folded);
    if (!possible || (!any_place && at > 0 && is_word(text[at - 1].folded))) continue;
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
    std::vector<Word> text;
    const std::string& written = pieces[i].run.text;
    for (std::size_t at = 0; at < written.size();) {
      const std::size_t begin = at;
      const char32_t c = next_scalar(written, at);
      text.push_back({folded(c), begin, at});
    }
    std::size_t first = 0;
    const bool letter_follows = i + 1 < pieces.size() && !pieces[i + 1].run.text.empty() &&
                                is_word(next_scalar(pieces[i + 1].run.text, first));
    const Found found = find(text, 0, letter_follows, named);
    if (!found.form) continue;
    named[found.form->term] = true;
    const GlossaryTerm& term = *terms_[found.form->term];
    const std::size_t end = text[found.end - 1].end;
    if (term_follows(written, end, term.term)) {
      --i;  // the same piece may name another term
      continue;
    }
    Piece beside = pieces[i], rest = pieces[i];
    beside.run.text = reader_.right_to_left() ? isolate_ltr(term.term) : term.term;
    beside.run.language = term.language;
    beside.sealed = true;
    rest.run.text = ")" + written.substr(end);
    pieces[i].run.text = written.substr(0, end) + "\u00A0(";
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, {beside, rest});
    ++i;  // go on with the rest
  }
}

void BesideTerms::mark_named(std::string_view text, Named& named) const {
  const std::u32string whole = folded(text);
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (whole.find(folded(terms_[i]->term)) != whole.npos) named[i] = true;
  }
}

}  // namespace hjemvei
