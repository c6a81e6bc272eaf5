#include "edition/notice.h"

namespace hjemvei {

Text draft_notice(Composer& composer) {
  return composer.word(composer.only_machine_drafts() ? "draft-translation" : "draft");
}

Text stale_notice(Composer& composer) {
  // No translation of anything; a text that is older than its source has lost its review.
  if (composer.words().language().is_easy_read()) return composer.word("draft");
  return composer.word("stale");
}

std::optional<Text> notice(Composer& composer) {
  if (composer.has(TextState::missing)) {
    const EditionWords& source = composer.source_words();
    return composer.word("untranslated",
                         {{"language", composer.words().language_name(source.language())}});
  }
  if (composer.has(TextState::stale)) return stale_notice(composer);
  if (composer.has(TextState::draft)) return draft_notice(composer);
  return std::nullopt;
}

Text version_line(const Guide& guide, Composer& composer) {
  Text text = composer.word("version", {{"date", to_string(guide.version)}});
  const std::optional<Date> until = composer.valid_until();
  if (!until) return text;
  const Text valid = composer.word("valid-until", {{"date", composer.words().date(*until)}});
  text.runs.push_back({" · ", text.language, false, {}, {}});
  text.runs.insert(text.runs.end(), valid.runs.begin(), valid.runs.end());
  return text;
}

}  // namespace hjemvei
