// Letters of ASCII (ISO/IEC 646), whatever the locale.
#pragma once

namespace hjemvei {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace hjemvei
