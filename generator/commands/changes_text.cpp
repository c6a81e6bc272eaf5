// The changes on a terminal.
#include <fmt/format.h>

#include <algorithm>

#include "commands/changes_report.h"
#include "edition/edition_words.h"
#include "translation/changes.h"

namespace hjemvei {
namespace {

char mark_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added: return '+';
    case ChangeKind::removed: return '-';
    case ChangeKind::moved: return '>';
    default: return '~';
  }
}

class TextReport {
 public:
  std::string print(const std::vector<GuideChange>& changes) {
    for (const GuideChange& change : changes)
      if (change.kind != ChangeKind::same) guide(change);
    return out_.empty() ? "Nothing has changed.\n" : std::move(out_);
  }

 private:
  void line(std::size_t indent, const std::string& text) { out_ += std::string(indent, ' ') + text + "\n"; }

  void guide(const GuideChange& change) {
    if (!out_.empty()) out_ += "\n";
    language_ = change.language;
    std::string head = change.id + ": " + change.title;
    if (change.before) head += ", version " + to_string(*change.before);
    if (change.now && change.now != change.before) head += (change.before ? " -> " : ", version ") + to_string(*change.now);
    if (change.kind != ChangeKind::edited) head += " (" + std::string(name_of(change.kind)) + ")";
    line(0, head);
    if (change.own.is_changed()) part(2, "The guide", change.own);
    for (const TopicChange& each : change.topics) topic(each);
    for (const PartChange& each : change.products)
      part(2, "The " + (each.id.empty() ? each.was_id : each.id), each);
    if (!change.facts.empty()) line(2, "Facts");
    for (const FactChange& each : change.facts) fact(each);
    work(change);
    for (const LanguageChange& each : change.languages) translations(each);
  }

  void work(const GuideChange& change) {
    const std::vector<TextToTranslate> texts = texts_to_translate(change);
    if (!texts.empty()) line(2, "Texts to translate");
    for (const TextToTranslate& each : texts) {
      if (!each.stale.empty()) line(4, fmt::format("now stale: {} ({})", each.at, fmt::join(each.stale, ", ")));
      if (!each.missing.empty())
        line(4, fmt::format("not translated yet: {} ({})", each.at, fmt::join(each.missing, ", ")));
    }
  }

  void topic(const TopicChange& topic) {
    part(2, "Topic " + name(topic.own), topic.own);
    for (const PartChange& screen : topic.screens) part(4, "Screen " + name(screen), screen);
    if (!topic.facts.empty()) line(4, fmt::format("facts with another value: {}", fmt::join(topic.facts, ", ")));
  }

  static std::string name(const PartChange& part) {
    return (part.id.empty() ? part.was_id : part.id) + " \"" + part.title + "\"";
  }

  void part(std::size_t indent, std::string head, const PartChange& part) {
    if (part.kind == ChangeKind::moved)
      head += part.was_id == part.id ? ": moved within its order" : ": moved, was " + part.was_id;
    else if (part.kind == ChangeKind::added || part.kind == ChangeKind::removed)
      head += ": " + std::string(name_of(part.kind));
    line(indent, head);
    for (const TextChange& each : part.texts) text(indent + 2, each);
    for (const std::string& link : part.links_added) line(indent + 2, "+ link " + link);
    for (const std::string& link : part.links_removed) line(indent + 2, "- link " + link);
  }

  void text(std::size_t indent, const TextChange& change) {
    std::string words = change.kind == ChangeKind::added     ? fold_spaces(change.now)
                        : change.kind == ChangeKind::removed ? fold_spaces(change.before)
                                                             : marked_changes(change.before, change.now);
    if (change.kind == ChangeKind::moved) words += " (was " + change.was_at + ")";
    line(indent, std::string(1, mark_of(change.kind)) + " " + key_of(change.at) + ": " + words);
  }

  void fact(const FactChange& change) {
    const std::string before = value_with_unit(change.before, language_), now = value_with_unit(change.now, language_);
    std::string words = change.kind == ChangeKind::added     ? now
                        : change.kind == ChangeKind::removed ? before
                        : before == now                      ? now
                                                             : before + " -> " + now;
    line(4, std::string(1, mark_of(change.kind)) + " " + change.id + " (" + change.label + "): " + words);
    if (change.kind == ChangeKind::edited && change.before.source != change.now.source)
      line(6, "source " + change.before.source + " -> " + change.now.source);
    if (!change.screens.empty()) line(6, fmt::format("on {}", fmt::join(change.screens, ", ")));
  }

  void translations(const LanguageChange& change) {
    if (change.file == ChangeKind::same && change.reviewed == 0 && change.texts.empty()) return;
    std::string head = "Translation " + change.language;
    if (change.file != ChangeKind::same) head += ": " + std::string(name_of(change.file));
    if (change.reviewed > 0) head += fmt::format(", {} reviewed since", change.reviewed);
    line(2, head);
    for (const TextChange& each : change.texts) {
      const std::string words = each.kind == ChangeKind::added     ? fold_spaces(each.now)
                                : each.kind == ChangeKind::removed ? fold_spaces(each.before)
                                                                   : marked_changes(each.before, each.now);
      line(4, std::string(1, mark_of(each.kind)) + " " + each.at + ": " + words);
    }
  }

  std::string out_, language_;
};

}  // namespace

std::vector<TextToTranslate> texts_to_translate(const GuideChange& change) {
  std::vector<TextToTranslate> texts;
  const auto text = [&](const std::string& at) -> TextToTranslate& {
    const auto found = std::ranges::find(texts, at, &TextToTranslate::at);
    return found != texts.end() ? *found : texts.emplace_back(TextToTranslate{at, {}, {}});
  };
  for (const LanguageChange& each : change.languages) {
    for (const std::string& at : each.stale) text(at).stale.push_back(each.language);
    for (const std::string& at : each.missing) text(at).missing.push_back(each.language);
  }
  return texts;
}

std::string key_of(const std::string& at) {
  const std::size_t slash = at.rfind('/');
  return at.starts_with("guide/") && slash != at.npos ? at.substr(slash + 1)
         : at.find('/') != at.npos                    ? at.substr(at.find('/') + 1)
                                                      : at;
}

std::string value_with_unit(const Fact& fact, const std::string& language) {
  const Language* row = find_language(language);
  const auto words = row ? InterfaceWords::load(row->tag) : nullptr;
  const bool counted = fact.kind == Fact::Kind::amount || fact.kind == Fact::Kind::count;
  if (!words || !counted || fact.value.source.empty())
    return fact.value.source + (fact.unit.empty() ? "" : " " + fact.unit);
  Diagnostics faults;   // a word that is not there is missed where the guide is made
  return EditionWords(*words, *row, faults).count(fact.value.source, fact.unit);
}

std::string changes_as_text(const std::vector<GuideChange>& changes) { return TextReport().print(changes); }

}  // namespace hjemvei
