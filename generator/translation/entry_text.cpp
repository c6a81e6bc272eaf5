// An entry as YAML: whole, or only the fields of it that changed.
#include <algorithm>
#include <array>
#include <utility>

#include "content/tree.h"
#include "translation/entry_lines.h"

namespace hjemvei {
namespace {

using std::string_view;

constexpr std::array<string_view, 9> kKeys = {"at",     "source", "was",  "text",   "status",
                                              "by",     "on",     "seal", "numbers"};

// Without quotes where YAML reads it as it stands.
std::string scalar(const std::string& text) {
  const bool safe = !text.empty() && text.find_first_of("\n\t\\\"") == text.npos &&
                    text.find(": ") == text.npos && text.find(" #") == text.npos &&
                    text.front() != ' ' && text.back() != ' ' && text.back() != ':' &&
                    string_view("-?:,[]{}#&*!|>'%@`~").find(text.front()) == string_view::npos;
  return safe ? text : quoted(text);
}

// The field's lines; empty when the entry has none.
std::string field(const Entry& entry, string_view key, std::size_t indent) {
  const std::string start = std::string(indent, ' ') + std::string(key) + ":";
  const auto line = [&](const std::string& text) { return start + " " + scalar(text) + "\n"; };
  const auto if_any = [&](const std::string& text) { return text.empty() ? "" : line(text); };
  if (key == "at") return line(entry.at);
  if (key == "source") return line(entry.source);
  if (key == "was") return if_any(entry.was);
  if (key == "text") return line(entry.text.text);
  if (key == "status") return line(std::string(name_of(entry.status)));
  if (key == "by") return line(entry.by);
  if (key == "on") return entry.on ? line(to_string(*entry.on)) : "";
  if (key == "seal") return if_any(entry.seal);
  if (entry.numbers.empty()) return {};
  std::string out = start + "\n";
  for (const auto& [fact, number] : entry.numbers)
    out += std::string(indent + 2, ' ') + fact + ": " + quoted(number) + "\n";
  return out;
}

bool same(const Entry& a, const Entry& b, string_view key) {
  if (key == "text") return a.text.text == b.text.text;
  if (key == "status" && a.edited_since_review != b.edited_since_review) return false;
  return field(a, key, 0) == field(b, key, 0);
}

// A field's lines, or comment lines between fields (key empty).
struct Part {
  std::string key, lines;
};

// The key that a line begins with, `column` columns in.
string_view key_of(string_view line, std::size_t column) {
  if (line.size() <= column || line.find_first_not_of(' ') != column) return {};
  const string_view rest = line.substr(column);
  const std::size_t end = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
  return end != rest.npos && rest[end] == ':' ? rest.substr(0, end) : string_view();
}

// The body of an entry by its fields, the dash replaced by a space; none when it is written otherwise.
std::vector<Part> parts_of(std::string body) {
  std::vector<Part> parts;
  body[body.find('-')] = ' ';
  const std::size_t column = body.find_first_not_of(' ');
  if (column == body.npos || body[column] == '{') return {};
  string_view rest = body;
  while (!rest.empty()) {
    const string_view line = rest.substr(0, rest.find('\n') + 1);
    const string_view key = key_of(line, column);
    const bool comment = line.find_first_not_of(" \t") != line.npos &&
                         line[line.find_first_not_of(" \t")] == '#' && line.find('#') <= column;
    if (!key.empty() || comment || parts.empty())
      parts.push_back({std::string(key), std::string(line)});
    else
      parts.back().lines += line;
    rest.remove_prefix(line.size());
  }
  const bool good = std::ranges::all_of(parts, [](const Part& part) {
    return !part.key.empty() || part.lines.find('#') != part.lines.npos;
  });
  return good ? parts : std::vector<Part>{};
}

std::vector<Part>::iterator find(std::vector<Part>& parts, string_view key) {
  return std::ranges::find_if(parts, [&](const Part& part) { return part.key == key; });
}

// Behind the nearest field before it that is there.
std::vector<Part>::iterator place_for(std::vector<Part>& parts, string_view key) {
  const auto own = std::ranges::find(kKeys, key);
  for (auto before = own; before != kKeys.begin();) {
    const auto found = find(parts, *--before);
    if (found != parts.end()) return found + 1;
  }
  return parts.begin();
}

std::string with_dash(std::string body, std::size_t indent) {
  body[indent] = '-';
  return body;
}

std::string with_notes(const std::string& comments, const std::vector<std::string>& notes,
                       std::size_t indent) {
  if (notes.empty()) return comments;
  std::string out;
  string_view rest = comments;
  while (!rest.empty()) {
    const string_view line = rest.substr(0, rest.find('\n') + 1);
    if (!line.substr(line.find('#')).starts_with("#.")) out += line;
    rest.remove_prefix(line.size());
  }
  for (const std::string& note : notes) out += std::string(indent, ' ') + "#. " + note + "\n";
  return out;
}

}  // namespace

std::string whole_entry(const Entry& entry, std::size_t indent) {
  std::string out;
  for (const string_view key : kKeys) out += field(entry, key, indent + 2);
  return with_dash(std::move(out), indent);
}

std::string changed_entry(const EntryLines& lines, const EditedEntry& entry, std::size_t indent) {
  const std::string comments = with_notes(lines.comments, entry.notes, indent);
  const bool unchanged =
      std::ranges::all_of(kKeys, [&](string_view key) { return same(*entry.before, entry.now, key); });
  if (unchanged) return comments + lines.body;
  std::vector<Part> parts = parts_of(lines.body);
  if (parts.empty()) return comments + whole_entry(entry.now, indent);
  const std::size_t column = parts.front().lines.find_first_not_of(' ');
  for (const string_view key : kKeys) {
    // What the file says of a review that is void must not outlive the edit.
    const bool void_review = entry.before->edited_since_review && key == "status";
    if (same(*entry.before, entry.now, key) && !void_review) continue;
    const std::string now = field(entry.now, key, column);
    const auto found = find(parts, key);
    if (found == parts.end())
      parts.insert(place_for(parts, key), {std::string(key), now});
    else if (now.empty())
      parts.erase(found);
    else
      found->lines = now;
  }
  std::string body;
  for (const Part& part : parts) body += part.lines;
  return comments + with_dash(std::move(body), indent);
}

}  // namespace hjemvei
