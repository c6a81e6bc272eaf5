// letters.yaml: what is read of it, its places for translation, and every fault with the whole message.
#include "content/letters.h"

#include <gtest/gtest.h>

#include "content/places.h"
#include "small_guide.h"

namespace hjemvei {
namespace {

constexpr const char* kLetters = R"(letters:
  - id: offer
    title: Erbjudande
    matters: deadline
    topics: [offer.answer, offer]
    text: Svara inom {block-time}.
    button: Läs guiden
    description: Så svarar du
  - id: papers
    title: Papper
    topics:
      - papers
    text: Ta med dina papper.
    button: Läs om papper
    description: Det här ska du ha med
)";

struct GuideWithLetters : SmallGuide {
  GuideWithLetters() { files.files["small/letters.yaml"] = kLetters; }
};

std::string letter_faults(const std::string& from, const std::string& to) {
  GuideWithLetters guide;
  guide.write("small/letters.yaml", from, to).read();
  return guide.faults();
}

TEST(Letters, AreReadInOrder) {
  GuideWithLetters small;
  small.read();
  EXPECT_EQ(small.faults(), "");
  ASSERT_EQ(small.guide->letters.size(), 2u);
  const Letter& offer = small.guide->letters[0];
  EXPECT_EQ(offer.id, "offer");
  EXPECT_EQ(offer.matters, Matters::deadline);
  EXPECT_EQ(offer.topics, (std::vector<std::string>{"offer.answer", "offer"}));
  EXPECT_EQ(offer.text.inlines.size(), 3u);
  EXPECT_EQ(offer.button.source, "Läs guiden");
  EXPECT_EQ(small.guide->letters[1].matters, Matters::no);
}

TEST(Letters, AGuideMayDoWithout) {
  SmallGuide small;
  small.read();
  EXPECT_TRUE(small.guide->letters.empty());
}

TEST(Letters, HavePlacesForTranslation) {
  GuideWithLetters small;
  small.read();
  std::string found;
  for (const Place& place : places(*small.guide))
    if (place.at.starts_with("letters/"))
      found += place.at + (place.matters == Matters::deadline ? " deadline" : "") + (place.plain ? "\n" : " rich\n");
  EXPECT_EQ(found,
            "letters/offer/title deadline\nletters/offer/text deadline\nletters/offer/button deadline\n"
            "letters/offer/description deadline\n"
            "letters/papers/title\nletters/papers/text\nletters/papers/button\nletters/papers/description\n");
}

TEST(Letters, AnIdIsUsedOnce) {
  EXPECT_EQ(letter_faults("id: papers", "id: offer"),
            "content/small/letters.yaml:9:5: error: the letter id \"offer\" is used twice; it is used also on "
            "line 2\n"
            "    - id: offer\n"
            "      ^\n"
            "  instead: write another id\n");
}

TEST(Letters, LeadToTopicsThatExist) {
  EXPECT_EQ(letter_faults("[offer.answer, offer]", "[offer.anser]"),
            "content/small/letters.yaml:5:14: error: guide.yaml has no section and no screen \"offer.anser\"\n"
            "    topics: [offer.anser]\n"
            "             ^\n"
            "  instead: write offer.answer\n");
  EXPECT_EQ(letter_faults("[offer.answer, offer]", "[offer, offer]"),
            "content/small/letters.yaml:5:21: error: the topic \"offer\" stands twice in this letter\n"
            "    topics: [offer, offer]\n"
            "                    ^\n"
            "  instead: take one of them out\n");
}

TEST(Letters, PrintFactsThatExistAndOnlyInTheirText) {
  EXPECT_EQ(letter_faults("inom {block-time}", "inom {blok-time}"),
            "content/small/letters.yaml:6:22: error: facts.yaml has no fact \"blok-time\"\n"
            "    text: Svara inom {blok-time}.\n"
            "                     ^\n"
            "  instead: write {block-time}\n");
  EXPECT_EQ(letter_faults("button: Läs guiden", "button: Läs om {fee}"),
            "content/small/letters.yaml:7:13: error: the fact {fee} stands in button: of a letter; only its "
            "text: may print one\n"
            "    button: Läs om {fee}\n"
            "            ^\n"
            "  instead: say it without the figure, or say it in text:\n");
}

// Counted in characters: å is one.
TEST(Letters, FitIntoDigitalMail) {
  const std::string thirty = "åååååååååååååååååååååååååååååå";
  EXPECT_EQ(letter_faults("button: Läs guiden", "button: " + thirty), "");
  EXPECT_EQ(letter_faults("button: Läs guiden", "button: " + thirty + "å"),
            "content/small/letters.yaml:7:13: error: this button has 31 characters; digital mail has room for 30\n"
            "    button: " + thirty + "å\n"
            "            ^\n"
            "  instead: write a shorter one\n");
  const std::string seventy(70, 'x');
  EXPECT_EQ(letter_faults("Så svarar du", seventy), "");
  EXPECT_NE(letter_faults("Så svarar du", seventy + "x")
                .find("error: this description has 71 characters; digital mail has room for 70\n"),
            std::string::npos);
}

TEST(Letters, AreHeldAgainstTheVocabulary) {
  EXPECT_EQ(letter_faults("    button: Läs guiden\n", "    buton: Läs guiden\n"),
            "content/small/letters.yaml:7:5: error: unknown key \"buton\" in a letter\n"
            "    buton: Läs guiden\n"
            "    ^\n"
            "  instead: write button\n");
  EXPECT_EQ(letter_faults("    button: Läs guiden\n", ""),
            "content/small/letters.yaml:2:5: error: a letter lacks \"button\"\n"
            "    - id: offer\n"
            "      ^\n"
            "  instead: add a line: button: Läs guiden\n");
}

}  // namespace
}  // namespace hjemvei
