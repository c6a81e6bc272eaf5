#include "content/screen_texts.h"

#include "content/plan_texts.h"

namespace hjemvei {
namespace {

// One overload a kind of block.
struct Visitor {
  const TextVisitor& visit;

  void one(const Prose& prose, TextRole role = TextRole::running) const { visit(prose, role); }
  void one(const std::optional<Prose>& prose) const {
    if (prose) visit(*prose, TextRole::running);
  }
  void all(const std::vector<Prose>& items) const {
    for (const Prose& item : items) one(item);
  }

  void operator()(const TextBlock& block) const { one(block.text); }
  void operator()(const StepsBlock& block) const { all(block.items); }
  void operator()(const ListBlock& block) const { all(block.items); }
  void operator()(const NoteBlock& block) const { one(block.text); }
  void operator()(const DoBlock& block) const {
    one(block.title);
    all(block.items);
  }
  void operator()(const SayBlock& block) const { one(block.text); }
  void operator()(const FigureBlock& block) const {
    for (const NamedProse& word : block.words) one(word.text, TextRole::drawing);
    for (const NamedProse& word : block.kept) one(word.text, TextRole::drawing);
    for (const Explained& each : block.explain) {
      one(each.word);
      one(each.meaning);
    }
    one(block.alt, TextRole::alt);
    one(block.caption);
  }
  void operator()(const ChartBlock& block) const {
    one(block.title);
    one(block.alt, TextRole::alt);
    one(block.caption);
  }
  void operator()(const TableBlock& block) const {
    one(block.caption);
    all(block.columns);
    for (const std::vector<Prose>& row : block.rows) all(row);
  }
};

}  // namespace

void visit_texts(const BlockBody& body, const TextVisitor& visit) {
  std::visit(Visitor{visit}, body);
}

void visit_texts(const Screen& screen, const TextVisitor& visit) {
  visit(screen.title, TextRole::running);
  for (const Block& block : screen.blocks) visit_texts(block.body, visit);
}

void visit_texts(const Guide& guide, const TextVisitor& visit) {
  const Visitor visitor{visit};
  visitor.one(guide.title);
  visitor.one(guide.question);
  visitor.one(guide.subtitle);
  visitor.one(guide.news);
  for (const Section& section : guide.sections) {
    visitor.one(section.title);
    visitor.one(section.short_title);
    visitor.one(section.summary);
    for (const Screen& screen : section.screens) visit_texts(screen, visit);
  }
  if (guide.brochure) visit_texts(*guide.brochure, visit);
  if (guide.plan)
    for (const PlanTextAt& text : plan_texts(*guide.plan)) visitor.one(*text.text);
  for (const Letter& letter : guide.letters)
    for (const LetterText& text : letter_texts(letter)) visitor.one(*text.text);
  for (const auto& [id, fact] : guide.facts) visitor.one(fact.label);
}

void visit_texts(const Brochure& brochure, const TextVisitor& visit) {
  const Visitor visitor{visit};
  visitor.one(brochure.question);
  visitor.one(brochure.text);
  for (const BrochurePanel& panel : brochure.panels)
    for (const BrochureStation& station : panel.stations) {
      visitor.one(station.title);
      visitor.one(station.text);
      if (station.figure) visitor(*station.figure);
    }
  visitor.one(brochure.languages);
  visitor.one(brochure.languages_text);
  visitor.one(brochure.meeting);
  visitor.all(brochure.lines);
  visitor.one(brochure.bring);
  visitor.all(brochure.bring_items);
  visitor.one(brochure.link);
  visitor.one(brochure.code_alt, TextRole::alt);
}

}  // namespace hjemvei
