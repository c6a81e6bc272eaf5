// What Fonts keeps for this room alone: HarfBuzz's view of every face, the families by name, and
// the hyphenation patterns.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/languages.h"
#include "text/fonts.h"
#include "text/fonts_yaml.h"
#include "text/hyphenation.h"
#include "text/mapped_file.h"
#include "text/shaping_face.h"

namespace hjemvei {

struct Fonts::Shaping {
  struct Family {
    FontFamily from;
    bool available = false;    // false: optional, and its file is missing
    FontId regular{}, bold{};  // the same when there is no bold face
  };

  std::vector<std::unique_ptr<const MappedFile>> files;
  std::vector<std::unique_ptr<const ShapingFace>> faces;  // by FontId
  std::vector<Family> families;                           // in the order of fonts.yaml
  std::vector<std::pair<std::string, std::unique_ptr<const HyphenationPatterns>>> patterns;

  const ShapingFace& face(FontId id) const { return *faces[static_cast<std::size_t>(id)]; }

  const Family* find(std::string_view name) const {
    for (const Family& family : families)
      if (family.from.name == name) return &family;
    return nullptr;
  }

  // The patterns by which words of the language may be divided, or null.
  const HyphenationPatterns* patterns_of(const Language& language) const {
    for (const auto& [name, each] : patterns)
      if (name == language.hyphenation) return each.get();
    return nullptr;
  }
};

}  // namespace hjemvei
