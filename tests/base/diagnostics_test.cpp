#include "base/diagnostics.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

std::string printed(Position at, Severity severity = Severity::error) {
  return print(Diagnostic{severity, "code", at, "seen", "write \"x\""});
}

TEST(Print, ShowsPlaceLineCaretAndWhatToWrite) {
  Sources sources;
  const SourceFile& file = sources.add("content/a/guide.yaml", "guide: a\n      tittle: Svara\n");
  EXPECT_EQ(print(Diagnostic{Severity::error,
                             "unknown-key",
                             {&file, 2, 7},
                             "unknown key \"tittle\"",
                             "write \"title\""}),
            "content/a/guide.yaml:2:7: error: unknown key \"tittle\"\n"
            "    tittle: Svara\n"
            "    ^\n"
            "  instead: write \"title\"\n");
}

TEST(Print, ShowsNoLineForAWholeFileAndNoPlaceWithoutFile) {
  Sources sources;
  const SourceFile& file = sources.add("a.yaml", "");
  EXPECT_EQ(printed({&file, 0, 0}), "a.yaml: error: seen\n  instead: write \"x\"\n");
  EXPECT_EQ(printed({}, Severity::warning), "warning: seen\n  instead: write \"x\"\n");
}

TEST(Print, CountsCharactersAndSetsTheCaretByWidth) {
  Sources sources;
  // Å (2 bytes), a combining ring (no width), 中 (two columns), then the place.
  const SourceFile& file = sources.add("a.yaml", "Åa\u030A中x");
  EXPECT_EQ(printed({&file, 1, 9}),
            "a.yaml:1:5: error: seen\n"
            "    Åa\u030A中x\n"
            "        ^\n"
            "  instead: write \"x\"\n");
}

TEST(Print, SetsTheCaretInArabic) {
  Sources sources;
  // The vowel mark on the first letter takes no column.
  const SourceFile& file = sources.add("a.yaml", "text: مَرحبا x");
  EXPECT_EQ(printed({&file, 1, 20}),
            "a.yaml:1:14: error: seen\n"
            "    text: مَرحبا x\n"
            "                ^\n"
            "  instead: write \"x\"\n");
}

TEST(Print, ShowsATabAsSpaces) {
  Sources sources;
  const SourceFile& file = sources.add("a.yaml", "a\tb: c");
  EXPECT_EQ(printed({&file, 1, 3}),
            "a.yaml:1:3: error: seen\n"
            "    a   b: c\n"
            "        ^\n"
            "  instead: write \"x\"\n");
}

TEST(Print, DisarmsWhatATerminalWouldObey) {
  Sources sources;
  const SourceFile& file = sources.add("a.yaml",
                                       "a\x1B[2Jb\xFF"
                                       "c");
  EXPECT_EQ(printed({&file, 1, 7}),
            "a.yaml:1:7: error: seen\n"
            "    a<U+001B>[2Jb\uFFFDc\n"
            "                 ^\n"
            "  instead: write \"x\"\n");
}

// C0, DEL, C1, line separators, and what turns round the text behind it.
TEST(Print, EscapesEachControlCharacterOfALine) {
  Sources sources;
  const SourceFile& file = sources.add(
      "a.yaml", "\x07\x7F\u0085\u009B\u061C\u200E\u2028\u202E\u2066\u2069.\u200D\u00A0");
  EXPECT_EQ(printed({&file, 1, 24}),
            "a.yaml:1:11: error: seen\n"
            "    <U+0007><U+007F><U+0085><U+009B><U+061C><U+200E><U+2028><U+202E><U+2066><U+2069>."
            "\u200D\u00A0\n" +
                std::string(4 + 80, ' ') +
                "^\n"
                "  instead: write \"x\"\n");
}

