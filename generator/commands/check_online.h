// Whether web addresses can be opened: asked for with the program curl, for `hjemvei check --online`.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "content/address_syntax.h"

namespace hjemvei {

// Asks for each address once, `jobs` at a time (0: eight), and warns of those that give no page, at
// their first place with the others named. Redirects are followed. One that no browser would open
// (fault_of_address) is not asked for. That curl is missing is an error.
void check_online(const std::vector<AddressPlace>& addresses, unsigned jobs, Diagnostics& diagnostics);

}  // namespace hjemvei
