// The brochure of the guide we ship: what stands on which panel, that it fits, and what is said
// when it does not.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "made.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

class BrochureIn : public testing::TestWithParam<const char*> {
 protected:
  BrochureIn() : made_(GetParam()) {}
  bool right_to_left() const { return find_language(GetParam())->right_to_left(); }
  Made made_;
};

TEST_P(BrochureIn, HasSixPanelsInReadingOrder) {
  const Pages pages = made_.pages(Product::brochure);
  EXPECT_EQ(print(made_.faults.sorted()), "");
  EXPECT_EQ(pages.size, (Size{mm(99), mm(210)}));
  std::vector<std::string> names;
  for (const Destination& each : pages.destinations) {
    EXPECT_EQ(each.page, names.size());
    names.push_back(each.name);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"front", "inside.1", "inside.2", "inside.3",
                                             "languages", "meeting"}));
  ASSERT_EQ(pages.pages.size(), 6u);
  ASSERT_EQ(pages.outline.size(), 6u);
  EXPECT_EQ(pages.outline[0].title, made_.edition.brochure->question.plain());
  EXPECT_EQ(pages.outline[5].title, made_.edition.brochure->meeting.plain());
}

TEST_P(BrochureIn, KeepsItsTextOnThePanelsAndApart) {
  for (const Product product : {Product::brochure, Product::brochure_print}) {
    const Pages pages = made_.pages(product);
    const double margin = mm(5);  // an office printer prints no further
    for (const Page& page : pages.pages) {
      const std::vector<const TextLine*> lines = lines_of(page);
      for (std::size_t a = 0; a < lines.size(); ++a) {
        const Rect box = box_of(*lines[a]);
        EXPECT_GE(box.x, margin) << text_of(*lines[a], pages);
        EXPECT_LE(box.right(), pages.size.width - margin) << text_of(*lines[a], pages);
        EXPECT_GE(box.y, margin) << text_of(*lines[a], pages);
        EXPECT_LE(box.bottom(), pages.size.height - margin) << text_of(*lines[a], pages);
        EXPECT_GE(lines[a]->size, 9.5) << text_of(*lines[a], pages);
        for (std::size_t b = a + 1; b < lines.size(); ++b)
          EXPECT_FALSE(overlap(box, box_of(*lines[b])))
              << text_of(*lines[a], pages) << " and " << text_of(*lines[b], pages);
      }
    }
  }
}

TEST_P(BrochureIn, PaintsEveryPieceOfContentInReadingOrder) {
  const Pages pages = made_.pages(Product::brochure);
  std::uint32_t last = 0;
  std::set<std::uint32_t> painted;
  for (const Page& page : pages.pages)
    for (const TextLine* line : lines_of(page))
      for (std::uint32_t r = 0; r < line->run_count; ++r) {
        const auto* id = std::get_if<ContentId>(&pages.runs[line->first_run + r].owner);
        ASSERT_TRUE(id) << "text that is no content: " << text_of(*line, pages);
        if (r == 0) {
          EXPECT_GE(id->number(), last) << text_of(*line, pages);
        }
        last = std::max(last, id->number());
        painted.insert(id->number());
      }
  for (const Page& page : pages.pages)
    for (const Item& item : page.items)
      if (const Shape* shape = std::get_if<Shape>(&item))
        if (const auto* id = std::get_if<ContentId>(&shape->owner)) painted.insert(id->number());
  EXPECT_EQ(painted.size(), pages.structure.content_count());
}

// Where the headline with these words begins, on a side of the sheet.
std::optional<double> left_of(const Pages& pages, std::size_t page, const Text& words) {
  for (const TextLine* line : lines_of(pages.pages.at(page))) {
    const auto* id = std::get_if<ContentId>(&pages.runs[line->first_run].owner);
    if (id && pages.structure[pages.structure.owner(*id)].title == words.plain())
      return line->origin.x;
  }
  return std::nullopt;
}

