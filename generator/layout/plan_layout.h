// The measures of the housing plan: layouts/plan.yaml. Points; the file speaks millimetres too.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/geometry.h"
#include "base/source.h"
#include "layout/layout.h"

namespace hjemvei {

struct PlanLayout {
  Size page;
  double margin = 0;    // at both sides
  double bottom = 0;    // free below what stands on a page

  struct Head {
    double height = 0, low = 0;   // of the first page; of the others
    double gap = 0;               // below it
    TextStyle guide, title, office, version;
  } head;

  double section_gap = 0, heading_gap = 0;
  TextStyle section, section_office, text;

  struct Fields {
    double height = 0, line = 0;   // of one line; of each of several
    double gap = 0, column_gap = 0, label_gap = 0;
    double padding = 0, radius = 0;
    double box = 0, box_gap = 0;   // side of a box to tick; between it and its text
    double signature = 0;          // room above a line to sign on
    TextStyle label, office, hint, option, value;
  } field;

  struct Table {
    double row = 0, padding = 0;
    TextStyle column, column_office;
  } table;

  TextStyle foot;
};

// Reads layouts/plan.yaml. Faults are located; nothing when the file cannot be used.
std::optional<PlanLayout> read_plan_layout(const Files& project, Sources& sources,
                                           Diagnostics& diagnostics);

}  // namespace hjemvei
