// Filled forms as viewers save them, and files that are damaged or not ours.
#include "forms/read_form.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

// A file without a cross-reference table: it is rebuilt. `fields` are objects, `kids` their numbers.
std::string pdf(const std::string& fields, const std::string& kids = "3 0 R",
                const std::string& guide = "(stockholm)") {
  return "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + kids +
         "]>>/PieceInfo<</Hjemvei<</Private<</Guide" + guide +
         "/Language(ti)/Version(2026-11-22)/Product(plan)>>>>>>>>\nendobj\n"
         "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n" +
         fields + "trailer\n<</Root 1 0 R/Size 9>>\n%%EOF\n";
}

std::string object(int number, const std::string& text) {
  return std::to_string(number) + " 0 obj\n" + text + "\nendobj\n";
}

// The values, a line each, and then the faults.
std::string read(const std::string& bytes) {
  Sources sources;
  Diagnostics diagnostics;
  const auto form = read_form(sources.add_confidential("a.pdf", bytes), diagnostics);
  std::string out;
  if (form)
    for (const FilledValue& value : form->values) out += value.name + "=" + value.value + "\n";
  return out + print(diagnostics.sorted());
}

std::string value_of(const std::string& type_and_value) {
  return read(pdf(object(3, "<</T(a)" + type_and_value + ">>")));
}

TEST(ReadForm, TakesInheritedTypesAndNames) {
  EXPECT_EQ(read(pdf(object(3, "<</T(me)/FT/Tx/Kids[4 0 R 5 0 R]>>") +
                     object(4, "<</T(name)/Parent 3 0 R/V(\345se\\rB)>>") +
                     object(5, "<</T<FEFF00E5>/Parent 3 0 R/V<FEFF1200>>>"))),
            "me.name=\u00E5se\nB\nme.\u00E5=\u1200\n");
}

TEST(ReadForm, KnowsEachKindOfValue) {
  EXPECT_EQ(value_of("/FT/Tx/V<EFBBBFC3A5>"), "a=\u00E5\n");
  EXPECT_EQ(value_of("/FT/Btn/V/Yes"), "a=yes\n");
  EXPECT_EQ(value_of("/FT/Btn/V/Off"), "");
  EXPECT_EQ(value_of("/FT/Btn/Ff 32768/V/h#79resr"), "a=hyresr\n");
  EXPECT_EQ(value_of("/FT/Ch/V[(b)]"), "a=b\n");
  EXPECT_EQ(value_of("/FT/Tx"), "");
}

const std::string kNoText =
    "a.pdf: error: the field \"a\" holds something that is no text\n"
    "  instead: open the file, write the field anew and save it\n";
const std::string kDamaged =
    "a.pdf: error: the tree of its fields is damaged\n"
    "  instead: the file as it was saved first, or fill the plan in anew\n";
const std::string kNotOurs =
    "a.pdf: error: this PDF is no plan that hjemvei made\n"
    "  instead: a plan.pdf that was filled in; an archive copy has no fields to read\n";

TEST(ReadFormFault, ValuesOfAnotherTypeAreNotDropped) {
  EXPECT_EQ(value_of("/FT/Tx/V 8500"), kNoText);
  EXPECT_EQ(value_of("/FT/Ch/V[(b)(c)]"), kNoText);
  EXPECT_EQ(value_of("/FT/Tx/V<EFBBBFFF>"), kNoText);
}

TEST(ReadFormFault, FieldTreesThatAreNoTrees) {
  EXPECT_EQ(read(pdf(object(3, "<</T(a)/FT/Tx/Kids[3 0 R]>>"))), kDamaged);
  EXPECT_EQ(read(pdf(object(3, "<</T(a)/Kids[4 0 R]>>") + object(4, "<</T(b)/Kids[3 0 R]>>"))),
            kDamaged);
  EXPECT_EQ(value_of("/T(" + std::string(2000, '.') + ")/FT/Tx/V(x)"), kDamaged);
  EXPECT_EQ(value_of("/T<EFBBBF611B5B324A>/FT/Tx/V(x)"), kDamaged);
}

TEST(ReadFormFault, TheSameFieldTwice) {
  const std::string first = object(3, "<</T(a)/FT/Tx/V(x)>>");
  EXPECT_EQ(read(pdf(first + object(4, "<</T(a)/FT/Tx/V(x)>>"), "3 0 R 4 0 R")), "a=x\n");
  EXPECT_EQ(read(pdf(first + object(4, "<</T(a)/FT/Tx/V(y)>>"), "3 0 R 4 0 R")),
            "a=x\na.pdf: error: the field \"a\" stands twice, with different values\n"
            "  instead: open the file, write the field anew and save it\n");
}

TEST(ReadFormFault, FilesOfOthers) {
  EXPECT_EQ(read(pdf("", "", "()")), kNotOurs);
  EXPECT_EQ(read(pdf("", "", "<EFBBBFFF>")), kNotOurs);
  EXPECT_EQ(read("hemligt"),
            "a.pdf: error: the file is no PDF, or is damaged\n"
            "  instead: the file as it was saved, whole\n");
}

TEST(ReadFormFault, CutAndChangedFilesEndInAReport) {
  const std::string whole = pdf(object(3, "<</T(me)/FT/Tx/Kids[4 0 R]>>") +
                                object(4, "<</T(name)/Parent 3 0 R/V(hemligt)>>"));
  for (std::size_t length = 0; length < whole.size(); ++length) read(whole.substr(0, length));
  std::uint32_t state = 1;
  const auto next = [&] { return (state = state * 1664525u + 1013904223u) >> 8; };
  for (int i = 0; i < 500; ++i) {
    std::string changed = whole;
    for (int k = 0; k < 3; ++k) changed[next() % changed.size()] = static_cast<char>(next());
    read(changed);
  }
}

}  // namespace
}  // namespace hjemvei
