// Where a long word may be divided: one pattern file of Debian's hyphen-* packages, as libhyphen
// reads it. The files stand in fonts.yaml, so that a missing one has a place to be reported at, and
// belong to Fonts (Fonts::Shaping): they reach a Paragraph the way the fonts do.
//
// Immutable to its users and safe to share between threads. The file is only mapped until the
// first word is asked for, and then indexed once; a run whose lines need no division never reads
// it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/mapped_file.h"

namespace hjemvei {

// A place at which a word may be divided.
struct Division {
  std::uint8_t at = 0;     // unit of the word before which its second part begins
  std::uint8_t level = 1;  // odd, 1 to 9; of two places the higher one reads better. In the Nordic
                           // files the joints of compounds have 3 or more, syllables mostly 1.
  friend bool operator==(const Division&, const Division&) = default;
};

class HyphenationPatterns {
 public:
  static constexpr std::size_t kLeastPart = 4;     // letters on either side of a division
  static constexpr std::size_t kLongestWord = 99;  // UTF-16 units; longer ones are not divided

  explicit HyphenationPatterns(std::unique_ptr<const MappedFile> file);
  ~HyphenationPatterns();

  // Why the file cannot be used, or an empty text; reads its first line only.
  std::string fault() const;

  // All of `word`, ascending. Those that would change its spelling are left out; a word with a
  // character that the patterns' encoding does not have has none. REQUIRES letters of the Basic
  // Multilingual Plane, lower case.
  std::vector<Division> divisions(std::u16string_view word) const;

  HyphenationPatterns(const HyphenationPatterns&) = delete;
  HyphenationPatterns& operator=(const HyphenationPatterns&) = delete;

 private:
  struct Index;
  Index& index() const;
  std::string encoding() const;  // as the first line names it

  std::unique_ptr<const MappedFile> file_;
  std::unique_ptr<Index> index_;
};

}  // namespace hjemvei
