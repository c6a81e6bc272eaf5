#include "translation/changes.h"

#include <algorithm>
#include <map>
#include <vector>

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

// Lengths of the longest common subsequences of all endings of `a` and `b`.
std::vector<std::vector<std::size_t>> common_lengths(const std::vector<string_view>& a,
                                                     const std::vector<string_view>& b) {
  std::vector<std::vector<std::size_t>> length(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
  return length;
}

class Marked {
 public:
  void removed(string_view word) { add(removed_, word); }
  void added(string_view word) { add(added_, word); }
  void kept(string_view word) {
    flush();
    add(text_, word);
  }
  std::string take() {
    flush();
    return std::move(text_);
  }

 private:
  static void add(std::string& to, string_view word) {
    if (!to.empty()) to += ' ';
    to += word;
  }
  void flush() {
    if (!removed_.empty()) add(text_, "[-" + removed_ + "-]");
    if (!added_.empty()) add(text_, "{+" + added_ + "+}");
    removed_.clear();
    added_.clear();
  }
  std::string text_, removed_, added_;
};

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

std::string marked_changes(string_view before, string_view now) {
  const std::string old_text = fold_spaces(before), new_text = fold_spaces(now);
  const std::vector<string_view> a = words_of(old_text), b = words_of(new_text);
  const auto length = common_lengths(a, b);
  Marked marked;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      marked.kept(a[i++]);
      ++j;
    } else if (j == b.size() || (i < a.size() && length[i + 1][j] >= length[i][j + 1])) {
      marked.removed(a[i++]);
    } else {
      marked.added(b[j++]);
    }
  }
  return marked.take();
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
