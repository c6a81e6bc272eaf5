#include "preview/not_here.h"

#include "base/escape_markup.h"
#include "embedded/preview_not_here_html.h"

namespace hjemvei {

std::string not_here_page(const NotHere& what) {
  const auto bytes = embedded::preview_not_here_html();
  const std::string_view form(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  std::string page;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t begin = form.find('{', at);
    page += form.substr(at, begin - at);
    if (begin == form.npos) break;
    const std::size_t end = form.find('}', begin);
    const std::string_view name = form.substr(begin + 1, end - begin - 1);
    page += escape_markup(name == "title" ? what.title : name == "text" ? what.text
                          : name == "back" ? what.back : what.link);
    at = end + 1;
  }
  return page;
}

}  // namespace hjemvei
