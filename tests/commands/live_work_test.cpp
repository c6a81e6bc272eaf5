// The preview's work: what an edit touches, what stays as it was, what is framed.
#include "commands/live_work.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "commands/live_web.h"
#include "preview/page_svg.h"
#include "publish/html_pages.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

class Live : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("hjemvei-live-") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    for (const char* each : {"layouts", "fonts"})
      fs::copy(fs::path(HJEMVEI_PROJECT) / each, folder_ / each, fs::copy_options::recursive);
    fs::copy(fs::path(HJEMVEI_PROJECT) / "tests/smoke/content", folder_ / "content",
             fs::copy_options::recursive);
    folder_ = fs::canonical(folder_);
    Request request;
    request.today = {2026, 11, 22};
    work_.emplace(request, folder_.string(), (folder_ / "content").string());
  }
  void TearDown() override {
    work_.reset();
    fs::remove_all(folder_);
  }

  // Replaces a text of a file and says so, as the watch would.
  void edit(const std::string& path, const std::string& from, const std::string& to) {
    std::stringstream text;
    text << std::ifstream(folder_ / path, std::ios::binary).rdbuf();
    std::string whole = text.str();
    const std::size_t at = whole.find(from);
    ASSERT_NE(at, std::string::npos) << from << " in " << path;
    std::ofstream(folder_ / path, std::ios::binary) << whole.replace(at, from.size(), to);
    EXPECT_TRUE(work_->touch({(folder_ / path).string()}));
  }

  Showing show(const std::string& language, const std::string& product = "guide") {
    return work_->make({"smoke", language, product});
  }

  static bool says(const Showing& showing, const std::string& what) {
    for (const ShownFault& fault : showing.faults)
      if (fault.seen.find(what) != std::string::npos) return true;
    return false;
  }
  static std::string all_pages(const Showing& showing) {
    std::string out;
    for (std::size_t i = 0; i < showing.picture->pages.pages.size(); ++i)
      out += page_svg(*showing.picture, i);
    return out;
  }

  fs::path folder_;
  std::optional<LiveWork> work_;
};

constexpr const char* kGuide = "content/smoke/guide.yaml";
constexpr const char* kArabic = "content/smoke/translations/ar.yaml";
constexpr const char* kTitle = "Svara innan tiden går ut";

TEST_F(Live, ShowsWhatIsThere) {
  const Showing showing = show("ar");
  ASSERT_TRUE(showing.picture);
  EXPECT_TRUE(showing.current);
  EXPECT_EQ(showing.guides, std::vector<std::string>{"smoke"});
  EXPECT_EQ(showing.source_language, "sv");
  ASSERT_GE(showing.languages.size(), 3u);
  EXPECT_TRUE(showing.picture->pages.right_to_left);
}

TEST_F(Live, WhatNothingTouchedIsNotMadeAgain) {
  const auto before = show("sv").picture;
  EXPECT_EQ(show("sv").picture, before);
}

TEST_F(Live, ATranslationTouchesItsLanguageOnly) {
  const auto swedish = show("sv").picture, arabic = show("ar").picture, tigrinya = show("ti").picture;
  edit(kArabic, "status: draft", "status: draft ");
  EXPECT_NE(show("ar").picture, arabic);
  EXPECT_EQ(show("sv").picture, swedish);
  EXPECT_EQ(show("ti").picture, tigrinya);
}

TEST_F(Live, TheGuideTouchesAll) {
  const auto swedish = show("sv").picture, arabic = show("ar").picture;
  edit(kGuide, kTitle, "Svara nu");
  const Showing after = show("sv");
  EXPECT_NE(after.picture, swedish);
  EXPECT_NE(show("ar").picture, arabic);
  EXPECT_EQ(after.picture->edition.sections[0].screens[0].title.plain(), "Svara nu");
}

TEST_F(Live, LayoutThemeDrawingAndGlossaryTouchThePicture) {
  for (const char* path : {"layouts/guide.yaml", "layouts/themes/stockholm.yaml",
                           "layouts/drawings/answer-clock.svg", "content/glossary.yaml",
                           "content/smoke/facts.yaml", "fonts/fonts.yaml"}) {
    const auto before = show("sv").picture;
    ASSERT_TRUE(before) << path;
    EXPECT_TRUE(work_->touch({(folder_ / path).string()}));
    const auto after = show("sv");
    EXPECT_NE(after.picture, before) << path;
    EXPECT_TRUE(after.current) << path;
  }
}

