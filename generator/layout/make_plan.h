// The step from an Edition to the Pages of its housing plan.
#pragma once

#include "base/diagnostics.h"
#include "edition/edition.h"
#include "layout/pages.h"
#include "layout/plan_layout.h"
#include "layout/setting.h"
#include "layout/theme.h"
#include "text/fonts.h"

namespace hjemvei {

enum class PlanForm {
  fillable,  // with fields (plan.pdf)
  flat       // the same to print and to keep: what was filled in is text
};

struct PlanInput {
  PlanForm form = PlanForm::fillable;
  const CaseValues* values = nullptr;   // what is filled in; null for a blank plan
  bool by_office = false;               // which of the privacy lines it has
};

// REQUIRES edition.plan, and values that are right for their fields. A value that does not fit its
// field is an error (value-too-long), located where the value was written, that says how much is
// too much and quotes nothing.
Pages make_plan(const Edition& edition, const PlanLayout& layout, const Theme& theme,
                const Fonts& fonts, const PlanInput& input, Diagnostics& diagnostics);

}  // namespace hjemvei
