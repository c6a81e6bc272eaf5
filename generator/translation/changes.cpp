#include "translation/changes.h"

#include <algorithm>
#include <map>
#include <vector>

#include "translation/alignment.h"

namespace hjemvei {
namespace {

using std::string_view;

std::vector<string_view> words_of(string_view text) {
  std::vector<string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

void add_word(WordChange::Kind kind, string_view word, std::vector<WordChange>& changes) {
  if (changes.empty() || changes.back().kind != kind) changes.push_back({kind, {}});
  std::string& text = changes.back().text;
  if (!text.empty()) text += ' ';
  text += word;
}

// "{fee.number}" with the numbers of a time filled in.
std::string filled(std::string text, const std::map<std::string, std::string>& numbers) {
  for (const auto& [fact, number] : numbers) {
    const std::string reference = "{" + fact + ".number}";
    for (std::size_t at = text.find(reference); at != text.npos; at = text.find(reference, at))
      text.replace(at, reference.size(), number);
  }
  return text;
}

}  // namespace

std::vector<WordChange> word_changes(string_view before, string_view now) {
  const std::string old_text = fold_spaces(before), new_text = fold_spaces(now);
  const std::vector<string_view> a = words_of(old_text), b = words_of(new_text);
  auto pairs = align(a, b);
  pairs.emplace_back(a.size(), b.size());   // what follows the last
  std::vector<WordChange> changes;
  std::size_t i = 0, j = 0;
  for (const auto& [same_a, same_b] : pairs) {
    while (i < same_a) add_word(WordChange::Kind::removed, a[i++], changes);
    while (j < same_b) add_word(WordChange::Kind::added, b[j++], changes);
    if (i < a.size()) add_word(WordChange::Kind::kept, a[i], changes);
    ++i;
    ++j;
  }
  return changes;
}

std::string marked_changes(string_view before, string_view now) {
  std::string marked;
  for (const WordChange& change : word_changes(before, now)) {
    if (!marked.empty()) marked += ' ';
    switch (change.kind) {
      case WordChange::Kind::kept: marked += change.text; break;
      case WordChange::Kind::removed: marked += "[-" + change.text + "-]"; break;
      case WordChange::Kind::added: marked += "{+" + change.text + "+}"; break;
    }
  }
  return marked;
}

std::string source_changes(const Guide& guide, const MatchedPlace& place) {
  const std::string before(translated_source(*place.entry));
  const std::string& now = place.place.prose->source;
  if (fold_spaces(before) != fold_spaces(now)) return marked_changes(before, now);
  std::map<std::string, std::string> numbers;
  for (const auto& [fact, number] : place.entry->numbers) {
    const auto found = guide.facts.find(fact);
    if (found != guide.facts.end()) numbers[fact] = found->second.value.source;
  }
  if (numbers == place.entry->numbers) return {};
  return marked_changes(filled(before, place.entry->numbers), filled(now, numbers));
}

std::string mending(const MatchedPlace& place) {
  if (!place.entry->was.empty()) return "translate anew, and take out the line was:";
  if (fold_spaces(place.entry->source) == fold_spaces(place.place.prose->source))
    return "translate anew, and take out the lines numbers:";
  return "translate anew, and set source: to " + quoted(place.place.prose->source);
}

}  // namespace hjemvei
