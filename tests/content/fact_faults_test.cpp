// Every fault of facts.yaml and glossary.yaml, with the whole message.
#include <gtest/gtest.h>

#include "small_guide.h"

namespace hjemvei {
namespace {

TEST(FactFault, DecimalComma) {
  EXPECT_EQ(guide_faults("value: 9.3", "value: 9,3", "small/facts.yaml"),
            "content/small/facts.yaml:13:12: error: \"9,3\" is not a number\n"
            "    value: 9,3\n"
            "           ^\n"
            "  instead: write digits, with a dot before decimals and no spaces: 12345 or 9.3\n");
}

TEST(FactFault, TelephoneNumberInWords) {
  EXPECT_EQ(guide_faults("value: 08-465 004 00", "value: ring", "small/facts.yaml"),
            "content/small/facts.yaml:25:12: error: \"ring\" is not a telephone number\n"
            "    value: ring\n"
            "           ^\n"
            "  instead: write digits, spaces and hyphens: 08-465 004 00\n");
}

TEST(FactFault, CountWithoutUnit) {
  EXPECT_EQ(guide_faults("    value: 6\n"
                         "    unit: month\n",
                         "    value: 6\n", "small/facts.yaml"),
            "content/small/facts.yaml:2:3: error: the fact \"block-time\" lacks its unit\n"
            "    block-time:\n"
            "    ^\n"
            "  instead: add a line: unit: month\n");
}

TEST(FactFault, AmountInYears) {
  EXPECT_EQ(guide_faults("unit: krona", "unit: year", "small/facts.yaml"),
            "content/small/facts.yaml:20:11: error: the amount \"fee\" is not in krona\n"
            "    unit: year\n"
            "          ^\n"
            "  instead: write unit: krona\n");
}

TEST(FactFault, UnitOfATelephoneNumber) {
  EXPECT_EQ(guide_faults("    label: Telefon",
                         "    unit: month\n"
                         "    label: Telefon",
                         "small/facts.yaml"),
            "content/small/facts.yaml:26:11: error: only an amount or a count has a unit\n"
            "    unit: month\n"
            "          ^\n"
            "  instead: take the line out, or write kind: count\n");
}

TEST(FactFault, ReviewAfterExpiry) {
  EXPECT_EQ(guide_faults("expires: 2027-12-31", "expires: 2027-01-31", "small/facts.yaml"),
            "content/small/facts.yaml:9:16: error: the fact \"block-time\" is to be reviewed after "
            "it has expired\n"
            "    review-by: 2027-11-22\n"
            "               ^\n"
            "  instead: write a day in review-by: that is not after 2027-01-31\n");
}

TEST(FactFault, FactWithACapital) {
  EXPECT_EQ(guide_faults("  phone:", "  Phone:", "small/facts.yaml"),
            "content/small/facts.yaml:23:3: error: \"Phone\" is not an id: small letters a-z, "
            "digits and hyphens\n"
            "    Phone:\n"
            "    ^\n"
            "  instead: write such a name: queue-fee\n"
            "content/small/guide.yaml:68:24: error: facts.yaml has no fact \"phone\"\n"
            "    - Ring {phone}\n"
            "           ^\n"
            "  instead: write a fact of that name in facts.yaml\n");
}

TEST(FactFault, FactOfAnUnknownKind) {
  EXPECT_EQ(guide_faults("kind: address", "kind: adress", "small/facts.yaml"),
            "content/small/facts.yaml:29:11: error: \"adress\" is not a word that can stand here\n"
            "    kind: adress\n"
            "          ^\n"
            "  instead: write address\n");
}

TEST(FactFault, UnitInThePlural) {
  EXPECT_EQ(guide_faults("unit: krona", "unit: kronor", "small/facts.yaml"),
            "content/small/facts.yaml:20:11: error: \"kronor\" is not a word that can stand here\n"
            "    unit: kronor\n"
            "          ^\n"
            "  instead: write krona\n");
}

TEST(FactFault, FactsThatDoNotParse) {
  EXPECT_EQ(guide_faults("    kind: address", "   kind: address", "small/facts.yaml"),
            "content/small/facts.yaml:30:10: error: \"value:\" stands deeper than it should, so it "
            "reads as a part of the text above\n"
            "    value: Storgatan 1\n"
            "         ^\n"
            "  instead: start the line with as many spaces as its neighbours; a text that goes on "
            "here and holds a colon must stand in quotes\n");
}

TEST(FactFault, TermThatStandsTwice) {
  EXPECT_EQ(guide_faults("term: Mina sidor", "term: erbjudande", "glossary.yaml"),
            "content/glossary.yaml:10:11: error: the term \"erbjudande\" stands twice; it stands "
            "also on line 2\n"
            "    - term: erbjudande\n"
            "            ^\n"
            "  instead: keep one of them\n");
}

TEST(FactFault, FormsInAnUnknownLanguage) {
  EXPECT_EQ(guide_faults("      ar:", "      xx:", "glossary.yaml"),
            "content/glossary.yaml:7:7: error: no language has the tag \"xx\"\n"
            "    xx:\n"
            "    ^\n"
            "  instead: write a tag such as ar or en\n");
}

}  // namespace
}  // namespace hjemvei
