// `hjemvei plan fill` and `hjemvei plan read`: what was asked for, after it was checked.
#pragma once

#include <string>
#include <vector>

#include "commands/request.h"

namespace hjemvei {

struct PlanFillRequest {
  Request request;      // project, content, language, today, source_date; output is a file here
  std::string form;     // a guide's name, or a plan.pdf of ours
  std::string data;     // YAML or JSON; "-" for standard input; empty: what the form holds already
  bool flat = false;    // an archive copy
};

enum class ValuesFormat { yaml, json, csv };

struct PlanReadRequest {
  Request request;                // project, content, output
  std::vector<std::string> files;
  ValuesFormat format = ValuesFormat::yaml;
};

// Both print their own faults to standard error, without what a person has filled in; the result goes
// to request.output or, when that is empty, to standard output. Of a run with a fault, `fill` writes
// nothing; `read` writes all that could be read.
Exit run_plan_fill(const PlanFillRequest& request);
Exit run_plan_read(const PlanReadRequest& request);

}  // namespace hjemvei
