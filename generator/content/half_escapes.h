// Characters that are written as two escapes, "\ud83d\ude00", as JSON has them (RFC 8259, 7). YAML's
// escapes name whole characters, and yaml-cpp takes no other ones.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace hjemvei {

// The escapes of halves (UTF-16's surrogates) in a file's text. Each is masked by the escape of one
// character that the file does not have, as long as itself, and so every place stays what it was.
class HalfEscapes {
 public:
  // `file` outlives this.
  explicit HalfEscapes(const SourceFile& file);

  // The text to parse: valid as long as this.
  const std::string& masked() const { return escapes_.empty() ? file_.text : masked_; }

  // Puts back into `text`, a scalar that was parsed from offset `start` of the file on, what was
  // masked in it. Where escapes mean something (`quoted`: in double quotes) two halves become their
  // character; one by itself is reported. Elsewhere they are text as they stand.
  void restore(std::string& text, std::size_t start, bool quoted, Diagnostics& diagnostics) const;

 private:
  struct Escape {
    std::size_t offset;   // of its backslash
    char32_t half;
  };

  const SourceFile& file_;
  std::vector<Escape> escapes_;   // in the order of the file
  std::string masked_;
  std::string mask_, character_;  // "\ue000", and what it means
};

}  // namespace hjemvei
