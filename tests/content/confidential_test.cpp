// What is about a person is not repeated in a message.
#include <gtest/gtest.h>

#include "content/tree.h"

namespace hjemvei {
namespace {

std::string faults(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  parse_tree(sources.add_confidential("case.yaml", text), diagnostics);
  return print(diagnostics.sorted());
}

TEST(ConfidentialTree, AdviceRepeatsNoText) {
  EXPECT_EQ(faults("name: hemligt: ja"),
            "case.yaml:1:14: error: a colon and a space split this text\n"
            "  instead: write it in quotes\n");
  for (const char* text : {"a: b\nhemligt\n", "name:hemligt\nb: c\n", "name: *hemligt x\n",
                           "name: [hemligt] x\n", "name: @hemligt\n", "name: - hemligt\n",
                           "name: > hemligt\n", "name: ja\n  hemligt: ja\n", "{hemligt}: x\n", "a: \"hemligt \\ud83d\"\n", "a: &hemligt\n"}) {
    EXPECT_NE(faults(text), "") << text;
    EXPECT_EQ(faults(text).find("hemligt"), std::string::npos) << faults(text);
  }
}

}  // namespace
}  // namespace hjemvei
