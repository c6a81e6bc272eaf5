#include "translation/compare_texts.h"

#include <algorithm>
#include <set>

#include "translation/alignment.h"

namespace hjemvei {
namespace {

using std::string_view;

constexpr double kAlike = 0.4;     // two texts with so large a share of common words are one, edited
constexpr double kSamePlace = 0.25;  // what the same place counts for

bool has_digit(string_view key) { return key.find_first_of("0123456789") != key.npos; }

std::multiset<std::string> words_of(string_view text) {
  std::multiset<std::string> words;
  const std::string folded = fold_spaces(text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    words.insert(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Share of the longer text's words that both have.
double likeness(string_view a, string_view b) {
  const std::multiset<std::string> left = words_of(a), right = words_of(b);
  std::vector<std::string> both;
  std::ranges::set_intersection(left, right, std::back_inserter(both));
  const std::size_t most = std::max(left.size(), right.size());
  return most == 0 ? 1 : static_cast<double>(both.size()) / static_cast<double>(most);
}

// Finds for each text of today the text that it was.
class Pairing {
 public:
  Pairing(const std::vector<ComparedText>& before, const std::vector<ComparedText>& now)
      : before_(before), now_(now), partner_(now.size(), kNone), taken_(before.size(), false) {}

  std::vector<std::size_t> find() {
    pair_named();
    pair_same();
    pair_alike();
    return std::move(partner_);
  }
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

 private:
  void pair(std::size_t i, std::size_t j) {
    partner_[j] = i;
    taken_[i] = true;
  }
  // "title" and what its author gave a name stay what they are, whatever they say.
  void pair_named() {
    for (std::size_t j = 0; j < now_.size(); ++j) {
      if (has_digit(now_[j].key)) continue;
      for (std::size_t i = 0; i < before_.size(); ++i)
        if (!taken_[i] && before_[i].key == now_[j].key) pair(i, j);
    }
  }
  void pair_same() {
    std::vector<std::size_t> left, right;
    std::vector<std::string> left_texts, right_texts;
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (!taken_[i]) left.push_back(i), left_texts.push_back(fold_spaces(before_[i].source));
    for (std::size_t j = 0; j < now_.size(); ++j)
      if (partner_[j] == kNone) right.push_back(j), right_texts.push_back(fold_spaces(now_[j].source));
    const std::vector<string_view> a(left_texts.begin(), left_texts.end());
    const std::vector<string_view> b(right_texts.begin(), right_texts.end());
    for (const auto& [i, j] : align(a, b)) pair(left[i], right[j]);
    for (std::size_t j = 0; j < right.size(); ++j)   // and those that changed their order
      for (std::size_t i = 0; i < left.size() && partner_[right[j]] == kNone; ++i)
        if (!taken_[left[i]] && left_texts[i] == right_texts[j]) pair(left[i], right[j]);
  }
  void pair_alike() {
    for (std::size_t j = 0; j < now_.size(); ++j) {
      if (partner_[j] != kNone) continue;
      double best = kAlike;
      std::size_t found = kNone;
      for (std::size_t i = 0; i < before_.size(); ++i) {
        if (taken_[i]) continue;
        const double alike = likeness(before_[i].source, now_[j].source) +
                             (before_[i].key == now_[j].key ? kSamePlace : 0);
        if (alike <= best) continue;
        best = alike;
        found = i;
      }
      if (found != kNone) pair(found, j);
    }
  }

  const std::vector<ComparedText>& before_;
  const std::vector<ComparedText>& now_;
  std::vector<std::size_t> partner_;
  std::vector<bool> taken_;
};

TextChange removed(const ComparedText& text) {
  return {ChangeKind::removed, text.at, text.at, text.source, {}, text.position};
}

}  // namespace

std::vector<TextChange> compare_texts(const std::vector<ComparedText>& before,
                                      const std::vector<ComparedText>& now, OldPlaces& old_places) {
  const std::vector<std::size_t> partner = Pairing(before, now).find();
  std::vector<bool> stays(before.size(), false);
  for (const std::size_t i : partner)
    if (i != Pairing::kNone) stays[i] = true;
  std::vector<TextChange> changes;
  std::size_t next = 0;   // of the old texts, the first that was not looked at
  const auto pass = [&](std::size_t end) {
    for (; next < end; ++next)
      if (!stays[next]) changes.push_back(removed(before[next]));
  };
  std::size_t last = 0;   // where among the old texts the previous one of today stood
  for (std::size_t j = 0; j < now.size(); ++j) {
    const std::size_t i = partner[j];
    if (i == Pairing::kNone) {
      changes.push_back({ChangeKind::added, now[j].at, {}, {}, now[j].source, now[j].position});
      continue;
    }
    pass(i);
    old_places[now[j].at] = before[i].at;
    const bool edited = fold_spaces(before[i].source) != fold_spaces(now[j].source);
    if (edited || i < last)
      changes.push_back({edited ? ChangeKind::edited : ChangeKind::moved, now[j].at, before[i].at,
                         before[i].source, now[j].source, now[j].position});
    last = std::max(last, i);
  }
  pass(before.size());
  return changes;
}

void join_moved(const std::vector<PartChange*>& parts, OldPlaces& old_places) {
  struct Found {
    TextChange* added = nullptr;
    TextChange* removed = nullptr;
    std::size_t count = 0;
  };
  std::map<std::string, Found> by_text;
  for (PartChange* part : parts)
    for (TextChange& change : part->texts) {
      if (change.kind != ChangeKind::added && change.kind != ChangeKind::removed) continue;
      const bool added = change.kind == ChangeKind::added;
      Found& found = by_text[fold_spaces(added ? change.now : change.before)];
      (added ? found.added : found.removed) = &change;
      ++found.count;
    }
  for (auto& [text, found] : by_text) {
    if (found.count != 2 || !found.added || !found.removed) continue;
    found.added->kind = ChangeKind::moved;
    found.added->was_at = found.removed->at;
    found.added->before = found.removed->before;
    old_places[found.added->at] = found.removed->at;
    found.removed->kind = ChangeKind::same;   // said where it stands now
  }
  for (PartChange* part : parts)
    std::erase_if(part->texts, [](const TextChange& change) { return change.kind == ChangeKind::same; });
}

}  // namespace hjemvei
