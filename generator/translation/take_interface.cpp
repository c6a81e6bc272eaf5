#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "content/tree.h"
#include "translation/interface_catalogue.h"

namespace hjemvei {
namespace {

// "{n}" and "{title}", each once.
std::set<std::string> braces_in(std::string_view text) {
  std::set<std::string> all;
  for (;;) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == text.npos ? open : text.find('}', open);
    if (close == text.npos) return all;
    all.emplace(text.substr(open, close - open + 1));
    text.remove_prefix(close + 1);
  }
}

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

bool is_empty(const PoEntry& entry) {
  return std::ranges::all_of(entry.texts, [](const auto& text) { return text.text.empty(); });
}

bool same_texts(const PoEntry& a, const PoEntry& b) {
  return std::ranges::equal(a.texts, b.texts, {}, &ExchangeText::text, &ExchangeText::text);
}

// Writes another value into a field of a header.
void set_field(std::string& header, std::string_view name, const std::string& value) {
  const std::string key = std::string(name) + ": ";
  const std::size_t at = header.find(key);
  if (at == header.npos) return;
  const std::size_t begin = at + key.size();
  header.replace(begin, header.find('\n', begin) - begin, value);
}

class InterfaceTaker {
 public:
  InterfaceTaker(const SourceFile& file, const PoFile& came, const InterfaceOptions& options,
                 Diagnostics& diagnostics)
      : file_(file), came_(came), options_(options), diagnostics_(diagnostics) {}

  TakenInterface run(PoFile complete, const Language& language) {
    taken_.file = std::move(complete);
    const std::string tag = our_tag(came_.field("Language"));
    if (tag != language.tag)
      diagnostics_.error("other-language", came_.field_position("Language", file_),
                         "this file is in the language " + quoted(tag) + ", not " + quoted(language.tag),
                         "the file that was exported for " + quoted(language.tag));
    for (PoEntry& entry : taken_.file.entries)
      if (entry.context && !entry.obsolete) entries_[*entry.context] = &entry;
    for (const PoEntry& entry : came_.entries)
      if (entry.context && !entry.obsolete) take(entry);
    if (taken_.changed > 0) sign();
    return std::move(taken_);
  }

 private:
  void take(const PoEntry& came) {
    const auto found = entries_.find(*came.context);
    if (found == entries_.end()) {
      if (!is_empty(came))
        diagnostics_.warning("unknown-message", came.at,
                             "the program has no message " + quoted(*came.context) + "; it was left out",
                             "the messages of a file that was exported today");
      return;
    }
    PoEntry& entry = *found->second;
    if (is_empty(came)) {
      if (!is_empty(entry))
        diagnostics_.warning("emptied-translation", came.texts.front().at,
                             "the translation of " + quoted(*came.context) + " was taken out; it is kept",
                             "to take it out indeed, do so in content/interface/");
      return;
    }
    const bool confirmed = entry.has_flag("fuzzy") && !came.has_flag("fuzzy");
    if (same_texts(came, entry) && !confirmed) return;
    if (came.id.text != entry.id.text || came.plural != entry.plural) {
      diagnostics_.warning("changed-message", came.id.at,
                           "the message " + quoted(*came.context) + " has changed since; it says " +
                               quoted(entry.id.text) + " now",
                           "export again and translate that");
      return;
    }
    if (!check(came, entry)) return;
    entry.texts = came.texts;
    entry.flags = came.has_flag("fuzzy") ? std::vector<std::string>{"fuzzy"} : std::vector<std::string>();
    entry.comments = came.comments;
    if (!came.has_flag("fuzzy")) {
      entry.previous_context.reset();
      entry.previous_id.reset();
      entry.previous_plural.reset();
    }
    ++taken_.changed;
  }

  bool check(const PoEntry& came, const PoEntry& entry) {
    if (came.texts.size() != entry.texts.size()) {
      diagnostics_.error("plural-count", came.at,
                         "this message has " + std::to_string(came.texts.size()) +
                             " plural forms; this language has " + std::to_string(entry.texts.size()),
                         "msgstr[0] to msgstr[" + std::to_string(entry.texts.size() - 1) + "]");
      return false;
    }
    bool good = true;
    const std::set<std::string> wanted = braces_in(came.id.text);
    for (std::size_t i = 0; i < came.texts.size(); ++i) {
      const ExchangeText& text = came.texts[i];
      if (text.text.empty()) {
        diagnostics_.error("plural-count", text.at, "the plural form " + std::to_string(i) + " is empty",
                           "all forms, or none of them");
        good = false;
      } else if (braces_in(text.text) != wanted) {
        diagnostics_.error("missing-reference", text.at,
                           "the words in braces are not those of the message",
                           wanted.empty() ? "no word in braces" : "the same: " + joined(wanted));
        good = false;
      }
    }
    return good;
  }

  // Who translated, and when.
  void sign() {
    const std::string came_by = name_alone(came_.field("Last-Translator"));
    const std::string by = options_.by.empty() ? came_by : options_.by;
    if (by.empty() || by == "nobody yet" || (options_.by.empty() && by.starts_with("machine"))) {
      diagnostics_.error("nobody-named", came_.field_position("Last-Translator", file_),
                         by.starts_with("machine") ? "the file says that " + quoted(by) +
                                                         " translated, and yet somebody changed it"
                                                   : "the file does not say who translated",
                         "--by and the translator's name, or the name in the file's header "
                         "(Last-Translator)");
      return;
    }
    PoEntry& header = taken_.file.entries.front();
    const auto before = parse_date(taken_.file.field("PO-Revision-Date").substr(0, 10));
    const auto came = parse_date(came_.field("PO-Revision-Date").substr(0, 10));
    const bool kept = came && (!before || *before < *came) && *came <= options_.today;
    set_field(header.texts.front().text, "PO-Revision-Date",
              to_string(kept ? *came : options_.today) + " 00:00+0000");
    set_field(header.texts.front().text, "Last-Translator", by);
  }

  const SourceFile& file_;
  const PoFile& came_;
  const InterfaceOptions& options_;
  Diagnostics& diagnostics_;
  TakenInterface taken_;
  std::map<std::string_view, PoEntry*> entries_;
};

}  // namespace

TakenInterface take_interface(const PoFile& words, const PoFile* own, const Language& language,
                              const SourceFile& file, const PoFile& came,
                              const InterfaceOptions& options, Diagnostics& diagnostics) {
  return InterfaceTaker(file, came, options, diagnostics)
      .run(complete_interface(words, own, language), language);
}

}  // namespace hjemvei
