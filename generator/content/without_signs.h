// A text as it is compared with another one where case and punctuation do not count.
#pragma once

#include <string>
#include <string_view>

namespace hjemvei {

// In small letters, without signs at its ends, white space folded.
std::string without_signs(std::string_view text);

}  // namespace hjemvei
