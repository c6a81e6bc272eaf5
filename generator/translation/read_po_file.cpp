#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "content/tree.h"
#include "translation/po_file.h"

namespace hjemvei {
namespace {

using std::string_view;

constexpr string_view kBlank = " \t\f\v\r";

string_view trimmed(string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) + 1 - begin);
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }
bool is_octal(char c) { return c >= '0' && c <= '7'; }
int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

class PoReader {
 public:
  PoReader(const SourceFile& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  PoFile run() {
    if (!is_po()) return {};
    const auto count = static_cast<std::uint32_t>(file_.line_starts.size());
    for (number_ = 1; number_ <= count; ++number_) read_line(file_.line(number_));
    finish();
    check_charset();
    return std::move(po_);
  }

 private:
  // ---- The file as a whole. ----

  bool is_po() {
    const std::size_t bad = find_invalid_utf8(file_.text);
    if (bad != string_view::npos) {
      diagnostics_.error("invalid-utf8", position_of(bad), "a byte that is not UTF-8",
                         "save the file as UTF-8, without changing what its header says about it");
      return false;
    }
    for (std::uint32_t line = 1; line <= file_.line_starts.size(); ++line)
      if (trimmed(file_.line(line)).starts_with("msgid")) return true;
    diagnostics_.error("not-po", {&file_, 0, 0},
                       "this is neither a PO nor an XLIFF file: no line of it begins with msgid",
                       "the file as your translation tool saves it; never a print or a report of it");
    return false;
  }

  Position position_of(std::size_t offset) const {
    const auto after = std::upper_bound(file_.line_starts.begin(), file_.line_starts.end(), offset);
    const auto line = static_cast<std::uint32_t>(after - file_.line_starts.begin());
    return {&file_, line, static_cast<std::uint32_t>(offset - *(after - 1) + 1)};
  }

  void check_charset() {
    string_view type = po_.header() ? po_.header()->texts.front().text : string_view();
    const std::size_t at = type.find("charset=");
    if (at == type.npos) return;
    type.remove_prefix(at + 8);
    const string_view name = trimmed(type.substr(0, type.find_first_of("\n;")));
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    if (lower == "utf-8" || lower == "utf8" || lower == "us-ascii" || lower == "ascii" ||
        lower == "charset" || lower.empty())
      return;
    diagnostics_.error("wrong-charset", po_.header()->texts.front().position(at),
                       "the file says that its character set is " + std::string(name),
                       "save it as UTF-8: charset=UTF-8");
  }

  // ---- Lines. ----

  void read_line(string_view line) {
    const std::size_t begin = line.find_first_not_of(kBlank);
    if (begin == line.npos) return;
    column_ = begin;
    line.remove_prefix(begin);
    if (!line.starts_with('#')) return read_words(line, false, false);
    const char kind = line.size() > 1 ? line[1] : ' ';
    if (kind == '|') return read_after(line, 2, true, false);
    if (kind == '~') {
      const bool previous = line.size() > 2 && line[2] == '|';
      return read_after(line, previous ? 3 : 2, previous, true);
    }
    begin_entry();
    const string_view text = trimmed(line.substr(std::min<std::size_t>(2, line.size())));
    if (kind == '.') entry_.extracted.emplace_back(text);
    else if (kind == ':') entry_.references.emplace_back(text);
    else if (kind == ',' || kind == '=') read_flags(text);
    else entry_.comments.emplace_back(comment_text(line));
  }

  // "# text" and "#text" alike; what follows the first space stays as it is.
  static string_view comment_text(string_view line) {
    line.remove_prefix(line.starts_with("# ") ? 2 : 1);
    while (!line.empty() && kBlank.find(line.back()) != kBlank.npos) line.remove_suffix(1);
    return line;
  }

  void read_after(string_view line, std::size_t mark, bool previous, bool obsolete) {
    const std::size_t begin = line.find_first_not_of(kBlank, mark);
    if (begin == line.npos) return;
    column_ += begin;
    read_words(line.substr(begin), previous, obsolete);
  }

  // Parted by commas, but not by those inside quotation marks: `placeholders:"a,b"`.
  void read_flags(string_view text) {
    std::string flag;
    bool in_quotes = false;
    const auto keep = [&] {
      const string_view all = trimmed(flag);
      if (!all.empty() && !entry_.has_flag(all)) entry_.flags.emplace_back(all);
      flag.clear();
    };
    for (const char c : text) {
      if (c == '"') in_quotes = !in_quotes;
      if (c == ',' && !in_quotes) keep();
      else flag += c;
    }
    keep();
  }

  // A keyword and its string, or a string alone.
  void read_words(string_view line, bool previous, bool obsolete) {
    if (line.starts_with('"')) {
      if (!text_ || previous != in_previous_)
        return fault("po-syntax", 0, "a string that belongs to no keyword",
                     "write msgid or msgstr before it, or take it out");
      return read_string(line, 0);
    }
    std::size_t end = 0;
    while (end < line.size() && is_word(line[end])) ++end;
    const string_view word = line.substr(0, end);
    std::optional<std::size_t> index;
    if (word == "msgstr" && end < line.size() && line[end] == '[') index = read_index(line, end);
    const std::size_t string = line.find_first_not_of(kBlank, end);
    if (!open(word, index, previous, obsolete)) return;
    if (string == line.npos || line[string] != '"')
      return fault("po-syntax", string == line.npos ? end : string,
                   "no string in quotation marks follows " + std::string(word),
                   "write " + std::string(word) + " \"…\"");
    read_string(line, string);
  }

  // Of msgstr[1]; leaves `end` behind the bracket.
  static std::optional<std::size_t> read_index(string_view line, std::size_t& end) {
    std::size_t index = 0, at = end + 1;
    while (at < line.size() && line[at] >= '0' && line[at] <= '9' && index < 100)
      index = index * 10 + static_cast<std::size_t>(line[at++] - '0');
    if (at == end + 1 || at == line.size() || line[at] != ']') return std::nullopt;
    end = at + 1;
    return index;
  }

  // ---- Entries. ----

  void begin_entry() {
    if (!entry_.texts.empty()) finish();
  }

  // Makes the text of that keyword the one that strings are added to.
  bool open(string_view word, std::optional<std::size_t> index, bool previous, bool obsolete) {
    const Position at{&file_, number_, static_cast<std::uint32_t>(column_ + 1)};
    text_ = nullptr;
    located_ = nullptr;
    in_previous_ = previous;
    if (word == "domain" || word == "msgctxt" || word == "msgid") begin_entry();
    if (!previous && (word == "msgctxt" ? has_id_ || entry_.context : word == "msgid" && has_id_))
      finish();   // reports what the entry before lacks
    if (word == "domain") {
      ignored_.clear();
      text_ = &ignored_;
      return true;
    }
    if (previous) return open_previous(word);
    if (word.starts_with("msg") && !entry_.at.file) {
      entry_.at = at;
      entry_.obsolete = obsolete;
    }
    if (word == "msgctxt") {
      text_ = &entry_.context.emplace();
    } else if (word == "msgid") {
      has_id_ = true;
      open(entry_.id);
    } else if (word == "msgid_plural") {
      text_ = &entry_.plural.emplace();
    } else if (word == "msgstr") {
      if (index.value_or(0) != entry_.texts.size()) {
        fault("po-syntax", 0, "this is msgstr number " + std::to_string(index.value_or(0)) + ", number " +
                                  std::to_string(entry_.texts.size()) + " was to come",
              "one msgstr for each msgid, and with msgid_plural msgstr[0], msgstr[1] and so on in order");
        return false;
      }
      open(entry_.texts.emplace_back());
    } else {
      fault("po-syntax", 0, "this line is none of a PO file",
            "begin it with # if it is a comment, or put it between quotation marks");
      return false;
    }
    return true;
  }

  bool open_previous(string_view word) {
    begin_entry();
    if (word == "msgctxt") text_ = &entry_.previous_context.emplace();
    else if (word == "msgid") text_ = &entry_.previous_id.emplace();
    else if (word == "msgid_plural") text_ = &entry_.previous_plural.emplace();
    else fault("po-syntax", 0, "this line holds no former text",
               "#| msgid and the text, or take the line out");
    return text_ != nullptr;
  }

  void open(ExchangeText& text) {
    located_ = &text;
    text_ = &text.text;
  }

  void finish() {
    text_ = nullptr;
    located_ = nullptr;
    PoEntry entry = std::move(entry_);
    const bool has_id = has_id_;
    entry_ = PoEntry();
    has_id_ = false;
    if (!entry.at.file) return;   // comments at the end of the file
    if (!has_id || entry.texts.empty()) {
      if (!entry.obsolete)
        diagnostics_.error("po-syntax", entry.at,
                           has_id ? "this entry has no msgstr" : "this entry has no msgid",
                           "each entry has a msgid and a msgstr, be it an empty one");
      return;
    }
    if (entry.texts.size() > 1 && !entry.plural) {
      diagnostics_.error("po-syntax", entry.at, "this entry has several msgstr and no msgid_plural",
                         "one msgstr, or msgid_plural before them");
      entry.texts.resize(1);
    }
    check_bytes(entry);
    if (!entry.obsolete) {
      const std::string key = entry.context.value_or("") + (entry.context ? "\4" : "") + entry.id.text;
      const auto [first, added] = seen_.emplace(key, entry.at.line);
      if (!added) {
        diagnostics_.error("duplicate-unit", entry.at,
                           (entry.context ? "the entry " + quoted(*entry.context)
                                          : "the entry " + quoted(entry.id.text)) +
                               " stands twice; first on line " + std::to_string(first->second),
                           "keep the one that is right");
        return;
      }
    }
    po_.entries.push_back(std::move(entry));
  }

  // Escapes can write any byte.
  void check_bytes(PoEntry& entry) {
    const auto check = [&](std::string& text, const Position& at) {
      const std::size_t bad = find_invalid_utf8(text);
      if (bad == string_view::npos) return;
      diagnostics_.error("invalid-utf8", at, "this text has escapes that are not UTF-8",
                         "write the characters themselves");
      text.resize(bad);
    };
    for (std::optional<std::string>* each : {&entry.context, &entry.plural, &entry.previous_context,
                                             &entry.previous_id, &entry.previous_plural})
      if (*each) check(**each, entry.at);
    check(entry.id.text, entry.id.at);
    for (ExchangeText& text : entry.texts) check(text.text, text.at);
  }

  // ---- Strings. ----

  // `line[begin]` is the opening quotation mark.
  void read_string(string_view line, std::size_t begin) {
    std::size_t at = begin + 1;
    mark(at);
    while (at < line.size() && line[at] != '"') {
      if (line[at] != '\\') {
        *text_ += line[at++];
        continue;
      }
      const std::size_t escape = at;
      if (!read_escape(line, at))
        fault("po-syntax", escape, "no character is written like this: " + std::string(line.substr(escape, 2)),
              "\\\\ for a backslash, \\\" for a quotation mark, \\n for a line end");
      mark(at);
    }
    if (at >= line.size())
      return fault("po-syntax", begin, "this string is not closed", "write a \" at its end");
    const std::size_t rest = line.find_first_not_of(kBlank, at + 1);
    if (rest == line.npos) return;
    if (line[rest] == '"') return read_string(line, rest);
    fault("po-syntax", rest, "something follows the string",
          "write \\\" for a quotation mark that belongs to the text");
  }

  // What follows stands at byte `at` of the line.
  void mark(std::size_t at) {
    if (!located_) return;
    const Position position{&file_, number_, static_cast<std::uint32_t>(column_ + at + 1)};
    if (located_->runs.empty()) located_->at = position;
    if (!located_->runs.empty() && located_->runs.back().offset == located_->text.size())
      located_->runs.back().at = position;
    else
      located_->runs.push_back({located_->text.size(), position});
  }

  // Moves behind the escape at `at`; false when it is none, then its sign stands for itself.
  bool read_escape(string_view line, std::size_t& at) {
    const char sign = at + 1 < line.size() ? line[at + 1] : '\0';
    constexpr string_view kSigns = "ntrbfva\\\"'?", kMeant = "\n\t\r\b\f\v\a\\\"'?";
    at += sign ? 2 : 1;
    if (const std::size_t known = kSigns.find(sign); sign && known != kSigns.npos) {
      *text_ += kMeant[known];
      return true;
    }
    int value = 0;
    std::size_t digits = 0;
    if (sign == 'x') {
      for (; at < line.size() && digits < 2 && hex_value(line[at]) >= 0; ++at, ++digits)
        value = value * 16 + hex_value(line[at]);
    } else if (is_octal(sign)) {
      for (--at; at < line.size() && digits < 3 && is_octal(line[at]); ++at, ++digits)
        value = value * 8 + (line[at] - '0');
    }
    if (digits == 0 || value == 0 || value > 255) {
      if (sign) *text_ += sign;
      return false;
    }
    *text_ += static_cast<char>(value);
    return true;
  }

  void fault(const char* code, std::size_t in_line, std::string seen, std::string instead) {
    diagnostics_.error(code, {&file_, number_, static_cast<std::uint32_t>(column_ + in_line + 1)},
                       std::move(seen), std::move(instead));
  }

  const SourceFile& file_;
  Diagnostics& diagnostics_;
  PoFile po_;
  PoEntry entry_;
  bool has_id_ = false, in_previous_ = false;
  std::string* text_ = nullptr;        // what strings are added to
  ExchangeText* located_ = nullptr;    // the same, where it keeps its place
  std::string ignored_;
  std::uint32_t number_ = 0;           // of the line
  std::size_t column_ = 0;             // of what is being read: bytes before it
  std::map<std::string, std::uint32_t> seen_;   // lines, by context and msgid
};

}  // namespace

PoFile read_po_file(const SourceFile& file, Diagnostics& diagnostics) {
  return PoReader(file, diagnostics).run();
}

}  // namespace hjemvei
