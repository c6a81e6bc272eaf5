// The measures of the brochure: layouts/brochure.yaml. Points; the file speaks millimetres too.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/geometry.h"
#include "base/source.h"
#include "layout/layout.h"

namespace hjemvei {

struct BrochureLayout {
  Size panel;                  // of brochure.pdf: a page each
  double margin = 0;           // at both sides of a panel
  double top = 0, bottom = 0;  // free above and below what stands on it

  struct Sheet {
    Size size;          // of brochure-print.pdf; folded twice
    double flap = 0;    // width of the flap and of the panel behind it
    double margin = 0;  // an office printer leaves it white
    double tick = 0;    // length of the marks where to fold
  } sheet;

  struct Front {
    std::string drawing;         // layouts/drawings/<name>.svg
    double margin = 0, top = 0;  // at its sides; of its first line
    double gap = 0;              // between its texts
    TextStyle title, question, text, small;
  } front;

  struct Rail {
    double y = 0;                   // middle of the line on the inner panels, from the top
    double width = 0, station = 0;  // of the line; diameter of a station
    double name_gap = 0;            // between a station and its name
    TextStyle name;
  } rail;

  struct Stations {
    double top = 0;  // where their texts begin
    double gap = 0, title_gap = 0, figure_gap = 0;
    TextStyle title, text;
  } stations;

  struct Flap {
    double row = 0, row_most = 0;  // least and greatest height of a language
    double gap = 0;                // between the headline's text and the languages
    TextStyle title, text, language;
  } flap;

  struct Back {
    double line_gap = 0;  // room to write on, above each line
    double gap = 0, item_gap = 0;
    double code = 0;   // side of the code without the white around it
    double house = 0;  // width of the house beside it
    TextStyle title, label, bring, item, link, address, version;
  } back;
};

// Reads layouts/brochure.yaml. Faults are located; nothing when the file cannot be used.
std::optional<BrochureLayout> read_brochure_layout(const Files& project, Sources& sources,
                                                   Diagnostics& diagnostics);

}  // namespace hjemvei
