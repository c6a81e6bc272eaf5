// A short page in plain words, for what a web page links to and the preview does not have.
#pragma once

#include <string>
#include <string_view>

namespace hjemvei {

struct NotHere {
  std::string title;   // "guide.pdf cannot be made now"
  std::string text;    // why, and what to do
  std::string back;    // address of where to go on, and
  std::string link;    // the words of the link to it
};

// Plain text in, a whole HTML page out, in the preview's own look.
std::string not_here_page(const NotHere& what);

}  // namespace hjemvei
