// All translatable texts of a plan with their places. Only this room uses it.
#pragma once

#include <string>
#include <vector>

#include "content/plan.h"

namespace hjemvei {

struct PlanTextAt {
  std::string at;   // as translation files call it: "plan/me.name/label"
  const Prose* text = nullptr;
  bool plain = true;   // no markup
  Matters matters = Matters::no;
};

// In the order of the file. Points into `plan`.
std::vector<PlanTextAt> plan_texts(const Plan& plan);

}  // namespace hjemvei
