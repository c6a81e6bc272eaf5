#include "translation/interface_catalogue.h"

#include <gtest/gtest.h>

#include "base/files.h"
#include "language/languages.h"

namespace hjemvei {
namespace {

constexpr const char* kWords =
    "msgid \"\"\nmsgstr \"\"\n\"PO-Revision-Date: 2026-11-22 00:00+0000\\n\"\n\"Language: en\\n\"\n\n"
    "#. Button.\nmsgctxt \"ui.next\"\nmsgid \"Next\"\nmsgstr \"Next\"\n\n"
    "msgctxt \"ui.page-n\"\nmsgid \"Page {n}\"\nmsgstr \"Page {n}\"\n\n"
    "msgctxt \"unit.day\"\nmsgid \"{n} day\"\nmsgid_plural \"{n} days\"\n"
    "msgstr[0] \"{n} day\"\nmsgstr[1] \"{n} days\"\n";

std::string header(const std::string& language, const std::string& date, const std::string& by) {
  return "msgid \"\"\nmsgstr \"\"\n\"PO-Revision-Date: " + date + " 00:00+0000\\n\"\n\"Last-Translator: " +
         by + "\\n\"\n\"Language: " + language + "\\n\"\n\n";
}

struct Words {
  PoFile read(const std::string& text, const char* name = "so.po") {
    last = &sources.add(name, text);
    return read_po_file(*last, diagnostics);
  }
  std::string completed(const std::string& own, const char* tag) {
    const PoFile words = read(kWords, "en.po"), file = read(own);
    return print_po_file(complete_interface(words, &file, *find_language(tag)));
  }
  std::string taken(const std::string& own, const std::string& came, const std::string& by = "") {
    const PoFile words = read(kWords, "en.po"), file = read(own, "own.po"), back = read(came, "back.po");
    const TakenInterface taken = take_interface(words, &file, *find_language("so"), *last, back,
                                                {by, {2026, 12, 24}}, diagnostics);
    changed = taken.changed;
    return print_po_file(taken.file);
  }
  std::string complaints() const { return print(diagnostics.sorted()); }

