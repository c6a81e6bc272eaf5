// The faults of a run in the formats that forges show beside the lines they are about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace hjemvei {

// SARIF 2.1.0 (OASIS), for GitHub code scanning. Columns are counted in characters.
std::string faults_as_sarif(const std::vector<Diagnostic>& faults);

// GitLab's Code Quality format (a subset of Code Climate's), for merge requests.
std::string faults_as_code_quality(const std::vector<Diagnostic>& faults);

// Whether write_report knows the format of a file of that name.
bool is_report_name(std::string_view path);

// Writes them to `path`: SARIF where it ends in ".sarif", Code Quality where it ends in ".json". Both are
// written where there is no fault, too, so that a forge takes old ones away. A file that cannot be written is
// reported.
void write_report(const std::string& path, Diagnostics& diagnostics);

}  // namespace hjemvei