TEST_F(Live, ADrawingThatIsNotInTheGuideTouchesNothing) {
  const auto before = show("sv").picture;
  work_->touch({(folder_ / "layouts/drawings/rent-day.svg").string()});
  EXPECT_EQ(show("sv").picture, before);
}

TEST_F(Live, AnEditorsOwnFilesTouchNothing) {
  for (const char* path : {"content/smoke/.guide.yaml.swp", "content/smoke/guide.yaml~",
                           "content/smoke/guide.yaml.1234.tmp"})
    EXPECT_FALSE(work_->touch({(folder_ / path).string()})) << path;
}

TEST_F(Live, ABrokenGuideLeavesNoPictureAndSaysWhere) {
  show("sv");
  edit(kGuide, "    title: Erbjudandet", "    tittle: Erbjudandet");
  const Showing broken = show("sv");
  EXPECT_FALSE(broken.current);
  EXPECT_EQ(broken.picture, nullptr);
  EXPECT_TRUE(says(broken, "unknown key \"tittle\""));
  bool located = false;
  for (const ShownFault& fault : broken.faults)
    located = located || (fault.place.starts_with("content/smoke/guide.yaml:") &&
                          fault.excerpt.find('^') != std::string::npos);
  EXPECT_TRUE(located);
  EXPECT_FALSE(broken.languages.empty());
  edit(kGuide, "    tittle: Erbjudandet", "    title: Erbjudandet");
  EXPECT_TRUE(show("sv").current);
}

TEST_F(Live, ATranslationThatIsNoYamlHoldsBackItsLanguageOnly) {
  show("ar");
  edit(kArabic, "language: ar", "language: [ar");
  EXPECT_FALSE(show("ar").current);
  EXPECT_TRUE(show("sv").current);
}

TEST_F(Live, AStaleTextIsFramedAndItsSourceNamed) {
  edit(kGuide, kTitle, "Svara i morgon");
  const Showing showing = show("ar");
  ASSERT_TRUE(showing.picture);   // the build would hold it back: this screen matters
  const std::string pages = all_pages(showing);
  EXPECT_NE(pages.find("class=\"text stale\" data-at=\"content/smoke/translations/ar.yaml:"),
            std::string::npos);
  EXPECT_NE(pages.find("data-source=\"content/smoke/guide.yaml:"), std::string::npos);
}

TEST_F(Live, ATextThatDoesNotFitIsFramed) {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "långtord ";
  edit(kGuide, kTitle, words + "slut");
  const Showing showing = show("sv");
  ASSERT_TRUE(showing.picture);
  EXPECT_TRUE(says(showing, "this headline takes"));
  EXPECT_NE(all_pages(showing).find("class=\"text overflow\" data-at=\"content/smoke/guide.yaml:"),
            std::string::npos);
}

TEST_F(Live, ADrawingThatGoesAndComesAgain) {
  show("sv");
  const fs::path drawing = folder_ / "layouts/drawings/answer-clock.svg";
  fs::rename(drawing, folder_ / "kept");
  work_->touch({drawing.string()});
  EXPECT_FALSE(show("sv").current);
  fs::rename(folder_ / "kept", drawing);
  work_->touch({drawing.string()});
  EXPECT_TRUE(show("sv").current);
}

TEST_F(Live, ALanguageThatIsNotThereBecomesTheSource) {
  EXPECT_EQ(show("uk").shown.language, "sv");
  fs::copy_file(folder_ / kArabic, folder_ / "content/smoke/translations/uk.yaml");
  edit("content/smoke/translations/uk.yaml", "language: ar", "language: uk");
  EXPECT_EQ(show("uk").shown.language, "uk");
}

TEST_F(Live, ANewGuideIsSeen) {
  EXPECT_EQ(show("sv").guides.size(), 1u);
  fs::copy(folder_ / "content/smoke", folder_ / "content/other", fs::copy_options::recursive);
  edit("content/other/guide.yaml", "guide: smoke", "guide: other");
  EXPECT_EQ(show("sv").guides.size(), 2u);
  EXPECT_TRUE(work_->make({"other", "sv", "guide"}).current);
}

TEST_F(Live, SettlingStopsBetweenTwoTranslationsAndGoesOnFromThere) {
  show("sv");
  edit(kGuide, "publish_drafts: true\n", "");
  show("sv");
  int asked = 0;
  EXPECT_FALSE(work_->settle([&] { return ++asked == 2; }));
  EXPECT_EQ(asked, 2);   // of two translations that are read, and then matched
  EXPECT_EQ(show("sv").picture->edition.others.size(), 2u);   // as before
  asked = 0;
  EXPECT_TRUE(work_->settle([&] { return ++asked > 4; }));
  EXPECT_EQ(asked, 4);
  EXPECT_TRUE(show("sv").picture->edition.others.empty());   // nobody has reviewed them
  EXPECT_FALSE(work_->settle());
}

