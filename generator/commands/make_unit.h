// One document from Edition to bytes: the steps in their order. Runs on any thread; shares nothing
// but what is read only.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "commands/workplace.h"
#include "edition/edition.h"
#include "layout/pages.h"

namespace hjemvei {

struct UnitResult {
  Diagnostics diagnostics;
  std::string bytes;                       // empty when a step failed
  std::size_t pages = 0;
  std::vector<std::string> destinations;   // in page order
  std::string valid_until;                 // ISO 8601 or empty
};

// The largest guide that digital mail carries, bytes.
constexpr std::size_t kGuideBudget = 2'000'000;

UnitResult make_unit(const Unit& unit, const Workplace& workplace, const Request& request);

// The steps one by one, for dumps. `faults` of the unit's translation are reported by the first.
Edition edition_of(const Unit& unit, const Request& request, Diagnostics& diagnostics);
Pages pages_of(const Unit& unit, const Edition& edition, const Workplace& workplace,
               Diagnostics& diagnostics);

}  // namespace hjemvei
