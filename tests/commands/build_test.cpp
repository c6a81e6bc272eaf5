// The program as its users meet it: what it publishes, what it says, and what it leaves alone.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "commands/request.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

void replace(const fs::path& path, const std::string& from, const std::string& to) {
  std::string text = read(path);
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  write(path, text.replace(at, from.size(), to));
}

class Build : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("hjemvei-") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    fs::copy(fs::path(HJEMVEI_PROJECT) / "tests/smoke/content", folder_ / "content",
             fs::copy_options::recursive);
    request_.project = HJEMVEI_PROJECT;
    request_.content = (folder_ / "content").string();
    request_.output = (folder_ / "output").string();
    request_.today = {2026, 11, 22};
  }
  void TearDown() override { fs::remove_all(folder_); }

  // Runs the command and keeps what it said.
  Exit run() {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const Exit code = run_build(request_);
    out_ = testing::internal::GetCapturedStdout();
    faults_ = testing::internal::GetCapturedStderr();
    return code;
  }

  fs::path pdf(const std::string& language) const {
    return folder_ / "output/site/smoke" / language / "guide.pdf";
  }

  fs::path folder_;
  Request request_;
  std::string out_, faults_;
};

TEST_F(Build, PublishesEveryLanguageAndAManifest) {
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_EQ(faults_, "");
  for (const char* language : {"sv", "ar", "ti"}) EXPECT_TRUE(read(pdf(language)).starts_with("%PDF-1.7"));
  const std::string manifest = read(folder_ / "output/site/manifest.json");
  EXPECT_NE(manifest.find("\"id\": \"smoke/ar/guide\""), std::string::npos);
  EXPECT_NE(manifest.find("\"path\": \"smoke/ti/guide.pdf\""), std::string::npos);
  EXPECT_NE(out_.find("site/smoke/sv/guide.pdf"), std::string::npos);
}

// Designers name them; readers are never sent there.
TEST_F(Build, MakesAPseudoLanguageBesideTheManifest) {
  request_.language = "en-XA";
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_TRUE(read(pdf("en-XA")).starts_with("%PDF-1.7"));
  EXPECT_NE(out_.find("site/smoke/en-XA/guide.pdf"), std::string::npos);
  request_.language.clear();
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_EQ(out_.find("en-XA"), std::string::npos);
  request_.language = "ar-XB";
  EXPECT_EQ(run(), Exit::done) << faults_;
  const std::string manifest = read(folder_ / "output/site/manifest.json");
  EXPECT_NE(manifest.find("smoke/sv/guide"), std::string::npos);
  EXPECT_EQ(manifest.find("en-XA"), std::string::npos);
  EXPECT_EQ(manifest.find("ar-XB"), std::string::npos);
}

TEST_F(Build, RefusesATranslationFileOfAPseudoLanguage) {
  write(folder_ / "content/smoke/translations/en-XA.yaml", "language: en-XA\nentries: []\n");
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_NE(faults_.find("the file translations/en-XA.yaml is named after a language that the program "
                         "makes\n"),
            std::string::npos)
      << faults_;
}

// A variant of the guide's own language: its file holds one text, all others are the guide's.
TEST_F(Build, MakesAnEasyReadVariant) {
  write(folder_ / "content/smoke/translations/sv-x-easy.yaml", "language: sv-x-easy\nentries: []\n");
  EXPECT_EQ(run(), Exit::done);
  EXPECT_EQ(faults_, "");
  EXPECT_TRUE(read(pdf("sv-x-easy")).starts_with("%PDF-1.7"));
  EXPECT_NE(read(folder_ / "output/site/manifest.json").find("smoke/sv-x-easy/guide"),
            std::string::npos);
}

TEST_F(Build, RefusesAnEasyReadVariantWithoutItsBase) {
  write(folder_ / "content/smoke/translations/nb-x-easy.yaml", "language: nb-x-easy\nentries: []\n");
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_NE(faults_.find("\"nb-x-easy\" is for easy reading of \"nb\", which this guide does not have"),
            std::string::npos)
      << faults_;
  EXPECT_TRUE(fs::exists(pdf("sv")));   // holds back its own unit only
}

