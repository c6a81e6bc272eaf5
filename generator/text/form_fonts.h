// The fonts that forms are typed in, as fonts.yaml puts them together.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "text/fonts.h"
#include "text/fonts_yaml.h"

namespace hjemvei {

// The regular face of a family; none for one that is not there.
using FindRegular = std::function<std::optional<FontId>(std::string_view family)>;

// First the font without scripts, which is for all others; its parts are in the other fonts too. A
// part of a family whose files may be missing, and are, is left out. Reports a
// family that is not in the list and characters that are not ranges of Unicode; faces that cannot be
// joined in one TrueType program are faults of the font.
std::vector<FormFont> join_form_fonts(const FontsYaml& file, const std::vector<FontFace>& faces,
                                      const FindRegular& find, Diagnostics& diagnostics);

}  // namespace hjemvei
