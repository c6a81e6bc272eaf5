// The pages above those of the units, and the map for search engines.
#include "publish/site_pages.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

UnitCard card(const std::string& guide, const std::string& language, const std::string& title,
              bool offered = true) {
  UnitCard made;
  made.guide = guide;
  made.language = made.title_language = made.question_language = language;
  made.source_language = guide == "oslo" ? "nb" : "sv";
  made.version = "2026-11-22";
  made.address = "https://hjemvei.example";
  made.publisher = "Staden & länet";
  made.title = title;
  made.all_guides = guide == "oslo" ? "Alle guider" : "Alla guider";
  made.ids = {"offer", "offer.answer"};
  made.moved = {"offer.reply"};
  made.offered = offered;
  return made;
}

const std::vector<UnitCard> kCards{card("oslo", "nb", "Hjemveien"), card("stockholm", "sv", "Vägen <hem>"),
                                   card("stockholm", "ar", "الطريق"), card("stockholm", "so", "Jidka", false)};

std::string file(const std::string& name) {
  for (const UnitFile& each : make_site_pages(kCards))
    if (each.name == name) return each.bytes;
  return "no " + name;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(SitePages, AreOnePageAndOneForEachGuide) {
  std::vector<std::string> names;
  for (const UnitFile& each : make_site_pages(kCards)) names.push_back(each.name);
  EXPECT_EQ(names, (std::vector<std::string>{"index.html", "oslo/index.html", "stockholm/index.html", "sitemap.xml",
                                             "sitemap-pages.xml.gz"}));
  EXPECT_TRUE(make_site_pages({}).empty());
  EXPECT_TRUE(make_site_pages({card("a", "sv", "A", false)}).empty());
}

TEST(SitePages, AGuideHasAllLanguagesByTheirOwnNames) {
  const std::string html = file("stockholm/index.html");
  EXPECT_TRUE(has(html, "<html lang=\"sv\" dir=\"ltr\">"));
  EXPECT_TRUE(has(html, "<title>Vägen &lt;hem&gt;</title>"));
  EXPECT_TRUE(has(html, "<a href=\"sv/index.html\" hreflang=\"sv\"><b>Svenska</b>"));
  EXPECT_TRUE(has(html, "<a href=\"ar/index.html\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\"><b>العربية</b> "
                        "<small>الطريق</small></a>")) << html;
  EXPECT_TRUE(has(html, "Staden &amp; länet"));
  EXPECT_TRUE(has(html, "<link rel=\"canonical\" href=\"https://hjemvei.example/stockholm/\">"));
  EXPECT_TRUE(has(html, "hreflang=\"ar\" href=\"https://hjemvei.example/stockholm/ar/\""));
  EXPECT_TRUE(has(html, "hreflang=\"x-default\" href=\"https://hjemvei.example/stockholm/\""));
  EXPECT_TRUE(has(html, "href=\"sv/style.css\""));
}

TEST(SitePages, ALanguageThatIsNotOfferedStandsNowhere) {
  for (const UnitFile& each : make_site_pages(kCards)) {
    EXPECT_FALSE(has(each.bytes, "/so/")) << each.name;
    EXPECT_FALSE(has(each.bytes, "so/index.html")) << each.name;
    EXPECT_FALSE(has(each.bytes, "Jidka")) << each.name;
  }
}

TEST(SitePages, TheFirstPageHasAllGuidesWithTheirLanguages) {
  const std::string html = file("index.html");
  EXPECT_TRUE(has(html, "<html lang=\"nb\" dir=\"ltr\">"));
  EXPECT_TRUE(has(html, "Alle guider</span> · <span lang=\"sv\">Alla guider</span>"));
  EXPECT_TRUE(has(html, "<section class=\"one\" lang=\"sv\"><h2><a href=\"stockholm/index.html\">Vägen &lt;hem&gt;</a>"));
  EXPECT_TRUE(has(html, "<a href=\"stockholm/ar/index.html\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">"));
}

// The links to each language of a page of Stockholm's, as the map has them.
std::string links(const std::string& id) {
  std::string links;
  for (const char* tag : {"sv", "ar"})
    links += std::string("<xhtml:link rel=\"alternate\" hreflang=\"") + tag +
             "\" href=\"https://hjemvei.example/stockholm/" + tag + "/" + id + "\"/>";
  return links;
}

TEST(SitePages, TheMapHasEveryPageButMovedOnes) {
  const std::string version = "<lastmod>2026-11-22</lastmod>", oslo = "https://hjemvei.example/oslo/nb/",
                    stockholm = "https://hjemvei.example/stockholm/";
  const auto only = [&](const std::string& address) {
    return "<url><loc>" + address + "</loc>" + version + "<xhtml:link rel=\"alternate\" hreflang=\"nb\" href=\"" +
           address + "\"/></url>\n";
  };
  const auto both = [&](const std::string& tag, const std::string& id) {
    return "<url><loc>" + stockholm + tag + "/" + id + "</loc>" + version + links(id) + "</url>\n";
  };
  EXPECT_EQ(make_site_map(kCards),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
            "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
            "<url><loc>https://hjemvei.example/</loc></url>\n"
            "<url><loc>https://hjemvei.example/oslo/</loc>" + version + "</url>\n" +
            only(oslo) + only(oslo + "offer/") + only(oslo + "offer.answer/") +
            "<url><loc>" + stockholm + "</loc>" + version + "</url>\n" +
            both("sv", "") + both("sv", "offer/") + both("sv", "offer.answer/") +
            both("ar", "") + both("ar", "offer/") + both("ar", "offer.answer/") + "</urlset>\n");
  EXPECT_TRUE(make_site_map({}).empty());
}

// RFC 1952, 2.3: the same bytes on any day.
TEST(SitePages, TheMapIsPackedWithoutADateAndFoundByItsIndex) {
  EXPECT_EQ(file("sitemap-pages.xml.gz").substr(0, 8), std::string("\x1f\x8b\x08\0\0\0\0\0", 8));
  EXPECT_EQ(file("sitemap.xml"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
            "<sitemap><loc>https://hjemvei.example/sitemap-pages.xml.gz</loc><lastmod>2026-11-22</lastmod></sitemap>\n"
            "</sitemapindex>\n");
}

}  // namespace
}  // namespace hjemvei
