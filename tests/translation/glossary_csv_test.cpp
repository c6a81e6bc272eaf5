#include "translation/glossary_csv.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

GlossaryTerm term(const char* word, const char* explanation, const char* language = "sv") {
  GlossaryTerm term;
  term.term = word;
  term.language = language;
  term.explanation = explanation;
  return term;
}

TEST(GlossaryCsv, ARowForEachTermOfTheSourceLanguage) {
  std::vector<GlossaryTerm> glossary = {term("kötid", "Så länge du har stått i kö."),
                                        term("SHIS", "Stadens stiftelse."),
                                        term("husleie", "Det du betaler.", "nb")};
  glossary[0].forms["uk"] = {"час у черзі", {"час у черзі", "часу в черзі", "часом у черзі"}};
  glossary[0].forms["en"] = {"queue time", {}};
  glossary[1].do_not_translate = true;
  EXPECT_EQ(glossary_csv(glossary, "sv", "uk"),
            "\xEF\xBB\xBFterm,explanation,translation,other forms,do not translate\r\n"
            "kötid,Så länge du har stått i kö.,час у черзі,часу в черзі; часом у черзі,\r\n"
            "SHIS,Stadens stiftelse.,,,yes\r\n");
  EXPECT_EQ(glossary_csv(glossary, "nb", "en"),
            "\xEF\xBB\xBFterm,explanation,translation,other forms,do not translate\r\n"
            "husleie,Det du betaler.,,,\r\n");
}

TEST(GlossaryCsv, FieldsAreQuotedAsRfc4180Asks) {
  EXPECT_EQ(glossary_csv({term("ja, \"tack\"", "Två\nrader.")}, "sv", "en"),
            "\xEF\xBB\xBFterm,explanation,translation,other forms,do not translate\r\n"
            "\"ja, \"\"tack\"\"\",\"Två\nrader.\",,,\r\n");
}

}  // namespace
}  // namespace hjemvei
