#include "translation/po_file.h"

#include <gtest/gtest.h>

#include "base/files.h"
#include "language/languages.h"

namespace hjemvei {
namespace {

// A PO file in a test, and what is said about it.
struct Read {
  explicit Read(const std::string& text) : file(sources.add("so.po", text)) {
    po = read_po_file(file, diagnostics);
  }
  std::string complaints() const { return print(diagnostics.sorted()); }

  Sources sources;
  const SourceFile& file;
  Diagnostics diagnostics;
  PoFile po;
};

constexpr const char* kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Language: so\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

TEST(PoFile, AllKindsOfLinesAreReadAndPrintedAsTheyStand) {
  const std::string text = std::string("# Somali.\n#\n") + kHeader +
                           "# A translator's remark.\n"
                           "#. What it is.\n#. And where.\n"
                           "#: content/home/guide.yaml:12\n"
                           "#, fuzzy, md-text, max-length:14, placeholders:\"{a}\":\"{b,c}\"\n"
                           "#| msgctxt \"guide/title\"\n#| msgid \"Old\"\n"
                           "msgctxt \"guide/title\"\nmsgid \"Hem \\\"nu\\\"\"\nmsgstr \"Guri\\\\\"\n\n"
                           "msgid \"{n} dag\"\nmsgid_plural \"{n} dagar\"\n"
                           "msgstr[0] \"{n} maalin\"\nmsgstr[1] \"\"\n\"a\\n\"\n\"b\"\n\n"
                           "#~| msgid \"Older\"\n#~ msgid \"Gone\"\n#~ msgstr \"Tegay\"\n";
  const Read read(text);
  EXPECT_EQ(read.complaints(), "");
  EXPECT_EQ(print_po_file(read.po), text);
  ASSERT_EQ(read.po.entries.size(), 4u);
  EXPECT_EQ(read.po.field("Language"), "so");
  const PoEntry& entry = read.po.entries[1];
  EXPECT_EQ(entry.flags, (std::vector<std::string>{"fuzzy", "md-text", "max-length:14",
                                                   "placeholders:\"{a}\":\"{b,c}\""}));
  EXPECT_EQ(entry.id.text, "Hem \"nu\"");
  EXPECT_EQ(read.po.entries[2].texts[1].text, "a\nb");
  EXPECT_TRUE(read.po.entries[3].obsolete);
}

TEST(PoFile, WhatToolsWriteOtherwiseIsReadTheSame) {
  const Read read(
      "\xEF\xBB\xBFmsgid \"\"\r\nmsgstr \"\"\r\n\"Language: so\\n\"\r\n\r\n"
      "#a remark\r\n#,fuzzy\r\n#, md-text\r\n"
      "   msgctxt   \"guide/\"\r\n  \"title\"\r\n"
      "msgid \"\"\r\n\"Det här \"\r\n\"är ett \" \"hem\"\r\n"
      "msgstr \"\\101\\x42\\t\\303\\245\"\r\nmsgid \"next\"\r\nmsgstr \"\"\r\n");
  EXPECT_EQ(read.complaints(), "");
  ASSERT_EQ(read.po.entries.size(), 3u);
  const PoEntry& entry = read.po.entries[1];
  EXPECT_EQ(entry.context, "guide/title");
  EXPECT_EQ(entry.id.text, "Det här är ett hem");
  EXPECT_EQ(entry.texts[0].text, "AB\tå");
  EXPECT_EQ(entry.flags, (std::vector<std::string>{"fuzzy", "md-text"}));
  EXPECT_EQ(entry.comments, std::vector<std::string>{"a remark"});
}

TEST(PoFile, EveryByteOfATextKeepsItsPlace) {
  const Read read("msgid \"a\"\nmsgstr \"\"\n  \"b\\\"c\"\n\"d\\n\"\n");
  const ExchangeText& text = read.po.entries[0].texts[0];
  EXPECT_EQ(text.text, "b\"cd\n");
  const auto where = [&](std::size_t offset) {
    const Position at = text.position(offset);
    return std::to_string(at.line) + ":" + std::to_string(at.column);
  };
  EXPECT_EQ(where(0), "3:4");
  EXPECT_EQ(where(2), "3:7");
  EXPECT_EQ(where(3), "4:2");
}

TEST(PoFile, AllFaultsAreReportedAtOnce) {
  const Read read(
      "msgid \"a\"\nmsgstr \"open\nmsgid \"b\"\nmsgstr \"x\" y\nmsgstr[3] \"z\"\nmessage \"c\"\n"
      "msgid \"d\"\nmsgid \"e\"\nmsgstr \"\\q\"\n\nmsgid \"a\"\nmsgstr \"again\"\n");
  EXPECT_EQ(read.complaints(),
            "so.po:2:8: error: this string is not closed\n"
            "    msgstr \"open\n"
            "           ^\n"
            "  instead: write a \" at its end\n"
            "so.po:4:12: error: something follows the string\n"
            "    msgstr \"x\" y\n"
            "               ^\n"
            "  instead: write \\\" for a quotation mark that belongs to the text\n"
            "so.po:5:1: error: this is msgstr number 3, number 1 was to come\n"
            "    msgstr[3] \"z\"\n"
            "    ^\n"
            "  instead: one msgstr for each msgid, and with msgid_plural msgstr[0], msgstr[1] and so "
            "on in order\n"
            "so.po:6:1: error: this line is none of a PO file\n"
            "    message \"c\"\n"
            "    ^\n"
            "  instead: begin it with # if it is a comment, or put it between quotation marks\n"
            "so.po:7:1: error: this entry has no msgstr\n"
            "    msgid \"d\"\n"
            "    ^\n"
            "  instead: each entry has a msgid and a msgstr, be it an empty one\n"
            "so.po:9:9: error: no character is written like this: \\q\n"
            "    msgstr \"\\q\"\n"
            "            ^\n"
            "  instead: \\\\ for a backslash, \\\" for a quotation mark, \\n for a line end\n"
            "so.po:11:1: error: the entry \"a\" stands twice; first on line 1\n"
            "    msgid \"a\"\n"
            "    ^\n"
            "  instead: keep the one that is right\n");
}

TEST(PoFile, AnEntryWithoutItsHalfIsReported) {
  EXPECT_EQ(Read("msgctxt \"x\"\nmsgstr \"a\"\n\nmsgid \"b\"\n").complaints(),
            "so.po:1:1: error: this entry has no msgid\n"
            "    msgctxt \"x\"\n"
            "    ^\n"
            "  instead: each entry has a msgid and a msgstr, be it an empty one\n"
            "so.po:4:1: error: this entry has no msgstr\n"
            "    msgid \"b\"\n"
            "    ^\n"
            "  instead: each entry has a msgid and a msgstr, be it an empty one\n");
}

TEST(PoFile, SeveralFormsBelongToAPlural) {
  EXPECT_EQ(Read("msgid \"a\"\nmsgstr[0] \"b\"\nmsgstr[1] \"c\"\n").complaints(),
            "so.po:1:1: error: this entry has several msgstr and no msgid_plural\n"
            "    msgid \"a\"\n"
            "    ^\n"
            "  instead: one msgstr, or msgid_plural before them\n");
}

TEST(PoFile, AnotherCharacterSetIsRefused) {
  EXPECT_EQ(Read("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n").complaints(),
            "so.po:2:35: error: the file says that its character set is ISO-8859-1\n"
            "    msgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n"
            "                                      ^\n"
            "  instead: save it as UTF-8: charset=UTF-8\n");
  EXPECT_EQ(Read("msgid \"a\"\nmsgstr \"b\xE5\"\n").complaints(),
            "so.po:2:10: error: a byte that is not UTF-8\n"
            "    msgstr \"b\uFFFD\"\n"
            "             ^\n"
            "  instead: save the file as UTF-8, without changing what its header says about it\n");
}

TEST(PoFile, AnyOtherFileIsRefused) {
  EXPECT_EQ(Read("Hello,\nplease find the translation attached.\n").complaints(),
            "so.po: error: this is neither a PO nor an XLIFF file: no line of it begins with msgid\n"
            "  instead: the file as your translation tool saves it; never a print or a report of it\n");
}

// The program's own words were written by hand before there was a writer.
TEST(PoFile, OurInterfaceFilesAreWrittenAsWeWrite) {
  const DiskFiles files(HJEMVEI_PROJECT);
  const std::string folder = "content/interface";
  ASSERT_FALSE(files.list(folder).empty());
  for (const std::string& name : files.list(folder)) {
    const std::string text = files.read(folder + "/" + name).value();
    const Read read(text);
    EXPECT_EQ(read.complaints(), "") << name;
    EXPECT_EQ(print_po_file(read.po), text) << name;
  }
}

}  // namespace
}  // namespace hjemvei
