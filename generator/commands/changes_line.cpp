// The changes as one line for readers.
#include <algorithm>

#include "commands/changes_report.h"
#include "edition/edition_words.h"
#include "edition/make_edition.h"

namespace hjemvei {
namespace {

constexpr std::size_t kNamed = 4;   // topics; a line with more is not read

const Match* match_of(const GuideVersion& version, const Language& language) {
  for (const Match* match : version.matches)
    if (match->language == language.tag) return match;
  return nullptr;
}

// Titles of the topics with something new, in the order of the guide.
std::vector<std::string> titles(const GuideChange& change, const Edition& edition) {
  std::vector<std::string> found;
  for (const EditionSection& section : edition.sections)
    for (const TopicChange& topic : change.topics)
      if (topic.own.id == section.id && topic.has_news()) found.push_back(section.title.plain());
  return found;
}

}  // namespace

std::string changes_as_line(const GuideChange& change, const GuideVersion& now, const Language& language,
                            Diagnostics& diagnostics) {
  if (!now.guide || !change.before) return {};
  const bool own = language.tag == now.guide->language;
  const Match* match = own ? nullptr : match_of(now, language);
  const auto words = InterfaceWords::load(language.tag);
  if (!words || (!own && !match)) {
    diagnostics.error("unknown-language", now.guide->at,
                      "the guide \"" + now.guide->id + "\" is not there in \"" + language.tag + "\"",
                      "--language with a language that it has");
    return {};
  }
  Diagnostics faults;   // of texts that this line does not show
  const Edition edition = make_edition(*now.guide, match, language, *words, {}, faults);
  std::vector<std::string> topics = titles(change, edition);
  if (topics.empty()) return {};
  const EditionWords ours(*words, language, diagnostics);
  std::string list;
  for (std::size_t i = 0; i < std::min(topics.size(), kNamed); ++i)
    list += (i > 0 ? ours.find("list-separator") : "") + topics[i];
  if (topics.size() > kNamed)
    list += ours.find("list-separator") + ours.count(std::to_string(topics.size() - kNamed), "more-topic");
  return ours.filled("new-since", {{"date", to_string(*change.before)}, {"topics", list}});
}

}  // namespace hjemvei
