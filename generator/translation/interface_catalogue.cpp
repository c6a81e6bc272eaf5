#include "translation/interface_catalogue.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "language/plurals.h"

namespace hjemvei {
namespace {

constexpr std::string_view kFraction = ".fraction";

using ByContext = std::map<std::string_view, const PoEntry*>;

ByContext by_context(const PoFile& file) {
  ByContext entries;
  for (const PoEntry& entry : file.entries)
    if (entry.context && !entry.obsolete) entries[*entry.context] = &entry;
  return entries;
}

PoEntry new_header(const PoFile& words, const Language& language) {
  PoEntry header;
  header.comments = {"The program's own words in " + language.native_name + ".",
                     "Words in braces are filled in by the program: keep them exactly.",
                     "A no-break space (U+00A0) stands between a number and its unit."};
  std::string text = "Project-Id-Version: Hjemvei\n";
  text += "PO-Revision-Date: " + words.field("PO-Revision-Date") + "\n";
  text += "Last-Translator: nobody yet\n";
  text += "Language-Team: " + language.native_name + "\n";
  text += "Language: " + language.tag + "\n";
  text += "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n";
  text += "Content-Transfer-Encoding: 8bit\n";
  text += "Plural-Forms: " + to_string(plural_forms(language)) + "\n";
  header.texts.push_back({std::move(text), {}, {}});
  return header;
}

class Completer {
 public:
  Completer(const PoFile* own, const Language& language)
      : forms_(plural_forms(language)), own_(own ? by_context(*own) : ByContext()) {}

  void add(const PoEntry& word) {
    const auto found = own_.find(*word.context);
    PoEntry entry = word;
    entry.comments.clear();
    entry.flags.clear();
    entry.texts.assign(word.plural ? forms_.count : 1, ExchangeText());
    if (found != own_.end()) keep(*found->second, entry);
    known_.insert(*word.context);
    out.entries.push_back(std::move(entry));
    if (word.plural) add_fraction(word);
  }

  // What the template no longer has.
  void add_obsolete(const PoFile& own) {
    for (const PoEntry& entry : own.entries) {
      if (!entry.obsolete && (!entry.context || known_.contains(*entry.context))) continue;
      out.entries.push_back(entry);
      out.entries.back().obsolete = true;
    }
  }

  PoFile out;

 private:
  static bool has_text(const PoEntry& entry) {
    return std::ranges::any_of(entry.texts, [](const auto& text) { return !text.text.empty(); });
  }

  void keep(const PoEntry& own, PoEntry& entry) const {
    entry.comments = own.comments;
    entry.flags = own.flags;
    entry.previous_context = own.previous_context;
    entry.previous_id = own.previous_id;
    entry.previous_plural = own.previous_plural;
    if (own.texts.size() == entry.texts.size()) entry.texts = own.texts;
    if ((own.id.text == entry.id.text && own.plural == entry.plural) || !has_text(entry)) return;
    if (!entry.has_flag("fuzzy")) {
      entry.flags.insert(entry.flags.begin(), "fuzzy");
      entry.previous_context = own.context;
      entry.previous_id = own.id.text;
      entry.previous_plural = own.plural;
    }
  }

  // Of a unit that looks the same for one and for many there is nothing to say.
  void add_fraction(const PoEntry& unit) {
    const std::string context = *unit.context + std::string(kFraction);
    const auto found = own_.find(context);
    const bool wanted = forms_.own_fraction && unit.context->starts_with("unit.") &&
                        *unit.plural != unit.id.text;
    if (found == own_.end() && !wanted) return;
    PoEntry entry;
    if (found != own_.end()) {
      entry = *found->second;
    } else {
      entry.context = context;
      entry.id.text = *unit.plural;
      entry.extracted = {"The same after a fraction: 1.5."};
      entry.texts.emplace_back();
    }
    known_.insert(context);
    out.entries.push_back(std::move(entry));
  }

  const PluralForms forms_;
  const ByContext own_;
  std::set<std::string> known_;
};

}  // namespace

PoFile complete_interface(const PoFile& words, const PoFile* own, const Language& language) {
  Completer completer(own, language);
  const PoEntry* header = own ? own->header() : nullptr;
  completer.out.entries.push_back(header ? *header : new_header(words, language));
  for (const PoEntry& word : words.entries)
    if (word.context && !word.obsolete) completer.add(word);
  if (own) completer.add_obsolete(*own);
  return std::move(completer.out);
}

}  // namespace hjemvei
