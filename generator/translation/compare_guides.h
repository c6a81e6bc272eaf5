// What is new, edited, gone or elsewhere between two versions of a guide and of its translations, for those who
// publish it and for readers who come back.
//
// Topics and screens are compared by their ids, texts within a screen by their words: a step put before the
// others is one new text, not an edit of all that follow. White space is folded.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/guide.h"
#include "translation/match.h"

namespace hjemvei {

enum class ChangeKind { same, added, edited, removed, moved };
std::string_view name_of(ChangeKind kind);   // "added"

// A text, or the name of a drawing.
struct TextChange {
  ChangeKind kind = ChangeKind::edited;
  std::string at;           // its place; of what was removed, the place that it had
  std::string was_at;       // the place that it had; empty when added
  std::string before, now;  // as written, markup included; empty when there was, or is, none
  Position position;        // in the file where it stands; of what was removed, in the old one
};

// A screen; or the texts of a topic, the guide, the brochure or the plan that stand on none.
struct PartChange {
  ChangeKind kind = ChangeKind::same;  // moved: may have edited texts as well
  std::string id, was_id;              // "offer.answer"; was_id is empty when added, id when removed
  std::string title;                   // in the source language; of what was removed, the old one
  std::vector<TextChange> texts;
  std::vector<std::string> links_added, links_removed;  // "#queue.register", "https://…"; sorted
  bool is_changed() const { return kind != ChangeKind::same; }
};

struct TopicChange {
  PartChange own;                   // its title, short title and summary
  std::vector<PartChange> screens;  // those with a change alone; today's order, then those removed
  std::vector<std::string> facts;   // ids of facts that its screens print and that are new to readers
  // Whether its readers find something new: all but what was removed or moved, and links that lead elsewhere
  // under the same words.
  bool has_news() const;
};

struct FactChange {
  ChangeKind kind = ChangeKind::edited;
  std::string id, label;             // the label today, else as it was
  Fact before, now;                  // without value when there was, or is, none
  std::vector<std::string> screens;  // full ids of today's screens that print it, in order
  // Whether it prints otherwise than before: not where only its source or label changed.
  bool is_new_to_readers() const;
};

// Translations into one language. Places are today's.
struct LanguageChange {
  std::string language;
  ChangeKind file = ChangeKind::same;  // the whole file: added, removed, or same
  std::vector<TextChange> texts;       // translations that are new, edited or removed; not those whose source
                                       // text was removed, which is said of that
  std::vector<std::string> stale;      // were up to date, and are older than their source text now
  std::vector<std::string> missing;    // had no need of a translation or had one, and have none now
  std::size_t reviewed = 0;            // were drafts, and are reviewed or approved now
  bool is_changed() const;
};

struct GuideChange {
  ChangeKind kind = ChangeKind::same;
  std::string id, title;
  std::string language;                // source language
  std::optional<Date> before, now;     // versions
  PartChange own;                      // title, question, subtitle, news of the guide
  std::vector<TopicChange> topics;     // those with a change alone
  std::vector<PartChange> products;    // "brochure", "plan": the same
  std::vector<FactChange> facts;       // by id
  std::vector<LanguageChange> languages;  // by tag; those with a change alone
};

// What a guide was compared from or is compared with; all of it outlives the comparison only.
struct GuideVersion {
  const Guide* guide = nullptr;
  std::vector<const Match*> matches;          // one a translation file
  std::map<std::string, std::string> moved;   // of moved.yaml: old id of a topic or screen -> the id that replaces it
};

// One of the two guides may be null: the guide is new, or gone. `now.moved` is what is used.
GuideChange compare_guides(const GuideVersion& before, const GuideVersion& now);

}  // namespace hjemvei
