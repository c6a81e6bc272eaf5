#include "form_reader.h"

#include <gtest/gtest.h>

#include <sstream>

namespace hjemvei::test {

QPDFObjectHandle FormReader::field(const std::string& name) {
  QPDFObjectHandle found = QPDFObjectHandle::newNull();
  QPDFObjectHandle kids = acroform().getKey("/Fields");
  std::istringstream parts(name);
  for (std::string part; std::getline(parts, part, '.');) {
    found = QPDFObjectHandle::newNull();
    for (QPDFObjectHandle kid : kids.getArrayAsVector())
      if (kid.hasKey("/T") && kid.getKey("/T").getUTF8Value() == part) found = kid;
    if (found.isNull()) break;
    kids = found.hasKey("/Kids") ? found.getKey("/Kids") : QPDFObjectHandle::newArray();
  }
  EXPECT_FALSE(found.isNull()) << name;
  return found;
}

std::vector<FormReader::OnPage> FormReader::annotations() {
  std::vector<OnPage> all;
  int number = 0;
  for (QPDFObjectHandle page : pages()) {
    if (page.hasKey("/Annots"))
      for (QPDFObjectHandle each : page.getKey("/Annots").getArrayAsVector())
        all.push_back({number, each});
    ++number;
  }
  return all;
}

QPDFObjectHandle FormReader::element_of(QPDFObjectHandle annotation) {
  return in_number_tree(catalog().getKey("/StructTreeRoot").getKey("/ParentTree"),
                        annotation.getKey("/StructParent").getIntValueAsInt());
}

}  // namespace hjemvei::test
