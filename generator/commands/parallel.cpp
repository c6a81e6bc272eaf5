#include "commands/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace hjemvei {

void for_each_parallel(std::size_t count, unsigned jobs,
                       const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  const std::size_t wanted = jobs ? jobs : std::thread::hardware_concurrency();
  const std::size_t threads_wanted = std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(1, count));
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < threads_wanted; ++i) threads.emplace_back(run);
  run();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace hjemvei
