#include "edition/piece.h"

#include <utility>

#include "edition/isolates.h"
#include "language/numbers.h"

namespace hjemvei {
namespace {

Piece part_of(const Piece& piece, std::size_t begin, std::size_t end) {
  Piece part = piece;
  part.run.text = piece.run.text.substr(begin, end - begin);
  return part;
}

void split_foreign(const Piece& piece, const Language& language, const std::string& latin_tag,
                   std::vector<Piece>& result) {
  const std::string& text = piece.run.text;
  std::size_t done = 0;
  for (Stretch stretch : left_to_right_stretches(text)) {
    if (!language.right_to_left()) {
      if (!stretch.letters || stretch.address) continue;
      stretch = from_first_letter(text, stretch);
    }
    if (stretch.begin > done) result.push_back(part_of(piece, done, stretch.begin));
    Piece foreign = part_of(piece, stretch.begin, stretch.end);
    if (language.right_to_left()) foreign.run.text = isolate_ltr(foreign.run.text);
    if (stretch.letters && !stretch.address) foreign.run.language = latin_tag;
    result.push_back(std::move(foreign));
    done = stretch.end;
  }
  if (done < text.size()) result.push_back(part_of(piece, done, text.size()));
}

bool same_attributes(const TextRun& a, const TextRun& b) {
  return a.language == b.language && a.strong == b.strong && a.link == b.link &&
         a.link_purpose == b.link_purpose;
}

}  // namespace

void mark_foreign(std::vector<Piece>& pieces, const Language& language,
                  const std::string& latin_tag) {
  if (!language.right_to_left())
    for (Piece& piece : pieces)
      if (!piece.sealed) piece.run.text = isolate_right_to_left(piece.run.text);
  if (language.script == "Latn") return;
  std::vector<Piece> result;
  for (Piece& piece : pieces) {
    if (piece.sealed) {
      result.push_back(std::move(piece));
    } else {
      split_foreign(piece, language, latin_tag, result);
    }
  }
  pieces = std::move(result);
}

std::vector<TextRun> join(std::vector<Piece> pieces) {
  std::vector<TextRun> runs;
  for (Piece& piece : pieces) {
    if (piece.run.text.empty()) continue;
    if (!runs.empty() && same_attributes(runs.back(), piece.run)) {
      runs.back().text += piece.run.text;
    } else {
      runs.push_back(std::move(piece.run));
    }
  }
  return runs;
}

}  // namespace hjemvei
