// A guide and its translation, written in a test and read as the program reads them.
#pragma once

#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "base/diagnostics.h"
#include "base/files.h"
#include "content/read_guide.h"
#include "translation/catalogue.h"
#include "translation/check_wording.h"
#include "translation/match.h"

namespace hjemvei {

// Screens are given as YAML, indented by six spaces, below one section "offer".
class Project {
 public:
  Project& screens(const std::string& yaml) {
    files.files["home/guide.yaml"] =
        "guide: home\nlanguage: sv\nversion: 2026-11-22\naddress: https://hjemvei.example\n"
        "publisher: Stockholms stad\ntheme: stockholm\ntitle: Hem\nquestion: Hur?\n"
        "help: offer.answer\npublish_drafts: " +
        std::string(publish_drafts ? "true" : "false") +
        "\nsections:\n  - id: offer\n    title: Erbjudandet\n    short: Erbjudande\n"
        "    icon: offer\n    screens:\n" +
        yaml;
    return *this;
  }
  Project& facts(const std::string& yaml) {
    files.files["home/facts.yaml"] = yaml;
    return *this;
  }
  Project& glossary(const std::string& yaml) {
    files.files["glossary.yaml"] = yaml;
    return *this;
  }
  // Entries as YAML, indented by two spaces.
  Project& translation(const std::string& tag, const std::string& entries,
                       const std::string& unused = " []\n") {
    files.files["home/translations/" + tag + ".yaml"] =
        "language: " + tag + "\nentries:\n" + entries + "unused:" + unused;
    return *this;
  }
  static std::string entry(const std::string& at, const std::string& source,
                           const std::string& text, const std::string& status = "draft",
                           const std::string& by = "machine-translated draft") {
    return "  - at: " + at + "\n    source: " + source + "\n    text: " + text +
           "\n    status: " + status + "\n    by: " + by + "\n    on: 2026-11-22\n";
  }

  const Guide& guide() {
    if (!guide_) guide_ = read_guide(files, "home", "content/", sources, diagnostics);
    EXPECT_TRUE(guide_);
    return *guide_;
  }
  const Catalogue& catalogue(const std::string& tag) {
    auto& catalogue = catalogues_[tag];
    const std::string path = "home/translations/" + tag + ".yaml";
    if (!catalogue) catalogue = read_catalogue(files, path, "content/", sources, diagnostics);
    EXPECT_TRUE(catalogue);
    return *catalogue;
  }
  Match matched(const std::string& tag) { return match(guide(), catalogue(tag), diagnostics); }
  // What check_wording says of the guide's translation, after match.
  std::string wording(const std::string& tag) {
    const Match match = matched(tag);
    check_wording(guide(), read_wording(guide()), match, diagnostics);
    return complaints();
  }
  std::string complaints() { return print(diagnostics.sorted()); }

  bool publish_drafts = false;
  MemoryFiles files;
  Sources sources;
  Diagnostics diagnostics;

 private:
  std::optional<Guide> guide_;
  std::map<std::string, std::optional<Catalogue>> catalogues_;
};

}  // namespace hjemvei
