// The reports that forges show beside the lines of a file.
#include "commands/fault_report.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "base/source.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

std::string without_sums(const std::string& text) {
  return std::regex_replace(text, std::regex("[0-9a-f]{32}"), "FINGERPRINT");
}

class FaultReport : public testing::Test {
 protected:
  FaultReport() {
    const SourceFile& file = sources.add("content/hem och hyra/guide.yaml", "guide: hem\ntitle: Å tittle\n");
    faults.error("unknown-key", {&file, 2, 11}, "unknown key \"tittle\"", "write title");
    faults.warning("unused", {&file, 0, 0}, "nobody uses this file", "");
    faults.error("not-written", {}, "no room on the disk", "");
  }
  Sources sources;
  Diagnostics faults;
};

TEST_F(FaultReport, IsSarif) {
  EXPECT_EQ(without_sums(faults_as_sarif(faults.sorted())), R"({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "runs": [
    {
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "level": "error",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content"
                },
                "region": {
                  "startColumn": 1,
                  "startLine": 1
                }
              }
            }
          ],
          "message": {
            "text": "no room on the disk"
          },
          "partialFingerprints": {
            "hjemvei/v1": "FINGERPRINT"
          },
          "ruleId": "not-written"
        },
        {
          "level": "warning",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/hem%20och%20hyra/guide.yaml"
                },
                "region": {
                  "startColumn": 1,
                  "startLine": 1
                }
              }
            }
          ],
          "message": {
            "text": "nobody uses this file"
          },
          "partialFingerprints": {
            "hjemvei/v1": "FINGERPRINT"
          },
          "ruleId": "unused"
        },
        {
          "level": "error",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/hem%20och%20hyra/guide.yaml"
                },
                "region": {
                  "startColumn": 10,
                  "startLine": 2
                }
              }
            }
          ],
          "message": {
            "text": "unknown key \"tittle\". Instead: write title"
          },
          "partialFingerprints": {
            "hjemvei/v1": "FINGERPRINT"
          },
          "ruleId": "unknown-key"
        }
      ],
      "tool": {
        "driver": {
          "name": "Hjemvei",
          "rules": [
            {
              "id": "not-written"
            },
            {
              "id": "unknown-key"
            },
            {
              "id": "unused"
            }
          ]
        }
      }
    }
  ],
  "version": "2.1.0"
}
)");
}

TEST_F(FaultReport, IsCodeQuality) {
  EXPECT_EQ(without_sums(faults_as_code_quality(faults.sorted())), R"([
  {
    "check_name": "not-written",
    "description": "no room on the disk",
    "fingerprint": "FINGERPRINT",
    "location": {
      "lines": {
        "begin": 1
      },
      "path": "content"
    },
    "severity": "critical"
  },
  {
    "check_name": "unused",
    "description": "nobody uses this file",
    "fingerprint": "FINGERPRINT",
    "location": {
      "lines": {
        "begin": 1
      },
      "path": "content/hem och hyra/guide.yaml"
    },
    "severity": "minor"
  },
  {
    "check_name": "unknown-key",
    "description": "unknown key \"tittle\". Instead: write title",
    "fingerprint": "FINGERPRINT",
    "location": {
      "lines": {
        "begin": 2
      },
      "path": "content/hem och hyra/guide.yaml"
    },
    "severity": "critical"
  }
]
)");
}

TEST(FaultReports, AFaultOnAnotherLineIsTheSameFault) {
  const auto fingerprints = [](std::uint32_t line) {
    Sources sources;
    const SourceFile& file = sources.add("a.yaml", "a\n\n\n\n");
    Diagnostics faults;
    faults.error("x", {&file, line, 1}, "wrong", "");
    faults.error("x", {&file, line + 1, 1}, "wrong", "");
    std::vector<std::string> found;
    std::stringstream lines(faults_as_code_quality(faults.sorted()));
    for (std::string each; std::getline(lines, each);)
      if (each.find("fingerprint") != each.npos) found.push_back(each);
    return found;
  };
  EXPECT_EQ(fingerprints(1), fingerprints(3));
  EXPECT_NE(fingerprints(1).at(0), fingerprints(1).at(1));
}

TEST(FaultReports, WithoutFaultsAreWrittenToo) {
  EXPECT_EQ(faults_as_code_quality({}), "[]\n");
  EXPECT_NE(faults_as_sarif({}).find("\"results\": []"), std::string::npos);
}

TEST(FaultReports, TheEndingSaysTheFormat) {
  EXPECT_TRUE(is_report_name("faults.sarif"));
  EXPECT_TRUE(is_report_name("out/faults.json"));
  EXPECT_FALSE(is_report_name("faults.txt"));
  const fs::path path = fs::path(testing::TempDir()) / ("faults-" + std::to_string(getpid()) + ".json");
  Diagnostics faults;
  write_report(path.string(), faults);
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  EXPECT_EQ(text.str(), "[]\n");
  fs::remove(path);
  write_report("/dev/null/faults.sarif", faults);
  EXPECT_NE(print(faults.sorted()).find("error: /dev/null/faults.sarif could not be written: "), std::string::npos);
}

}  // namespace
}  // namespace hjemvei
