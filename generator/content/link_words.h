// Link texts that say nothing of what they lead to: "here", "read more". Who hears a page's links one
// after the other learns nothing from them (WCAG 2.2, 2.4.4).
#pragma once

#include <string_view>

namespace hjemvei {

// True when `text` is nothing but such words in `language`; easy-read variants are judged as their
// base. False in languages whose words are not known.
bool says_nothing(std::string_view text, std::string_view language);

}  // namespace hjemvei
