// Other programs of the machine, run without a shell: what is handed over is never read as anything but a word.
#pragma once

#include <string>
#include <vector>

namespace hjemvei {

struct Ran {
  bool started = false;  // false: it is not there, or the machine could not run it
  int code = -1;         // its exit code; -1 when it ended otherwise
  std::string why;       // "git is not installed", "pdftoppm ended with 1"; empty when all went well
  std::string out;       // what it printed
  std::string faults;    // what it said about what went wrong
};

// Runs words[0], found as a shell finds it, and waits for it. Its standard input is empty.
Ran run_program(std::vector<std::string> words);

}  // namespace hjemvei
