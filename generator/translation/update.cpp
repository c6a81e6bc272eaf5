#include "translation/update.h"

#include <set>
#include <utility>

namespace hjemvei {
namespace {

class Updater {
 public:
  Updater(const Guide& guide, const Catalogue& before, const Notes& notes)
      : guide_(guide), before_(before), notes_(notes) {
    out_.catalogue.before = before.at.file ? &before : nullptr;
    out_.catalogue.language = before.language;
  }

  void place(const MatchedPlace& matched) {
    if (!matched.entry) {
      if (!matched.inherited) add(matched.place);
      return;
    }
    taken_.insert(matched.entry);
    EditedEntry edited{matched.entry, *matched.entry, {}};
    Entry& now = edited.now;
    if (now.at != matched.place.at) {
      ++out_.moved;
      now.at = matched.place.at;
    }
    bring_up(matched, now);
    out_.catalogue.entries.push_back(std::move(edited));
  }

  void rest(const std::vector<Entry>& entries, bool retired) {
    for (const Entry& entry : entries) {
      if (taken_.contains(&entry) || entry.text.text.empty()) continue;
      if (!retired) ++out_.retired;
      out_.catalogue.unused.push_back({&entry, entry, {}});
    }
  }

  Update take() { return std::move(out_); }

 private:
  void add(const Place& place) {
    ++out_.added;
    Entry entry;
    entry.at = place.at;
    entry.source = place.prose->source;
    std::vector<std::string> notes = notes_(place);
    out_.catalogue.entries.push_back({nullptr, std::move(entry), std::move(notes)});
  }

  void bring_up(const MatchedPlace& matched, Entry& now) {
    const std::string& source = matched.place.prose->source;
    const auto numbers = numbers_of(guide_, *matched.place.prose);
    if (now.text.text.empty()) {
      if (fold_spaces(now.source) != fold_spaces(source)) now.source = source;
      return;
    }
    if (matched.state != MatchState::stale) {
      if (now.numbers.empty()) now.numbers = numbers;
      if (!now.was.empty()) now.source = std::exchange(now.was, {});
      return;
    }
    ++out_.stale;
    now.status = EntryStatus::draft;
    now.seal.clear();
    now.edited_since_review = false;
    if (now.was.empty() && fold_spaces(now.source) != fold_spaces(source)) now.was = now.source;
    if (fold_spaces(now.source) != fold_spaces(source)) now.source = source;
    if (now.was.empty()) return;  // a number alone has changed: `numbers` says which
  }

  const Guide& guide_;
  const Catalogue& before_;
  const Notes& notes_;
  Update out_;
  std::set<const Entry*> taken_;
};

}  // namespace

Update update(const Guide& guide, const Catalogue& before, const Match& match, const Notes& notes) {
  Updater updater(guide, before, notes);
  for (const MatchedPlace& place : match.places) updater.place(place);
  updater.rest(before.entries, false);
  updater.rest(before.unused, true);
  return updater.take();
}

std::map<std::string, std::string> numbers_of(const Guide& guide, const Prose& source) {
  std::map<std::string, std::string> numbers;
  for (const Inline& part : source.inlines) {
    const auto fact = guide.facts.find(part.text);
    if (part.kind == Inline::Kind::fact_number && fact != guide.facts.end())
      numbers[part.text] = fact->second.value.source;
  }
  return numbers;
}

}  // namespace hjemvei
