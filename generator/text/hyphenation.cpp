#include "text/hyphenation.h"

#include <hyphen.h>
#include <unicode/ucnv.h>

#include <cstdio>
#include <cstdlib>
#include <mutex>

namespace hjemvei {
namespace {

struct DictFree {
  void operator()(HyphenDict* p) const { hnj_hyphen_free(p); }
};
struct ConverterFree {
  void operator()(UConverter* p) const { ucnv_close(p); }
};
using Converter = std::unique_ptr<UConverter, ConverterFree>;

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

}  // namespace

struct HyphenationPatterns::Dictionary {
  std::once_flag once;
  std::unique_ptr<HyphenDict, DictFree> dict;
  std::mutex converting;  // a converter has a state
  Converter converter;

  // `word` in the patterns' encoding; empty when it lacks a letter.
  std::string encoded(std::u16string_view word) {
    std::string bytes(word.size() * 4, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const std::lock_guard lock(converting);
    const int32_t size =
        ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                        word.data(), static_cast<int32_t>(word.size()), &status);
    if (U_FAILURE(status)) return {};
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
  }
};

HyphenationPatterns::HyphenationPatterns(std::unique_ptr<const MappedFile> file)
    : file_(std::move(file)), dictionary_(std::make_unique<Dictionary>()) {}
HyphenationPatterns::~HyphenationPatterns() = default;

std::string HyphenationPatterns::encoding() const {
  const std::string_view line = file_->bytes().substr(0, file_->bytes().find_first_of("\r\n"));
  return std::string(line.substr(0, 40));
}

std::string HyphenationPatterns::fault() const {
  if (open_converter(encoding())) return {};
  return "its first line is not the name of a known encoding";
}

HyphenationPatterns::Dictionary& HyphenationPatterns::dictionary() const {
  std::call_once(dictionary_->once, [this] {
    const std::string_view bytes = file_->bytes();
    dictionary_->converter = open_converter(encoding());
    // libhyphen reads from streams only; this one reads the mapped bytes and writes nothing.
    std::FILE* stream = ::fmemopen(const_cast<char*>(bytes.data()), bytes.size(), "r");
    if (!stream) return;
    dictionary_->dict.reset(hnj_hyphen_load_file(stream));
    std::fclose(stream);
  });
  return *dictionary_;
}

std::vector<Division> HyphenationPatterns::divisions(std::u16string_view word) const {
  std::vector<Division> found;
  if (word.size() < 2 * kLeastPart || word.size() > kLongestWord) return found;
  Dictionary& known = dictionary();
  if (!known.dict || !known.converter) return found;
  const std::string bytes = known.encoded(word);
  if (bytes.empty()) return found;
  const Answer answer(known.dict.get(), bytes);
  for (std::size_t at = kLeastPart; at + kLeastPart <= word.size(); ++at)
    if (const int level = answer.level_after(at - 1))
      found.push_back({static_cast<std::uint8_t>(at), static_cast<std::uint8_t>(level)});
  return found;
}

}  // namespace hjemvei
