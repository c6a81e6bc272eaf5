// The letters of an edition: facts printed, glossary words beside, and what is not translated.
#include <gtest/gtest.h>

#include "edition/make_edition.h"
#include "project.h"
#include "visible.h"

namespace hjemvei {
namespace {

constexpr const char* kScreens = R"(      - id: answer
        title: Svara
        blocks:
          - text: Ja eller nej.
)";

constexpr const char* kFacts = R"(facts:
  time:
    kind: count
    value: 6
    unit: month
    label: Tid
    source: https://hjemvei.example
)";

constexpr const char* kGlossary = R"(terms:
  - term: kötid
    language: sv
    explanation: Din tid i kön.
    beside: true
    forms:
      ar:
        term: مدة الانتظار
        forms: []
)";

constexpr const char* kLetters = R"(letters:
  - id: offer
    title: Erbjudande
    topics: [offer.answer]
    text: Svara inom {time}. Du har kötid.
    button: Läs guiden
    description: Så svarar du
)";

class EditionLettersTest : public testing::Test {
 protected:
  void SetUp() override {
    project_.publish_drafts = true;
    project_.screens(kScreens).facts(kFacts).glossary(kGlossary);
    project_.files.files["home/letters.yaml"] = kLetters;
  }
  EditionLetter make(const char* tag) {
    const auto words = InterfaceWords::load(tag);
    const Guide& guide = project_.guide();
    std::optional<Match> match;
    if (guide.language != tag) match = project_.matched(tag);
    return make_edition(guide, match ? &*match : nullptr, *find_language(tag), *words, {}, project_.diagnostics)
        .letters.at(0);
  }
  std::string all_but_text() {
    return Project::entry("letters/offer/title", "Erbjudande", "عرض") +
           Project::entry("letters/offer/button", "Läs guiden", "اقرأ الدليل", "approved") +
           Project::entry("letters/offer/description", "Så svarar du", "هكذا تجيب", "approved");
  }

  Project project_;
};

TEST_F(EditionLettersTest, AreFinalInTheGuidesLanguage) {
  const EditionLetter letter = make("sv");
  EXPECT_EQ(project_.complaints(), "");
  EXPECT_EQ(visible(letter.text), "Svara inom 6~månader. Du har kötid.");
  EXPECT_EQ(letter.topics, std::vector<std::string>{"offer.answer"});
  EXPECT_EQ(letter.state, TextState::source);
}

TEST_F(EditionLettersTest, SetTheOfficesWordBesideItsTranslation) {
  project_.translation("ar", all_but_text() + Project::entry("letters/offer/text", "Svara inom {time}. Du har kötid.",
                                                             "أجب خلال {time}. لديك مدة الانتظار."));
  const EditionLetter letter = make("ar");
  EXPECT_EQ(letter.text.language, "ar");
  EXPECT_NE(visible(letter.text).find("(|[kötid]:sv|)"), std::string::npos) << visible(letter.text);
  EXPECT_EQ(letter.state, TextState::draft);
}

TEST_F(EditionLettersTest, ShowTheSourceWhereATranslationIsMissing) {
  project_.translation("ar", all_but_text());
  const EditionLetter letter = make("ar");
  EXPECT_EQ(letter.text.language, "sv");
  EXPECT_EQ(letter.button.language, "ar");
  EXPECT_EQ(letter.state, TextState::missing);
  EXPECT_NE(project_.complaints().find("\"letters/offer/text\" is not translated in content/home/translations/ar.yaml"),
            std::string::npos);
}

TEST_F(EditionLettersTest, ATranslationThatDigitalMailHasNoRoomForIsAnError) {
  project_.translation("ar", Project::entry("letters/offer/button", "Läs guiden", std::string(31, 'x')));
  project_.matched("ar");
  EXPECT_EQ(project_.complaints(),
            "content/home/translations/ar.yaml:5:11: error: the translation of \"letters/offer/button\" has 31 "
            "characters; digital mail has room for 30\n"
            "    text: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"
            "          ^\n"
            "  instead: write a shorter one\n");
}

}  // namespace
}  // namespace hjemvei
