// scaled_content SCREENS FOLDER   Writes the specimen with that many screens into FOLDER, in every
// language of the benchmarks that exists, and prints the languages one a line.
#include <cstdlib>
#include <exception>
#include <iostream>

#include "scaled_content.h"

int main(int count, char** arguments) {
  using namespace hjemvei::bench;
  const long screens = count == 3 ? std::atol(arguments[1]) : 0;
  if (screens < 1) {
    std::cerr << "scaled_content SCREENS FOLDER\n";
    return 2;
  }
  try {
    const std::vector<std::string> languages = available(kLanguages);
    write_scaled_content(arguments[2], static_cast<std::size_t>(screens), languages);
    for (const std::string& language : languages) std::cout << language << '\n';
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << '\n';
    return 1;
  }
}
