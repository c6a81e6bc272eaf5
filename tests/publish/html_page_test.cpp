// What stands around the text of a web page: today's and one that is kept.
#include "publish/html_page.h"

#include <gtest/gtest.h>

#include "small_edition.h"

namespace hjemvei {
namespace {

const std::vector<std::string> kFiles{"guide.pdf", "guide-phone.pdf", "brochure.pdf"};

HtmlPage screen() {
  HtmlPage page;
  page.id = "offer.answer";
  page.section = "offer";
  page.title = text_in("ar", "أجب & \"قل\"");
  page.description = "أجب \"اليوم\"";
  page.head = "<h1>HEAD</h1>";
  page.body = "<p>BODY</p>";
  return page;
}

class HtmlPageTest : public testing::Test {
 protected:
  std::string today(const HtmlPage& page) { return html_page(page, {edition_, kFiles}, false); }
  std::string kept(const HtmlPage& page) { return html_page(page, {edition_, kFiles}, true); }

  Edition edition_ = small_edition();
};

bool has(const std::string& html, const std::string& part) { return html.find(part) != std::string::npos; }

TEST_F(HtmlPageTest, SaysLanguageDirectionTitleAndDescription) {
  const std::string html = today(screen());
  EXPECT_TRUE(html.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n"));
  EXPECT_TRUE(has(html, "<title>أجب &amp; &quot;قل&quot; – الطريق &lt;إلى&gt; البيت</title>")) << html;
  EXPECT_TRUE(has(html, "<meta name=\"description\" content=\"أجب &quot;اليوم&quot;\">"));
  EXPECT_TRUE(has(html, "<body class=\"s-offer\">"));
  EXPECT_EQ(html.find("الطريق <إلى>"), std::string::npos);
}

TEST_F(HtmlPageTest, IsFoundInEachLanguage) {
  const std::string html = today(screen());
  EXPECT_TRUE(has(html, "<link rel=\"canonical\" href=\"https://hjemvei.example/home/ar/offer.answer/\">"));
  EXPECT_TRUE(has(html, "<li><a href=\"../../sv/offer.answer/index.html\" lang=\"sv\" dir=\"ltr\">Svenska</a>"));
  EXPECT_FALSE(has(html, "rel=\"alternate\""));   // which the map says of it
  HtmlPage guide = screen();
  guide.id.clear();
  for (const char* tag : {"ar", "sv", "so"})
    EXPECT_TRUE(has(today(guide), std::string("<link rel=\"alternate\" hreflang=\"") + tag +
                                      "\" href=\"https://hjemvei.example/home/" + tag + "/\">"));
}

TEST_F(HtmlPageTest, LinksAreRelativeToThePage) {
  EXPECT_TRUE(has(today(screen()), "<link rel=\"stylesheet\" href=\"../style.css\">"));
  HtmlPage guide = screen();
  guide.id.clear();
  const std::string html = today(guide);
  EXPECT_TRUE(has(html, "<link rel=\"stylesheet\" href=\"style.css\">"));
  EXPECT_TRUE(has(html, "class=\"home\" href=\"../../index.html\""));
  EXPECT_TRUE(has(html, "<li><a href=\"../sv/index.html\""));
}

// The phone's first; brochures on the guide's page alone; what was not made nowhere.
TEST_F(HtmlPageTest, OffersTheFilesThatThereAre) {
  const std::string inner = today(screen());
  const std::size_t phone = inner.find("href=\"../guide-phone.pdf\">للهاتف</a>");
  const std::size_t guide = inner.find("href=\"../guide.pdf\"");
  ASSERT_NE(phone, std::string::npos);
  ASSERT_NE(guide, std::string::npos);
  EXPECT_LT(phone, guide);
  EXPECT_FALSE(has(inner, "brochure.pdf"));
  HtmlPage first = screen();
  first.id.clear();
  EXPECT_TRUE(has(today(first), "href=\"brochure.pdf\""));
  EXPECT_FALSE(has(html_page(screen(), {edition_, {}}, false), "class=\"files\""));
}

TEST_F(HtmlPageTest, FeedbackNamesThePage) {
  EXPECT_TRUE(has(today(screen()),
                  "<a href=\"mailto:a@example.org?subject=home/offer.answer%20ar%202026-11-22\">"));
  HtmlPage guide = screen();
  guide.id.clear();
  EXPECT_TRUE(has(today(guide), "subject=home%20ar") || has(today(guide), "subject=home%20ar%202026-11-22"));
  edition_.web.feedback.clear();
  EXPECT_FALSE(has(today(screen()), "class=\"feedback\""));
}

TEST_F(HtmlPageTest, ADraftSaysSo) {
  HtmlPage page = screen();
  EXPECT_FALSE(has(today(page), "class=\"notice\""));
  page.state = TextState::draft;
  EXPECT_TRUE(has(today(page), "<p class=\"notice\">مسودة</p>"));
}

TEST_F(HtmlPageTest, WhatIsKeptSaysItsVersionAndLeadsToTodaysPage) {
  const std::string html = kept(screen());
  EXPECT_TRUE(has(html, "<p class=\"notice\">هذا إصدار <span class=\"whole\">2026-11-22</span> <a href=\"../../../offer.answer/index.html\">"
                        "الأحدث</a></p>")) << html;
  EXPECT_TRUE(has(html, "<meta name=\"robots\" content=\"noindex\">"));
  EXPECT_FALSE(has(html, "name=\"description\""));
  EXPECT_FALSE(has(html, "rel=\"alternate\""));
  EXPECT_FALSE(has(html, "class=\"languages\""));
  EXPECT_TRUE(has(html, "<link rel=\"canonical\" href=\"https://hjemvei.example/home/ar/offer.answer/\">"));
  EXPECT_TRUE(has(today(screen()), "href=\"../v/2026-11-22/offer.answer/index.html\">إصدار <span class=\"whole\">2026-11-22</span></a>"));
}

TEST_F(HtmlPageTest, AMovedPageNamesThePageOfToday) {
  HtmlPage page = screen();
  page.id = "offer.reply";
  page.now_at = "offer.answer";
  page.is_copied = false;
  const std::string html = today(page);
  EXPECT_TRUE(has(html, "<link rel=\"canonical\" href=\"https://hjemvei.example/home/ar/offer.answer/\">"));
  EXPECT_FALSE(has(html, "rel=\"alternate\""));
  EXPECT_FALSE(has(html, "v/2026-11-22"));
  EXPECT_TRUE(has(html, "<li><a href=\"../../sv/offer.reply/index.html\""));
}

TEST_F(HtmlPageTest, OnPaperThereIsTheAddress) {
  EXPECT_TRUE(has(today(screen()), "<p class=\"address\"><bdi dir=\"ltr\">https://hjemvei.example/home/ar/offer.answer/"
                                   "</bdi></p>"));
}

}  // namespace
}  // namespace hjemvei
