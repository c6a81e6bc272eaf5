#include "language/pseudo_text.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.h"

namespace hjemvei {
namespace {

struct Letter {
  char32_t plain, accented, arabic;
};

// Swedish, Norwegian and English letters. All accented ones are one character each (NFC).
constexpr Letter kLetters[] = {
    {U'a', U'ả', U'ا'}, {U'b', U'ḅ', U'ب'}, {U'c', U'ç', U'ص'}, {U'd', U'ḓ', U'د'},
    {U'e', U'ễ', U'ه'}, {U'f', U'ƒ', U'ف'}, {U'g', U'ĝ', U'غ'}, {U'h', U'ĥ', U'ح'},
    {U'i', U'ï', U'ي'}, {U'j', U'ĵ', U'ج'}, {U'k', U'ķ', U'ك'}, {U'l', U'ļ', U'ل'},
    {U'm', U'ṁ', U'م'}, {U'n', U'ñ', U'ن'}, {U'o', U'ộ', U'و'}, {U'p', U'ṗ', U'ض'},
    {U'q', U'ɋ', U'ق'}, {U'r', U'ŕ', U'ر'}, {U's', U'š', U'س'}, {U't', U'ţ', U'ت'},
    {U'u', U'ụ', U'ع'}, {U'v', U'ṽ', U'ظ'}, {U'w', U'ŵ', U'ش'}, {U'x', U'ẋ', U'خ'},
    {U'y', U'ŷ', U'ط'}, {U'z', U'ž', U'ز'}, {U'å', U'ǻ', U'آ'}, {U'ä', U'ǟ', U'أ'},
    {U'ö', U'ȫ', U'ؤ'}, {U'æ', U'ǽ', U'إ'}, {U'ø', U'ǿ', U'ئ'}, {U'é', U'ế', U'ى'},
    {U'A', U'Ả', U'ا'}, {U'B', U'Ḅ', U'ب'}, {U'C', U'Ç', U'ص'}, {U'D', U'Ḓ', U'د'},
    {U'E', U'Ễ', U'ه'}, {U'F', U'Ƒ', U'ف'}, {U'G', U'Ĝ', U'غ'}, {U'H', U'Ĥ', U'ح'},
    {U'I', U'Ï', U'ي'}, {U'J', U'Ĵ', U'ج'}, {U'K', U'Ķ', U'ك'}, {U'L', U'Ļ', U'ل'},
    {U'M', U'Ṁ', U'م'}, {U'N', U'Ñ', U'ن'}, {U'O', U'Ộ', U'و'}, {U'P', U'Ṗ', U'ض'},
    {U'Q', U'Ɋ', U'ق'}, {U'R', U'Ŕ', U'ر'}, {U'S', U'Š', U'س'}, {U'T', U'Ţ', U'ت'},
    {U'U', U'Ụ', U'ع'}, {U'V', U'Ṽ', U'ظ'}, {U'W', U'Ŵ', U'ش'}, {U'X', U'Ẋ', U'خ'},
    {U'Y', U'Ŷ', U'ط'}, {U'Z', U'Ž', U'ز'}, {U'Å', U'Ǻ', U'آ'}, {U'Ä', U'Ǟ', U'أ'},
    {U'Ö', U'Ȫ', U'ؤ'}, {U'Æ', U'Ǽ', U'إ'}, {U'Ø', U'Ǿ', U'ئ'}, {U'É', U'Ế', U'ى'}};

constexpr std::size_t kLonger = 40;  // percent
constexpr std::string_view kPadding = " one two three four five six seven eight nine ten eleven"
                                      " twelve thirteen fourteen fifteen sixteen seventeen";

// Characters that are no placeholder.
std::size_t length_of(std::string_view pattern) {
  std::size_t length = 0;
  bool inside = false;
  for (std::size_t i = 0; i < pattern.size();) {
    const char32_t c = next_scalar(pattern, i);
    if (c == '{') inside = true;
    length += !inside;
    if (c == '}') inside = false;
  }
  return length;
}

}  // namespace

std::string pseudo_letters(std::string_view text, const Language& pseudo) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_scalar(text, i);
    const auto* letter = std::ranges::find(kLetters, c, &Letter::plain);
    if (letter == std::end(kLetters)) {
      append_utf8(result, c);
    } else {
      append_utf8(result, pseudo.right_to_left() ? letter->arabic : letter->accented);
    }
  }
  return result;
}

std::string pseudo_pattern(std::string_view pattern, const Language& pseudo) {
  std::string result;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    result += pseudo_letters(pattern.substr(0, open), pseudo);
    pattern.remove_prefix(open);
    const std::size_t behind = std::min(pattern.find('}'), pattern.size() - 1) + 1;
    if (pattern.empty()) break;
    result += pattern.substr(0, behind);
    pattern.remove_prefix(behind);
  }
  return result;
}

std::string pseudo_padding(std::size_t length, const Language& pseudo) {
  if (pseudo.right_to_left()) return {};
  std::size_t wanted = std::max<std::size_t>((length * kLonger + 99) / 100, 2);
  std::string padding;
  for (; wanted > kPadding.size(); wanted -= kPadding.size()) padding += kPadding;
  padding += kPadding.substr(0, wanted);
  if (padding.ends_with(' ')) padding.back() = padding[padding.size() - 2];
  return pseudo_letters(padding, pseudo);
}

std::string pseudo_message(std::string_view pattern, const Language& pseudo) {
  return "[" + pseudo_pattern(pattern, pseudo) + pseudo_padding(length_of(pattern), pseudo) + "]";
}

}  // namespace hjemvei
