#include "preview/doorkeeper.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

Caller caller(std::string_view path = "/state") {
  return {"GET", path, "127.0.0.1:8765", "", "", ""};
}

TEST(Doorkeeper, AnswersThisMachineUnderItsOwnNames) {
  EXPECT_EQ(refusal(caller(), 8765), 0);
  Caller other = caller();
  other.host = "localhost:8765";
  EXPECT_EQ(refusal(other, 8765), 0);
  other.host = "localhost";
  EXPECT_EQ(refusal(other, 80), 0);
}

// A page at evil.example may give that name the address 127.0.0.1 and would then be of our origin.
TEST(Doorkeeper, RefusesEveryOtherName) {
  for (const std::string_view host :
       {"", "evil.example:8765", "127.0.0.1", "127.0.0.1:8766", "127.0.0.1.evil.example:8765",
        "localhost.:8765", "[::1]:8765", "0.0.0.0:8765", "127.0.0.1:8765:8765"}) {
    Caller other = caller();
    other.host = host;
    EXPECT_EQ(refusal(other, 8765), 421) << host;
  }
}

TEST(Doorkeeper, RefusesOtherOrigins) {
  Caller other = caller();
  other.origin = "http://127.0.0.1:8765";
  EXPECT_EQ(refusal(other, 8765), 0);
  for (const std::string_view origin :
       {"https://evil.example", "null", "https://127.0.0.1:8765", "http://127.0.0.1:9999",
        "http://127.0.0.1:8765.evil.example"}) {
    other.origin = origin;
    EXPECT_EQ(refusal(other, 8765), 403) << origin;
  }
}

TEST(Doorkeeper, RefusesWhatAnotherSiteLoads) {
  Caller other = caller("/page.svg");
  other.fetch_site = "cross-site";
  other.fetch_mode = "no-cors";
  EXPECT_EQ(refusal(other, 8765), 403);
  other.fetch_site = "same-site";   // another port of this machine
  EXPECT_EQ(refusal(other, 8765), 403);
  other.fetch_site = "same-origin";
  EXPECT_EQ(refusal(other, 8765), 0);
  other = caller("/");
  other.fetch_site = "cross-site";
  other.fetch_mode = "navigate";   // a link to the preview
  EXPECT_EQ(refusal(other, 8765), 0);
  other.path = "/state";
  EXPECT_EQ(refusal(other, 8765), 403);
}

TEST(Doorkeeper, OnlyReads) {
  for (const std::string_view method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "get"}) {
    Caller other = caller();
    other.method = method;
    EXPECT_EQ(refusal(other, 8765), 405) << method;
  }
}

TEST(Doorkeeper, RefusesPathsThatLeadElsewhere) {
  for (const std::string_view path :
       {"", "state", "/../etc/passwd", "/html/a/../../b", "/html/..", "/a\\..\\b", "/a\nb",
        "//../x"})
    EXPECT_EQ(refusal(caller(path), 8765), 400) << path;
  EXPECT_EQ(refusal(caller("/html/stockholm/ar/offer..answer/"), 8765), 0);
  EXPECT_EQ(refusal(caller(std::string_view("/a\0b", 4)), 8765), 400);
}

}  // namespace
}  // namespace hjemvei
