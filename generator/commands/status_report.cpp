#include "commands/status_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "translation/changes.h"
#include "translation/progress.h"

namespace hjemvei {
namespace {

using json = nlohmann::ordered_json;

// A cell is a number or a text.
using Row = std::vector<json>;
struct Table {
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

std::string text_of(const json& cell) {
  return cell.is_string() ? cell.get<std::string>() : cell.dump();
}

std::string csv_cell(const json& cell) {
  const std::string text = text_of(cell);
  if (text.find_first_of("\",\r\n") == text.npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

std::string as_csv(const Table& table) {
  std::string out;
  const auto line = [&](const auto& cells) {
    bool first = true;
    for (const auto& cell : cells) {
      out += (first ? "" : ",") + csv_cell(cell);
      first = false;
    }
    out += "\r\n";
  };
  line(table.columns);
  for (const Row& row : table.rows) line(row);
  return out;
}

std::string as_json(const Table& table) {
  json out = json::array();
  for (const Row& row : table.rows) {
    json object = json::object();
    for (std::size_t i = 0; i < row.size(); ++i) object[table.columns[i]] = row[i];
    out.push_back(std::move(object));
  }
  return out.dump(2) + "\n";
}

// Numbers to the right, texts to the left.
std::string as_table(const Table& table) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    widths.push_back(table.columns[i].size());
    for (const Row& row : table.rows) widths[i] = std::max(widths[i], text_of(row[i]).size());
  }
  std::string out;
  const auto line = [&](const auto& cells, const Row& like) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string cell = text_of(cells[i]);
      if (i > 0) text += "  ";
      text += !like.empty() && like[i].is_number() ? fmt::format("{:>{}}", cell, widths[i])
                                                   : fmt::format("{:<{}}", cell, widths[i]);
    }
    out += text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
  };
  line(table.columns, table.rows.empty() ? Row{} : table.rows.front());
  for (const Row& row : table.rows) line(row, row);
  return out;
}

Row progress_row(const Translation& translation) {
  const Progress p = progress(translation.match);
  return {translation.guide->id, translation.language->tag, p.texts,    p.translated, p.missing,
          p.stale,               p.draft,                   p.reviewed, p.approved,   p.words_left};
}

// What a place asks for: "missing", "stale" or "draft"; empty: nothing.
std::string task_of(const MatchedPlace& place) {
  if (!counts(place)) return {};
  if (place.state == MatchState::missing) return "missing";
  if (place.state == MatchState::stale) return "stale";
  return place.entry->status == EntryStatus::draft ? "draft" : "";
}

// In the translation file; in the source file for a text that has no entry there.
Position position_of(const MatchedPlace& place) {
  return place.entry ? place.entry->position : place.place.prose->at;
}

Table entries_table(const Translations& translations) {
  Table table{{"guide", "language", "state", "file", "line", "at", "source", "text", "changes"}, {}};
  for (const auto& translation : translations.all()) {
    for (const MatchedPlace& place : translation->match.places) {
      const std::string task = task_of(place);
      if (task.empty()) continue;
      const Position at = position_of(place);
      table.rows.push_back(
          {translation->guide->id, translation->language->tag, task, at.file ? at.file->path : "",
           at.line, place.place.at, fold_spaces(place.place.prose->source),
           place.entry ? place.entry->text.text : "",
           task == "stale" ? source_changes(*translation->guide, place) : ""});
    }
  }
  return table;
}

// file:line: state place, and below it the text: what a terminal makes clickable.
std::string as_list(const Table& table) {
  std::string out;
  for (const Row& row : table.rows) {
    const bool stale = row[2] == "stale";
    out += text_of(row[3]) + ":" + text_of(row[4]) + ": " + text_of(row[2]) + " " + text_of(row[5]) +
           "\n    " + text_of(stale && row[8] != "" ? row[8] : row[6]) + "\n";
    if (row[7] != "") out += "    " + text_of(row[7]) + "\n";
  }
  return out.empty() ? "nothing is left to do\n" : out;
}

}  // namespace

std::string print_progress(const Translations& translations, const std::string& format) {
  Table table{{"guide", "language", "texts", "translated", "missing", "stale", "draft", "reviewed",
               "approved", "words left"},
              {}};
  if (format == "json") table.columns.back() = "wordsLeft";
  for (const auto& translation : translations.all()) table.rows.push_back(progress_row(*translation));
  return format == "json" ? as_json(table) : format == "csv" ? as_csv(table) : as_table(table);
}

std::string print_entries(const Translations& translations, const std::string& format) {
  const Table table = entries_table(translations);
  return format == "json" ? as_json(table) : format == "csv" ? as_csv(table) : as_list(table);
}

}  // namespace hjemvei
