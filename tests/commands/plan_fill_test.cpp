// `plan fill` and `plan read` on the plan of the guide we ship.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "commands/plan_request.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

class PlanFill : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("hjemvei-fill-") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    fs::current_path(folder_);
  }
  void TearDown() override {
    fs::current_path(HJEMVEI_PROJECT);
    fs::remove_all(folder_);
  }

  static std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
  }
  static Request request(const std::string& output) {
    Request request;
    request.project = HJEMVEI_PROJECT;
    request.output = output;
    request.today = {2026, 11, 22};
    return request;
  }

  // Both keep what was said.
  Exit fill(const std::string& data, const std::string& output) {
    std::ofstream("case.yaml") << data;
    testing::internal::CaptureStderr();
    const Exit code = run_plan_fill({request(output), "stockholm", "case.yaml", false});
    faults_ = testing::internal::GetCapturedStderr();
    return code;
  }
  std::string values_of(const std::string& form) {
    testing::internal::CaptureStderr();
    EXPECT_EQ(run_plan_read({request("read.yaml"), {form}, ValuesFormat::yaml}), Exit::done);
    faults_ = testing::internal::GetCapturedStderr();
    return read("read.yaml");
  }

  fs::path folder_;
  std::string faults_;
};

TEST_F(PlanFill, WhatIsReadMakesTheSamePlanAgain) {
  const std::string values =
      "language: en\n"
      "values:\n"
      "  me: {name: \"Åsa\\tÖkande\", device: both, phone: ~}\n"
      "  goal: {alone: \"Ett\\r\\nTvå\", kind: {buy: \"yes\"}}\n"
      "  queues.list: [null, {name: HomeQ}]\n";
  EXPECT_EQ(fill(values, "a.pdf"), Exit::done);
  EXPECT_EQ(faults_, "");
  const std::string read_back = values_of("a.pdf");
  EXPECT_EQ(faults_, "");
  EXPECT_EQ(read_back.substr(read_back.find("values:")),
            "values:\n"
            "  me:\n"
            "    name: \"Åsa Ökande\"\n"
            "    device: \"both\"\n"
            "  goal:\n"
            "    kind:\n"
            "      buy: \"yes\"\n"
            "    alone: \"Ett\\nTvå\"\n"
            "  queues:\n"
            "    list:\n"
            "      - {}\n"
            "      - name: \"HomeQ\"\n");
  EXPECT_EQ(fill(read_back, "b.pdf"), Exit::done);
  EXPECT_EQ(faults_, "");
  EXPECT_EQ(read("a.pdf"), read("b.pdf"));
}

TEST_F(PlanFill, LanguageThatIsNotFilledInIsTheGuidesOwn) {
  EXPECT_EQ(fill("guide: null\nlanguage: ~\nvalues: {me: {name: Åsa}}\n", "a.pdf"), Exit::done);
  EXPECT_EQ(faults_, "");
  EXPECT_NE(values_of("a.pdf").find("language: \"sv\"\n"), std::string::npos);
}

TEST_F(PlanFill, NothingIsWrittenWhenTheDataAreNotRight) {
  EXPECT_EQ(fill("language: [hemligt]\nvalues: {me: {name: \"hemligt\\e\"}}\n", "a.pdf"), Exit::fault);
  EXPECT_EQ(faults_,
            "case.yaml:1:11: error: several values for \"language\"\n"
            "  instead: one value\n"
            "case.yaml:2:21: error: an invisible control character stands in the value of the field "
            "\"me.name\"\n"
            "  instead: the value without it\n");
  EXPECT_FALSE(fs::exists("a.pdf"));
}

}  // namespace
}  // namespace hjemvei
