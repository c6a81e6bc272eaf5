// moved.yaml and feedback: what is read of them, where chains of moves end, and every fault with the whole
// message.
#include <gtest/gtest.h>

#include "content/check_guide.h"
#include "small_guide.h"

namespace hjemvei {
namespace {

constexpr const char* kMoved = R"(moved:
  - from: offer.reply
    to: offer.answer
  - from: offers
    to: offer
)";

struct GuideWithMoves : SmallGuide {
  explicit GuideWithMoves(const std::string& moved = kMoved) { files.files["small/moved.yaml"] = moved; }
};

std::string moved_faults(const std::string& moved) { return GuideWithMoves(moved).read().faults(); }

std::string feedback_faults(const std::string& address) {
  return guide_faults("help: papers.ask\n", "help: papers.ask\nfeedback: \"" + address + "\"\n");
}

TEST(Moved, IsReadInOrder) {
  GuideWithMoves small;
  small.read();
  EXPECT_EQ(small.faults(), "");
  ASSERT_EQ(small.guide->moved.size(), 2u);
  EXPECT_EQ(small.guide->moved[0].from, "offer.reply");
  EXPECT_EQ(small.guide->moved[0].to, "offer.answer");
  EXPECT_EQ(small.guide->moved[0].from_at.line, 2);
  EXPECT_EQ(small.guide->moved[0].to_at.line, 3);
}

TEST(Moved, MayBeEmptyOrMissing) {
  EXPECT_EQ(moved_faults("moved: []\n"), "");
  SmallGuide small;
  EXPECT_TRUE(small.read().guide->moved.empty());
}

TEST(Moved, ChainsEndAtAPageThatIsThere) {
  GuideWithMoves small("moved:\n"
                       "  - from: old.one\n    to: old.two\n"
                       "  - from: old.two\n    to: old.three\n"
                       "  - from: old.three\n    to: papers\n");
  small.read();
  ASSERT_EQ(small.faults(), "");
  for (const MovedPage& page : small.guide->moved) EXPECT_EQ(moved_to(*small.guide, page), "papers");
}

TEST(Moved, LeadsToAPageThatIsThere) {
  EXPECT_EQ(moved_faults("moved:\n  - from: offer.reply\n    to: offer.anser\n"),
            "content/small/moved.yaml:3:9: error: the guide has no page \"offer.anser\"\n"
            "    to: offer.anser\n"
            "        ^\n"
            "  instead: write offer.answer\n");
}

TEST(Moved, IsNotThereAnyMore) {
  EXPECT_EQ(moved_faults("moved:\n  - from: offer.answer\n    to: papers\n"),
            "content/small/moved.yaml:2:11: error: the guide still has a page \"offer.answer\", so an old link finds it\n"
            "    - from: offer.answer\n"
            "            ^\n"
            "  instead: take this entry out, or write the id that is gone\n");
}

TEST(Moved, StandsOnce) {
  EXPECT_EQ(moved_faults("moved:\n  - from: old\n    to: offer\n  - from: old\n    to: papers\n"),
            "content/small/moved.yaml:4:11: error: \"old\" has moved twice; it stands also on line 2\n"
            "    - from: old\n"
            "            ^\n"
            "  instead: keep one of them\n");
}

TEST(Moved, LeadsToNoCircle) {
  EXPECT_EQ(moved_faults("moved:\n  - from: old\n    to: older\n  - from: older\n    to: old\n"),
            "content/small/moved.yaml:3:9: error: from \"old\" the entries lead back to \"old\", to no page that is there\n"
            "    to: older\n"
            "        ^\n"
            "  instead: write the id of a topic or screen that is there\n"
            "content/small/moved.yaml:5:9: error: from \"older\" the entries lead back to \"older\", to no page that is there\n"
            "    to: old\n"
            "        ^\n"
            "  instead: write the id of a topic or screen that is there\n");
}

TEST(Moved, NamesIds) {
  EXPECT_EQ(moved_faults("moved:\n  - from: Old Page\n    to: offer/answer\n"),
            "content/small/moved.yaml:2:11: error: \"Old Page\" is not a name: letters, digits, . _ - and no spaces\n"
            "    - from: Old Page\n"
            "            ^\n"
            "  instead: write the name alone\n"
            "content/small/moved.yaml:3:9: error: \"offer/answer\" is not a name: letters, digits, . _ - and no spaces\n"
            "    to: offer/answer\n"
            "        ^\n"
            "  instead: write the name alone\n");
}

TEST(Moved, NamesATopicOrAScreenOfOne) {
  EXPECT_EQ(moved_faults("moved:\n  - from: offer.reply.old\n    to: offer\n"),
            "content/small/moved.yaml:2:11: error: \"offer.reply.old\" is the id of no page\n"
            "    - from: offer.reply.old\n"
            "            ^\n"
            "  instead: write the id of a topic, or of a topic and its screen: offer.answer\n");
}

TEST(Moved, NeedsBothEnds) {
  EXPECT_EQ(moved_faults("moved:\n  - from: old\n"),
            "content/small/moved.yaml:2:5: error: a moved page lacks \"to\"\n"
            "    - from: old\n"
            "      ^\n"
            "  instead: add a line: to: offer.answer\n");
}

TEST(Feedback, IsAnAddressToWriteTo) {
  EXPECT_EQ(feedback_faults("mailto:bostad@example.org"), "");
  EXPECT_EQ(feedback_faults("mailto:bostad@example.org?subject={id}%20{language}%20{version}"), "");
  EXPECT_EQ(feedback_faults("https://example.org/form?page={id}"), "");
  EXPECT_EQ(feedback_faults("bostad@example.org"),
            "content/small/guide.yaml:10:11: error: \"bostad@example.org\" is no address that a reader can write to\n"
            "    feedback: \"bostad@example.org\"\n"
            "              ^\n"
            "  instead: mailto: and an e-mail address, or an address that begins with https://\n");
  EXPECT_EQ(feedback_faults("http://example.org/form"),
            "content/small/guide.yaml:10:11: error: \"http://example.org/form\" is no address that a reader can write to\n"
            "    feedback: \"http://example.org/form\"\n"
            "              ^\n"
            "  instead: mailto: and an e-mail address, or an address that begins with https://\n");
}

TEST(Feedback, HasNoCharacterThatAnAddressMayNotHave) {
  EXPECT_EQ(feedback_faults("mailto:bostad@example.org?subject=Fel i {id}"),
            "content/small/guide.yaml:10:11: error: a space, a quotation mark or a letter outside of ASCII stands in the address\n"
            "    feedback: \"mailto:bostad@example.org?subject=Fel i {id}\"\n"
            "              ^\n"
            "  instead: %20 for a space; other characters as % and their bytes in UTF-8\n");
}

TEST(Feedback, IsFilledInWithWhatThereIs) {
  EXPECT_EQ(feedback_faults("mailto:bostad@example.org?subject={page}"),
            "content/small/guide.yaml:10:11: error: nothing can be filled in for \"{page}\"\n"
            "    feedback: \"mailto:bostad@example.org?subject={page}\"\n"
            "              ^\n"
            "  instead: {id}, {language} or {version}\n");
  EXPECT_EQ(feedback_faults("mailto:bostad@example.org?subject={lang}"),
            "content/small/guide.yaml:10:11: error: nothing can be filled in for \"{lang}\"\n"
            "    feedback: \"mailto:bostad@example.org?subject={lang}\"\n"
            "              ^\n"
            "  instead: {id}, {language} or {version}\n");
  EXPECT_EQ(feedback_faults("mailto:bostad@example.org?subject={id"),
            "content/small/guide.yaml:10:11: error: nothing can be filled in for \"{id\"\n"
            "    feedback: \"mailto:bostad@example.org?subject={id\"\n"
            "              ^\n"
            "  instead: {id}\n");
}

// Beside the topics' folders stand those of versions and fonts.
TEST(Sections, HaveIdsThatAreNoFolderOfSomethingElse) {
  EXPECT_EQ(tiny_guide_faults("Svar."), "");
  SmallGuide small;
  EXPECT_EQ(small.write("small/guide.yaml", "  - id: offer\n", "  - id: fonts\n").read().faults(),
            "content/small/guide.yaml:11:5: error: the section id \"fonts\" is the name of a folder that stands beside the topics' pages\n"
            "    - id: fonts\n"
            "      ^\n"
            "  instead: write another id\n");
}

}  // namespace
}  // namespace hjemvei
