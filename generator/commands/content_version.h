// The content of a project at one time, for comparisons: a folder, or a revision that git holds.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "commands/request.h"
#include "translation/catalogue.h"
#include "translation/compare_guides.h"

namespace hjemvei {

class ContentVersion {
 public:
  // `name` is a folder (with content/ in it, or content itself), else a revision of the project's git
  // repository: a commit, a tag, a branch. Of a project that keeps its content elsewhere, request.content
  // says where, also in the revision. Guides that request.guide does not name are left out.
  //
  // Reported: what cannot be read; with `today` also what is wrong with the guides. Of an older version
  // that is not so: it is compared as far as it can be read, and a warning says that it has faults.
  ContentVersion(const std::string& name, bool today, const Request& request, Diagnostics& diagnostics);

  std::vector<std::string> guides() const;  // ids, sorted
  // The guide and its translations; without a guide when there is none of that id.
  GuideVersion version_of(const std::string& guide) const;

 private:
  struct GuideFiles {
    Guide guide;
    std::vector<Catalogue> catalogues;
    std::vector<Match> matches;
    std::map<std::string, std::string> moved;
  };
  void read_all(const Files& content, const Request& request, Diagnostics& diagnostics);
  void read(const Files& content, const std::string& id, Diagnostics& diagnostics);

  std::string name_, prefix_;
  bool today_ = false;
  Sources sources_;
  std::vector<std::unique_ptr<GuideFiles>> guides_;
};

}  // namespace hjemvei
