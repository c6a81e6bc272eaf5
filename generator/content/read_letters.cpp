#include "content/read_letters.h"

#include "content/read_blocks.h"
#include "content/schema.h"

namespace hjemvei {
namespace {

constexpr bool kPlain = true;

Letter read_letter(const YamlNode& node, Diagnostics& diagnostics) {
  Letter letter;
  letter.at = node.at;
  letter.id = get_text(node, "id");
  letter.matters = matters_from(get_text(node, "matters"));
  for (const YamlNode& topic : get_children(node, "topics")) {
    letter.topics.push_back(topic.text);
    letter.topics_at.push_back(topic.at);
  }
  letter.title = read_text(node, "title", kPlain, diagnostics);
  letter.text = read_text(node, "text", kPlain, diagnostics);
  letter.button = read_text(node, "button", kPlain, diagnostics);
  letter.description = read_text(node, "description", kPlain, diagnostics);
  return letter;
}

}  // namespace

std::vector<LetterText> letter_texts(const Letter& letter) {
  return {{"title", &letter.title, 0},
          {"text", &letter.text, 0},
          {"button", &letter.button, kLongestLetterButton},
          {"description", &letter.description, kLongestLetterDescription}};
}

std::vector<Letter> read_letters(const YamlNode& tree, Diagnostics& diagnostics) {
  std::vector<Letter> letters;
  for (const YamlNode& node : get_children(tree, "letters"))
    if (node.is_map()) letters.push_back(read_letter(node, diagnostics));
  return letters;
}

}  // namespace hjemvei
