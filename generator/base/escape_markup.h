// Text as it stands in XML and HTML, between tags and in attributes with double quotation marks (XML 1.0,
// section 2.4).
#pragma once

#include <string>
#include <string_view>

namespace hjemvei {

std::string escape_markup(std::string_view text);

}  // namespace hjemvei
