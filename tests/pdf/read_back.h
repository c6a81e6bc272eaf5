// A finished file, read by a library that had no part in building it (libqpdf's reader).
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/write_pdf.h"

namespace hjemvei::test {

class ReadBack {
 public:
  explicit ReadBack(const Pages& pages, const PdfOptions& options = {});

  const std::string& bytes() const { return bytes_; }
  QPDFObjectHandle catalog() { return pdf_.getRoot(); }
  QPDFObjectHandle trailer() { return pdf_.getTrailer(); }
  std::vector<QPDFObjectHandle> pages() { return pdf_.getAllPages(); }
  // A stream's data, decoded.
  static std::string data(QPDFObjectHandle stream);
  // The value of `key` in a number tree.
  static QPDFObjectHandle in_number_tree(QPDFObjectHandle tree, int key);
  // The array of a named destination.
  QPDFObjectHandle destination(const std::string& name);
  // Elements in tree order, as "Document Sect H1 …", nested in parentheses.
  std::string tree() { return outline_of(catalog().getKey("/StructTreeRoot").getKey("/K")); }
  // The first element of the type, in tree order.
  QPDFObjectHandle element(const std::string& type, int skip = 0);

 private:
  static std::string outline_of(QPDFObjectHandle kids);
  static void collect(QPDFObjectHandle kids, const std::string& type,
                      std::vector<QPDFObjectHandle>& found);

  std::string bytes_;
  QPDF pdf_;
};

// The elements among the kids of an element.
std::vector<QPDFObjectHandle> kids_of(QPDFObjectHandle kids);

}  // namespace hjemvei::test
