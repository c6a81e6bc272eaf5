// The measures of a guide: layouts/guide.yaml and, for phones, layouts/guide-phone.yaml. Page format, regions, type sizes and the limits
// within which a screen grows or tightens. Editable without C++; the file speaks millimetres and
// points, this struct points only.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/geometry.h"
#include "base/source.h"

namespace hjemvei {

// A kind of text. Sizes are Latin sizes in points; the language's size factor comes on top.
struct TextStyle {
  double size = 15;        // nominal
  double smallest = 15;    // what a crowded screen may come down to
  double largest = 15;     // what a screen with little text may grow to
  double pitch = 1.42;     // line pitch of Latin text as a multiple of the size
  bool strong = false;
  std::string color = "ink";   // theme token
  int lines = 0;           // at most so many lines; 0: it flows
};

struct Layout {
  Size page;
  double band = 0;                        // coloured band at the start edge
  double margin_start = 0, margin_end = 0;
  double chip_top = 0, chip_height = 0;   // the topic's pill
  double headline_top = 0;
  double body_gap = 0;                    // between headline and body
  double body_bottom = 0;                 // free space kept above the foot
  double column_gap = 0;
  int columns = 2;                        // 1: what would stand beside the text stands under it
  std::size_t table_columns = 0;          // most columns of a table; one with more stands as a list. 0: any
  double main_share = 0.6;                // of the width between margins, the gap left out
  double even_share = 0.5;                // used when the text is short, for a larger drawing
  double wide_share = 0.68;               // used when the text is long, beside narrow boxes
  double alone_share = 0.8;               // a text column with nothing beside it
  double block_gap = 0;                   // between blocks
  double item_gap = 0;                    // between items of a list
  double most_air = 1.8;                  // gaps may grow by this factor
  double least_air = 1;                   // and shrink, with the text, on a crowded page
  double box_padding = 0, box_radius = 0, box_line = 1;
  double bar = 0;                         // bar at the start edge of a note
  double figure_least = 0.7;              // smallest width of a drawing, share of its column
  double figure_most = 1.35;              // largest enlargement of a drawing
  std::string figure_folder;              // of layouts/: its drawings stand in for others of the same
                                          // name ("drawings/tall"); empty: there is none

  struct Foot {
    double height = 0, margin = 0;
    double box = 0;                       // side of the contents and help buttons
    double station = 0, station_present = 0;   // diameters
    double station_pitch = 0;             // least distance of stations
    double button_width = 0, button_height = 0;
    double gap = 0;
    double dots = 0;   // height of a row above the buttons with a dot for each station, and the page
                       // number; 0: the stations are a numbered line between the buttons
    TextStyle previous, next, number, name;
  } foot;

  struct Cover {
    double top = 0;
    double text_share = 0.6;
    double button_height = 0, button_gap = 0, start_width = 0, language_height = 0;
    double languages_bottom = 0;   // space between the languages and the lines under them
    int language_columns = 0;      // of the languages' own page, which goes on to more pages then;
                                   // 0: as many as one page needs
    std::string language_file;     // what the languages lead to, in their folder; empty: guide.pdf
    TextStyle title, question, subtitle, start, language, version;
  } cover;

  struct Map {
    double line_y = 0, station = 0, house = 0, boxes_height = 0, boxes_gap = 0;
    double row = 0;   // least height of a station's row, when the line runs down the page; 0: across
    TextStyle number, name, summary, lead, box_title, box_text;
  } map;

  TextStyle continued{.size = 0};   // the headline on following pages; size 0: one line of its own making
  TextStyle headline, chip, text, box, box_title, caption, say, table, page_number;
};

// Reads layouts/<product>.yaml. Faults are located; nothing when the file cannot be used.
std::optional<Layout> read_layout(const Files& project, const std::string& product,
                                  Sources& sources, Diagnostics& diagnostics);

}  // namespace hjemvei
