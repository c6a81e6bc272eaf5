#include "edition/compose.h"

#include <algorithm>
#include <charconv>

#include "edition/fact_text.h"
#include "edition/no_break.h"
#include "language/numbers.h"
#include "translation/changes.h"

namespace hjemvei {
namespace {

TextState state_of(const MatchedPlace& place) {
  if (place.state == MatchState::missing) return TextState::missing;
  if (place.state == MatchState::stale) return TextState::stale;
  switch (place.entry->status) {
    case EntryStatus::draft:
      return TextState::draft;
    case EntryStatus::reviewed:
      return TextState::reviewed;
    case EntryStatus::approved:
      return TextState::approved;
  }
  return TextState::draft;
}

const char* name_of(Matters matters) {
  switch (matters) {
    case Matters::deadline:
      return "deadline";
    case Matters::money:
      return "money";
    case Matters::law:
      return "law";
    case Matters::no:
      break;
  }
  return "no";
}

std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != address.npos) address.remove_prefix(scheme + 3);
  return std::string(address.substr(0, address.find_first_of("/?#")));
}

// Texts that stay in the source language print their facts in its words. Never null.
std::shared_ptr<const InterfaceWords> source_catalogue(const std::string& language) {
  auto words = InterfaceWords::load(language);
  return words ? words : std::make_shared<const InterfaceWords>();
}

double number_of(const Fact& fact) {
  double value = 0;
  if (fact.kind == Fact::Kind::amount || fact.kind == Fact::Kind::count) {
    const std::string& text = fact.value.source;
    std::from_chars(text.data(), text.data() + text.size(), value);
  }
  return value;
}

}  // namespace

Composer::Composer(const Guide& guide, const Match* match, const Language& language,
                   const InterfaceWords& words, const EditionOptions& options,
                   Diagnostics& diagnostics)
    : guide_(guide),
      match_(match),
      options_(options),
      diagnostics_(diagnostics),
      source_language_(match ? *find_language(guide.language) : language),
      source_catalogue_(source_catalogue(guide.language)),
      words_(words, language, diagnostics),
      source_words_(match ? *source_catalogue_ : words, source_language_, diagnostics),
      base_words_(words, language.is_easy_read() ? *find_language(language.base) : language,
                  diagnostics),
      beside_(guide.glossary, guide.language, language),
      named_(beside_.none_named()) {
  for (const Section& section : guide.sections) {
    for (const Screen& screen : section.screens) {
      titles_[screen.full_id] = text(screen.title, Role::title).plain();
    }
  }
}

void Composer::record(TextState state) {
  screen_state_ = std::min(screen_state_, state);
  state_ = std::min(state_, state);
  seen_[static_cast<std::size_t>(state)] = true;
}

void Composer::begin_screen() {
  screen_state_ = TextState::source;
  named_ = beside_.none_named();
}

void Composer::mark_named(const Prose& kept) { beside_.mark_named(kept.source, named_); }

// ---- Which text is shown. --------------------------------------------------------------------

Composer::Shown Composer::resolve(const Prose& prose) {
  const Shown source{&prose.inlines, &source_words_, prose.at, false};
  if (!match_) return source;
  const MatchedPlace* place = match_->find(prose);
  if (!place) return source;  // kept in the source language
  if (place->state == MatchState::missing) {
    if (place->place.may_lack || inherits_source()) return source;
    record(TextState::missing);
    report_missing(*place);
    return source;
  }
  const bool stale = place->state == MatchState::stale;
  if (stale) report_stale(*place);
  if (stale && place->place.when_stale == WhenStale::source) {
    record(TextState::missing);
    return source;
  }
  record(state_of(*place));
  other_drafts_ |= state_of(*place) == TextState::draft && !place->entry->by.starts_with("machine-translated");
  const EditionWords& words = place->inherited ? base_words_ : words_;
  return {&place->translation.inlines, &words, place->translation.at, true};
}

// An easy-read edition of the guide's own language: a text that it does not change is the source's.
bool Composer::inherits_source() const {
  return words_.language().is_easy_read() && words_.language().base == source_language_.tag;
}

void Composer::report_missing(const MatchedPlace& place) {
  const std::string seen =
      hjemvei::quoted(place.place.at) + " is not translated in " + match_->path;
  const std::string instead =
      "add its translation there; until then readers get the text as it stands here";
  if (options_.strict) {
    diagnostics_.error("missing-translation", place.place.prose->at, seen, instead);
  } else {
    diagnostics_.warning("missing-translation", place.place.prose->at, seen, instead);
  }
}

void Composer::report_stale(const MatchedPlace& place) {
  std::string seen = "the source text of " + hjemvei::quoted(place.place.at) +
                     " has changed since this was translated";
  const std::string changes = source_changes(guide_, place);
  if (!changes.empty()) seen += ": " + changes;
  const Position at = place.entry->position;
  if (place.place.when_stale != WhenStale::block) {
    diagnostics_.warning("stale-translation", at, std::move(seen), mending(place));
    return;
  }
  if (place.place.matters != Matters::no)
    seen += std::string("; its screen matters: ") + name_of(place.place.matters);
  diagnostics_.error("stale-translation", at, std::move(seen), mending(place));
}

