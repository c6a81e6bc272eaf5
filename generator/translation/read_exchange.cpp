#include "translation/read_exchange.h"

#include "translation/po.h"
#include "translation/xliff.h"

namespace hjemvei {

bool is_xml(const SourceFile& file) {
  const std::size_t begin = file.text.find_first_not_of(" \t\r\n");
  return begin != std::string::npos && file.text[begin] == '<';
}

Exchange read_exchange(const SourceFile& file, Diagnostics& diagnostics) {
  return is_xml(file) ? read_xliff(file, diagnostics) : read_po(file, diagnostics);
}

}  // namespace hjemvei
