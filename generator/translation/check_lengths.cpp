#include "translation/check_lengths.h"

#include "base/utf8.h"
#include "translation/fixed_boxes.h"

namespace hjemvei {

void check_length(const MatchedPlace& place, Diagnostics& diagnostics) {
  if (!place.place.at.starts_with("letters/")) return;
  const auto longest = longest_text(place.place);
  const std::size_t length = count_scalars(place.translation.source);
  if (!longest || length <= *longest) return;
  diagnostics.error("too-long", place.translation.at,
                    "the translation of " + quoted(place.place.at) + " has " + std::to_string(length) +
                        " characters; digital mail has room for " + std::to_string(*longest),
                    "write a shorter one");
}

}  // namespace hjemvei
