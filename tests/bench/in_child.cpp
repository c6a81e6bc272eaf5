#include "in_child.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <exception>
#include <iostream>
#include <stdexcept>

namespace hjemvei::bench {
namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

// The child's whole life. It leaves without the clean-up of the parent, whose files and output
// buffers it has copies of.
[[noreturn]] void work_and_leave(const std::function<double()>& work, int out) {
  int code = 0;
  try {
    const double result = work();
    if (write(out, &result, sizeof result) != sizeof result) code = 1;
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << std::endl;
    code = 1;
  }
  _exit(code);
}

}  // namespace

Spent in_child(const std::function<double()>& work) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe to a child process");
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no child process");
  if (child == 0) work_and_leave(work, ends[1]);
  close(ends[1]);
  Spent spent;
  const bool answered = read(ends[0], &spent.result, sizeof spent.result) == sizeof spent.result;
  close(ends[0]);
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  if (!answered || status != 0) throw std::runtime_error("the child process failed");
  spent.cpu = seconds(used.ru_utime) + seconds(used.ru_stime);
  spent.peak = 1024.0 * static_cast<double>(used.ru_maxrss);  // Linux counts in kilobytes
  return spent;
}

}  // namespace hjemvei::bench
