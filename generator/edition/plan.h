// The housing plan of an edition. Only this room uses it.
#pragma once

#include "edition/compose.h"

namespace hjemvei {

// REQUIRES guide.plan, and a composer of its own: which notices and which date a plan prints depends
// on its own texts only.
EditionPlan edition_plan(const Guide& guide, Composer& composer);

}  // namespace hjemvei