// Seen from above: flap, back, front on the one side; on the other the inside, whose last panel
// lies behind the flap and is as narrow. All the other way round for languages that run so.
TEST_P(BrochureIn, StandsOnTheSheetAsItIsFolded) {
  const Pages pages = made_.pages(Product::brochure_print);
  const EditionBrochure& brochure = *made_.edition.brochure;
  EXPECT_EQ(print(made_.faults.sorted()), "");
  EXPECT_EQ(pages.size, (Size{mm(297), mm(210)}));
  ASSERT_EQ(pages.pages.size(), 2u);
  struct Where {
    std::size_t page;
    const Text* words;
    double from, to;  // mm from the start edge
  };
  const Where all[] = {{0, &brochure.languages, 0, 97},
                       {0, &brochure.meeting, 97, 197},
                       {0, &brochure.question, 197, 297},
                       {1, &brochure.panels[0][0].title, 0, 100},
                       {1, &brochure.panels[1][0].title, 100, 200},
                       {1, &brochure.panels[2][0].title, 200, 297}};
  for (const Where& each : all) {
    const auto left = left_of(pages, each.page, *each.words);
    ASSERT_TRUE(left) << each.words->plain();
    const double from = right_to_left() ? 297 - each.to : each.from;
    const double to = right_to_left() ? 297 - each.from : each.to;
    EXPECT_GT(*left, mm(from)) << each.words->plain();
    EXPECT_LT(*left, mm(to)) << each.words->plain();
  }
}

// The left edges of narrow upright bars at the upper margin.
std::set<int> ticks_of(const Page& page) {
  std::set<int> found;
  for (const Item& item : page.items) {
    const Shape* shape = std::get_if<Shape>(&item);
    if (!shape || shape->path.size() != 5) continue;
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (const PathSegment& segment : shape->path) {
      if (segment.kind == PathSegment::Kind::close) continue;
      left = std::min(left, segment.to.x), right = std::max(right, segment.to.x);
      top = std::min(top, segment.to.y), bottom = std::max(bottom, segment.to.y);
    }
    if (right - left < 1 && bottom - top > mm(3) && top < mm(6))
      found.insert(static_cast<int>((left + right) / 2 / mm(1) + 0.5));
  }
  return found;
}

TEST_P(BrochureIn, MarksWhereToFold) {
  const Pages pages = made_.pages(Product::brochure_print);
  const std::set<int> outside = right_to_left() ? std::set<int>{100, 200} : std::set<int>{97, 197};
  const std::set<int> inside = right_to_left() ? std::set<int>{97, 197} : std::set<int>{100, 200};
  EXPECT_EQ(ticks_of(pages.pages.at(0)), outside);
  EXPECT_EQ(ticks_of(pages.pages.at(1)), inside);
}

TEST_P(BrochureIn, OffersEveryLanguageByItsOwnNameAndLeadsToPages) {
  const Pages pages = made_.pages(Product::brochure);
  std::vector<std::string> targets;
  for (const Link& link : pages.pages.at(4).links) {
    EXPECT_FALSE(link.purpose.empty());
    EXPECT_GE(link.areas.front().height, mm(10) - 0.01);
    targets.push_back(link.target);
  }
  EXPECT_EQ(targets, (std::vector<std::string>{"https://hjemvei.example/stockholm/sv/",
                                               "https://hjemvei.example/stockholm/sv-x-easy/",
                                               "https://hjemvei.example/stockholm/en/",
                                               "https://hjemvei.example/stockholm/ar/",
                                               "https://hjemvei.example/stockholm/fa-AF/",
                                               "https://hjemvei.example/stockholm/so/",
                                               "https://hjemvei.example/stockholm/ti/",
                                               "https://hjemvei.example/stockholm/uk/"}));
  const std::string own = std::string("https://hjemvei.example/stockholm/") + GetParam() + "/";
  ASSERT_EQ(pages.pages.at(5).links.size(), 1u);
  EXPECT_EQ(pages.pages.at(5).links.front().target, own);
  EXPECT_EQ(made_.edition.brochure->address, own);
}

