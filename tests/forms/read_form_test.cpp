// Forms as viewers may save them: what is read of them, and what is said of those that cannot be.
#include <gtest/gtest.h>

#include "forms/read_form.h"

namespace hjemvei {
namespace {

constexpr const char* kOurs =
    "/PieceInfo<</Hjemvei<</LastModified(D:20261122000000Z)/Private<</Guide(stockholm)/Language(ti)"
    "/Version(2026-11-22)/Product(plan)>>>>>>";

// A file with these objects from number 4 on, which the form's Fields name. It has no table of
// objects: the reader finds them, as it does in a file that is damaged there.
std::string file_of(const std::string& fields, const std::string& objects,
                    const std::string& catalog = kOurs) {
  return "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm 3 0 R" + catalog +
         ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n3 0 obj\n<</Fields[" + fields +
         "]>>\nendobj\n" + objects + "trailer\n<</Root 1 0 R>>\n%%EOF\n";
}

struct Read {
  explicit Read(const std::string& bytes)
      : form(read_form(sources.add_confidential("filled.pdf", bytes), diagnostics)) {}
  std::string faults() const { return print(diagnostics.sorted()); }
  std::string values() const {
    std::string out;
    for (const FilledValue& value : form->values) out += value.name + "=" + value.value + "|";
    return out;
  }
  Sources sources;
  Diagnostics diagnostics;
  std::optional<FilledForm> form;
};

Read field(const std::string& entries) { return Read(file_of("4 0 R", "4 0 obj\n<<" + entries + ">>\nendobj\n")); }

TEST(ReadForm, SaysWhatItWasMadeFrom) {
  const Read read(file_of("", ""));
  ASSERT_TRUE(read.form) << read.faults();
  EXPECT_EQ(read.form->guide, "stockholm");
  EXPECT_EQ(read.form->language, "ti");
  EXPECT_EQ(read.form->version, "2026-11-22");
  EXPECT_TRUE(read.form->values.empty());
  EXPECT_EQ(read.faults(), "");
}

TEST(ReadForm, PutsNamesTogetherAndHandsDown) {
  const Read read(file_of("4 0 R",
                          "4 0 obj\n<</T(queues)/FT/Tx/Kids[5 0 R 7 0 R]>>\nendobj\n"
                          "5 0 obj\n<</T(1)/Parent 4 0 R/Kids[6 0 R]>>\nendobj\n"
                          "6 0 obj\n<</T(name)/Parent 5 0 R/V(HomeQ)>>\nendobj\n"
                          "7 0 obj\n<</T(fee)/Parent 4 0 R/V(200)/Kids[8 0 R]>>\nendobj\n"
                          "8 0 obj\n<</Subtype/Widget/Parent 7 0 R>>\nendobj\n"));
  EXPECT_EQ(read.values(), "queues.1.name=HomeQ|queues.fee=200|");
}

TEST(ReadForm, UnderstandsTheEncodingsOfTexts) {
  EXPECT_EQ(field("/T(a)/FT/Tx/V<FEFF1230120B121D>").values(), "a=ሰላም|");
  EXPECT_EQ(field("/T(a)/FT/Tx/V(\\305sa)").values(), "a=Åsa|");   // PDFDocEncoding
  EXPECT_EQ(field("/T(a)/FT/Tx/V<EFBBBFC385>").values(), "a=Å|");   // UTF-8 of PDF 2.0
  EXPECT_EQ(field("/T(a)/FT/Tx/V(one\\rtwo\\r\\nthree)").values(), "a=one\ntwo\nthree|");
  EXPECT_EQ(field("/T(a)/FT/Tx/V()").values(), "");
}

TEST(ReadForm, KnowsTicksAndPicks) {
  EXPECT_EQ(field("/T(a)/FT/Btn/V/Yes").values(), "a=yes|");
  EXPECT_EQ(field("/T(a)/FT/Btn/V/On").values(), "a=yes|");
  EXPECT_EQ(field("/T(a)/FT/Btn/V/Off").values(), "");
  EXPECT_EQ(field("/T(a)/FT/Btn/AS/Yes").values(), "a=yes|");
  EXPECT_EQ(field("/T(a)/FT/Btn/Ff 49152/V/no").values(), "a=no|");
  EXPECT_EQ(field("/T(a)/FT/Btn/Ff 49152/Kids[<</AS/Off>><</AS/later>>]").values(), "a=later|");
  EXPECT_EQ(field("/T(a)/FT/Btn/Ff 65536/V/Yes").values(), "");   // a push button
  EXPECT_EQ(field("/T(a)/FT/Ch/V(phone)").values(), "a=phone|");
  EXPECT_EQ(field("/T(a)/FT/Ch/V[(phone)]").values(), "a=phone|");
}

TEST(ReadForm, NoPdf) {
  EXPECT_EQ(Read("not a PDF").faults(),
            "filled.pdf: error: the file is no PDF, or is damaged\n"
            "  instead: the file as it was saved, whole\n");
}

TEST(ReadForm, NoFormOfOurs) {
  const std::string wanted =
      "filled.pdf: error: this PDF is no plan that hjemvei made\n"
      "  instead: a plan.pdf that was filled in; an archive copy has no fields to read\n";
  EXPECT_EQ(Read(file_of("", "", "")).faults(), wanted);
  std::string flat = file_of("", "");
  flat.replace(flat.find("/AcroForm 3 0 R"), 15, "");
  EXPECT_EQ(Read(flat).faults(), wanted);
}

TEST(ReadForm, FieldsInACircle) {
  const Read read(file_of("4 0 R 6 0 R",
                          "4 0 obj\n<</T(a)/FT/Tx/Kids[5 0 R]>>\nendobj\n"
                          "5 0 obj\n<</T(b)/Kids[4 0 R]>>\nendobj\n"
                          "6 0 obj\n<</T(c)/FT/Tx/V(kept)>>\nendobj\n"));
  EXPECT_EQ(read.values(), "c=kept|");
  EXPECT_EQ(read.faults(),
            "filled.pdf: error: the tree of its fields is damaged\n"
            "  instead: the file as it was saved first, or fill the plan in anew\n");
}

// Whatever becomes of a file, it is read or refused.
TEST(ReadForm, SurvivesDamage) {
  const std::string whole = file_of(
      "4 0 R 5 0 R", "4 0 obj\n<</T(a)/FT/Tx/V(hemligt)>>\nendobj\n5 0 obj\n<</T(b)/FT/Btn/V/Yes>>\nendobj\n");
  for (std::size_t length = 0; length < whole.size(); length += 3) {
    const Read read(whole.substr(0, length));
    EXPECT_EQ(read.faults().find("hemligt"), std::string::npos);
    EXPECT_TRUE(read.form || read.diagnostics.has_errors());
  }
  std::uint32_t random = 1;
  const auto next = [&] { return random = random * 1664525u + 1013904223u; };
  for (int round = 0; round < 600; ++round) {
    std::string damaged = whole;
    for (int flip = 0; flip < 4; ++flip)
      damaged[(next() >> 8) % damaged.size()] = static_cast<char>(next() >> 16);
    const Read read(damaged);
    EXPECT_EQ(read.faults().find("hemligt"), std::string::npos);
  }
}

}  // namespace
}  // namespace hjemvei
