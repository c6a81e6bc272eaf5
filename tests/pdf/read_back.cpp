#include "read_back.h"

#include <gtest/gtest.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>

#include "sheet.h"

namespace hjemvei::test {

ReadBack::ReadBack(const Pages& pages, const PdfOptions& options) {
  Diagnostics diagnostics;
  bytes_ = write_pdf(pages, *project_fonts(), options, diagnostics);
  EXPECT_EQ(print(diagnostics.sorted()), "");
  pdf_.processMemoryFile("written", bytes_.data(), bytes_.size());
  EXPECT_FALSE(pdf_.anyWarnings());
}

std::string ReadBack::data(QPDFObjectHandle stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_generalized);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

QPDFObjectHandle ReadBack::in_number_tree(QPDFObjectHandle tree, int key) {
  // Wants a document only to repair what is broken; nothing may be.
  QPDF nothing;
  QPDFNumberTreeObjectHelper helper(tree, nothing, false);
  QPDFObjectHandle found = QPDFObjectHandle::newNull();
  EXPECT_TRUE(helper.findObject(key, found)) << key;
  return found;
}

QPDFObjectHandle ReadBack::destination(const std::string& name) {
  QPDFNameTreeObjectHelper helper(catalog().getKey("/Names").getKey("/Dests"), pdf_, false);
  QPDFObjectHandle found = QPDFObjectHandle::newNull();
  EXPECT_TRUE(helper.findObject(name, found)) << name;
  return found;
}

std::vector<QPDFObjectHandle> kids_of(QPDFObjectHandle kids) {
  std::vector<QPDFObjectHandle> all;
  if (kids.isArray()) all = kids.getArrayAsVector();
  if (kids.isDictionary()) all = {kids};
  std::erase_if(all, [](QPDFObjectHandle kid) { return !kid.isDictionary() || !kid.hasKey("/S"); });
  return all;
}

std::string ReadBack::outline_of(QPDFObjectHandle kids) {
  std::string text;
  for (QPDFObjectHandle kid : kids_of(kids)) {
    text += (text.empty() ? "" : " ") + kid.getKey("/S").getName().substr(1);
    const std::string below = outline_of(kid.getKey("/K"));
    if (!below.empty()) text += "(" + below + ")";
  }
  return text;
}

void ReadBack::collect(QPDFObjectHandle kids, const std::string& type,
                       std::vector<QPDFObjectHandle>& found) {
  for (QPDFObjectHandle kid : kids_of(kids)) {
    if (kid.getKey("/S").getName() == "/" + type) found.push_back(kid);
    collect(kid.getKey("/K"), type, found);
  }
}

QPDFObjectHandle ReadBack::element(const std::string& type, int skip) {
  std::vector<QPDFObjectHandle> found;
  collect(catalog().getKey("/StructTreeRoot").getKey("/K"), type, found);
  EXPECT_GT(found.size(), static_cast<std::size_t>(skip)) << type;
  return found.at(static_cast<std::size_t>(skip));
}

}  // namespace hjemvei::test