// ---- Texts. ----------------------------------------------------------------------------------

Text Composer::text(const Prose& prose, Role role) { return compose(resolve(prose), role); }

std::optional<Text> Composer::text(const std::optional<Prose>& prose, Role role) {
  if (!prose) return std::nullopt;
  return text(*prose, role);
}

Text Composer::kept(const Prose& prose) {
  return compose({&prose.inlines, &source_words_, prose.at, false}, Role::title);
}

Text Composer::quoted(const Prose& prose) {
  Text text = kept(prose);
  if (text.empty()) return text;
  text.runs.front().text.insert(0, source_language_.opening_quote);
  text.runs.back().text += source_language_.closing_quote;
  return text;
}

Text Composer::word(std::string_view id,
                    const std::vector<std::pair<std::string_view, std::string>>& values) {
  Text text;
  text.at = guide_.at;
  text.language = words_.language().tag;
  std::string printed = words_.filled(id, values);
  if (!printed.empty()) text.runs.push_back({std::move(printed), text.language, false, {}, {}});
  return text;
}

Text Composer::compose(const Shown& shown, Role role) {
  std::vector<Piece> parts = pieces(shown);
  if (shown.translated && role == Role::running) beside_.set_beside(parts, named_);
  mark_foreign(parts, shown.words->language(), source_language_.tag);
  return {shown.at, shown.words->language().tag, join(std::move(parts))};
}

std::vector<Piece> Composer::pieces(const Shown& shown) {
  const EditionWords& words = *shown.words;
  std::vector<Piece> pieces;
  for (const Inline& part : *shown.inlines) {
    Piece piece;
    const auto fact = guide_.facts.find(part.text);
    if (part.kind == Inline::Kind::text) {
      piece.run.text = keep_together(part.text, words.months());
      piece.run.language = words.language().tag;
    } else if (fact != guide_.facts.end()) {
      piece = fact_piece(fact->second, part.kind == Inline::Kind::fact_number, words);
    }
    piece.run.strong = part.strong;
    if (!part.link.empty()) {
      piece.run.link = part.link;
      piece.run.link_purpose = purpose(part.link);
    }
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

// ---- Facts. ----------------------------------------------------------------------------------

void Composer::use(const Fact& fact) {
  if (fact.expires && (!valid_until_ || *fact.expires < *valid_until_)) valid_until_ = fact.expires;
}

Piece Composer::fact_piece(const Fact& fact, bool number_only, const EditionWords& words) {
  if (std::ranges::find(options_.ask, fact.id) != options_.ask.end()) {
    return {{words.find("ask"), words.language().tag, false, {}, {}}, true};
  }
  use(fact);
  if (fact.kind == Fact::Kind::text || fact.kind == Fact::Kind::address) {
    return text_fact_piece(fact, words);
  }
  Piece piece = print_fact(fact, number_only, words, source_language_.tag);
  if (!piece.run.link.empty()) {
    piece.run.link_purpose = words_.filled("call", {{"number", without_breaks(fact.value.source)}});
  }
  return piece;
}

// A text's translation is one more text; without one it stands as it is, in its own language.
Piece Composer::text_fact_piece(const Fact& fact, const EditionWords& words) {
  const Shown shown = resolve(fact.value);
  Piece piece;
  for (const Inline& part : *shown.inlines) piece.run.text += part.text;
  if (!shown.translated) piece.run.text = fact.value.source;
  const bool own = shown.translated || &words == &source_words_;
  piece.run.text = keep_together(piece.run.text, shown.words->months());
  piece.run.language = (own ? words : *shown.words).language().tag;
  piece.sealed = !own;
  if (!own && words.language().right_to_left()) piece.run.text = isolate_ltr(piece.run.text);
  return piece;
}

DrawingFact Composer::drawing_fact(const std::string& id) {
  DrawingFact drawn;
  drawn.id = id;
  const auto found = guide_.facts.find(id);
  if (found == guide_.facts.end()) return drawn;
  const Fact& fact = found->second;
  drawn.text = {fact.value.at, words_.language().tag, {}};
  std::vector<Piece> parts{fact_piece(fact, false, words_)};
  parts[0].run.link.clear();  // a drawing has no links
  parts[0].run.link_purpose.clear();
  mark_foreign(parts, words_.language(), source_language_.tag);
  drawn.text.runs = join(std::move(parts));
  drawn.value = number_of(fact);
  drawn.label = text(fact.label, Role::title);
  return drawn;
}

// ---- Links. ----------------------------------------------------------------------------------

std::string Composer::purpose(const std::string& link) const {
  if (link.starts_with('#')) {
    const auto title = titles_.find(link.substr(1));
    return title == titles_.end() ? std::string() : title->second;
  }
  if (link.starts_with("tel:")) {
    return words_.filled("call", {{"number", without_breaks(link.substr(4))}});
  }
  return words_.filled("external-site", {{"address", host_of(link)}});
}

}  // namespace hjemvei
