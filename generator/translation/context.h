// What a translator has to know about a text besides its words: what it is, where it stands, how much
// room it has, what its facts print.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/guide.h"
#include "content/places.h"
#include "language/interface_words.h"

namespace hjemvei {

class Context {
 public:
  // `guide` outlives this.
  explicit Context(const Guide& guide);

  // One sentence or two a line, in English, the most important first.
  std::vector<std::string> lines(const Place& place) const;

 private:
  struct Owner {
    const Section* section = nullptr;
    const Screen* screen = nullptr;
  };
  // "Step 2 of 4 on the screen …"
  std::string what(const Place& place) const;
  std::string in_guide(std::string_view rest) const;
  std::string in_plan(std::string_view rest) const;
  std::string in_letter(std::string_view rest) const;
  // As it prints in a sentence of the guide's own language: "6 månader".
  std::string in_words(const Fact& fact) const;

  const Guide& guide_;
  std::shared_ptr<const InterfaceWords> words_;   // of the guide's language; may be null
  std::string language_name_;                     // in English: "Swedish"
  std::map<std::string, Owner, std::less<>> owners_;   // by "offer" and "offer.answer"
};

}  // namespace hjemvei
