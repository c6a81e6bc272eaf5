#include "commands/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

extern char** environ;

namespace hjemvei {
namespace {

// What a child prints, until it closes its end.
class Pipe {
 public:
  Pipe() {
    if (pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
  }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int reader() const { return ends_[0]; }
  int writer() const { return ends_[1]; }
  void close_end(std::size_t end) {
    if (ends_[end] >= 0) close(ends_[end]);
    ends_[end] = -1;
  }
  // Reads what is there; at the end of it nothing is left to wait for.
  void take(std::string& text) {
    std::array<char, 65536> bytes;
    const ssize_t count = read(ends_[0], bytes.data(), bytes.size());
    if (count > 0) text.append(bytes.data(), static_cast<std::size_t>(count));
    if (count == 0 || (count < 0 && errno != EINTR)) close_end(0);
  }

 private:
  std::array<int, 2> ends_{};
};

void take_all(Pipe& out, Pipe& faults, Ran& ran) {
  while (out.reader() >= 0 || faults.reader() >= 0) {
    // A negative descriptor is passed over.
    std::array<pollfd, 2> open = {{{out.reader(), POLLIN, 0}, {faults.reader(), POLLIN, 0}}};
    if (poll(open.data(), open.size(), -1) < 0 && errno != EINTR) return;
    if (open[0].revents) out.take(ran.out);
    if (open[1].revents) faults.take(ran.faults);
  }
}

}  // namespace

Ran run_program(std::vector<std::string> words) {
  Ran ran;
  const std::string name = words.front();
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  Pipe out, faults;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out.writer(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, faults.writer(), STDERR_FILENO);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  out.close_end(1);
  faults.close_end(1);
  if (failed != 0) {
    ran.why = name + (failed == ENOENT ? " is not installed" : " could not be started");
    return ran;
  }
  take_all(out, faults, ran);
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno == EINTR) continue;
    ran.why = name + " was lost";
    return ran;
  }
  if (WIFEXITED(status)) ran.code = WEXITSTATUS(status);
  ran.started = ran.code != 127;   // a shell's and posix_spawn's word for "not there"
  if (!ran.started) ran.why = name + " is not installed";
  else if (!WIFEXITED(status)) ran.why = name + " was stopped";
  else if (WEXITSTATUS(status) != 0) ran.why = name + " ended with " + std::to_string(WEXITSTATUS(status));
  return ran;
}

}  // namespace hjemvei
