// Values as YAML, JSON and CSV, whatever the fields are called.
#include "forms/print_values.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

NamedForm form(std::vector<FilledValue> values) {
  return {"a, b.pdf", {"stockholm", "ti", "2026-11-22", std::move(values)}};
}

TEST(ValuesAsYaml, ListsRowsAndKeepsEmptyOnes) {
  EXPECT_EQ(values_as_yaml({form({{"me.name", "a: \"b\"\nc"},
                                  {"queues.list.1.name", "x"},
                                  {"queues.list.3.name", "y"},
                                  {"goal.kind.rent", "yes"}})}),
            "guide: \"stockholm\"\n"
            "language: \"ti\"\n"
            "version: \"2026-11-22\"\n"
            "values:\n"
            "  me:\n"
            "    name: \"a: \\\"b\\\"\\nc\"\n"
            "  queues:\n"
            "    list:\n"
            "      - name: \"x\"\n"
            "      - {}\n"
            "      - name: \"y\"\n"
            "  goal:\n"
            "    kind:\n"
            "      rent: \"yes\"\n");
}

TEST(ValuesAsJson, LosesNoValueToAnotherOfItsName) {
  const std::string head =
      "{\"guide\":\"stockholm\",\"language\":\"ti\",\"version\":\"2026-11-22\",\"values\":";
  EXPECT_EQ(values_as_json({form({{"me.name", "a"}, {"me", "b"}})}),
            head + "{\"me\":\"b\",\"me.name\":\"a\"}}\n");
  EXPECT_EQ(values_as_json({form({{"me.x.y.z", "a"}, {"me.x.y", "b"}, {"me.x", "c"}, {"me.xy", "d"}})}),
            head + "{\"me\":{\"x\":\"c\",\"xy\":\"d\"},\"me.x.y.z\":\"a\",\"me.x.y\":\"b\"}}\n");
  EXPECT_EQ(values_as_json({form({{"1", "a"}, {"1.2", "b"}})}),
            head + "{\"1\":\"a\",\"1.2\":\"b\"}}\n");
}

TEST(ValuesAsCsv, QuotesAndPutsKnownColumnsFirst) {
  EXPECT_EQ(values_as_csv({form({{"z", "1\n\"2\""}, {"me.name", "a"}})}, {"me.name", "me.phone"}),
            "file,guide,language,version,me.name,me.phone,z\r\n"
            "\"a, b.pdf\",stockholm,ti,2026-11-22,a,,\"1\n\"\"2\"\"\"\r\n");
}

}  // namespace
}  // namespace hjemvei
