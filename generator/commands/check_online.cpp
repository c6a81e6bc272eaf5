#include "commands/check_online.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "commands/parallel.h"
#include "commands/run_program.h"
#include "content/tree.h"

namespace hjemvei {
namespace {

constexpr unsigned kAtOnce = 8;
constexpr const char* kConnectSeconds = "10";
constexpr const char* kMostSeconds = "30";
constexpr const char* kMostRedirects = "10";
constexpr const char* kMostBytes = "20000000";   // a document is not read to its end
constexpr int kTooLarge = 63;                    // curl's exit code for it: there is something

struct Answer {
  bool asked = true;    // false: curl is not installed
  std::string fault;    // as the end of a sentence; empty: the page is there
};

// What curl's exit codes mean to an editor.
std::string fault_of_code(int code) {
  switch (code) {
    case 6: return "names a computer that does not exist";
    case 7: return "leads to a computer that does not answer";
    case 28: return "does not answer within 30 seconds";
    case 35: case 51: case 58: case 60: case 77: return "has no certificate that is trusted";
    case 47: return "leads on and on to other addresses";
    default: return "cannot be opened (curl says " + std::to_string(code) + ")";
  }
}

// The status that the server gave, 0 when it gave none.
Ran ask(const std::string& address, bool head, int& status) {
  std::vector<std::string> words{"curl", "--silent", "--location", "--proto", "=https", "--proto-redir",
                                 "=https,http", "--max-redirs", kMostRedirects, "--connect-timeout",
                                 kConnectSeconds, "--max-time", kMostSeconds, "--max-filesize",
                                 kMostBytes, "--output", "/dev/null", "--write-out", "%{http_code}",
                                 "--user-agent", "Mozilla/5.0 (hjemvei check)"};
  if (head) words.push_back("--head");
  words.insert(words.end(), {"--", address});
  Ran result = run_program(std::move(words));
  status = 0;
  std::from_chars(result.out.data(), result.out.data() + result.out.size(), status);
  return result;
}

bool is_page(const Ran& result, int status) {
  return (result.code == 0 || result.code == kTooLarge) && status >= 200 && status < 400;
}

// By its head first, which costs the server little; some answer that wrongly, so then as a browser.
Answer answer_of(const std::string& address) {
  int status = 0;
  Ran result = ask(address, true, status);
  if (!result.started) return {false, {}};
  if (is_page(result, status)) return {};
  result = ask(address, false, status);
  if (is_page(result, status)) return {};
  if (result.code != 0 && result.code != kTooLarge) return {true, fault_of_code(result.code)};
  return {true, "gives no page: the server says " + std::to_string(status)};
}

std::string place_name(Position at) {
  return (at.file ? at.file->path : std::string("?")) + ":" + std::to_string(at.line);
}

}  // namespace

void check_online(const std::vector<AddressPlace>& addresses, unsigned jobs, Diagnostics& diagnostics) {
  std::map<std::string, std::vector<Position>> places;
  for (const AddressPlace& place : addresses)
    if (fault_of_address(place.address).empty()) {
      std::vector<Position>& known = places[place.address];
      if (std::ranges::find(known, place.at) == known.end()) known.push_back(place.at);
    }
  std::vector<const std::string*> asked;
  for (const auto& [address, at] : places) asked.push_back(&address);
  std::vector<Answer> answers(asked.size());
  for_each_parallel(asked.size(), jobs ? jobs : kAtOnce,
                    [&](std::size_t i) { answers[i] = answer_of(*asked[i]); });
  if (std::ranges::any_of(answers, [](const Answer& answer) { return !answer.asked; })) {
    diagnostics.error("no-curl", {}, "the web addresses were not asked for: curl is not installed",
                      "the Debian package curl, or check without --online");
    return;
  }
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (answers[i].fault.empty()) continue;
    const std::vector<Position>& at = places[*asked[i]];
    std::string others;
    for (std::size_t p = 1; p < at.size(); ++p)
      others += (p == 1 ? "; it stands also at " : ", ") + place_name(at[p]);
    diagnostics.warning("dead-link", at.front(),
                        "the web address " + quoted(*asked[i]) + " " + answers[i].fault + others,
                        "the address that the page has today, or no link");
  }
}

}  // namespace hjemvei
