#include "preview/web_path.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

WebPath page_of(std::string id, std::string version = {}) {
  return {"home", "ar", std::move(version), std::move(id), {}};
}
WebPath file_of(std::string file, std::string version = {}) {
  return {"home", "ar", std::move(version), {}, std::move(file)};
}
WebPath site_file(std::string file) { return {{}, {}, {}, {}, std::move(file)}; }

TEST(WebPath, APageOfAGuide) {
  EXPECT_EQ(read_web_path("home/ar/"), page_of(""));
  EXPECT_EQ(read_web_path("home/ar/index.html"), page_of(""));
  EXPECT_EQ(read_web_path("home/ar/offer.answer/"), page_of("offer.answer"));
  EXPECT_EQ(read_web_path("home/ar/offer.answer/index.html"), page_of("offer.answer"));
}

TEST(WebPath, APageAsAVersionKeepsIt) {
  EXPECT_EQ(read_web_path("home/ar/v/2026-11-22/index.html"), page_of("", "2026-11-22"));
  EXPECT_EQ(read_web_path("home/ar/v/2026-11-22/offer/"), page_of("offer", "2026-11-22"));
  EXPECT_EQ(read_web_path("home/ar/v/2026-11-22/style.css"), file_of("style.css", "2026-11-22"));
  EXPECT_EQ(read_web_path("home/ar/v/"), page_of("v"));   // no version: a page of that name
}

TEST(WebPath, AFile) {
  EXPECT_EQ(read_web_path("home/ar/style.css"), file_of("style.css"));
  EXPECT_EQ(read_web_path("home/ar/fonts/text.woff2"), file_of("fonts/text.woff2"));
  EXPECT_EQ(read_web_path("home/ar/guide-phone.pdf").pdf(), "guide-phone");
  EXPECT_EQ(read_web_path("home/ar/style.css").pdf(), "");
}

TEST(WebPath, WhatStandsAboveTheGuides) {
  EXPECT_EQ(read_web_path(""), site_file("index.html"));
  EXPECT_EQ(read_web_path("index.html"), site_file("index.html"));
  EXPECT_EQ(read_web_path("home/"), site_file("home/index.html"));
  EXPECT_EQ(read_web_path("home/index.html"), site_file("home/index.html"));
  EXPECT_EQ(read_web_path("sitemap.xml"), site_file("sitemap.xml"));
  EXPECT_EQ(read_web_path("guide.pdf").pdf(), "");
}

TEST(WebPath, AnyTextIsAPath) {
  EXPECT_TRUE(read_web_path("//").is_site());
  EXPECT_TRUE(read_web_path("home").is_site());
  EXPECT_EQ(read_web_path("home/ar/myindex.html"), file_of("myindex.html"));
  EXPECT_EQ(read_web_path("home/ar//"), page_of(""));
  EXPECT_EQ(read_web_path("home/ar/v/2026/v/2025/"), page_of("v/2025", "2026"));
}

}  // namespace
}  // namespace hjemvei
