// Runs a piece of work in a process of its own, so that its memory is not mixed with anyone else's.
#pragma once

#include <functional>

namespace hjemvei::bench {

struct Spent {
  double cpu = 0;     // user and system, seconds
  double peak = 0;    // most memory in use at once, bytes, mapped font files included
  double result = 0;  // what the work returned
};

// Call it from a program that is still small itself: a child begins with the memory of its parent.
// Throws when the work does or when the child dies.
Spent in_child(const std::function<double()>& work);

}  // namespace hjemvei::bench
