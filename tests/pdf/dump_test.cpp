// The whole object model of the samples, held against files that were read by people. When a
// change is meant:  sample_pdf sv tests/pdf/golden/sv.txt dump   and look at the difference.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "pdf/write_pdf.h"
#include "sample.h"
#include "sheet.h"

namespace hjemvei::test {
namespace {

class Golden : public testing::TestWithParam<const char*> {};

TEST_P(Golden, DumpIsAsReviewed) {
  std::ifstream file(std::string(HJEMVEI_GOLDEN_DIR) + "/" + GetParam() + ".txt", std::ios::binary);
  std::stringstream expected;
  expected << file.rdbuf();
  Diagnostics diagnostics;
  const Pages pages = sample(*project_fonts(), GetParam());
  const std::string dumped = dump_objects(pages, *project_fonts(), {}, diagnostics);
  EXPECT_EQ(print(diagnostics.sorted()), "");
  // Line by line, so that a failure shows the first difference and not two files.
  std::istringstream left(expected.str()), right(dumped);
  std::string left_line, right_line;
  for (int number = 1; std::getline(right, right_line); ++number) {
    ASSERT_TRUE(std::getline(left, left_line)) << "line " << number << " is new: " << right_line;
    ASSERT_EQ(left_line, right_line) << "line " << number;
  }
  EXPECT_FALSE(std::getline(left, left_line)) << "missing: " << left_line;
}

INSTANTIATE_TEST_SUITE_P(Samples, Golden, testing::Values("sv", "ar"),
                         [](const auto& info) { return std::string(info.param); });

}  // namespace
}  // namespace hjemvei::test
