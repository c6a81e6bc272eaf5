#include "content/lix.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace hjemvei {
namespace {

constexpr std::size_t kLongWord = 6;  // letters; words with more are long

// Letters, as far as the source languages need it: ASCII and all that is written beyond Latin-1's
// signs. A hyphen or apostrophe joins what stands around it.
bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F)) || c == '-' ||
         c == '\'';
}

bool ends_sentence(char32_t c) { return c == '.' || c == '!' || c == '?' || c == ':'; }

// What a reader reads, with "6" in place of each fact, and where which fact stands.
struct AsRead {
  std::string text;
  std::vector<std::pair<std::size_t, std::string>> facts;   // offset, id
};

AsRead as_read(const Prose& prose) {
  AsRead read;
  for (const Inline& part : prose.inlines) {
    if (part.kind != Inline::Kind::text) read.facts.emplace_back(read.text.size(), part.text);
    read.text += part.kind == Inline::Kind::text ? part.text : "6";
  }
  return read;
}

// Calls `end_sentence` with the words and long words of each sentence and the byte where it ends.
template <typename EndSentence>
void for_each_sentence(const std::string& text, EndSentence end_sentence) {
  LixCount count;
  std::size_t letters = 0;
  const auto end_word = [&] {
    if (letters == 0) return;
    ++count.words;
    count.long_words += letters > kLongWord;
    letters = 0;
  };
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_scalar(text, i);
    const bool inside = i < text.size() && text[i] != ' ';  // "12.00", "bostad.stockholm.se"
    if (is_letter(c) || (ends_sentence(c) && inside && letters > 0)) {
      ++letters;
      continue;
    }
    end_word();
    if (!ends_sentence(c) || count.words == 0) continue;
    end_sentence(count, i);
    count = {};
  }
  end_word();
  if (count.words > 0) end_sentence(count, text.size());
}

}  // namespace

bool has_lix(std::string_view language) { return language == "sv" || language == "nb" || language == "nn"; }

LixCount& LixCount::operator+=(const LixCount& other) {
  words += other.words;
  long_words += other.long_words;
  sentences += other.sentences;
  return *this;
}

int LixCount::lix() const {
  if (words == 0 || sentences == 0) return 0;
  const double value = static_cast<double>(words) / static_cast<double>(sentences) +
                       100.0 * static_cast<double>(long_words) / static_cast<double>(words);
  return static_cast<int>(value + 0.5);
}

LixCount count_lix(const Prose& prose) {
  LixCount count;
  for_each_sentence(as_read(prose).text, [&](LixCount sentence, std::size_t) {
    sentence.sentences = 1;
    count += sentence;
  });
  return count;
}

std::size_t longest_sentence(const Prose& prose) {
  std::size_t longest = 0;
  for_each_sentence(as_read(prose).text, [&](const LixCount& sentence, std::size_t) {
    longest = std::max(longest, sentence.words);
  });
  return longest;
}

std::vector<Sentence> sentences(const Prose& prose) {
  std::vector<Sentence> out;
  const AsRead read = as_read(prose);
  std::size_t begin = 0, fact = 0;
  for_each_sentence(read.text, [&](const LixCount& sentence, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
      if (fact < read.facts.size() && read.facts[fact].first == i)
        text += "{" + read.facts[fact++].second + "}";
      else
        text += read.text[i];
    }
    begin = end;
    text.erase(0, text.find_first_not_of(' '));
    out.push_back({sentence.words, std::move(text)});
  });
  return out;
}

}  // namespace hjemvei
