#include "content/schema.h"

#include <gtest/gtest.h>

#include <fstream>

#include "content/vocabulary.h"
#include "faults.h"

namespace hjemvei {
namespace {

constexpr std::string_view kSides[] = {"left", "right"};
constexpr ValueShape kLength = ValueShape::scalar(Form::length);
constexpr ValueShape kLengths = ValueShape::list_of(kLength);
constexpr ValueShape kColor = ValueShape::scalar(Form::color);
constexpr Field kFields[] = {
    {"width", kLength, Need::required, "width of the page", "210 mm"},
    {"gaps", kLengths, Need::optional, "the gaps", ""},
    {"colors", ValueShape::map_of(kColor), Need::optional, "the colours", ""},
    {"side", ValueShape::one_of(kSides), Need::optional, "which side", "left"},
    {"lines", ValueShape::scalar(Form::integer), Need::optional, "how many lines", "2"},
    {"pitch", ValueShape::scalar(Form::number), Need::optional, "the pitch", "1.4"},
    {"font", ValueShape::scalar(Form::name), Need::optional, "the font", ""},
    {"flag", ValueShape::scalar(Form::boolean), Need::optional, "a switch", ""},
    {"note", ValueShape::scalar(Form::text).or_empty(), Need::optional, "anything", ""},
};
constexpr Record kPage{"a page", kFields};
constexpr ValueShape kShape = ValueShape::record_of(kPage);

std::string line_fault(const std::string& line) { return faults("width: 1 mm\n" + line, &kShape); }

TEST(Schema, ReadsTypedValues) {
  Sources sources;
  Diagnostics diagnostics;
  const auto tree =
      parse_tree(sources.add("g.yaml",
                             "width: 25.4 mm\ngaps: [1 pt, 2pt]\ncolors:\n  ink: \"#102030\"\n"
                             "side: right\nlines: 12\npitch: -1.5\nfont: Noto_Sans-1.ttf\n"
                             "flag: true\nnote:\n"),
                 diagnostics);
  ASSERT_TRUE(tree.has_value());
  EXPECT_TRUE(check(*tree, kShape, diagnostics));
  EXPECT_EQ(print(diagnostics.sorted()), "");
  EXPECT_DOUBLE_EQ(get_length(*tree, "width", 0), 72);
  EXPECT_EQ(get_texts(*tree, "gaps"), (std::vector<std::string>{"1 pt", "2pt"}));
  EXPECT_EQ(get_children(*tree, "colors").at(0).key, "ink");
  EXPECT_EQ(get_text(*tree, "side"), "right");
  EXPECT_EQ(get_integer(*tree, "lines", 0), 12);
  EXPECT_DOUBLE_EQ(get_number(*tree, "pitch", 0), -1.5);
  EXPECT_TRUE(get_boolean(*tree, "flag", false));
  EXPECT_EQ(get_text(*tree, "nothing", "otherwise"), "otherwise");
  EXPECT_EQ(get_integer(*tree, "nothing", 7), 7);
  EXPECT_TRUE(get_children(*tree, "nothing").empty());
  EXPECT_EQ(get_position(*tree, "lines").line, 6u);
  EXPECT_EQ(get_position(*tree, "nothing").line, 1u);
}

TEST(Schema, RefusesWhatHasAnotherType) {
  EXPECT_EQ(line_fault("gaps: [12]"),
            "g.yaml:2:8: error: \"12\" is not a length\n    gaps: [12]\n           ^\n"
            "  instead: write a number and mm or pt: 12 mm\n");
  EXPECT_EQ(line_fault("colors:\n  ink: \"#12\""),
            "g.yaml:3:8: error: \"#12\" is not a colour\n    ink: \"#12\"\n         ^\n"
            "  instead: write # and six hexadecimal digits in quotes: \"#1f5a8c\"\n");
  EXPECT_EQ(line_fault("lines: 1.5"),
            "g.yaml:2:8: error: \"1.5\" is not a whole number\n    lines: 1.5\n           ^\n"
            "  instead: write digits and nothing else: 12\n");
  EXPECT_EQ(line_fault("pitch: nan"),
            "g.yaml:2:8: error: \"nan\" is not a number\n    pitch: nan\n           ^\n"
            "  instead: write digits, with a dot before decimals and no spaces: 9.3\n");
  EXPECT_EQ(line_fault("font: Noto Sans"),
            "g.yaml:2:7: error: \"Noto Sans\" is not a name: letters, digits, . _ - and no spaces\n"
            "    font: Noto Sans\n          ^\n  instead: write the name alone\n");
  EXPECT_EQ(line_fault("flag: on"),
            "g.yaml:2:7: error: \"on\" is neither true nor false\n    flag: on\n          ^\n"
            "  instead: write true or false\n");
  EXPECT_EQ(line_fault("side: [left]"),
            "g.yaml:2:7: error: \"side\" holds a list where one value belongs\n"
            "    side: [left]\n          ^\n"
            "  instead: write a single value behind the key or dash\n");
  EXPECT_EQ(line_fault("gaps: []"),
            "g.yaml:2:7: error: \"gaps\" is an empty list\n    gaps: []\n          ^\n"
            "  instead: write its items below it, each with a dash\n");
  EXPECT_EQ(line_fault("gaps:"),
            "g.yaml:2:6: error: \"gaps\" is empty\n    gaps:\n         ^\n"
            "  instead: write its items below it, each with a dash\n");
  EXPECT_EQ(line_fault("colors: {Blå hav: x}"),
            "g.yaml:2:10: error: \"Blå hav\" is not a name: letters, digits, . _ - and no spaces\n"
            "    colors: {Blå hav: x}\n             ^\n"
            "  instead: write a name of one word; a text that holds a colon must stand in quotes\n"
            "g.yaml:2:19: error: \"x\" is not a colour\n"
            "    colors: {Blå hav: x}\n                      ^\n"
            "  instead: write # and six hexadecimal digits in quotes: \"#1f5a8c\"\n");
  EXPECT_EQ(faults("- a\n", &kShape),
            "g.yaml:1:1: error: this item holds a list where a page belongs\n    - a\n    ^\n"
            "  instead: write its keys below it: width, gaps, colors, side, lines, pitch, font, "
            "flag, note\n");
}

TEST(Schema, RefusesInvisibleCharacters) {
  EXPECT_EQ(line_fault("note: \"a\\x07b\""),
            "g.yaml:2:9: error: the invisible character U+0007 stands in this text\n"
            "    note: \"a\\x07b\"\n            ^\n  instead: take it out\n");
  EXPECT_EQ(line_fault("note: a\u202Eb"),
            "g.yaml:2:8: error: the invisible character U+202E stands in this text\n"
            "    note: a<U+202E>b\n           ^\n  instead: take it out\n");
  EXPECT_EQ(line_fault("note: a\tb"),
            "g.yaml:2:8: error: the invisible character U+0009 stands in this text\n"
            "    note: a b\n           ^\n  instead: write spaces\n");
  EXPECT_EQ(line_fault("note: نام\u200Cها \u2067x\u2069"), "");
}

TEST(Schema, TellsWhichKeysThereAre) {
  EXPECT_EQ(faults("wdith: 1 mm\n", &kShape),
            "g.yaml:1:1: error: unknown key \"wdith\" in a page\n    wdith: 1 mm\n    ^\n"
            "  instead: write width\n");
  EXPECT_EQ(faults("flag: true\n", &kShape),
            "g.yaml:1:1: error: a page lacks \"width\"\n    flag: true\n    ^\n"
            "  instead: add a line: width: 210 mm\n");
}

TEST(Schema, BecomesAJsonSchema) {
  constexpr static ValueShape kCount = ValueShape::scalar(Form::integer);
  constexpr static ValueShape kLineCounts = ValueShape::list_of(kCount);
  constexpr static Field fields[] = {
      {"side", ValueShape::one_of(kSides), Need::required, "which side", "left"},
      {"lines", kLineCounts.or_empty(), Need::optional, "how many lines", "2"},
      {"day", ValueShape::scalar(Form::date), Need::optional, "the day", "2026-11-22"}};
  constexpr static Record record{"a thing", fields};
  EXPECT_EQ(json_schema("thing.yaml", ValueShape::record_of(record)), R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "additionalProperties": false,
  "properties": {
    "day": {
      "description": "the day",
      "examples": [
        "2026-11-22"
      ],
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      "patternErrorMessage": "write year, month and day: 2026-11-22",
      "type": "string"
    },
    "lines": {
      "description": "how many lines",
      "examples": [
        [
          2
        ]
      ],
      "items": {
        "minimum": 0,
        "type": "integer"
      },
      "type": [
        "array",
        "null"
      ]
    },
    "side": {
      "description": "which side",
      "enum": [
        "left",
        "right"
      ],
      "examples": [
        "left"
      ]
    }
  },
  "required": [
    "side"
  ],
  "title": "thing.yaml",
  "type": "object"
}
)");
}

// The files in docs/schema/ are made by this program: with HJEMVEI_WRITE_SCHEMA set, the test
// writes them instead of comparing.
TEST(Vocabulary, IsTheSchemaInTheDocs) {
  for (const FileKind& kind : file_kinds()) {
    const std::string path =
        std::string(HJEMVEI_SOURCE_DIR) + "/docs/schema/" + std::string(kind.name) + ".schema.json";
    const std::string wanted = schema_json(kind.name);
    if (std::getenv("HJEMVEI_WRITE_SCHEMA")) {
      EXPECT_TRUE(write_atomically(path, wanted).ok()) << path;
      continue;
    }
    std::ifstream in(path, std::ios::binary);
    const std::string found{std::istreambuf_iterator<char>(in), {}};
    EXPECT_TRUE(found == wanted)
        << path << " is out of date; run with HJEMVEI_WRITE_SCHEMA=1: content_test "
        << "--gtest_filter=Vocabulary.*";
  }
}

TEST(Vocabulary, DescribesEveryKey) {
  const std::vector<const ValueShape*> roots = {&guide_shape(), &facts_shape(), &glossary_shape(),
                                                &translations_shape()};
  std::vector<const ValueShape*> open(roots);
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

}  // namespace
}  // namespace hjemvei
