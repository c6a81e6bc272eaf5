#include <algorithm>

#include "content/check_guide.h"
#include "content/tree.h"

namespace hjemvei {
namespace {

constexpr long kWarnBefore = 30;  // days

void check_fact(const Fact& fact, const Date& today, bool allowed, Diagnostics& diagnostics) {
  const std::string name = "the fact " + quoted(fact.id);
  if (fact.expires && today > *fact.expires) {
    const std::string seen = name + " expired on " + to_string(*fact.expires);
    if (allowed)
      diagnostics.warning("expired-fact", fact.expires_at, seen + " and is printed as \"ask\"",
                          "look at its source and write a new day in expires:");
    else
      diagnostics.error("expired-fact", fact.expires_at, seen,
                        "look at its source, correct the value and write a new day in expires:");
    return;
  }
  if (fact.expires) {
    const long left = days_from_civil(*fact.expires) - days_from_civil(today);
    if (left <= kWarnBefore)
      diagnostics.warning("expiring-fact", fact.expires_at,
                          name + " expires " +
                              (left == 0   ? std::string("today")
                               : left == 1 ? std::string("tomorrow")
                                           : "in " + std::to_string(left) + " days"),
                          "look at its source and write a new day in expires:");
  }
  if (fact.review_by && today > *fact.review_by)
    diagnostics.warning("review-fact", fact.review_by_at,
                        name + " was to be reviewed by " + to_string(*fact.review_by),
                        "look at its source and write new days in checked: and review-by:");
}

}  // namespace

void check_expiry(const Guide& guide, const Date& today, const std::vector<std::string>& allowed,
                  Diagnostics& diagnostics) {
  for (const auto& [id, fact] : guide.facts)
    check_fact(fact, today, std::find(allowed.begin(), allowed.end(), id) != allowed.end(),
               diagnostics);
}

}  // namespace hjemvei
