// Texts as HTML: nothing of a text becomes a tag, and what is in another language says so.
#include "publish/html_text.h"

#include <gtest/gtest.h>

#include "base/escape_markup.h"
#include "small_edition.h"

namespace hjemvei {
namespace {

const HtmlPlace kArabic{"ar", "../"};

TEST(HtmlText, NothingOfATextBecomesATag) {
  EXPECT_EQ(escape_markup("a < b & \"c\" > <script>"), "a &lt; b &amp; &quot;c&quot; &gt; &lt;script&gt;");
  EXPECT_EQ(html_attribute("title", "\" onload=\"x"), " title=\"&quot; onload=&quot;x\"");
  EXPECT_EQ(html_element("p", text_in("ar", "<b>&amp;"), kArabic), "<p>&lt;b&gt;&amp;amp;</p>");
}

TEST(HtmlText, ANumberWithAHyphenStaysOnOneLine) {
  EXPECT_EQ(with_whole_numbers("Ring 08-465\u00A004\u00A000."),
            "Ring <span class=\"whole\">08-465\u00A004\u00A000</span>.");
  EXPECT_EQ(with_whole_numbers("4–5 rum, senast 2026-11-25"),
            "<span class=\"whole\">4–5</span> rum, senast <span class=\"whole\">2026-11-25</span>");
  EXPECT_EQ(with_whole_numbers("4\u00A0875\u00A0kr, 9,3 år & 24-timmars 3-"), "4\u00A0875\u00A0kr, 9,3 år &amp; 24-timmars 3-");
  EXPECT_EQ(with_whole_numbers(""), "");
  EXPECT_EQ(inline_html(text_in("sv", "kl. 8–17"), {"sv", "../"}), "kl. <span class=\"whole\">8–17</span>");
}

TEST(HtmlText, LanguageAndDirectionAreSaidWhereTheyChange) {
  EXPECT_EQ(language_attributes("ar", "ar"), "");
  EXPECT_EQ(language_attributes("", "ar"), "");
  EXPECT_EQ(language_attributes("fa", "ar"), " lang=\"fa\"");
  EXPECT_EQ(language_attributes("sv", "ar"), " lang=\"sv\" dir=\"ltr\"");
  EXPECT_EQ(language_attributes("ar", "sv"), " lang=\"ar\" dir=\"rtl\"");
  EXPECT_EQ(language_attributes("nb", "sv"), " lang=\"nb\"");
}

TEST(HtmlText, AWordOfAnotherLanguageStandsInASpan) {
  Text text = text_in("ar", "وقت ");
  text.runs.push_back({"\u2066kötid\u2069", "sv", true, {}, {}});
  EXPECT_EQ(html_element("li", text, kArabic, " class=\"x\""),
            "<li class=\"x\">وقت <strong><span lang=\"sv\" dir=\"ltr\">\u2066kötid\u2069</span></strong></li>");
}

TEST(HtmlText, ALinkGoesOnOverItsRuns) {
  Text text = text_in("sv", "Läs ");
  text.runs.push_back({"om ", "sv", false, "#papers.ask", "Papper"});
  text.runs.push_back({"papper", "sv", true, "#papers.ask", "Papper"});
  text.runs.push_back({" eller ", "sv", false, {}, {}});
  text.runs.push_back({"ring", "sv", false, "tel:+4684650", "Ring"});
  text.runs.push_back({" ", "sv", false, {}, {}});
  text.runs.push_back({"sidan", "sv", false, "https://a.example/?b=1&c=2", "Till \"a\""});
  EXPECT_EQ(inline_html(text, {"sv", "../"}),
            "Läs <a href=\"../papers.ask/index.html\">om <strong>papper</strong></a> eller "
            "<a href=\"tel:+4684650\">ring</a> "
            "<a href=\"https://a.example/?b=1&amp;c=2\" class=\"out\" title=\"Till &quot;a&quot;\">sidan</a>");
  EXPECT_EQ(inline_html_without_links(text), "Läs om <strong>papper</strong> eller ring sidan");
}

TEST(HtmlText, PagesAreReachedByTheirFileSoThatAFolderIsEnough) {
  EXPECT_EQ(page_href("", ""), "index.html");
  EXPECT_EQ(page_href("../", "offer.answer"), "../offer.answer/index.html");
}

}  // namespace
}  // namespace hjemvei
