#include "scaled_content.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

#include "language/interface_words.h"

namespace hjemvei::bench {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

// The specimen is ours and written in one manner, so the depth of a line says what it begins.
constexpr std::string_view kScreen = "      - id: ";
constexpr std::string_view kEntry = "  - at: ";

fs::path specimen() { return fs::path(project_folder()) / "tests/specimen/content"; }

fs::path translation(const std::string& language) {
  return specimen() / "specimen/translations" / (language + ".yaml");
}

Lines read_lines(const fs::path& path) {
  std::ifstream file(path);
  if (!file)
    throw std::runtime_error(path.string() + " cannot be read; run in the project's folder");
  Lines lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

void write_lines(const fs::path& path, const Lines& lines) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path);
  for (const std::string& line : lines) file << line << '\n';
}

std::size_t depth(const std::string& line) { return line.find_first_not_of(' '); }

// The end of the item that begins in line `from`: the next line that is no deeper.
std::size_t end_of_item(const Lines& lines, std::size_t from) {
  std::size_t end = from + 1;
  while (end < lines.size() && depth(lines[end]) > depth(lines[from])) ++end;
  return end;
}

void append_item(Lines& out, const Lines& lines, std::size_t from, std::size_t end,
                 const std::string& first) {
  out.push_back(first);
  out.insert(out.end(), lines.begin() + static_cast<std::ptrdiff_t>(from) + 1,
             lines.begin() + static_cast<std::ptrdiff_t>(end));
}

std::string suffix(std::size_t copy) { return copy < 2 ? "" : "-" + std::to_string(copy); }

std::size_t count_screens(const Lines& guide) {
  std::size_t count = 0;
  for (const std::string& line : guide) count += line.starts_with(kScreen);
  return count;
}

// Every section's screens as they stand, then all of them again, and so on.
Lines scaled_guide(const Lines& guide, std::size_t copies) {
  Lines out;
  for (std::size_t i = 0; i < guide.size();) {
    std::size_t end = i;
    while (end < guide.size() && guide[end].starts_with(kScreen)) end = end_of_item(guide, end);
    for (std::size_t copy = 1; copy <= copies; ++copy)
      for (std::size_t from = i; from < end; from = end_of_item(guide, from))
        append_item(out, guide, from, end_of_item(guide, from), guide[from] + suffix(copy));
    if (end == i) out.push_back(guide[end++]);
    i = end;
  }
  return out;
}

// Entries of a screen ("guide/offer.answer/steps.1") once for each of its copies.
Lines scaled_translation(const Lines& file, std::size_t copies) {
  Lines out;
  for (std::size_t i = 0; i < file.size();) {
    const std::size_t place = file[i].find("guide/");
    const std::size_t name_end = place == std::string::npos ? place : file[i].find('/', place + 6);
    const bool of_screen = file[i].starts_with(kEntry) && name_end != std::string::npos &&
                           file[i].find('.', place) < name_end;
    if (!of_screen) {
      out.push_back(file[i++]);
      continue;
    }
    const std::size_t end = end_of_item(file, i);
    for (std::size_t copy = 1; copy <= copies; ++copy)
      append_item(out, file, i, end, std::string(file[i]).insert(name_end, suffix(copy)));
    i = end;
  }
  return out;
}

}  // namespace

const std::vector<std::string> kLanguages = {"sv",  "nb", "en", "ar",      "fa", "ps", "ur",
                                             "ckb", "so", "ti", "am",      "uk", "pl", "tr",
                                             "fr",  "th", "my", "zh-Hans", "vi", "km"};

std::string project_folder() {
  const char* named = std::getenv("HJEMVEI_PROJECT");
  return named ? named : ".";
}

std::vector<std::string> available(const std::vector<std::string>& wanted) {
  const std::string source = "sv";
  std::vector<std::string> out;
  for (const std::string& language : wanted) {
    const bool translated = language == source || fs::exists(translation(language));
    if (translated && InterfaceWords::load(language))
      out.push_back(language);
    else
      std::cerr << language << ": left out, no "
                << (translated ? "interface words" : "translation of the specimen") << " yet\n";
  }
  return out;
}

void write_scaled_content(const std::string& folder, std::size_t screens,
                          const std::vector<std::string>& languages) {
  const Lines guide = read_lines(specimen() / "specimen/guide.yaml");
  const std::size_t once = count_screens(guide);
  const std::size_t copies = (screens + once - 1) / once;
  const fs::path target(folder);
  write_lines(target / "specimen/guide.yaml", scaled_guide(guide, copies));
  for (const char* same : {"glossary.yaml", "specimen/facts.yaml"})
    write_lines(target / same, read_lines(specimen() / same));
  for (const std::string& language : languages)
    if (fs::exists(translation(language)))
      write_lines(target / "specimen/translations" / (language + ".yaml"),
                  scaled_translation(read_lines(translation(language)), copies));
}

ScaledContent::ScaledContent(std::size_t screens, const std::vector<std::string>& languages) {
  std::string pattern = (fs::temp_directory_path() / "hjemvei-bench-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder can be made");
  folder_ = pattern;
  write_scaled_content(folder_, screens, languages);
}

ScaledContent::~ScaledContent() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

}  // namespace hjemvei::bench
