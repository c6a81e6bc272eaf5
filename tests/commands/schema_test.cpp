// `hjemvei schema`: the files of docs/schema/ are what it writes.
#include "commands/schema.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

TEST(SchemaCommand, WritesTheFilesOfTheDocs) {
  const fs::path folder = fs::path(testing::TempDir()) / ("schema-" + std::to_string(getpid()));
  Request request;
  request.output = folder.string();
  testing::internal::CaptureStdout();
  EXPECT_EQ(run_schema(request), Exit::done);
  std::string wanted;
  for (const FileKind& kind : all_file_kinds()) {
    const std::string name = std::string(kind.name) + ".schema.json";
    wanted += (folder / name).string() + "\n";
    EXPECT_TRUE(read(folder / name) == read(fs::path(HJEMVEI_PROJECT) / "docs/schema" / name))
        << "docs/schema/" << name << " is out of date; run build/release/hjemvei schema";
  }
  EXPECT_EQ(testing::internal::GetCapturedStdout(), wanted);
  fs::remove_all(folder);
}

TEST(SchemaCommand, SaysWhatCouldNotBeWritten) {
  Request request;
  request.output = "/dev/null/schema";
  testing::internal::CaptureStderr();
  EXPECT_EQ(run_schema(request), Exit::fault);
  const std::string faults = testing::internal::GetCapturedStderr();
  EXPECT_NE(faults.find("error: /dev/null/schema/guide.schema.json could not be written: "), faults.npos) << faults;
}

TEST(SchemaCommand, EveryKeyHasADescription) {
  std::vector<const ValueShape*> open;
  for (const FileKind& kind : all_file_kinds()) open.push_back(kind.shape);
  while (!open.empty()) {
    const ValueShape* shape = open.back();
    open.pop_back();
    if (shape->of) open.push_back(shape->of);
    if (!shape->record) continue;
    for (const Field& field : shape->record->fields) {
      EXPECT_FALSE(field.description.empty()) << field.key;
      open.push_back(&field.shape);
    }
  }
}

TEST(SchemaCommand, AFileNamesItsSchemaFromWhereItStands) {
  Request request;
  request.project = HJEMVEI_PROJECT;
  EXPECT_EQ(schema_line(request, "stockholm/translations/so.yaml", "translations"),
            "# yaml-language-server: $schema=../../../docs/schema/translations.schema.json\n");
}

}  // namespace
}  // namespace hjemvei
