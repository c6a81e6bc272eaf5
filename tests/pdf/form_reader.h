// A finished form, by its fields and widgets.
#pragma once

#include <string>
#include <vector>

#include "read_back.h"

namespace hjemvei::test {

class FormReader : public ReadBack {
 public:
  using ReadBack::ReadBack;

  QPDFObjectHandle acroform() { return catalog().getKey("/AcroForm"); }
  // The field or level of this full name; null, and a failure, when there is none.
  QPDFObjectHandle field(const std::string& name);

  struct OnPage {
    int page = 0;
    QPDFObjectHandle annotation;
  };
  // All of them, in order.
  std::vector<OnPage> annotations();
  // What the structure says of the annotation.
  QPDFObjectHandle element_of(QPDFObjectHandle annotation);
};

}  // namespace hjemvei::test
