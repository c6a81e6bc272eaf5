// Texts as their authors wrote them, with their markup understood.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"

namespace hjemvei {

// A piece of inline markup, in logical order. Adjacent pieces differ in some attribute.
struct Inline {
  enum class Kind {
    text,        // `text` is what stands there
    fact,        // `text` is a fact's id; the edition prints number and unit
    fact_number  // `text` is a fact's id; only the number is printed
  };
  Kind kind = Kind::text;
  std::string text;
  bool strong = false;  // **strong** and *emphasis* alike (look: emphasis is bold)
  std::string link;     // "#offer.answer", "https://…" or "tel:…"; empty: no link

  friend bool operator==(const Inline&, const Inline&) = default;
};

// A translatable text: what stands in the file and what it means.
struct Prose {
  Position at;
  std::string source;           // as written, markup included: what translators see and match on
  std::vector<Inline> inlines;  // parsed
};

// What a mistake in a text would cost its reader (design: translations that must be reviewed).
enum class Matters { no, deadline, money, law };

// What readers get of a text whose translation is older than its source.
enum class WhenStale {
  show,    // the old translation, with a notice
  source,  // the source text, with a notice
  block    // nothing: the language is held back until the text is translated anew
};

}  // namespace hjemvei
