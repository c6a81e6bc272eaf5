// What Fonts keeps for this room alone: HarfBuzz's view of every face, and the families by name.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/font_file.h"
#include "text/fonts.h"
#include "text/fonts_yaml.h"
#include "text/shaping_face.h"

namespace hjemvei {

struct Fonts::Shaping {
  struct Family {
    FontFamily from;
    bool available = false;    // false: optional, and its file is missing
    FontId regular{}, bold{};  // the same when there is no bold face
  };

  std::vector<std::unique_ptr<const FontFile>> files;
  std::vector<std::unique_ptr<const ShapingFace>> faces;  // by FontId
  std::vector<Family> families;                           // in the order of fonts.yaml

  const ShapingFace& face(FontId id) const { return *faces[static_cast<std::size_t>(id)]; }

  const Family* find(std::string_view name) const {
    for (const Family& family : families)
      if (family.from.name == name) return &family;
    return nullptr;
  }
};

}  // namespace hjemvei
