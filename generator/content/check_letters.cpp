#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "content/check_guide.h"
#include "content/scalar_forms.h"

namespace hjemvei {
namespace {

class LettersCheck {
 public:
  LettersCheck(const Guide& guide, Diagnostics& diagnostics) : guide_(guide), diagnostics_(diagnostics) {
    for (const Section& section : guide.sections) {
      topics_.push_back(section.id);
      for (const Screen& screen : section.screens) topics_.push_back(screen.full_id);
    }
  }

  void run() {
    for (const Letter& letter : guide_.letters) {
      check_id(letter);
      check_topics(letter);
      for (const LetterText& text : letter_texts(letter)) {
        check_facts(text);
        check_length(text);
      }
    }
  }

 private:
  void check_id(const Letter& letter) {
    if (!is_id(letter.id)) return;  // reported with the file's shape
    const auto [first, added] = ids_.emplace(letter.id, letter.at.line);
    if (!added)
      diagnostics_.error("duplicate-id", letter.at,
                         "the letter id " + quoted(letter.id) + " is used twice; it is used also on line " +
                             std::to_string(first->second),
                         "write another id");
  }

  void check_topics(const Letter& letter) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < letter.topics.size(); ++i) {
      const std::string& topic = letter.topics[i];
      if (!is_name(topic)) continue;  // reported with the file's shape
      if (!seen.insert(topic).second)
        diagnostics_.error("duplicate-topic", letter.topics_at[i],
                           "the topic " + quoted(topic) + " stands twice in this letter",
                           "take one of them out");
      if (std::ranges::find(topics_, topic) != topics_.end()) continue;
      const std::string near = nearest(topic, topics_);
      diagnostics_.error("unknown-topic", letter.topics_at[i],
                         "guide.yaml has no section and no screen " + quoted(topic),
                         near.empty() ? "write the id of a section, or of a section and a screen: "
                                        "offer.answer"
                                      : "write " + near);
    }
  }

  // Of a figure nobody knows here how long it prints, and a title is a name.
  void check_facts(const LetterText& text) {
    if (std::string_view(text.name) == "text") return;
    for (const Inline& part : text.text->inlines)
      if (part.kind != Inline::Kind::text) {
        diagnostics_.error("fact-in-letter", text.text->at,
                           "the fact {" + part.text + "} stands in " + text.name +
                               ": of a letter; only its text: may print one",
                           "say it without the figure, or say it in text:");
        return;
      }
  }

  void check_length(const LetterText& text) {
    const std::size_t length = count_scalars(text.text->source);
    if (text.longest == 0 || length <= text.longest) return;
    diagnostics_.error("too-long", text.text->at,
                       std::string("this ") + text.name + " has " + std::to_string(length) +
                           " characters; digital mail has room for " + std::to_string(text.longest),
                       "write a shorter one");
  }

  const Guide& guide_;
  Diagnostics& diagnostics_;
  std::vector<std::string> topics_;
  std::map<std::string, std::uint32_t> ids_;
};

}  // namespace

void check_letters(const Guide& guide, Diagnostics& diagnostics) {
  LettersCheck(guide, diagnostics).run();
}

}  // namespace hjemvei