INSTANTIATE_TEST_SUITE_P(Stockholm, BrochureIn, testing::Values("sv", "en", "ar", "uk", "ti"),
                         [](const auto& info) { return std::string(info.param); });

// ---- Faults ----------------------------------------------------------------------------------

class BrochureFault : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("hjemvei-") + test->name());
    fs::remove_all(folder_);
    fs::copy(fs::path(HJEMVEI_PROJECT) / "content", folder_, fs::copy_options::recursive);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void replace(const std::string& file, const std::string& from, const std::string& to) {
    const fs::path path = folder_ / "stockholm" / file;
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    std::string whole = text.str();
    const std::size_t at = whole.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    std::ofstream(path, std::ios::binary) << whole.replace(at, from.size(), to);
  }
  // Without the number of the line: what the content says above it may change.
  std::string faults_in(const char* language) {
    Made made(language, folder_.string());
    if (!made.faults.has_errors() && !made.workplace->units().empty())
      made.pages(Product::brochure);
    return std::regex_replace(print(made.faults.sorted()), std::regex("(\\.yaml):[0-9]+:"),
                              "$1:LINE:");
  }

  fs::path folder_;
};

TEST_F(BrochureFault, TextThatDoesNotFitAPanel) {
  std::string text;
  for (int i = 0; i < 12; ++i) text += "I e-posten står dag och klockslag. ";
  text.pop_back();
  replace("brochure.yaml",
          "Först kontrakt, sedan nyckel, sist pengar. Har någon bråttom? Fråga först.", text);
  EXPECT_EQ(
      faults_in("sv"),
      "content/stockholm/brochure.yaml:LINE:15: error: in \"sv\" the text of inner panel 3 is "
      "6 lines too long\n"
      "    text: I e-posten står dag och klockslag. I e-posten står dag och klockslag. I "
      "e-posten står dag och…\n"
      "          ^\n"
      "  instead: a shorter text on this panel, or one drawing less\n");
}

TEST_F(BrochureFault, TextThatDoesNotFitTheFront) {
  std::string text;
  for (int i = 0; i < 14; ++i) text += "Sex saker att veta på vägen. ";
  text.pop_back();
  replace("brochure.yaml", "Sex saker att veta på vägen till egen bostad.", text);
  EXPECT_EQ(
      faults_in("sv"),
      "content/stockholm/brochure.yaml:LINE:9: error: in \"sv\" the text of the front is 5 lines "
      "too "
      "long\n"
      "    text: Sex saker att veta på vägen. Sex saker att veta på vägen. Sex saker att veta på "
      "vägen. Sex sak…\n"
      "          ^\n"
      "  instead: a shorter text on this panel\n");
}

// A translation is held against the room by itself, at its own place.
TEST_F(BrochureFault, TranslationThatDoesNotFit) {
  std::string text;
  for (int i = 0; i < 10; ++i) text += "Bring your papers about your income. ";
  text.pop_back();
  replace("translations/en.yaml", "text: Papers about your income", "text: " + text);
  EXPECT_EQ(faults_in("sv"), "");
  EXPECT_EQ(
      faults_in("en"),
      "content/stockholm/translations/en.yaml:LINE:11: error: in \"en\" the text of the back is "
      "7 lines too long\n"
      "    text: Bring your papers about your income. Bring your papers about your income. "
      "Bring your papers ab…\n"
      "          ^\n"
      "  instead: a shorter text on this panel\n");
}

TEST_F(BrochureFault, AddressTooLongForACode) {
  replace("guide.yaml", "https://hjemvei.example",
          "https://hjemvei.example/" + std::string(2400, 'a'));
  EXPECT_NE(faults_in("sv").find("is too long for a code that can be scanned"), std::string::npos);
}

