#include "commands/shown_texts.h"

#include <algorithm>
#include <map>
#include <utility>

#include "commands/make_unit.h"

namespace hjemvei {
namespace {

// Positions by file and place in it; files by address, for this list alone.
using Key = std::pair<const SourceFile*, std::pair<std::uint32_t, std::uint32_t>>;
Key key_of(const Position& at) { return {at.file, {at.line, at.column}}; }

class ShownTexts {
 public:
  void add(const Position& shown, const Position& source, Frame frame) {
    if (!shown.file) return;
    ShownText& text = texts_.try_emplace(key_of(shown), ShownText{shown, source, Frame::none}).first->second;
    // They are named from the worst to the mildest.
    if (frame != Frame::none && (text.frame == Frame::none || frame < text.frame)) text.frame = frame;
  }

  std::vector<ShownText> take() && {
    std::vector<ShownText> out;
    for (auto& [key, text] : texts_) out.push_back(text);
    sort_texts(out);
    return out;
  }

 private:
  std::map<Key, ShownText> texts_;
};

Frame frame_of(const MatchedPlace& place) {
  if (place.state == MatchState::stale) return Frame::stale;
  return place.entry && place.entry->status == EntryStatus::draft ? Frame::draft : Frame::none;
}

// A missing text is shown in the source language, and so is a stale one where the guide says so: then
// the place of its source is found on the page.
void add_place(const MatchedPlace& place, ShownTexts& texts) {
  const Position& source = place.place.prose->at;
  if (place.state == MatchState::missing) {
    if (!place.inherited && !place.place.may_lack) texts.add(source, {}, Frame::missing);
    return;
  }
  texts.add(place.translation.at, source, frame_of(place));
  if (place.state == MatchState::stale && !place.place.meaning) texts.add(source, {}, Frame::stale);
}

// Where the figure stands that a word belongs to.
std::map<Key, Position> figures_by_word(const Edition& edition) {
  std::map<Key, Position> out;
  for (const EditionSection& section : edition.sections)
    for (const EditionScreen& screen : section.screens)
      for (const EditionBlock& block : screen.blocks)
        if (const auto* figure = std::get_if<EditionFigure>(&block.body))
          for (const DrawingWord& word : figure->words) out.emplace(key_of(word.text.at), block.at);
  return out;
}

}  // namespace

std::vector<ShownText> shown_texts(const Edition& edition, const Match* match,
                                   const std::vector<Diagnostic>& faults) {
  ShownTexts texts;
  if (match)
    for (const MatchedPlace& place : match->places) add_place(place, texts);
  const std::map<Key, Position> figures = figures_by_word(edition);
  for (const Diagnostic& fault : faults) {
    if (!is_overflow(fault)) continue;
    texts.add(fault.at, {}, Frame::overflow);
    if (const auto figure = figures.find(key_of(fault.at)); figure != figures.end())
      texts.add(figure->second, {}, Frame::overflow);
  }
  return std::move(texts).take();
}

}  // namespace hjemvei
