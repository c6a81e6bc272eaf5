// Filled forms as viewers save them, and files that are damaged or not ours.
#include "forms/read_form.h"

#include <gtest/gtest.h>

#include <map>

namespace hjemvei {
namespace {

// The table of where each object of `body` stands, and what follows it (7.5.4).
std::string with_table(const std::string& body) {
  std::map<int, std::size_t> places;
  const std::string mark = " 0 obj\n";
  for (std::size_t at = body.find(mark); at != body.npos; at = body.find(mark, at + 1)) {
    const std::size_t start = body.rfind('\n', at) + 1;
    places[std::stoi(body.substr(start))] = start;
  }
  std::string table = "xref\n0 1\n0000000000 65535 f \n";
  for (const auto& [number, place] : places) {
    const std::string digits = std::to_string(place);
    table += std::to_string(number) + " 1\n" + std::string(10 - digits.size(), '0') + digits +
             " 00000 n \n";
  }
  const int size = places.rbegin()->first + 1;
  return body + table + "trailer\n<</Root 1 0 R/Size " + std::to_string(size) +
         ">>\nstartxref\n" + std::to_string(body.size()) + "\n%%EOF\n";
}

// `fields` are objects from number 3 on, `kids` the numbers of those on top.
std::string pdf(const std::string& fields, const std::string& kids = "3 0 R",
                const std::string& guide = "(stockholm)") {
  return with_table(
      "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + kids +
      "]>>/PieceInfo<</Hjemvei<</Private<</Guide" + guide +
      "/Language(ti)/Version(2026-11-22)/Product(plan)>>>>>>>>\nendobj\n"
      "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n" +
      fields);
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

std::string stream(int number, const std::string& keys, const std::string& bytes) {
  return object(number, "<<" + keys + "/Length " + std::to_string(bytes.size()) + ">>\nstream\n" +
                            bytes + "\nendstream");
}

TEST(ReadForm, TakesTextInEachOfItsEncodings) {
  EXPECT_EQ(value_of("/FT/Tx/V<FEFFD83DDE0000E5>"), "a=\U0001F600\u00E5\n");
  EXPECT_EQ(value_of("/FT/Tx/V<FFFE3DD800DEE500>"), "a=\U0001F600\u00E5\n");
  std::string codes;
  for (int code = 1; code < 256; ++code) {
    const bool undefined = (code < 24 && code != 9 && code != 10) || code == 0x7F || code == 0x9F ||
                           code == 0xAD || (code > 32 && code < 0x7F) || code > 0xC0;
    if (!undefined) codes += {"0123456789ABCDEF"[code / 16], "0123456789ABCDEF"[code % 16]};
  }
  // As in annex D.3.
  EXPECT_EQ(value_of("/FT/Tx/V<" + codes + ">"),
            "a=\t\n"
            "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC "
            "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž€¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿À\n");
}

TEST(ReadForm, TakesLongTextFromAStream) {
  EXPECT_EQ(read(pdf(object(3, "<</T(a)/FT/Tx/V 4 0 R>>") + stream(4, "", "\xFE\xFF\x12\x34"))),
            "a=\u1234\n");
}

TEST(ReadForm, TakesWhatAListShowsForWhatItStandsFor) {
  const auto chosen = [](const std::string& value) {
    return value_of("/FT/Ch/Opt[[()( )][(rent)(Hyra)][(own)<FEFF00C40067>][(Hyra)(x)](y)[(b)(z)]]/V" +
                    value);
  };
  EXPECT_EQ(chosen("<FEFF00C40067>"), "a=own\n");
  EXPECT_EQ(chosen("[(z)]"), "a=b\n");
  EXPECT_EQ(chosen("(own)"), "a=own\n");
  EXPECT_EQ(chosen("(Hyra)"), "a=Hyra\n");   // what is stored comes first
  EXPECT_EQ(chosen("(y)"), "a=y\n");
  EXPECT_EQ(chosen("( )"), "");
  EXPECT_EQ(chosen("(other)"), "a=other\n");
  // What stands above a field holds for it too.
  EXPECT_EQ(read(pdf(object(3, "<</T(me)/FT/Ch/Opt[[(b)(B)]]/Kids[4 0 R]>>") +
                     object(4, "<</T(a)/Parent 3 0 R/V(B)>>"))),
            "me.a=b\n");
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

// Neither is read as if another character stood there.
TEST(ReadFormFault, TextWithHalvesOfCharactersOrUndefinedCodes) {
  for (const char* text : {"FEFF0061D83D", "FEFFD83D0061", "FEFFDE000061", "FEFFDE00D83D", "FEFF00",
                           "FEFF006100", "FFFE3DD8", "61007F", "9F", "AD", "610B", "1761"})
    EXPECT_EQ(value_of("/FT/Tx/V<" + std::string(text) + ">"), kNoText) << text;
  EXPECT_EQ(value_of("/FT/Btn/Ff 32768/V/a#FF"), kNoText);
  EXPECT_EQ(value_of("/FT/Btn/Ff 32768/AS/a#FF"), kNoText);
  EXPECT_EQ(read(pdf(object(3, "<</T<FEFFD83D>/FT/Tx/V(x)>>"))), kDamaged);
}

TEST(ReadFormFault, StreamsThatCannotBeReadLoseOneFieldOnly) {
  const std::string fields = object(3, "<</T(a)/FT/Tx/V 4 0 R>>") + object(5, "<</T(b)/FT/Tx/V(x)>>");
  for (const std::string& value :
       {stream(4, "/Filter/Hemligt", "hemligt"), stream(4, "/Filter/FlateDecode", "hemligt"),
        stream(4, "/Filter/FlateDecode", "\x78\x9C\x01\x05"), stream(4, "", "\xFE\xFF\xD8")})
    EXPECT_EQ(read(pdf(fields + value, "3 0 R 5 0 R")), "b=x\n" + kNoText) << value;
}

TEST(ReadFormFault, FilesThatHadToBeMended) {
  const std::string mended =
      "a.pdf: warning: the file is damaged and was mended; some of its values may be missing\n"
      "  instead: compare what was read with the file, or use the file as it was saved, whole\n";
  const std::string sound = pdf(object(3, "<</T(a)/FT/Tx/V(x)>>") + object(4, "<</T(b)>>"));
  EXPECT_EQ(read(sound), "a=x\n");
  const std::size_t table = sound.find("xref\n");
  EXPECT_EQ(read(sound.substr(0, table) + sound.substr(sound.find("trailer"))), "a=x\n" + mended);
  // An object that is no object is read as nothing.
  std::string broken = sound;
  broken.replace(broken.find("(x)>>"), 5, "x)>>>");
  EXPECT_EQ(read(broken), mended);
}

TEST(ReadFormFault, FieldTreesThatAreNoTrees) {
  EXPECT_EQ(read(pdf(object(3, "<</T(a)/FT/Tx/Kids[3 0 R]>>"))), kDamaged);
  EXPECT_EQ(read(pdf(object(3, "<</T(a)/Kids[4 0 R]>>") + object(4, "<</T(b)/Kids[3 0 R]>>"))),
            kDamaged);
  for (const std::string& name : {"(" + std::string(2000, '.') + ")", std::string("<EFBBBF611B5B324A>")})
    EXPECT_EQ(read(pdf(object(3, "<</T" + name + "/FT/Tx/V(x)>>"))), kDamaged);
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
