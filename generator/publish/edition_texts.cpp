#include "publish/edition_texts.h"

#include "base/sha256.h"

namespace hjemvei {
namespace {

class TextWalk {
 public:
  explicit TextWalk(const EditionTextVisitor& visit) : visit_(visit) {}

  void operator()(const EditionText& block) const { visit_(block.text); }
  void operator()(const EditionSteps& block) const { all(block.items); }
  void operator()(const EditionList& block) const { all(block.items); }
  void operator()(const EditionNote& block) const {
    visit_(block.kind_word);
    visit_(block.text);
  }
  void operator()(const EditionDo& block) const {
    visit_(block.title);
    all(block.items);
  }
  void operator()(const EditionSay& block) const {
    visit_(block.lead);
    visit_(block.sentence);
    if (block.meaning) visit_(*block.meaning);
  }
  void operator()(const EditionFigure& block) const {
    for (const DrawingWord& word : block.words) visit_(word.text);
    for (const EditionExplained& entry : block.explain) {
      visit_(entry.word);
      visit_(entry.meaning);
    }
    for (const DrawingFact& fact : block.facts) visit_(fact.text);
    if (block.caption) visit_(*block.caption);
  }
  void operator()(const EditionChart& block) const {
    if (block.title) visit_(*block.title);
    for (const DrawingFact& bar : block.bars) {
      visit_(bar.label);
      visit_(bar.text);
    }
    if (block.caption) visit_(*block.caption);
  }
  void operator()(const EditionTable& block) const {
    if (block.caption) visit_(*block.caption);
    all(block.columns);
    for (const std::vector<Text>& row : block.rows) all(row);
  }

 private:
  void all(const std::vector<Text>& texts) const {
    for (const Text& text : texts) visit_(text);
  }

  const EditionTextVisitor& visit_;
};

// Alternative texts too: a reader may have nothing else.
std::string alt_of(const EditionBlock& block) {
  if (const auto* figure = std::get_if<EditionFigure>(&block.body)) return figure->alt;
  if (const auto* chart = std::get_if<EditionChart>(&block.body)) return chart->alt;
  return {};
}

}  // namespace

void visit_texts(const EditionBlock& block, const EditionTextVisitor& visit) {
  std::visit(TextWalk(visit), block.body);
}

std::optional<TextRun> telephone_of(const EditionScreen& screen) {
  std::optional<TextRun> found;
  for (const EditionBlock& block : screen.blocks)
    visit_texts(block, [&](const Text& text) {
      for (const TextRun& run : text.runs)
        if (!found && run.link.starts_with("tel:")) found = run;
    });
  return found;
}

std::string digest_of(const Edition& edition) {
  std::string all;
  const EditionTextVisitor add = [&](const Text& text) {
    for (const TextRun& run : text.runs) all += run.text + '\x1F' + run.link + '\x1F';
    all += '\n';
  };
  add(edition.title);
  add(edition.question);
  if (edition.subtitle) add(*edition.subtitle);
  for (const EditionSection& section : edition.sections) {
    all += section.id + '\n';
    add(section.title);
    add(section.short_title);
    if (section.summary) add(*section.summary);
    for (const EditionScreen& screen : section.screens) {
      all += screen.full_id + '\n';
      add(screen.title);
      for (const EditionBlock& block : screen.blocks) {
        visit_texts(block, add);
        all += alt_of(block) + '\n';
      }
    }
  }
  return sha256(all);
}

}  // namespace hjemvei
