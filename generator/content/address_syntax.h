// Web addresses in a guide: which there are, and whether they look like ones that can be opened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/guide.h"

namespace hjemvei {

struct AddressPlace {
  std::string address;   // whole, from https:// on
  Position at;
};

// Those of links and of facts' sources, in reading order.
std::vector<AddressPlace> web_addresses(const Guide& guide);
// Those of a text's links.
std::vector<AddressPlace> web_addresses(const Prose& prose);

// What is wrong with it, as the end of a sentence ("has a space in it"); empty when all is well. Says
// yes to https, a host with a dot in it, and no white space or punctuation at the end.
std::string fault_of_address(std::string_view address);

}  // namespace hjemvei
