// The specimen guide made as long as a benchmark wants it: its screens over and over under new ids
// (answer, answer-2, answer-3, ...), each with its translations. On disk, because that is where the
// program reads guides from.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hjemvei::bench {

// The languages of the comparison: Latin, Cyrillic, Arabic, Ethiopic, Thai, Burmese, Khmer,
// Chinese.
extern const std::vector<std::string> kLanguages;

// The project's folder: HJEMVEI_PROJECT, or where the program runs.
std::string project_folder();

// Those of `wanted` that the specimen can be made in, its source language among them. One without a
// translation file or without interface words is named on standard error and left out.
std::vector<std::string> available(const std::vector<std::string>& wanted);

// Makes `folder` a content folder with a guide "specimen" of at least `screens` screens.
void write_scaled_content(const std::string& folder, std::size_t screens,
                          const std::vector<std::string>& languages);

// The same in a temporary folder that goes when this does.
class ScaledContent {
 public:
  ScaledContent(std::size_t screens, const std::vector<std::string>& languages);
  ~ScaledContent();
  ScaledContent(const ScaledContent&) = delete;
  ScaledContent& operator=(const ScaledContent&) = delete;
  const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
};

}  // namespace hjemvei::bench