TEST_F(Build, GivesTheSameBytesOnAnyNumberOfThreads) {
  request_.jobs = 1;
  ASSERT_EQ(run(), Exit::done) << faults_;
  const std::string first = read(pdf("ar"));
  request_.jobs = 3;
  request_.today = {2027, 1, 15};   // another day changes no byte
  ASSERT_EQ(run(), Exit::done) << faults_;
  EXPECT_EQ(read(pdf("ar")), first);
}

TEST_F(Build, KeepsTheOtherLanguagesInTheManifest) {
  ASSERT_EQ(run(), Exit::done) << faults_;
  request_.language = "ar";
  ASSERT_EQ(run(), Exit::done) << faults_;
  EXPECT_NE(read(folder_ / "output/site/manifest.json").find("smoke/sv/guide"), std::string::npos);
}

TEST_F(Build, HoldsBackOnlyTheUnitWithAFault) {
  ASSERT_EQ(run(), Exit::done) << faults_;
  const std::string standing = read(pdf("ti"));
  replace(folder_ / "content/smoke/translations/ti.yaml", "entries:", "entires:");
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_EQ(read(pdf("ti")), standing);
  EXPECT_NE(out_.find("smoke/ar/guide.pdf"), std::string::npos);
  EXPECT_EQ(out_.find("smoke/ti/guide.pdf"), std::string::npos);
  EXPECT_NE(faults_.find("content/smoke/translations/ti.yaml:"), std::string::npos) << faults_;
  EXPECT_NE(faults_.find("entires"), std::string::npos) << faults_;
}

TEST_F(Build, LeavesTheLastGoodOutputWhenTheGuideIsFaulty) {
  ASSERT_EQ(run(), Exit::done) << faults_;
  const std::string standing = read(pdf("sv"));
  replace(folder_ / "content/smoke/guide.yaml", "theme: stockholm", "theme: stockhom");
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_EQ(out_, "");
  EXPECT_EQ(read(pdf("sv")), standing);
}

TEST_F(Build, SaysWhereItCannotWrite) {
  write(folder_ / "output", "a file, not a folder");
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_NE(faults_.find("output/site/smoke/sv/guide.pdf could not be written: "), std::string::npos)
      << faults_;
  EXPECT_NE(faults_.find("instead: room on the disk and a folder that you may write to, or another "
                         "one after --output"),
            std::string::npos)
      << faults_;
}

TEST_F(Build, NamesTheGuidesThereAre) {
  request_.guide = "smok";
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_EQ(faults_, "error: there is no guide \"smok\" in " + request_.content +
                         "\n  instead: --guide with one of: smoke\n");
}

TEST_F(Build, SaysThatALanguageIsNotThere) {
  request_.language = "fi";
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_EQ(faults_,
            "error: no guide has the language \"fi\"\n  instead: --language with a tag that stands "
            "in content/<guide>/translations/\n");
}

TEST_F(Build, ChecksWithoutWriting) {
  request_.write = false;
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_FALSE(fs::exists(folder_ / "output"));
  EXPECT_EQ(out_, "");
}

TEST_F(Build, ShowsAMissingTranslationInTheSourceLanguageAndReportsIt) {
  replace(folder_ / "content/smoke/translations/ar.yaml",
          "at: guide/offer.answer/title\n    source: Svara",
          "at: guide/offer.gone/title\n    source: Vara");
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_NE(faults_.find("content/smoke/guide.yaml:20:16: warning: "), std::string::npos) << faults_;
  request_.strict = true;
  EXPECT_EQ(run(), Exit::fault);
}

TEST_F(Build, ReportsAWordThatNoFontHas) {
  replace(folder_ / "content/smoke/guide.yaml", "title: Svara", "title: \u0D85 Svara");
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_NE(faults_.find("U+0D85"), std::string::npos) << faults_;
}

}  // namespace
}  // namespace hjemvei
