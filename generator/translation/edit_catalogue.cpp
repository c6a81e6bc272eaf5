#include "translation/edit_catalogue.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "translation/entry_lines.h"

namespace hjemvei {
namespace {

using std::string_view;

class Printer {
 public:
  explicit Printer(const EditedCatalogue& catalogue)
      : catalogue_(catalogue),
        lines_(catalogue.before ? find_lines(*catalogue.before) : std::nullopt) {
    if (lines_)
      for (const EntryLines& each : lines_->entries) by_entry_[each.entry] = &each;
  }

  std::string print() {
    head();
    list("entries", catalogue_.entries);
    const bool had_key = lines_ && !lines_->unused_key.empty();
    if (had_key || !catalogue_.unused.empty()) {
      if (had_key) out_ += lines_->before_unused;
      list("unused", catalogue_.unused);
    }
    return std::move(out_);
  }

 private:
  void head() {
    if (lines_) {
      out_ += lines_->head;
      return;
    }
    if (catalogue_.before && catalogue_.before->at.file)
      out_ += comments_of(catalogue_.before->at.file->text);
    else
      out_ += catalogue_.schema_line +
              (catalogue_.heading.empty() ? "" : "# " + catalogue_.heading + "\n");
    out_ += "language: " + catalogue_.language + "\n";
  }

  void list(string_view key, const std::vector<EditedEntry>& entries) {
    const string_view before = !lines_ ? string_view()
                               : key == "entries" ? lines_->entries_key
                                                  : lines_->unused_key;
    const bool empty_before = before.find('[') != before.npos;
    if (!before.empty() && entries.empty() == empty_before)
      out_ += before;
    else
      out_ += std::string(key) + (entries.empty() ? ": []\n" : ":\n");
    for (const EditedEntry& entry : entries) print(entry);
  }

  void print(const EditedEntry& entry) {
    const auto found = by_entry_.find(entry.before);
    if (found == by_entry_.end()) {
      const std::string indent(lines_ ? lines_->indent : 2, ' ');
      for (const std::string& note : entry.notes) out_ += indent + "#. " + note + "\n";
      out_ += whole_entry(entry.now, indent.size());
      return;
    }
    out_ += changed_entry(*found->second, entry, lines_->indent);
  }

  const EditedCatalogue& catalogue_;
  std::optional<CatalogueLines> lines_;
  std::map<const Entry*, const EntryLines*> by_entry_;
  std::string out_;
};

}  // namespace

EditedCatalogue edited(const Catalogue& catalogue) {
  EditedCatalogue out;
  out.before = &catalogue;
  out.language = catalogue.language;
  for (const Entry& entry : catalogue.entries) out.entries.push_back({&entry, entry, {}});
  for (const Entry& entry : catalogue.unused) out.unused.push_back({&entry, entry, {}});
  return out;
}

std::string print_catalogue(const EditedCatalogue& catalogue) { return Printer(catalogue).print(); }

}  // namespace hjemvei
