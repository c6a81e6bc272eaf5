// Reads the numbers of SVG attributes: path data, transforms, point lists, the viewBox.
//
// Grammar: SVG 1.1, 8.3.9 ("The grammar for path data"): numbers may stand without a space between
// them where the sign or a second decimal point parts them. White space is space, tab, CR, LF, FF.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hjemvei {

// Where an attribute's value stopped being understood: bytes from its start.
struct SvgFault {
  std::size_t offset = 0;
};

class SvgScanner {
 public:
  // `text` must outlive the scanner.
  explicit SvgScanner(std::string_view text) : text_(text) {}

  std::size_t offset() const { return offset_; }
  // True at the end; skips white space first.
  bool at_end();
  // The next character, or 0 at the end; does not skip anything.
  char peek() const { return offset_ < text_.size() ? text_[offset_] : '\0'; }
  void skip(std::size_t bytes) { offset_ += bytes; }
  void skip_space();
  // White space with at most one comma in it.
  void skip_separator();

  // A number, with the separator before it. Nothing, and no movement past the separator, when there
  // is none or its size is over a million (no drawing is that large).
  std::optional<double> number();
  // The flag of an arc: one character, 0 or 1, with the separator before it.
  std::optional<bool> flag();
  // A name of letters ("translate"); empty when there is none.
  std::string_view name();

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
};

// The whole of `text` as one number, or nothing: "12.5", " -3 ". Units ("2px") are not read.
std::optional<double> svg_number(std::string_view text);

}  // namespace hjemvei
