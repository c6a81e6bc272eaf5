#include "translation/fixed_boxes.h"

#include <string_view>

#include "content/check_guide.h"

namespace hjemvei {
namespace {

// "guide/offer/short" is a topic's; "guide/offer.answer/short" would be a block of that id.
bool is_of_topic(std::string_view at, std::string_view ending) {
  return at.starts_with("guide/") && at.ends_with(ending) && at.find('.') == at.npos;
}

}  // namespace

bool is_fixed_box(const Place& place) {
  const std::string_view at = place.at;
  if (at.ends_with("alt")) return false;
  if (at.starts_with("brochure/")) return true;
  if (at.starts_with("letters/")) return longest_text(place).has_value();
  if (at.starts_with("plan/")) return at.ends_with("/label") || at.find("/options.") != at.npos;
  if (!at.starts_with("guide/")) return false;
  return at.ends_with("/title") || is_of_topic(at, "/short") || is_of_topic(at, "/summary") ||
         at.find(".words.") != at.npos;
}

std::optional<std::size_t> longest_text(const Place& place) {
  if (is_of_topic(place.at, "/short")) return kLongestShortTitle;
  if (!place.at.starts_with("letters/")) return std::nullopt;
  if (place.at.ends_with("/button")) return kLongestLetterButton;
  if (place.at.ends_with("/description")) return kLongestLetterDescription;
  return std::nullopt;
}

}  // namespace hjemvei
