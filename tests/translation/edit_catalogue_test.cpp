#include "translation/edit_catalogue.h"

#include <gtest/gtest.h>

#include "project.h"

namespace hjemvei {
namespace {

// A file in its translator's own hand: comments, quotes, keys in another order, a text in lines.
constexpr const char* kByHand = R"(# The guide in English.
language: en   # as spoken in Sweden

entries:
  # Ask the agency.
  #. Headline.
  - at: guide/title
    source: Hem
    text: 'Home'   # or "a home"?
    by: a translator
    status: draft
    on: 2026-11-22

  -   text: |
        Read the mail
        # every day
      # Said by the agency.
      at: guide/offer.answer/steps.1.1
      source: "Läs
        mejlen"
      status: draft
      by: ""
  # The last one.
  - {at: "guide/question", source: "Hur?", text: "How?", status: draft, by: ""}
# What was said once.
unused:
  - at: guide/gone
    source: Borta
    text: Gone
    status: draft
    by: a translator
    numbers:
      fee: 200
# The end.
)";

class Edit : public ::testing::Test {
 protected:
  EditedCatalogue read(const std::string& text) {
    project.files.files["home/translations/en.yaml"] = text;
    return edited(project.catalogue("en"));
  }
  std::string changed(const std::string& what, const std::string& with) {
    std::string text = kByHand;
    const std::size_t at = text.find(what);
    EXPECT_NE(at, text.npos);
    return text.replace(at, what.size(), with);
  }
  Project project;
};

TEST_F(Edit, WithoutAChangeEveryByteStays) {
  EXPECT_EQ(print_catalogue(read(kByHand)), kByHand);
  EXPECT_EQ(project.complaints(), "");
}

TEST_F(Edit, AChangedFieldIsSetAnewAndNothingElse) {
  EditedCatalogue catalogue = read(kByHand);
  catalogue.entries[0].now.text.text = "A home: yours";
  EXPECT_EQ(print_catalogue(catalogue),
            changed("'Home'   # or \"a home\"?", "\"A home: yours\""));
  catalogue = edited(project.catalogue("en"));
  catalogue.entries[1].now.text.text = "Look in your mail";
  EXPECT_EQ(print_catalogue(catalogue),
            changed("|\n        Read the mail\n        # every day\n", "Look in your mail\n"));
}

TEST_F(Edit, FieldsComeAndGoInTheOrderOfTheSchema) {
  EditedCatalogue catalogue = read(kByHand);
  Entry& entry = catalogue.entries[1].now;
  entry.was = "Läs brev";
  entry.on = Date{2026, 12, 1};
  entry.numbers["fee"] = "250";
  EXPECT_EQ(print_catalogue(catalogue),
            changed("        mejlen\"\n      status: draft\n      by: \"\"\n",
                    "        mejlen\"\n      was: Läs brev\n      status: draft\n      by: \"\"\n"
                    "      on: 2026-12-01\n      numbers:\n        fee: \"250\"\n"));
  catalogue = edited(project.catalogue("en"));
  catalogue.unused[0].now.numbers.clear();
  EXPECT_EQ(print_catalogue(catalogue), changed("    numbers:\n      fee: 200\n", ""));
}

TEST_F(Edit, AnEntryInFlowStyleIsSetAnewWhole) {
  EditedCatalogue catalogue = read(kByHand);
  catalogue.entries[2].now.by = "a reader";
  EXPECT_EQ(print_catalogue(catalogue),
            changed("  - {at: \"guide/question\", source: \"Hur?\", text: \"How?\", status: draft, by: \"\"}\n",
                    "  - at: guide/question\n    source: Hur?\n    text: How?\n    status: draft\n"
                    "    by: a reader\n"));
}

TEST_F(Edit, EntriesTakeTheirCommentsAlong) {
  EditedCatalogue catalogue = read(kByHand);
  catalogue.unused.push_back(catalogue.entries[0]);
  catalogue.entries.erase(catalogue.entries.begin());
  const std::string printed = print_catalogue(catalogue);
  EXPECT_TRUE(printed.ends_with("# The end.\n  # Ask the agency.\n  #. Headline.\n"
                                "  - at: guide/title\n    source: Hem\n"
                                "    text: 'Home'   # or \"a home\"?\n    by: a translator\n"
                                "    status: draft\n    on: 2026-11-22\n\n"))
      << printed;
}

TEST_F(Edit, NotesForTranslatorsReplaceTheNotesThatStoodThere) {
  EditedCatalogue catalogue = read(kByHand);
  catalogue.entries[0].notes = {"The title on the cover."};
  EXPECT_EQ(print_catalogue(catalogue), changed("#. Headline.", "#. The title on the cover."));
}

TEST_F(Edit, AnEmptiedListKeepsItsKey) {
  EditedCatalogue catalogue = read(kByHand);
  catalogue.unused.clear();
  const std::string printed = print_catalogue(catalogue);
  EXPECT_TRUE(printed.ends_with("# What was said once.\nunused: []\n")) << printed;
}

TEST_F(Edit, ANewFileIsWrittenInBlockStyle) {
  EditedCatalogue catalogue;
  catalogue.schema_line = "# yaml-language-server: $schema=../translations.schema.json\n";
  catalogue.heading = "The guide in Somali.";
  catalogue.language = "so";
  Entry entry;
  entry.at = "guide/title";
  entry.source = "Hem: \"ditt\"";
  catalogue.entries.push_back({nullptr, entry, {"The title on the cover."}});
  EXPECT_EQ(print_catalogue(catalogue),
            "# yaml-language-server: $schema=../translations.schema.json\n"
            "# The guide in Somali.\nlanguage: so\nentries:\n  #. The title on the cover.\n"
            "  - at: guide/title\n    source: \"Hem: \\\"ditt\\\"\"\n    text: \"\"\n"
            "    status: draft\n    by: \"\"\n");
}

TEST_F(Edit, TheLineThatNamesTheSchemaStaysTheFirst) {
  const std::string line = "# yaml-language-server: $schema=../../../docs/schema/translations.schema.json\n";
  EditedCatalogue catalogue = read(line + "# Mine.\nlanguage: en\nentries: []\n");
  EXPECT_EQ(print_catalogue(catalogue), line + "# Mine.\nlanguage: en\nentries: []\n");
  Entry entry;
  entry.at = "guide/title";
  entry.source = "Hem";
  catalogue.entries.push_back({nullptr, entry, {}});
  EXPECT_TRUE(print_catalogue(catalogue).starts_with(line + "# Mine.\nlanguage: en\nentries:\n  - at:"));
}

TEST_F(Edit, AFileInFlowStyleIsSetAnewAndKeepsItsComments) {
  EditedCatalogue catalogue = read(
      "# One.\nlanguage: en\n# Two.\nentries: [{at: \"guide/title\", source: \"Hem\", text: \"Home\", "
      "status: draft, by: \"\"}]\n");
  EXPECT_EQ(project.complaints(), "");
  EXPECT_EQ(print_catalogue(catalogue),
            "# One.\n# Two.\nlanguage: en\nentries:\n  - at: guide/title\n    source: Hem\n"
            "    text: Home\n    status: draft\n    by: \"\"\n");
}

TEST_F(Edit, ABrokenReviewDoesNotOutliveAnEdit) {
  EditedCatalogue catalogue = read(
      "language: en\nentries:\n  - at: guide/title\n    source: Hem\n    text: Home\n"
      "    status: approved\n    by: a reader\n    seal: \"0000\"\n");
  ASSERT_EQ(catalogue.entries[0].now.status, EntryStatus::draft);
  catalogue.entries[0].now.by = "another";
  catalogue.entries[0].now.seal.clear();
  EXPECT_EQ(print_catalogue(catalogue),
            "language: en\nentries:\n  - at: guide/title\n    source: Hem\n    text: Home\n"
            "    status: draft\n    by: another\n");
}

}  // namespace
}  // namespace hjemvei
