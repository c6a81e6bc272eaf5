#include "content/tree_faults.h"

#include <algorithm>

namespace hjemvei {
namespace {

using std::string_view;

constexpr auto kNowhere = string_view::npos;

bool is_key_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

string_view trimmed(string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string in_quotes(string_view line) {
  return "write it in quotes: " + quoted(value_in_line(line));
}

struct Saying {
  std::string_view code;
  std::string seen, instead;
};

// A character that no unquoted text may begin with.
Saying forbidden_start(string_view line, char c) {
  return {"text-start", std::string("a text that begins with ") + c + " must stand in quotes",
          in_quotes(line)};
}

// "title:Svara"
bool lacks_space(string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_key_letter(text[end])) ++end;
  return end > 0 && end + 1 < text.size() && text[end] == ':' && text[end + 1] != ' ';
}

// A second ": " in a line, or a text that runs on into a line that looks like a key.
Saying split_by_colon(const Position& at) {
  const string_view line = at.file->line(at.line);
  const std::size_t indent = line.find_first_not_of(" \t");
  if (indent != kNowhere && line.substr(0, indent).find('\t') != kNowhere)
    return {"tab", "a tab stands at the start of this line", "indent with spaces"};
  if (line.find(": ") + 1 < at.column)
    return {"split-text", "a colon and a space split this text", in_quotes(line)};
  if (at.line > 1 && lacks_space(trimmed(at.file->line(at.line - 1))))
    return {"no-space", "no space stands after the colon in the line above",
            "write a space after each key's colon: title: Svara i tid"};
  const std::string key(trimmed(line.substr(0, at.column - 1)));
  return {
      "indentation",
      "\"" + key + ":\" stands deeper than it should, so it reads as a part of the text above",
      "start the line with as many spaces as its neighbours; a text that goes on here and holds "
      "a colon must stand in quotes"};
}

// Something stands where the list or map around it has ended or goes on otherwise.
Saying out_of_line(const Position& at) {
  const string_view line = at.file->line(at.line);
  const string_view before = trimmed(line.substr(0, at.column - 1));
  if (!before.empty() && string_view("\"'").find(before.back()) != kNowhere)
    return {"text-start", "the text goes on after its closing quotation mark",
            "put the whole text in one pair of quotation marks, and write \\\" inside it"};
  if (!before.empty() && string_view("]}").find(before.back()) != kNowhere)
    return {"text-start", "a text that begins with { or [ must stand in quotes", in_quotes(line)};
  if (line.substr(at.column - 1).starts_with(',')) return forbidden_start(line, ',');
  if (before.empty() && at.line > 1) {
    const string_view above = at.file->line(at.line - 1);
    if (above.find(" #") != kNowhere)
      return {"cut-text", "the text above is cut at its \" #\", and this line is left over",
              "write the whole text in quotes"};
  }
  return {"indentation", "the indentation of this line fits none of the lines above it",
          "start it with as many spaces as the entries that it belongs to"};
}

Saying no_token(const Position& at) {
  const string_view rest = at.file->line(at.line).substr(at.column - 1);
  if (rest.starts_with('\t')) return {"tab", "a tab stands here", "write spaces"};
  const char c = rest.empty() ? ' ' : rest.front();
  if (string_view("%@`").find(c) != kNowhere) return forbidden_start(at.file->line(at.line), c);
  return {
      "yaml", "YAML cannot be read from here on",
      "check the quotation marks, the brackets and the indentation of this line and the one above"};
}

// What yaml-cpp's message means. The texts are those of YAML::ErrorMsg in yaml-cpp 0.7.
Saying explain(const Position& at, string_view message) {
  const string_view line = at.file->line(at.line);
  if (message == "illegal map value") return split_by_colon(at);
  if (message == "end of map not found" || message == "end of sequence not found")
    return out_of_line(at);
  if (message == "the referenced anchor is not defined" || message == "alias not found after *" ||
      message == "illegal character found while scanning alias")
    return forbidden_start(line, '*');
  if (message == "anchor not found after &" ||
      message == "illegal character found while scanning anchor")
    return forbidden_start(line, '&');
  if (message == "illegal EOF in scalar")
    return {"open-quote", "the file ends inside a text in quotation marks",
            "close the quotation marks where the text ends"};
  if (message == "end of sequence flow not found" || message == "end of map flow not found" ||
      message == "illegal flow end")
    return {"brackets", "the brackets do not match here: each [ needs its ], each { its }",
            "close the bracket; a text that begins with one must stand in quotes"};
  if (message == "illegal block entry")
    return {"list-item", "a list cannot begin here, behind a key",
            "begin the list on the next line, or write the text in quotes: " +
                quoted(value_in_line(line))};
  if (message == "illegal map key") return forbidden_start(line, '?');
  if (message == "unexpected character in block scalar")
    return {
        "text-start", "after > or | nothing may stand on the same line",
        "begin the text on the next line, or write it in quotes: " + quoted(value_in_line(line))};
  if (message == "illegal tab when looking for indentation")
    return {"tab", "a tab stands at the start of this line", "indent with spaces"};
  if (message.starts_with("unknown escape character"))
    return {"escape", "a backslash in a text with double quotation marks begins an escape",
            "write two backslashes, or use single quotation marks"};
  return no_token(at);
}

// The first value that opens a quotation mark or bracket and does not close it in its line.
Position unclosed(const SourceFile& file, string_view openings) {
  for (std::uint32_t n = 1; n <= file.line_starts.size(); ++n) {
    const string_view line = file.line(n), value = value_in_line(line);
    if (value.empty() || openings.find(value[0]) == kNowhere) continue;
    const char closing = value[0] == '[' ? ']' : value[0] == '{' ? '}' : value[0];
    if (value.find(closing, 1) == kNowhere)
      return {&file, n, static_cast<std::uint32_t>(value.data() - line.data() + 1)};
  }
  return {};
}

// Reports; of a confidential file without the text that the advice would repeat.
void say(Diagnostics& diagnostics, Position at, Saying said) {
  if (at.file && at.file->confidential) {
    const std::size_t text = said.instead.find(": \"");
    if (text != std::string::npos) said.instead.erase(text);
    if (said.instead.starts_with("write \""))
      said.instead = "write a key, a colon and a space, or the text in quotes";
    const std::size_t end = said.seen.find(":\" stands deeper");
    if (end != std::string::npos) said.seen.replace(0, end + 2, "this");
  }
  diagnostics.error(said.code, at, said.seen, said.instead);
}

}  // namespace

string_view value_in_line(string_view line) {
  line = trimmed(line);
  while (line.starts_with("- ")) line = trimmed(line.substr(2));
  std::size_t end = 0;
  while (end < line.size() && is_key_letter(line[end])) ++end;
  if (end > 0 && line.substr(end).starts_with(": ")) line = trimmed(line.substr(end + 2));
  return line;
}

void report_property(Diagnostics& diagnostics, Position at) {
  const string_view line = at.file->line(at.line);
  const string_view rest = line.substr(std::min<std::size_t>(at.column - 1, line.size()));
  const char c = rest.empty() ? '*' : rest.front();
  say(diagnostics, at, forbidden_start(line, c));
}

void report_key(Diagnostics& diagnostics, const YamlNode& key) {
  if (key.is_null())
    diagnostics.error("no-key", key.at, "no key stands before this colon",
                      "write a key before it, or put the text in quotes");
  else
    say(diagnostics, key.at,
        {"no-key", "brackets stand where a key should be",
         "a text that begins with { or [ must stand in quotes: " +
             quoted(value_in_line(key.at.file->line(key.at.line)))});
}

void report_no_colon(Diagnostics& diagnostics, Position at, string_view text) {
  if (lacks_space(text)) {
    const std::size_t colon = text.find(':');
    say(diagnostics, at,
        {"no-space", "no space stands after the colon",
         "write \"" + std::string(text.substr(0, colon)) + ": " +
             std::string(text.substr(colon + 1)) + "\""});
    return;
  }
  say(diagnostics, at,
      {"no-colon", "this is neither a key with a colon nor part of a text",
       "write \"" + std::string(text) +
           ":\", or indent the line more than the key of the text that it belongs to"});
}

void report_parser_fault(Diagnostics& diagnostics, Position at, string_view message) {
  const Saying said = explain(at, message);
  if (said.code == "open-quote" || said.code == "brackets") {
    const Position opening = unclosed(*at.file, said.code == "brackets" ? "[{" : "\"'");
    if (opening.file) at = opening;
  }
  say(diagnostics, at, said);
}

}  // namespace hjemvei
