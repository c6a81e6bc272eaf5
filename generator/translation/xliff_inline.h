// Our markup as XLIFF protects it from translators: bold words and links as <g>, facts as <x/>. Only
// xliff.cpp and read_xliff.cpp use it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hjemvei {

// A piece of a text. What stands in it is kept as its author wrote it, so that the pieces joined are
// the text again, byte by byte.
struct XliffPart {
  enum class Kind {
    text,    // `text` as it stands
    fact,    // "{block-time}"
    strong,  // `text` is the sign before and behind it: "**" or "*"
    link     // `text` is where it leads: "#offer.answer"
  };
  Kind kind = Kind::text;
  std::string text;
  std::vector<XliffPart> parts;   // of strong and link
};

// `plain`: only facts are markup.
std::vector<XliffPart> split_markup(std::string_view text, bool plain);

// What stands before and behind the parts of a piece; of a fact all of it, and nothing.
std::string opening(const XliffPart& part);
std::string closing(const XliffPart& part);

// As XML, from source and target. The numbers of placeholders are the same in both where they are the
// same placeholder.
struct XliffTexts {
  std::string source, target;
};
XliffTexts print_inline(std::string_view source, std::string_view target, bool plain);

// A text as XML; `in_attribute`: between double quotes.
std::string xml_escaped(std::string_view text, bool in_attribute = false);

}  // namespace hjemvei
