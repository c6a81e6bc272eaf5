#include "edition/blocks.h"

#include <utility>

namespace hjemvei {
namespace {

using Role = Composer::Role;

std::vector<Text> texts(const std::vector<Prose>& proses, Role role, Composer& composer) {
  std::vector<Text> texts;
  for (const Prose& prose : proses) texts.push_back(composer.text(prose, role));
  return texts;
}

std::vector<DrawingFact> drawing_facts(const std::vector<std::string>& ids, Composer& composer) {
  std::vector<DrawingFact> facts;
  for (const std::string& id : ids) facts.push_back(composer.drawing_fact(id));
  return facts;
}

EditionBlockBody resolve(const TextBlock& block, Composer& composer) {
  return EditionText{composer.text(block.text, Role::running)};
}

EditionBlockBody resolve(const StepsBlock& block, Composer& composer) {
  return EditionSteps{texts(block.items, Role::running, composer)};
}

EditionBlockBody resolve(const ListBlock& block, Composer& composer) {
  return EditionList{texts(block.items, Role::running, composer)};
}

const char* word_of(NoteBlock::Kind kind) {
  switch (kind) {
    case NoteBlock::Kind::important:
      return "note.important";
    case NoteBlock::Kind::tip:
      return "note.tip";
    case NoteBlock::Kind::example:
      return "note.example";
    case NoteBlock::Kind::warning:
      return "note.warning";
  }
  return "note.important";
}

EditionBlockBody resolve(const NoteBlock& block, Composer& composer) {
  return EditionNote{block.kind, composer.word(word_of(block.kind)),
                     composer.text(block.text, Role::running)};
}

EditionBlockBody resolve(const DoBlock& block, Composer& composer) {
  Text title = composer.text(block.title, Role::title);
  return EditionDo{std::move(title), texts(block.items, Role::running, composer)};
}

EditionBlockBody resolve(const SayBlock& block, Composer& composer) {
  EditionSay say;
  const Language& source = composer.source_words().language();
  const std::string& language = source.tag;
  say.lead = composer.word("say", {{"language", composer.words().language_name(source)}});
  say.sentence = composer.quoted(block.text);
  if (!composer.is_source()) {
    Text meaning = composer.text(block.text, Role::title);
    // Without a meaning there is only the sentence itself, which stands above it already.
    if (meaning.language != language) say.meaning = std::move(meaning);
  }
  return say;
}

EditionBlockBody resolve(const FigureBlock& block, Composer& composer) {
  return edition_figure(block, composer);
}

EditionBlockBody resolve(const ChartBlock& block, Composer& composer) {
  EditionChart chart;
  chart.title = composer.text(block.title, Role::title);
  chart.bars = drawing_facts(block.facts, composer);
  const Text alt = composer.text(block.alt, Role::title);
  chart.alt = alt.plain();
  chart.alt_language = alt.language;
  chart.caption = composer.text(block.caption, Role::running);
  return chart;
}

EditionBlockBody resolve(const TableBlock& block, Composer& composer) {
  EditionTable table;
  table.caption = composer.text(block.caption, Role::title);
  table.columns = texts(block.columns, Role::title, composer);
  for (const std::vector<Prose>& row : block.rows) {
    table.rows.push_back(texts(row, Role::running, composer));
  }
  table.row_headers = block.row_headers;
  return table;
}

}  // namespace

EditionFigure edition_figure(const FigureBlock& block, Composer& composer) {
  EditionFigure figure;
  figure.drawing = block.drawing;
  figure.drawing_at = block.drawing_at;
  for (const NamedProse& word : block.words) {
    figure.words.push_back({word.key, composer.text(word.text, Role::title)});
  }
  for (const NamedProse& word : block.kept) {
    figure.words.push_back({word.key, composer.kept(word.text)});
  }
  for (const Explained& explained : block.explain) {
    composer.mark_named(explained.word);
    Text word = composer.kept(explained.word);
    figure.explain.push_back({std::move(word), composer.text(explained.meaning, Role::running)});
  }
  figure.facts = drawing_facts(block.facts, composer);
  const Text alt = composer.text(block.alt, Role::title);
  figure.alt = alt.plain();
  figure.alt_language = alt.language;
  figure.caption = composer.text(block.caption, Role::running);
  return figure;
}

EditionBlock edition_block(const Block& block, Composer& composer) {
  return {block.at,
          std::visit([&](const auto& body) { return resolve(body, composer); }, block.body)};
}

}  // namespace hjemvei
