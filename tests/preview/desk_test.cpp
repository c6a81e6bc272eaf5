#include "preview/desk.h"

#include <gtest/gtest.h>

#include <thread>

namespace hjemvei {
namespace {

using namespace std::chrono_literals;

const PictureKey kArabic{"a", "ar", "guide"}, kSwedish{"a", "sv", "guide"};

Showing showing_of(const PictureKey& key, std::uint64_t revision, bool with_picture = true) {
  Showing showing;
  showing.key = key;
  showing.revision = revision;
  if (with_picture) showing.picture = std::make_shared<const Picture>();
  return showing;
}

TEST(Desk, WhoLooksWaitsUntilItIsMade) {
  Desk desk;
  std::thread maker([&] {
    while (true)
      if (const auto key = desk.next()) return desk.put(showing_of(*key, desk.revision()));
  });
  const auto showing = desk.look(kArabic, 10s);
  maker.join();
  ASSERT_TRUE(showing);
  EXPECT_EQ(showing->key, kArabic);
  EXPECT_EQ(desk.next(), std::nullopt);
}

TEST(Desk, WhatIsThereIsNotMadeAgain) {
  Desk desk;
  desk.put(showing_of(kArabic, desk.revision()));
  EXPECT_TRUE(desk.look(kArabic, 0ms));
  EXPECT_EQ(desk.next(), std::nullopt);
  desk.touch();
  EXPECT_FALSE(desk.look(kArabic, 0ms));   // it is old, and nobody makes it
}

TEST(Desk, OnlyWhatIsFollowedIsMadeAgain) {
  Desk desk;
  desk.put(showing_of(kSwedish, desk.revision()));
  Desk::Follower follower(desk, kArabic);
  EXPECT_EQ(desk.next(), kArabic);
  desk.put(showing_of(kArabic, desk.revision()));
  EXPECT_EQ(follower.next(0ms)->key, kArabic);
  EXPECT_FALSE(follower.next(0ms));
  desk.touch();
  EXPECT_EQ(desk.next(), kArabic);
  desk.put(showing_of(kArabic, desk.revision()));
  EXPECT_EQ(desk.next(), std::nullopt);
  EXPECT_EQ(follower.next(0ms)->revision, desk.revision());
}

TEST(Desk, TheOneLookedAtLastComesFirst) {
  Desk desk;
  const Desk::Follower one(desk, kArabic), other(desk, kSwedish);
  EXPECT_EQ(desk.next(), kSwedish);
}

TEST(Desk, KeepsTheLastGoodPicture) {
  Desk desk;
  desk.put(showing_of(kArabic, desk.revision()));
  const auto good = desk.look(kArabic, 0ms)->picture;
  desk.touch();
  desk.put(showing_of(kArabic, desk.revision(), false));
  const auto now = desk.look(kArabic, 0ms);
  EXPECT_EQ(now->picture, good);
  EXPECT_FALSE(now->current);
}

TEST(Desk, ForgetsWhatNobodyHasLookedAtForLongest) {
  Desk desk;
  const Desk::Follower follower(desk, kArabic);
  std::weak_ptr<const Picture> first;
  for (std::size_t i = 0; i < Desk::kMostKept + 1; ++i) {
    Showing showing = showing_of({"a", "x" + std::to_string(i), "guide"}, desk.revision());
    if (i == 0) first = showing.picture;
    desk.put(std::move(showing));
  }
  EXPECT_TRUE(first.expired());
}

TEST(Desk, ClosingLetsAllGo) {
  Desk desk;
  std::thread looking([&] { EXPECT_FALSE(desk.look(kArabic, 1h)); });
  Desk::Follower follower(desk, kSwedish);
  std::thread following([&] { EXPECT_FALSE(follower.next(1h)); });
  desk.close();
  looking.join();
  following.join();
  EXPECT_TRUE(follower.closed());
}

}  // namespace
}  // namespace hjemvei
