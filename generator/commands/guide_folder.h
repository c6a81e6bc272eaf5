// What stands in a content folder and in that of a guide, and what can be said of it without making
// anything.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "content/guide.h"
#include "layout/theme.h"

namespace hjemvei {

// The folders of `content` that hold a guide.yaml, sorted.
std::vector<std::string> list_guides(const Files& content);

// The languages that a guide has a translation file for, in the order of the language table.
std::vector<std::string> languages_of(const Files& content, const std::string& guide_id);

// Reports sections that the theme gives no colour.
void check_colors(const Guide& guide, const Theme& theme, Diagnostics& diagnostics);
// Reports translation files whose name is no tag of the table.
void check_tags(const Files& content, const Guide& guide, Diagnostics& diagnostics);

}  // namespace hjemvei
