#include "content/read_blocks.h"

#include "content/markup.h"
#include "content/schema.h"

namespace hjemvei {
namespace {

constexpr bool kPlain = true, kMarkup = false;

std::vector<NamedProse> read_words(const YamlNode& figure, std::string_view key, bool plain,
                                   Diagnostics& diagnostics) {
  std::vector<NamedProse> words;
  for (const YamlNode& word : get_children(figure, key))
    words.push_back({word.key, word.key_at, read_prose(word, plain, diagnostics)});
  return words;
}

std::vector<Position> positions(const std::vector<YamlNode>& nodes) {
  std::vector<Position> all;
  for (const YamlNode& node : nodes)
    if (node.is_scalar()) all.push_back(node.at);
  return all;
}

NoteBlock read_note(const YamlNode& node, Diagnostics& diagnostics) {
  NoteBlock note;
  const std::string kind = get_text(node, "kind");
  if (kind == "tip") note.kind = NoteBlock::Kind::tip;
  if (kind == "example") note.kind = NoteBlock::Kind::example;
  if (kind == "warning") note.kind = NoteBlock::Kind::warning;
  note.text = read_text(node, "text", kMarkup, diagnostics);
  return note;
}

DoBlock read_do(const YamlNode& node, Diagnostics& diagnostics) {
  return {read_text(node, "title", kPlain, diagnostics),
          read_items(get_children(node, "items"), kMarkup, diagnostics)};
}

ChartBlock read_chart(const YamlNode& node, Diagnostics& diagnostics) {
  ChartBlock chart;
  chart.title = read_optional_text(node, "title", kPlain, diagnostics);
  chart.facts = get_texts(node, "facts");
  chart.facts_at = positions(get_children(node, "facts"));
  chart.alt = read_text(node, "alt", kPlain, diagnostics);
  chart.caption = read_optional_text(node, "caption", kMarkup, diagnostics);
  return chart;
}

TableBlock read_table(const YamlNode& node, Diagnostics& diagnostics) {
  TableBlock table;
  table.caption = read_optional_text(node, "caption", kPlain, diagnostics);
  table.columns = read_items(get_children(node, "columns"), kPlain, diagnostics);
  for (const YamlNode& row : get_children(node, "rows"))
    table.rows.push_back(read_items(row.children, kMarkup, diagnostics));
  table.row_headers = get_boolean(node, "row-headers", true);
  return table;
}

std::optional<BlockBody> read_body(const YamlNode& node, Diagnostics& diagnostics) {
  const std::string& kind = node.key;
  if (kind == "text") return TextBlock{read_prose(node, kMarkup, diagnostics)};
  if (kind == "steps") return StepsBlock{read_items(node.children, kMarkup, diagnostics)};
  if (kind == "list") return ListBlock{read_items(node.children, kMarkup, diagnostics)};
  if (kind == "note") return read_note(node, diagnostics);
  if (kind == "do") return read_do(node, diagnostics);
  if (kind == "say") return SayBlock{read_text(node, "text", kPlain, diagnostics)};
  if (kind == "figure") return read_figure(node, diagnostics);
  if (kind == "chart") return read_chart(node, diagnostics);
  if (kind == "table") return read_table(node, diagnostics);
  return std::nullopt;
}

}  // namespace

std::vector<Prose> read_items(const std::vector<YamlNode>& nodes, bool plain,
                              Diagnostics& diagnostics) {
  std::vector<Prose> items;
  items.reserve(nodes.size());
  for (const YamlNode& node : nodes) items.push_back(read_prose(node, plain, diagnostics));
  return items;
}

FigureBlock read_figure(const YamlNode& node, Diagnostics& diagnostics) {
  FigureBlock figure;
  figure.drawing = get_text(node, "drawing");
  figure.drawing_at = get_position(node, "drawing");
  figure.words = read_words(node, "words", kPlain, diagnostics);
  figure.kept = read_words(node, "kept", kMarkup, diagnostics);
  for (const YamlNode& each : get_children(node, "explain"))
    figure.explain.push_back({each.key, read_text(each, "word", kPlain, diagnostics),
                              read_text(each, "meaning", kMarkup, diagnostics)});
  figure.facts = get_texts(node, "facts");
  figure.facts_at = positions(get_children(node, "facts"));
  figure.alt = read_text(node, "alt", kPlain, diagnostics);
  figure.caption = read_optional_text(node, "caption", kMarkup, diagnostics);
  return figure;
}

Matters matters_from(const std::string& word) {
  if (word == "deadline") return Matters::deadline;
  if (word == "money") return Matters::money;
  if (word == "law") return Matters::law;
  return Matters::no;
}

std::optional<WhenStale> when_stale_from(const std::string& word) {
  if (word == "show") return WhenStale::show;
  if (word == "source") return WhenStale::source;
  if (word == "block") return WhenStale::block;
  return std::nullopt;
}

Prose read_text(const YamlNode& map, std::string_view key, bool plain, Diagnostics& diagnostics) {
  const YamlNode* node = map.find(key);
  if (node) return read_prose(*node, plain, diagnostics);
  Prose missing;
  missing.at = map.at;
  return missing;
}

std::optional<Prose> read_optional_text(const YamlNode& map, std::string_view key, bool plain,
                                        Diagnostics& diagnostics) {
  const YamlNode* node = map.find(key);
  if (!node || !node->is_scalar()) return std::nullopt;
  return read_prose(*node, plain, diagnostics);
}

std::optional<Block> read_block(const YamlNode& node, Diagnostics& diagnostics) {
  for (const YamlNode& entry : node.children) {
    std::optional<BlockBody> body = read_body(entry, diagnostics);
    if (body)
      return Block{node.at, get_text(node, "id"), {}, std::move(*body),
                   when_stale_from(get_text(node, "when-stale"))};
  }
  return std::nullopt;
}

}  // namespace hjemvei
