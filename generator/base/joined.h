// Names in a message: "sv, ar, ti".
#pragma once

#include <string>
#include <vector>

namespace hjemvei {

std::string joined(const std::vector<std::string>& names);

}  // namespace hjemvei
