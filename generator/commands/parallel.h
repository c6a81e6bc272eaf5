// Independent work on all processors.
#pragma once

#include <cstddef>
#include <functional>

namespace hjemvei {

// Calls `work` with 0 to count - 1, each once, on at most `jobs` threads (0: one a processor), this
// one among them, and returns when all are done. `work` must not throw.
void for_each_parallel(std::size_t count, unsigned jobs,
                       const std::function<void(std::size_t)>& work);

}  // namespace hjemvei
