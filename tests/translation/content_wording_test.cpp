// The guides of content/ and of the tests, as they are: in no language does a translation differ
// from its source in a figure, a name or an address, or leave the words that were agreed.
#include <gtest/gtest.h>

#include "base/files.h"
#include "project.h"

namespace hjemvei {
namespace {

// Everything that the checks say of one guide, in all its languages.
std::string wording_of(const std::string& content, const std::string& guide_id) {
  const DiskFiles files(std::string(HJEMVEI_SOURCE_DIR) + "/" + content);
  Sources sources;
  Diagnostics ignored, diagnostics;
  const auto guide = read_guide(files, guide_id, content + "/", sources, ignored);
  EXPECT_TRUE(guide);
  const SourceWording wording = read_wording(*guide);
  std::size_t languages = 0;
  for (const std::string& tag : translation_tags(files, guide_id)) {
    const auto catalogue = read_catalogue(files, guide_id + "/translations/" + tag + ".yaml",
                                          content + "/", sources, ignored);
    EXPECT_TRUE(catalogue) << tag;
    check_wording(*guide, wording, match(*guide, *catalogue, ignored), diagnostics);
    ++languages;
  }
  EXPECT_GT(languages, 0u);
  return print(diagnostics.sorted());
}

TEST(ContentWording, Stockholm) { EXPECT_EQ(wording_of("content", "stockholm"), ""); }
TEST(ContentWording, Oslo) { EXPECT_EQ(wording_of("content", "oslo"), ""); }
TEST(ContentWording, Smoke) { EXPECT_EQ(wording_of("tests/smoke/content", "smoke"), ""); }
TEST(ContentWording, Specimen) { EXPECT_EQ(wording_of("tests/specimen/content", "specimen"), ""); }

}  // namespace
}  // namespace hjemvei
