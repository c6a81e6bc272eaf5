// What is wrong with the input, said so that the person who wrote it can mend it.
//
// A step never stops at the first fault: it reports to a Diagnostics sink, returns its best effort,
// and the run stops after the first step that reported an error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace hjemvei {

enum class Severity { warning, error };

// One fault. Wording: `seen` states the fact ("unknown key \"tittle\""), `instead` says what to
// write ("write \"title\""); both lower case, without a full stop. `code` is stable and kebab-case
// ("unknown-key"), for tests and tools; it is not printed to people.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;
  Position at;
  std::string seen;
  std::string instead;

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// Collects the faults of one step or one document. Not thread-safe: each thread has its own, and
// the owner joins them with `take`.
class Diagnostics {
 public:
  void error(std::string_view code, Position at, std::string seen, std::string instead);
  void warning(std::string_view code, Position at, std::string seen, std::string instead);

  // Makes warnings of the errors with one of these codes.
  void soften(const std::vector<std::string_view>& codes);

  // Moves all entries of `other` to the end of this one.
  void take(Diagnostics&& other);

  bool has_errors() const;
  bool empty() const { return entries_.empty(); }

  // Sorted by file, line and column; equal entries once. The order in which steps and threads
  // reported does not show.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> entries_;
};

// The printed form, ending in a line feed:
//
//   content/stockholm/guide.yaml:12:7: error: unknown key "tittle"
//       tittle: Svara
//       ^
//     instead: write "title"
//
// Columns are counted in characters (Unicode scalar values), the caret stands under the place by
// display width, and a long line is trimmed around it. A fault of a whole file (line 0) shows no
// line, a fault of no file no place; of a confidential file no line is shown. Whatever path, texts and
// line hold, what comes out is safe to print on a terminal: control characters and those that turn
// round what follows them are escaped, <U+001B>, and bytes that are not UTF-8 become U+FFFD.
std::string print(const Diagnostic& diagnostic);
std::string print(const std::vector<Diagnostic>& diagnostics);

// The candidate nearest to `word` by edit distance, when it is near enough to be what was meant;
// empty otherwise.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace hjemvei
