// A translation that is sent out and comes back in a test.
#pragma once

#include <string>

#include <gtest/gtest.h>

#include "project.h"
#include "translation/make_exchange.h"
#include "translation/po.h"
#include "translation/read_exchange.h"
#include "translation/take_exchange.h"
#include "translation/xliff.h"

namespace hjemvei {

inline Exchange exchange_of(Project& project, const std::string& tag) {
  return make_exchange(project.guide(), project.catalogue(tag), project.matched(tag));
}
inline std::string exported_po(Project& project, const std::string& tag) {
  return print_po(exchange_of(project, tag));
}
inline std::string exported_xliff(Project& project, const std::string& tag) {
  return print_xliff(exchange_of(project, tag));
}

// What an import makes of the translation file, and what it says.
struct Imported {
  Taken taken;
  std::string file, complaints;
  bool failed = false;
};
inline Imported import_into(Project& project, const std::string& tag, const std::string& file,
                            const std::string& by = "", Date today = {2026, 12, 24}) {
  Imported out;
  Diagnostics diagnostics;
  const Match match = project.matched(tag);
  const SourceFile& source = project.sources.add("back.po", file);
  const Exchange exchange = read_exchange(source, diagnostics);
  if (!diagnostics.has_errors())
    out.taken = take_exchange(project.guide(), project.catalogue(tag), match, exchange, {by, today},
                              diagnostics);
  out.failed = diagnostics.has_errors();
  if (!out.failed) out.file = print_catalogue(out.taken.catalogue);
  out.complaints = print(diagnostics.sorted());
  return out;
}

// The text with the first `from` in it replaced. It must be there.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, text.npos) << from;
  if (at != text.npos) text.replace(at, from.size(), to);
  return text;
}
// Each of them replaced.
inline std::string with_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

constexpr const char* kTravelScreens = R"(      - id: answer
        title: Svara
        matters: deadline
        blocks:
          - steps:
              - Läs **mejlet** i [guiden](#offer.answer).
              - Svara inom {wait}.
          - text: Det kostar {fee.number} kronor.
          - say:
              text: Jag vill svara.
)";
constexpr const char* kTravelFacts =
    "facts:\n"
    "  fee:\n    kind: amount\n    value: 200\n    unit: krona\n    label: Avgift\n"
    "    source: https://hjemvei.example\n    checked: 2026-11-22\n    review-by: 2027-11-22\n"
    "  wait:\n    kind: count\n    value: 6\n    unit: month\n    label: Väntan\n"
    "    source: https://hjemvei.example\n    checked: 2026-11-22\n    review-by: 2027-11-22\n";

// A guide with a stale text, a machine's draft, a person's draft and a reviewed text.
inline void travel(Project& project, const std::string& screens = kTravelScreens,
                   const std::string& facts = kTravelFacts) {
  project.screens(screens).facts(facts).translation(
      "so",
      Project::entry("guide/title", "Hem", "Guri", "reviewed", "A Checker") +
          Project::entry("guide/question", "Hur då?", "Sidee?", "draft", "A Checker") +
          "  # Kept as it is.\n" +
          Project::entry("guide/offer.answer/steps.1.1", "Läs **mejlet** i [guiden](#offer.answer).",
                         "Akhri **iimaylka** [hagaha](#offer.answer).") +
          Project::entry("guide/offer.answer/steps.1.2", "\"Svara inom {wait}.\"",
                         "\"Ku jawaab {wait} gudahood.\"", "draft", "A Checker"));
}

}  // namespace hjemvei
