#include "preview/not_here.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

TEST(NotHere, SaysWhatItIsGivenAndNothingElse) {
  const std::string page = not_here_page({"A <title>", "Text & \"more\" {link}", "/html/a\"b/", "Back"});
  EXPECT_NE(page.find("<title>A &lt;title&gt;</title>"), page.npos);
  EXPECT_NE(page.find("<h1>A &lt;title&gt;</h1>"), page.npos);
  EXPECT_NE(page.find("<p>Text &amp; &quot;more&quot; {link}</p>"), page.npos);
  EXPECT_NE(page.find("<a href=\"/html/a&quot;b/\">Back</a>"), page.npos);
  EXPECT_TRUE(page.ends_with("</html>\n"));
}

}  // namespace
}  // namespace hjemvei
