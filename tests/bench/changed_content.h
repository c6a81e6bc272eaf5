// Content made out of the project's own: its files, and a file with one line changed.
#pragma once

#include <filesystem>
#include <string>

namespace hjemvei::bench {

// HJEMVEI_PROJECT, or where the program was built from.
std::filesystem::path project();

std::string read(const std::filesystem::path& path);

// `text` with the first line that begins with `key` made "key: value". REQUIRES such a line.
std::string with(const std::string& text, const std::string& key, const std::string& value);

}  // namespace hjemvei::bench
