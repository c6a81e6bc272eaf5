// Where a text came from.
//
// Every node that the compiler makes from a file carries a Position to the very end, so that a
// fault found while writing PDF objects still points at the line of YAML behind it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hjemvei {

// One input file, read whole. Immutable after Sources::add; its address is stable.
struct SourceFile {
  std::string path;                         // as the user should see it, relative to the project
  std::string text;                         // the file's bytes, without a byte order mark
  std::vector<std::uint32_t> line_starts;   // byte offset of each line, ascending, first is 0
  bool confidential = false;                // about a person: messages show none of it

  // The text of line `number` (1-based) without its line end; empty when there is no such line.
  std::string_view line(std::uint32_t number) const;
};

// A place in a file. `file` is null for faults that belong to no file (a wrong option);
// `line` is 0 for faults of a file as a whole (it cannot be read).
struct Position {
  const SourceFile* file = nullptr;   // owned by Sources, which outlives every Position
  std::uint32_t line = 0;             // 1-based
  std::uint32_t column = 0;           // 1-based, in bytes of UTF-8; printed as a character count

  friend bool operator==(const Position&, const Position&) = default;
};

// Owns every file that was read. One instance per run; documents on several threads read it only.
class Sources {
 public:
  // Takes the file's bytes over and finds its lines. The reference stays valid as long as *this.
  const SourceFile& add(std::string path, std::string text);
  // The same for what is about a person.
  const SourceFile& add_confidential(std::string path, std::string text);

 private:
  SourceFile& take(std::string path, std::string text);

  std::vector<std::unique_ptr<SourceFile>> files_;
};

}  // namespace hjemvei
