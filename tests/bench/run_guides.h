// What `hjemvei check` does, inside a benchmark: all documents of a content folder, to bytes in
// memory, on so many threads.
#pragma once

#include <string>
#include <vector>

#include "commands/make_unit.h"
#include "commands/workplace.h"

namespace hjemvei::bench {

// Every language of the guide, or one.
Request request_for(const std::string& content_folder, const std::string& language = "");

// Throws with the first fault: a benchmark of documents that were not made says nothing.
std::vector<UnitResult> make_guides(const Workplace& workplace, const Request& request,
                                    unsigned threads);

// The processor time that this process has used, all threads, seconds. Other than the clock's, it
// hardly changes when others use the machine too.
double cpu_seconds();

}  // namespace hjemvei::bench
