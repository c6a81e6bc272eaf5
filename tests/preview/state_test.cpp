#include "preview/state.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "small_picture.h"

namespace hjemvei {
namespace {

using Json = nlohmann::json;

Json screens_of(SmallPicture& small) {
  Showing showing;
  showing.picture = std::make_shared<const Picture>(std::move(small.picture));
  return Json::parse(state_json(showing))["screens"];
}

TEST(State, AScreenHasItsPagesAndThoseThatContinueIt) {
  SmallPicture small;
  Pages& pages = small.picture.pages;
  pages.pages.resize(4);
  pages.destinations = {{"cover", 0, 0}, {"offer", 1, 0}, {"offer.answer", 1, 0},
                        {"offer.answer.2", 2, 0}, {"contents", 3, 0}};
  const ElementId none = Structure::root();
  pages.outline = {{"Offer", "offer", none, {{"Answer", "offer.answer", none, {}}}},
                   {"Contents", "contents", none, {}}};
  EXPECT_EQ(screens_of(small), Json::parse(R"([
    {"id": "cover", "title": "A & B", "level": 0, "pages": [0], "state": ""},
    {"id": "offer", "title": "Offer", "level": 0, "pages": [1], "state": ""},
    {"id": "offer.answer", "title": "Answer", "level": 1, "pages": [1, 2], "state": ""},
    {"id": "contents", "title": "Contents", "level": 0, "pages": [3], "state": ""}])"));
}

TEST(State, PagesWithoutNamesAreOneScreen) {
  SmallPicture small;
  EXPECT_EQ(screens_of(small), Json::parse(R"([
    {"id": "page-1", "title": "A & B", "level": 0, "pages": [0, 1], "state": ""}])"));
}

TEST(State, AScreenSaysTheWorstOfItsTexts) {
  SmallPicture small;
  small.add_line(0, "a", {small.translation, 1, 9}, {20, 50});
  small.add_line(1, "b", {small.translation, 2, 9}, {20, 50});
  small.picture.texts = {{{small.translation, 1, 9}, {}, Frame::draft},
                         {{small.translation, 2, 9}, {}, Frame::stale}};
  EXPECT_EQ(screens_of(small)[0]["state"], "stale");
}

TEST(State, SaysWhereItWillBePublished) {
  SmallPicture small;
  small.picture.edition.web.address = "https://hjemvei.example";
  Showing showing;
  showing.picture = std::make_shared<const Picture>(std::move(small.picture));
  EXPECT_EQ(Json::parse(state_json(showing))["address"], "https://hjemvei.example");
}

TEST(State, FaultsAreThereWithoutAPicture) {
  Showing showing;
  showing.shown = {"stockholm", "ar", "guide"};
  showing.faults = {{true, "content/a.yaml:1:2", "    x\n    ^", "seen \xFF", "instead"}};
  const Json state = Json::parse(state_json(showing));
  EXPECT_EQ(state["current"], false);
  EXPECT_EQ(state["language"], "ar");
  EXPECT_EQ(state["screens"], Json::array());
  EXPECT_EQ(state["faults"][0]["place"], "content/a.yaml:1:2");
  EXPECT_EQ(state["faults"][0]["seen"], "seen \uFFFD");
}

}  // namespace
}  // namespace hjemvei
