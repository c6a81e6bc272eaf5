#include "text/hyphenation.h"

#include <hyphen.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <utility>

namespace hjemvei {
namespace {

struct DictFree {
  void operator()(HyphenDict* p) const { hnj_hyphen_free(p); }
};
struct ConverterFree {
  void operator()(UConverter* p) const { ucnv_close(p); }
};
using Converter = std::unique_ptr<UConverter, ConverterFree>;
using Dictionary = std::unique_ptr<HyphenDict, DictFree>;

// libhyphen reads from streams only. Null when it cannot.
Dictionary read_dictionary(std::string text) {
  std::FILE* stream = ::fmemopen(text.data(), text.size(), "r");
  if (!stream) return nullptr;
  Dictionary dictionary(hnj_hyphen_load_file(stream));
  std::fclose(stream);
  return dictionary;
}

// A converter that gives up at a character that the encoding lacks; null when ICU knows none.
Converter open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return nullptr;
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// What libhyphen says about one word. It allocates the three arrays only when a division changes
// the spelling ("tillägg": till-lägg), and then leaves them to its caller.
class Answer {
 public:
  Answer(HyphenDict* dict, const std::string& word) : size_(word.size()), odd_(size_ + 5, '\0') {
    const int least = static_cast<int>(HyphenationPatterns::kLeastPart);
    hnj_hyphen_hyphenate3(dict, word.data(), static_cast<int>(size_), odd_.data(), nullptr, &spelt_,
                          &from_, &cut_, least, least, least, least);
  }
  ~Answer() {
    if (spelt_)
      for (std::size_t i = 0; i < size_; ++i) std::free(spelt_[i]);
    std::free(spelt_);
    std::free(from_);
    std::free(cut_);
  }
  Answer(const Answer&) = delete;
  Answer& operator=(const Answer&) = delete;

  // How well the word may be divided after its letter number `i`, as it is spelt: an odd number, or
  // 0 for not at all.
  int level_after(std::size_t i) const {
    return (odd_[i] & 1) && !(spelt_ && spelt_[i]) ? odd_[i] - '0' : 0;
  }

 private:
  std::size_t size_;
  std::string odd_;  // by letter: an odd digit where a division is
  char** spelt_ = nullptr;
  int *from_ = nullptr, *cut_ = nullptr;
};

// A pattern's letters and dots (for a word's ends), without its digits. What stands behind a slash
// says how a spelling changes.
std::string letters_of(std::string_view line) {
  std::string letters;
  for (const char c : line.substr(0, line.find_first_of("/\r")))
    if (c < '0' || c > '9') letters += c;
  return letters;
}

// "LEFTHYPHENMIN 2", "NEXTLEVEL" and the like: they belong to all words.
bool is_option(std::string_view line) {
  constexpr std::string_view kOptions[] = {
      "LEFTHYPHENMIN",          "RIGHTHYPHENMIN", "COMPOUNDLEFTHYPHENMIN",
      "COMPOUNDRIGHTHYPHENMIN", "NOHYPHEN",       "NEXTLEVEL"};
  return std::ranges::any_of(kOptions, [&](auto option) { return line.starts_with(option); });
}

}  // namespace

// What a word needs of the file. libhyphen takes 30 to 80 ms to read a whole Nordic file, more than
// many a guide takes; this index is made in a tenth of that, and libhyphen then reads an excerpt
// for each word.
//
// It is exact. libhyphen goes through the word letter by letter; at each it heeds only the longest
// string that ends there and with which some pattern begins (its "state"), whether that is a
// pattern or not. So the excerpt holds these strings.
struct HyphenationPatterns::Index {
  struct Pattern {
    std::string letters;
    std::uint32_t offset = 0;  // of its line
  };
  std::once_flag once;
  std::string_view bytes;
  std::vector<Pattern> patterns;  // sorted by letters
  std::string head;               // encoding and options
  bool in_parts = false;          // the file first finds the parts of compounds: no excerpt does
  std::size_t longest = 0;        // letters of a pattern
  std::mutex converting;          // a converter has a state
  Converter converter;

  std::string_view line_at(std::size_t offset) const {
    return bytes.substr(offset, bytes.find('\n', offset) - offset);
  }

