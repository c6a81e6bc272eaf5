// One guide in one language, on disk: <site>/<guide>/<language>/, with folders in it. It is replaced as
// a whole in one step, or left as it was; nobody ever sees half of a new one.
//
// Many units are written at once: each is staged beside its place (on any thread), then everything is
// brought to the disk together, then each takes its place.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/files.h"

namespace hjemvei {

struct UnitFile {
  std::string name;    // "guide.pdf", "offer/index.html": below the unit's folder
  std::string bytes;
  std::shared_ptr<const std::string> shared = nullptr;   // instead of `bytes`, where it is set
  std::string same_as = {};   // instead of both: the name of another file, of which this is a second name
};

// Writes `files` to a new folder beside <site>/<guide>/<language>, where nobody looks. Of the old folder
// v/ goes along, and of all else what `keep` says yes to, by the name of a file or folder in it; files that
// are written anew are never taken.
WriteResult stage_unit(const std::string& site, const std::string& guide,
                       const std::string& language, const std::vector<UnitFile>& files,
                       const std::function<bool(const std::string&)>& keep);

// Waits until all that was staged is on the disk.
WriteResult sync_site(const std::string& site);

// Exchanges the two names in one step (renameat2, RENAME_EXCHANGE; two renames where the file system
// lacks it), and removes what stood there. REQUIRES a staged unit.
WriteResult place_unit(const std::string& site, const std::string& guide,
                       const std::string& language);

}  // namespace hjemvei