TEST(Print, EscapesThemInPathAndTexts) {
  Sources sources;
  const SourceFile& file = sources.add("\x1B[2Ja\nb.yaml", "");
  EXPECT_EQ(print(Diagnostic{Severity::error, "code", {&file, 0, 0}, "key \"a\x1B\r\n\u202Eb\xFF\"",
                             "write \"\x7F\t\u2067åሀ\""}),
            "<U+001B>[2Ja<U+000A>b.yaml: error: key \"a<U+001B><U+000D><U+000A><U+202E>b\uFFFD\"\n"
            "  instead: write \"<U+007F><U+0009><U+2067>åሀ\"\n");
}

// A place is said, the line is not shown.
TEST(Print, ShowsNoLineOfAConfidentialFile) {
  Sources sources;
  const SourceFile& file = sources.add_confidential("case.yaml", "a: b\nname: hemligt\n");
  EXPECT_EQ(printed({&file, 2, 7}), "case.yaml:2:7: error: seen\n  instead: write \"x\"\n");
  EXPECT_EQ(printed({&file, 0, 0}), "case.yaml: error: seen\n  instead: write \"x\"\n");
  EXPECT_EQ(print({Diagnostic{Severity::warning, "code", {&file, 2, 1}, "seen", ""},
                   Diagnostic{Severity::error, "code", {&file, 2, 7}, "again", "x"}}),
            "case.yaml:2:1: warning: seen\n"
            "case.yaml:2:7: error: again\n  instead: x\n");
}

TEST(Print, TrimsALongLineAroundTheCaret) {
  Sources sources;
  const std::string line = std::string(90, 'a') + "X" + std::string(90, 'b');
  const SourceFile& file = sources.add("a.yaml", line);
  EXPECT_EQ(printed({&file, 1, 91}),
            "a.yaml:1:91: error: seen\n"
            "    …" +
                std::string(60, 'a') + "X" + std::string(39, 'b') + "…\n" + std::string(65, ' ') +
                "^\n"
                "  instead: write \"x\"\n");
}

TEST(Print, SetsTheCaretBehindTheEndOfALine) {
  Sources sources;
  const SourceFile& file = sources.add("a.yaml", "alt:\nb: c");
  EXPECT_EQ(printed({&file, 1, 5}),
            "a.yaml:1:5: error: seen\n"
            "    alt:\n"
            "        ^\n"
            "  instead: write \"x\"\n");
}

TEST(Diagnostics, AreSortedAndSaidOnce) {
  Sources sources;
  const SourceFile& b = sources.add("b.yaml", "x");
  const SourceFile& a = sources.add("a.yaml", "x");
  Diagnostics one, two;
  one.error("c", {&b, 1, 1}, "third", "");
  one.warning("c", {&a, 10, 1}, "second", "");
  two.error("c", {&a, 9, 3}, "first", "");
  two.error("c", {&b, 1, 1}, "third", "");
  two.take(std::move(one));
  std::string seen;
  for (const Diagnostic& d : two.sorted()) seen += d.seen + " ";
  EXPECT_EQ(seen, "first second third ");
}

TEST(Diagnostics, TellErrorsFromWarnings) {
  Diagnostics diagnostics;
  EXPECT_TRUE(diagnostics.empty());
  diagnostics.warning("c", {}, "w", "");
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.error("c", {}, "e", "");
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(Nearest, FindsWhatWasMeant) {
  const std::vector<std::string> keys = {"title", "short", "summary", "icon", "id"};
  EXPECT_EQ(nearest("tittle", keys), "title");
  EXPECT_EQ(nearest("tilte", keys), "title");  // two letters swapped
  EXPECT_EQ(nearest("sumary", keys), "summary");
  EXPECT_EQ(nearest("Icon", keys), "icon");
  EXPECT_EQ(nearest("is", keys), "id");
}

TEST(Nearest, SaysNothingWhenNothingIsNear) {
  EXPECT_EQ(nearest("blocks", {"title", "short"}), "");
  EXPECT_EQ(nearest("", {"a"}), "");
  EXPECT_EQ(nearest("x", {"y"}), "");
  EXPECT_EQ(nearest("a", {}), "");
}

}  // namespace
}  // namespace hjemvei