  void read() {
    head = line_at(0);
    head += '\n';
    for (std::size_t at = head.size(); at < bytes.size();) {
      const std::string_view line = line_at(at);
      if (is_option(line)) {
        in_parts = in_parts || (line.starts_with("NEXTLEVEL") && !patterns.empty());
        (head += line) += '\n';
      } else if (std::string letters = letters_of(line); !letters.empty()) {
        longest = std::max(longest, letters.size());
        patterns.push_back({std::move(letters), static_cast<std::uint32_t>(at)});
      }
      at += line.size() + 1;
    }
    std::ranges::stable_sort(patterns, {}, &Pattern::letters);
  }

  // The patterns that begin with `letters`; the first ones are no longer than it.
  auto beginning_with(std::string_view letters) const {
    const auto first = std::ranges::lower_bound(patterns, letters, {}, &Pattern::letters);
    return first != patterns.end() && first->letters.starts_with(letters) ? first : patterns.end();
  }

  // The file as far as it concerns `word`, which is in its encoding.
  std::string excerpt(const std::string& word) const {
    if (in_parts) return std::string(bytes);
    const std::string whole = "." + word + ".";
    std::vector<std::string_view> states;
    for (std::size_t end = 1; end <= whole.size(); ++end) {
      std::size_t begin = end - std::min(longest, end);
      const auto state = [&] { return std::string_view(whole).substr(begin, end - begin); };
      while (begin < end && beginning_with(state()) == patterns.end()) ++begin;
      if (begin < end) states.push_back(state());
    }
    std::ranges::sort(states);
    states.erase(std::ranges::unique(states).begin(), states.end());
    std::string excerpt = head;
    for (const std::string_view state : states) {
      auto known = beginning_with(state);
      if (known->letters != state) (excerpt += state) += '\n';  // says nothing, but is a state
      for (; known != patterns.end() && known->letters == state; ++known)
        (excerpt += line_at(known->offset)) += '\n';
    }
    return excerpt;
  }

  // `word` in the patterns' encoding; empty when it lacks a letter.
  std::string encoded(std::u16string_view word) {
    std::string found(word.size() * 4, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const std::lock_guard lock(converting);
    const int32_t size =
        ucnv_fromUChars(converter.get(), found.data(), static_cast<int32_t>(found.size()),
                        word.data(), static_cast<int32_t>(word.size()), &status);
    if (U_FAILURE(status)) return {};
    found.resize(static_cast<std::size_t>(size));
    return found;
  }
};

HyphenationPatterns::HyphenationPatterns(std::unique_ptr<const MappedFile> file)
    : file_(std::move(file)), index_(std::make_unique<Index>()) {}
HyphenationPatterns::~HyphenationPatterns() = default;

std::string HyphenationPatterns::encoding() const {
  const std::string_view line = file_->bytes().substr(0, file_->bytes().find_first_of("\r\n"));
  return std::string(line.substr(0, 40));
}

std::string HyphenationPatterns::fault() const {
  if (open_converter(encoding())) return {};
  return "its first line is not the name of a known encoding";
}

HyphenationPatterns::Index& HyphenationPatterns::index() const {
  std::call_once(index_->once, [this] {
    index_->bytes = file_->bytes();
    index_->converter = open_converter(encoding());
    index_->read();
  });
  return *index_;
}

std::vector<Division> HyphenationPatterns::divisions(std::u16string_view word) const {
  std::vector<Division> found;
  if (word.size() < 2 * kLeastPart || word.size() > kLongestWord) return found;
  Index& known = index();
  const std::string bytes = known.converter ? known.encoded(word) : std::string();
  if (bytes.empty()) return found;
  const Dictionary dictionary = read_dictionary(known.excerpt(bytes));
  if (!dictionary) return found;
  const Answer answer(dictionary.get(), bytes);
  for (std::size_t at = kLeastPart; at + kLeastPart <= word.size(); ++at)
    if (const int level = answer.level_after(at - 1))
      found.push_back({static_cast<std::uint8_t>(at), static_cast<std::uint8_t>(level)});
  return found;
}

}  // namespace hjemvei