TEST_F(BrochureFault, NoBrochureWithoutItsFile) {
  fs::remove(folder_ / "stockholm/brochure.yaml");
  Made made("sv", folder_.string());
  EXPECT_FALSE(made.edition.brochure);
  const UnitResult result =
      make_unit(made.workplace->units().front(), *made.workplace, made.request);
  std::vector<Product> products;
  for (const ProductFile& file : result.files) products.push_back(file.product);
  EXPECT_EQ(products,
            (std::vector<Product>{Product::guide, Product::guide_phone, Product::plan, Product::plan_archive}));
}

TEST_F(BrochureFault, AskedForWhereThereIsNone) {
  fs::remove(folder_ / "stockholm/brochure.yaml");
  Request request = Made("sv", folder_.string()).request;
  request.product = Product::brochure;
  testing::internal::CaptureStderr();
  const Exit code = run_build(request);
  EXPECT_EQ(testing::internal::GetCapturedStderr(),
            "error: there is no brochure.yaml, so there is no brochure to make\n"
            "  instead: a file content/<guide>/brochure.yaml, or another product\n");
  EXPECT_EQ(code, Exit::fault);
}

// ---- Files -----------------------------------------------------------------------------------

std::string read(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

TEST(BrochureFiles, StandBesideTheGuideAndInTheManifest) {
  Request request = Made("sv").request;
  const fs::path output = fs::path(testing::TempDir()) / "hjemvei-brochure-files";
  const fs::path unit = output / "site/stockholm/sv";
  fs::remove_all(output);
  request.output = output.string();
  request.write = true;
  const auto run = [&] {
    testing::internal::CaptureStdout();
    const Exit code = run_build(request);
    testing::internal::GetCapturedStdout();
    return code;
  };
  ASSERT_EQ(run(), Exit::done);
  const std::string guide = read(unit / "guide.pdf"), brochure = read(unit / "brochure.pdf");
  EXPECT_TRUE(brochure.starts_with("%PDF-1.7"));
  EXPECT_TRUE(read(unit / "brochure-print.pdf").starts_with("%PDF-1.7"));
  const std::string manifest = read(output / "site/manifest.json");
  for (const char* id :
       {"stockholm/sv/guide", "stockholm/sv/brochure", "stockholm/sv/brochure-print"})
    EXPECT_NE(manifest.find(std::string("\"id\": \"") + id + "\""), std::string::npos) << id;

  // One product is made anew; the others stay.
  fs::remove(unit / "brochure.pdf");
  request.product = Product::brochure;
  ASSERT_EQ(run(), Exit::done);
  EXPECT_EQ(read(unit / "brochure.pdf"), brochure);
  EXPECT_EQ(read(unit / "guide.pdf"), guide);
  EXPECT_EQ(read(output / "site/manifest.json"), manifest);
  fs::remove_all(output);
}

TEST(BrochureFiles, AreSmallAndTheSheetClaimsNothing) {
  Made made("ar");
  made.request.jobs = 1;
  const UnitResult result =
      make_unit(made.workplace->units().front(), *made.workplace, made.request);
  ASSERT_EQ(result.files.size(), 6u) << print(Diagnostics(result.diagnostics).sorted());
  EXPECT_EQ(std::string(name_of(result.files[2].product)), "brochure");
  EXPECT_EQ(std::string(name_of(result.files[3].product)), "brochure-print");
  for (std::size_t i = 2; i < 6; ++i) EXPECT_LE(result.files[i].bytes.size(), kBrochureBudget);
  EXPECT_NE(result.files[2].bytes.find("pdfuaid:part"), std::string::npos);
  EXPECT_NE(result.files[2].bytes.find("pdfaid:part"), std::string::npos);
  EXPECT_EQ(result.files[3].bytes.find("pdfuaid"), std::string::npos);
  EXPECT_EQ(result.files[3].bytes.find("pdfaid"), std::string::npos);
}

}  // namespace
}  // namespace hjemvei