TEST_F(Live, PseudoLanguagesCanBeLookedAt) {
  EXPECT_TRUE(show("en-XA").current);
  EXPECT_TRUE(show("ar-XB").picture->pages.right_to_left);
}

// The web page that is made when it is asked for is the one that a build writes.
TEST_F(Live, WebPagesAreThoseOfABuild) {
  const Showing showing = show("ar");
  const Picture& picture = *showing.picture;
  const WebPages web = live_web_pages({});
  WebFonts fonts(*picture.fonts);
  Diagnostics faults;
  const std::vector<std::string> files = {"guide.pdf", "guide-phone.pdf"};
  const HtmlPages built = make_html_pages(
      {picture.edition, *picture.theme, picture.drawings, *picture.fonts, fonts, files,
       picture.narrow_drawings, true}, faults);
  std::size_t pages = 0, kept_pages = 0;
  const std::string kept = "v/" + picture.edition.version + "/";
  for (const UnitFile& file : built.files) {
    constexpr std::string_view kIndex = "index.html";
    if (!file.name.ends_with(kIndex)) continue;
    const bool is_kept = file.name.starts_with(kept);
    std::string id = file.name.substr(is_kept ? kept.size() : 0);
    id.resize(id.size() - kIndex.size());
    if (!id.empty()) id.pop_back();
    EXPECT_EQ(web.page(picture, id, is_kept), file.bytes) << file.name;
    ++(is_kept ? kept_pages : pages);
  }
  EXPECT_EQ(pages, built.pages);
  EXPECT_EQ(kept_pages, built.pages);
  const auto style = web.file(picture, "style.css");
  ASSERT_TRUE(style);
  for (const UnitFile& file : built.files) {
    if (file.name == "style.css") {
      EXPECT_EQ(style->bytes, file.bytes);
    }
    if (!file.name.starts_with("fonts/")) continue;
    const auto font = web.file(picture, file.name);
    ASSERT_TRUE(font) << file.name;
    EXPECT_EQ(font->bytes, *file.shared) << file.name;
  }
  EXPECT_FALSE(web.file(picture, "guide.yaml"));
  EXPECT_FALSE(web.file(picture, "fonts/../../guide.yaml"));
  EXPECT_EQ(web.page(picture, "no.such", false), "");
}

// The pages above the guides have those that can be read, in the languages that are offered.
TEST_F(Live, ThePagesAboveTheGuides) {
  fs::copy(folder_ / "content/smoke", folder_ / "content/other", fs::copy_options::recursive);
  edit("content/other/guide.yaml", "guide: smoke", "guide: other");
  const std::map<std::string, std::string> site = work_->make(kSiteKey).site;
  ASSERT_EQ(site.size(), 5u);
  EXPECT_TRUE(site.contains("sitemap.xml") && site.contains("sitemap-pages.xml.gz") && site.contains("other/index.html"));
  EXPECT_NE(site.at("index.html").find("href=\"other/ar/index.html\""), std::string::npos);
  EXPECT_NE(site.at("smoke/index.html").find("href=\"ti/index.html\""), std::string::npos);
  edit("content/other/guide.yaml", "title:", "tittle:");
  edit(kGuide, "publish_drafts: true\n", "");
  const std::map<std::string, std::string> less = work_->make(kSiteKey).site;
  EXPECT_FALSE(less.contains("other/index.html"));
  EXPECT_EQ(less.at("smoke/index.html").find("href=\"ti/index.html\""), std::string::npos);
}

TEST(ReadFiles, KnowWhatTouchesThem) {
  const ReadFiles read{{"/p/content/a/guide.yaml"}, {"/p/content/a/translations"}};
  EXPECT_TRUE(read.touched_by({"/p/content/a/guide.yaml"}));
  EXPECT_TRUE(read.touched_by({"/p/content/a"}));                        // it was renamed
  EXPECT_TRUE(read.touched_by({"/p/content/a/translations/new.yaml"}));   // it was listed
  EXPECT_FALSE(read.touched_by({"/p/content/a/facts.yaml"}));
  EXPECT_FALSE(read.touched_by({"/p/content/a/guide.yaml.old"}));
  EXPECT_FALSE(read.touched_by({"/p/content/a/translations/b/c.yaml"}));
  EXPECT_FALSE(read.touched_by({}));
}

}  // namespace
}  // namespace hjemvei
