// What `hjemvei check` says besides the faults that a build finds: what an editor should look at once
// more. All of it are warnings; see content/lint.h, translation/lint_translation.h and channels.h.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "commands/publisher.h"
#include "commands/workplace.h"

namespace hjemvei {

// `staged` is what became of the workplace's units, in their order.
void lint(const Workplace& workplace, const std::vector<StagedUnit>& staged, const Request& request,
          Diagnostics& diagnostics);

}  // namespace hjemvei
