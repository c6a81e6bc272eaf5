#include "commands/fault_report.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "base/sha256.h"
#include "base/utf8.h"

namespace hjemvei {
namespace {

using nlohmann::json;
using std::string_view;

// Both formats want a file for each fault: what belongs to none is shown at the folder of content.
constexpr const char* kNoFile = "content";

std::string path_of(const Diagnostic& fault) { return fault.at.file ? fault.at.file->path : kNoFile; }

// Faults of a file as a whole are shown at its first line.
std::uint32_t line_of(const Diagnostic& fault) { return std::max<std::uint32_t>(fault.at.line, 1); }

std::size_t column_of(const Diagnostic& fault) {
  if (!fault.at.file || fault.at.line == 0 || fault.at.column == 0) return 1;
  const string_view line = fault.at.file->line(fault.at.line);
  return count_scalars(line.substr(0, std::min<std::size_t>(fault.at.column - 1, line.size()))) + 1;
}

std::string message_of(const Diagnostic& fault) {
  return fault.instead.empty() ? fault.seen : fault.seen + ". Instead: " + fault.instead;
}

// The same for a fault that only went to another line, so that a forge knows it again; of equal ones in a file
// each has its own.
class Fingerprints {
 public:
  std::string next(const Diagnostic& fault) {
    const std::string what = fault.code + "\n" + path_of(fault) + "\n" + fault.seen;
    return sha256(what + "\n" + std::to_string(++count_[what])).substr(0, 32);
  }

 private:
  std::map<std::string, int> count_;
};

// A path as a relative reference (RFC 3986).
std::string uri_of(string_view path) {
  constexpr const char* kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte < 0x80 && std::isalnum(byte)) || string_view("-._~/").find(c) != string_view::npos;
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    }
  }
  return out;
}

// Bytes that are not UTF-8, which a path may have, must not break the report.
std::string print(const json& document) {
  return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string faults_as_sarif(const std::vector<Diagnostic>& faults) {
  std::map<std::string, json> rules;   // sorted by code
  json results = json::array();
  Fingerprints fingerprints;
  for (const Diagnostic& fault : faults) {
    rules[fault.code] = {{"id", fault.code}};
    const json region = {{"startLine", line_of(fault)}, {"startColumn", column_of(fault)}};
    const json place = {{"artifactLocation", {{"uri", uri_of(path_of(fault))}}}, {"region", region}};
    results.push_back({{"ruleId", fault.code},
                       {"level", fault.severity == Severity::error ? "error" : "warning"},
                       {"message", {{"text", message_of(fault)}}},
                       {"locations", json::array({{{"physicalLocation", place}}})},
                       {"partialFingerprints", {{"hjemvei/v1", fingerprints.next(fault)}}}});
  }
  json listed = json::array();
  for (const auto& [code, rule] : rules) listed.push_back(rule);
  const json driver = {{"name", "Hjemvei"}, {"rules", listed}};
  const json run = {{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
  return print({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                {"version", "2.1.0"},
                {"runs", json::array({run})}});
}

std::string faults_as_code_quality(const std::vector<Diagnostic>& faults) {
  json issues = json::array();
  Fingerprints fingerprints;
  for (const Diagnostic& fault : faults)
    issues.push_back({{"check_name", fault.code},
                      {"description", message_of(fault)},
                      {"fingerprint", fingerprints.next(fault)},
                      {"severity", fault.severity == Severity::error ? "critical" : "minor"},
                      {"location", {{"path", path_of(fault)}, {"lines", {{"begin", line_of(fault)}}}}}});
  return print(issues);
}

bool is_report_name(string_view path) { return path.ends_with(".sarif") || path.ends_with(".json"); }

void write_report(const std::string& path, Diagnostics& diagnostics) {
  const std::vector<Diagnostic> faults = diagnostics.sorted();
  const WriteResult written = write_atomically(
      path, path.ends_with(".sarif") ? faults_as_sarif(faults) : faults_as_code_quality(faults));
  if (!written.ok())
    diagnostics.error("not-written", {}, path + " could not be written: " + written.why,
                      "room on the disk and a folder that you may write to");
}

}  // namespace hjemvei
