#include "edition/letters.h"

namespace hjemvei {

using Role = Composer::Role;

std::vector<EditionLetter> edition_letters(const Guide& guide, Composer& composer) {
  std::vector<EditionLetter> result;
  for (const Letter& letter : guide.letters) {
    composer.begin_screen();
    EditionLetter made;
    made.at = letter.at;
    made.id = letter.id;
    made.topics = letter.topics;
    made.title = composer.text(letter.title, Role::title);
    made.text = composer.text(letter.text, Role::running);
    made.button = composer.text(letter.button, Role::title);
    made.description = composer.text(letter.description, Role::title);
    made.state = composer.screen_state();
    result.push_back(std::move(made));
  }
  return result;
}

}  // namespace hjemvei
