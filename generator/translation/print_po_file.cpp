#include "translation/po_file.h"

namespace hjemvei {
namespace {

// Without the quotation marks.
std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      case '\r': out += "\\r"; break;
      case '\a': out += "\\a"; break;
      case '\b': out += "\\b"; break;
      case '\f': out += "\\f"; break;
      case '\v': out += "\\v"; break;
      default: out += c;
    }
  }
  return out;
}

// `msgid "…"`. A text of several lines begins with an empty string, and has a string for each line, as
// gettext writes it.
void print_string(const std::string& prefix, std::string_view keyword, std::string_view text,
                  std::string& out) {
  out += prefix;
  out += keyword;
  const std::size_t end = text.find('\n');
  if (end == text.npos || end + 1 == text.size()) {
    out += " \"" + escaped(text) + "\"\n";
    return;
  }
  out += " \"\"\n";
  while (!text.empty()) {
    const std::size_t line = text.find('\n');
    const std::size_t length = line == text.npos ? text.size() : line + 1;
    out += prefix + "\"" + escaped(text.substr(0, length)) + "\"\n";
    text.remove_prefix(length);
  }
}

void print_lines(std::string_view mark, const std::vector<std::string>& lines, std::string& out) {
  for (const std::string& line : lines) {
    out += mark;
    if (!line.empty()) out += ' ' + line;
    out += '\n';
  }
}

void print_flags(const PoEntry& entry, std::string& out) {
  if (entry.flags.empty()) return;
  out += "#,";
  for (std::size_t i = 0; i < entry.flags.size(); ++i) out += (i ? ", " : " ") + entry.flags[i];
  out += '\n';
}

void print_entry(const PoEntry& entry, std::string& out) {
  print_lines("#", entry.comments, out);
  print_lines("#.", entry.extracted, out);
  print_lines("#:", entry.references, out);
  print_flags(entry, out);
  const std::string before = entry.obsolete ? "#~| " : "#| ";
  if (entry.previous_context) print_string(before, "msgctxt", *entry.previous_context, out);
  if (entry.previous_id) print_string(before, "msgid", *entry.previous_id, out);
  if (entry.previous_plural) print_string(before, "msgid_plural", *entry.previous_plural, out);
  const std::string prefix = entry.obsolete ? "#~ " : "";
  if (entry.context) print_string(prefix, "msgctxt", *entry.context, out);
  print_string(prefix, "msgid", entry.id.text, out);
  if (entry.plural) print_string(prefix, "msgid_plural", *entry.plural, out);
  for (std::size_t i = 0; i < entry.texts.size(); ++i)
    print_string(prefix, entry.plural ? "msgstr[" + std::to_string(i) + "]" : "msgstr",
                 entry.texts[i].text, out);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) + 1 - begin);
}

// Byte offset of the line of that field in the header's text, or npos.
std::size_t find_field(std::string_view header, std::string_view name) {
  for (std::size_t line = 0; line < header.size();) {
    const std::string_view rest = header.substr(line);
    if (rest.starts_with(name) && rest.substr(name.size()).starts_with(':')) return line;
    const std::size_t end = rest.find('\n');
    if (end == rest.npos) break;
    line += end + 1;
  }
  return std::string_view::npos;
}

}  // namespace

bool PoEntry::has_flag(std::string_view flag) const {
  for (const std::string& each : flags)
    if (each == flag) return true;
  return false;
}

const PoEntry* PoFile::header() const {
  for (const PoEntry& entry : entries)
    if (entry.id.text.empty() && !entry.context && !entry.obsolete) return &entry;
  return nullptr;
}

std::string PoFile::field(std::string_view name) const {
  const PoEntry* entry = header();
  if (!entry || entry->texts.empty()) return {};
  const std::string_view text = entry->texts.front().text;
  const std::size_t at = find_field(text, name);
  if (at == text.npos) return {};
  const std::string_view value = text.substr(at + name.size() + 1);
  return std::string(trimmed(value.substr(0, value.find('\n'))));
}

Position PoFile::field_position(std::string_view name, const SourceFile& file) const {
  const PoEntry* entry = header();
  if (!entry || entry->texts.empty()) return {&file, 1, 1};
  const std::size_t at = find_field(entry->texts.front().text, name);
  return at == std::string::npos ? entry->at : entry->texts.front().position(at);
}

std::string print_po_file(const PoFile& file) {
  std::string out;
  for (const PoEntry& entry : file.entries) {
    if (!out.empty()) out += '\n';
    print_entry(entry, out);
  }
  return out;
}

}  // namespace hjemvei