  Sources sources;
  Diagnostics diagnostics;
  const SourceFile* last = nullptr;
  std::size_t changed = 0;
};

TEST(InterfaceCatalogue, ItIsMadeCompleteInTheOrderOfTheTemplate) {
  Words words;
  const std::string head = header("so", "2026-11-25", "A Checker");
  EXPECT_EQ(words.completed(head +
                                "msgctxt \"ui.old\"\nmsgid \"Old\"\nmsgstr \"Duug\"\n\n"
                                "# Mine.\nmsgctxt \"ui.page-n\"\nmsgid \"Page no. {n}\"\nmsgstr \"Bog {n}\"\n",
                            "so"),
            head +
                "#. Button.\nmsgctxt \"ui.next\"\nmsgid \"Next\"\nmsgstr \"\"\n\n"
                "# Mine.\n#, fuzzy\n#| msgctxt \"ui.page-n\"\n#| msgid \"Page no. {n}\"\n"
                "msgctxt \"ui.page-n\"\nmsgid \"Page {n}\"\nmsgstr \"Bog {n}\"\n\n"
                "msgctxt \"unit.day\"\nmsgid \"{n} day\"\nmsgid_plural \"{n} days\"\n"
                "msgstr[0] \"\"\nmsgstr[1] \"\"\n\n"
                "#~ msgctxt \"ui.old\"\n#~ msgid \"Old\"\n#~ msgstr \"Duug\"\n");
  EXPECT_EQ(words.complaints(), "");
}

TEST(InterfaceCatalogue, ALanguageWithoutAFileGetsOne) {
  Words words;
  const PoFile file = words.read(kWords, "en.po");
  EXPECT_EQ(print_po_file(complete_interface(file, nullptr, *find_language("uk"))),
            "# The program's own words in Українська.\n"
            "# Words in braces are filled in by the program: keep them exactly.\n"
            "# A no-break space (U+00A0) stands between a number and its unit.\n"
            "msgid \"\"\nmsgstr \"\"\n"
            "\"Project-Id-Version: Hjemvei\\n\"\n"
            "\"PO-Revision-Date: 2026-11-22 00:00+0000\\n\"\n"
            "\"Last-Translator: nobody yet\\n\"\n"
            "\"Language-Team: Українська\\n\"\n"
            "\"Language: uk\\n\"\n"
            "\"MIME-Version: 1.0\\n\"\n"
            "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
            "\"Content-Transfer-Encoding: 8bit\\n\"\n"
            "\"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
            "(n%100<12 || n%100>14) ? 1 : 2);\\n\"\n\n"
            "#. Button.\nmsgctxt \"ui.next\"\nmsgid \"Next\"\nmsgstr \"\"\n\n"
            "msgctxt \"ui.page-n\"\nmsgid \"Page {n}\"\nmsgstr \"\"\n\n"
            "msgctxt \"unit.day\"\nmsgid \"{n} day\"\nmsgid_plural \"{n} days\"\n"
            "msgstr[0] \"\"\nmsgstr[1] \"\"\nmsgstr[2] \"\"\n\n"
            "#. The same after a fraction: 1.5.\n"
            "msgctxt \"unit.day.fraction\"\nmsgid \"{n} days\"\nmsgstr \"\"\n");
}

// A complete file stays as it is, byte by byte: there are no others in the repository.
TEST(InterfaceCatalogue, OurFilesAreComplete) {
  const DiskFiles files(HJEMVEI_PROJECT);
  Words words;
  const PoFile words_of_en = words.read(files.read("content/interface/en.po").value(), "en.po");
  for (const std::string& name : files.list("content/interface")) {
    const std::string text = files.read("content/interface/" + name).value();
    const PoFile own = words.read(text);
    const Language* language = find_language(name.substr(0, name.size() - 3));
    ASSERT_TRUE(language) << name;
    EXPECT_EQ(print_po_file(complete_interface(words_of_en, &own, *language)), text) << name;
  }
  EXPECT_EQ(words.complaints(), "");
}

TEST(InterfaceCatalogue, NewTextsAreTakenAndTheirTranslatorIsNamed) {
  Words words;
  const std::string own = header("so", "2026-11-25", "machine-translated draft") +
                          "msgctxt \"ui.page-n\"\nmsgid \"Page {n}\"\nmsgstr \"Bog {n}\"\n";
  EXPECT_EQ(words.taken(own, header("so", "2026-11-25", "A Checker <a@mail.example>") +
                                 "msgctxt \"ui.next\"\nmsgid \"Next\"\nmsgstr \"Xiga\"\n\n"
                                 "msgctxt \"ui.page-n\"\nmsgid \"Page {n}\"\nmsgstr \"\"\n\n"
                                 "msgctxt \"ui.new\"\nmsgid \"New\"\nmsgstr \"Cusub\"\n"),
            header("so", "2026-12-24", "A Checker") +
                "#. Button.\nmsgctxt \"ui.next\"\nmsgid \"Next\"\nmsgstr \"Xiga\"\n\n"
                "msgctxt \"ui.page-n\"\nmsgid \"Page {n}\"\nmsgstr \"Bog {n}\"\n\n"
                "msgctxt \"unit.day\"\nmsgid \"{n} day\"\nmsgid_plural \"{n} days\"\n"
                "msgstr[0] \"\"\nmsgstr[1] \"\"\n");
  EXPECT_EQ(words.changed, 1u);
  EXPECT_EQ(words.complaints(),
            "back.po:13:9: warning: the translation of \"ui.page-n\" was taken out; it is kept\n"
            "    msgstr \"\"\n"
            "            ^\n"
            "  instead: to take it out indeed, do so in content/interface/\n"
            "back.po:15:1: warning: the program has no message \"ui.new\"; it was left out\n"
            "    msgctxt \"ui.new\"\n"
            "    ^\n"
            "  instead: the messages of a file that was exported today\n");
}

TEST(InterfaceCatalogue, WhatWouldBreakTheProgramIsRefused) {
  Words words;
  words.taken(header("so", "2026-11-25", "A Checker"),
              header("ti", "2026-11-25", "A Checker") +
                  "msgctxt \"ui.page-n\"\nmsgid \"Page {n}\"\nmsgstr \"Bog\"\n\n"
                  "msgctxt \"unit.day\"\nmsgid \"{n} day\"\nmsgid_plural \"{n} days\"\n"
                  "msgstr[0] \"{n} maalin\"\nmsgstr[1] \"\"\n");
  EXPECT_EQ(words.complaints(),
            "back.po:5:2: error: this file is in the language \"ti\", not \"so\"\n"
            "    \"Language: ti\\n\"\n"
            "     ^\n"
            "  instead: the file that was exported for \"so\"\n"
            "back.po:9:9: error: the words in braces are not those of the message\n"
            "    msgstr \"Bog\"\n"
            "            ^\n"
            "  instead: the same: {n}\n"
            "back.po:15:12: error: the plural form 1 is empty\n"
            "    msgstr[1] \"\"\n"
            "               ^\n"
            "  instead: all forms, or none of them\n");
}

TEST(InterfaceCatalogue, AnotherNumberOfFormsIsRefused) {
  Words words;
  words.taken(header("so", "2026-11-25", "A Checker"),
              header("so", "2026-11-25", "A Checker") +
                  "msgctxt \"unit.day\"\nmsgid \"{n} day\"\nmsgid_plural \"{n} days\"\n"
                  "msgstr[0] \"{n} maalin\"\n");
  EXPECT_EQ(words.complaints(),
            "back.po:7:1: error: this message has 1 plural forms; this language has 2\n"
            "    msgctxt \"unit.day\"\n"
            "    ^\n"
            "  instead: msgstr[0] to msgstr[1]\n");
}

}  // namespace
}  // namespace hjemvei
