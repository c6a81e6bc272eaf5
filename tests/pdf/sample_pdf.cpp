// sample_pdf LANGUAGE PATH [dump]: writes the sample document, for a look at it and for veraPDF.
#include <cstdio>
#include <cstring>
#include <fstream>

#include "pdf/write_pdf.h"
#include "sample.h"
#include "sheet.h"

int main(int count, char** arguments) {
  using namespace hjemvei;
  if (count < 3) {
    std::fputs("sample_pdf sv|ar|ti PATH [dump]\n", stderr);
    return 2;
  }
  const auto fonts = test::project_fonts();
  const std::string language = arguments[1];
  const Pages pages =
      language == "long" ? test::long_document(*fonts, 40, 11) : test::sample(*fonts, language);
  Diagnostics diagnostics;
  const bool readable = count > 3 && std::strcmp(arguments[3], "dump") == 0;
  const std::string bytes = readable ? dump_objects(pages, *fonts, {}, diagnostics)
                                     : write_pdf(pages, *fonts, {}, diagnostics);
  std::fputs(print(diagnostics.sorted()).c_str(), stderr);
  if (bytes.empty()) return 1;
  std::ofstream(arguments[2], std::ios::binary) << bytes;
  return 0;
}
