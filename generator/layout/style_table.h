// Kinds of text in a file of measures: `styles:` of layouts/guide.yaml and layouts/brochure.yaml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "content/schema.h"
#include "layout/layout.h"

namespace hjemvei {

inline constexpr std::string_view kTextWeights[] = {"regular", "bold"};
inline constexpr Field kTextStyleFields[] = {
    {"size", ValueShape::scalar(Form::number), Need::required, "size of Latin text in points",
     "15"},
    {"smallest", ValueShape::scalar(Form::number), Need::optional, "how far it may shrink, points",
     "13"},
    {"largest", ValueShape::scalar(Form::number), Need::optional, "how far it may grow, points",
     "17"},
    {"pitch", ValueShape::scalar(Form::number), Need::optional,
     "line pitch as a multiple of the size", "1.42"},
    {"weight", ValueShape::one_of(kTextWeights), Need::optional, "regular or bold", "bold"},
    {"color", ValueShape::scalar(Form::name), Need::optional, "a colour of the theme", "ink"},
    {"lines", ValueShape::scalar(Form::integer), Need::optional, "at most so many lines", "2"},
};
inline constexpr Record kTextStyleRecord{"a style", kTextStyleFields};
inline constexpr ValueShape kTextStyle = ValueShape::record_of(kTextStyleRecord);

// A style's name in the file, and where it goes.
struct StyleSlot {
  std::string_view key;
  TextStyle* style;
  Need need = Need::required;
};

// Reads a checked map of styles into `slots`. Unknown and missing names are errors; `file` is named
// in them.
void read_styles(const YamlNode& map, const std::vector<StyleSlot>& slots, const std::string& file,
                 Diagnostics& diagnostics);

}  // namespace hjemvei
