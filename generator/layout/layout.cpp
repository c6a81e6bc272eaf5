#include "layout/layout.h"

#include <string_view>

#include "content/schema.h"
#include "layout/layout_kinds.h"
#include "layout/style_table.h"

namespace hjemvei {
namespace {

constexpr ValueShape kLength = ValueShape::scalar(Form::length);
constexpr ValueShape kNumber = ValueShape::scalar(Form::number);

constexpr Field kPage[] = {
    {"width", kLength, Need::required, "width of the page", "210 mm"},
    {"height", kLength, Need::required, "height of the page", "148 mm"},
    {"band", kLength, Need::required, "coloured band at the start edge", "4 mm"},
    {"margin-start", kLength, Need::required, "margin where reading starts", "13 mm"},
    {"margin-end", kLength, Need::required, "margin at the other side", "12 mm"},
};
constexpr Field kHead[] = {
    {"chip-top", kLength, Need::required, "top of the topic's pill", "7 mm"},
    {"chip-height", kLength, Need::required, "height of the topic's pill", "7 mm"},
    {"headline-top", kLength, Need::required, "top of the headline", "16 mm"},
    {"body-gap", kLength, Need::required, "space between headline and body", "4 mm"},
};
constexpr Field kBody[] = {
    {"bottom", kLength, Need::required, "space kept free above the foot", "4 mm"},
    {"columns", ValueShape::scalar(Form::integer), Need::optional,
     "2: drawings and boxes stand beside the text; 1: under it", "1"},
    {"table-columns", ValueShape::scalar(Form::integer), Need::optional,
     "most columns of a table; one that has more stands as a list, an item a row", "2"},
    {"column-gap", kLength, Need::required, "space between the columns", "9 mm"},
    {"main-share", kNumber, Need::required, "share of the text column", "0.6"},
    {"even-share", kNumber, Need::required, "the same when the text is short", "0.5"},
    {"wide-share", kNumber, Need::required, "the same when the text is long", "0.68"},
    {"alone-share", kNumber, Need::required, "share of a text column alone", "0.86"},
    {"block-gap", kLength, Need::required, "space between blocks", "4 mm"},
    {"item-gap", kLength, Need::required, "space between items of a list", "2 mm"},
    {"most-air", kNumber, Need::required, "how far spaces may grow", "1.8"},
    {"least-air", kNumber, Need::required, "how far they may shrink", "0.5"},
};
constexpr Field kBoxes[] = {
    {"padding", kLength, Need::required, "space inside a box", "3.4 mm"},
    {"radius", kLength, Need::required, "radius of a box's corners", "2.6 mm"},
    {"line", kLength, Need::required, "width of a box's line", "0.9 pt"},
    {"bar", kLength, Need::required, "width of the bar of a note", "1.5 mm"},
};
constexpr Field kFigures[] = {
    {"least", kNumber, Need::required, "how far a drawing may shrink", "0.7"},
    {"most", kNumber, Need::required, "how far a drawing may grow", "1.35"},
    {"folder", ValueShape::scalar(Form::text), Need::optional,
     "folder of layouts/ whose drawings stand in for those of the same name", "drawings/tall"},
};
constexpr Field kFoot[] = {
    {"height", kLength, Need::required, "height of the foot", "17 mm"},
    {"margin", kLength, Need::required, "margin at both ends", "6 mm"},
    {"box", kLength, Need::required, "side of the contents and help buttons", "10 mm"},
    {"station", kLength, Need::required, "diameter of a station", "7.2 mm"},
    {"station-present", kLength, Need::required, "diameter of the present station", "8.4 mm"},
    {"station-pitch", kLength, Need::required, "least distance of two stations", "11 mm"},
    {"button-width", kLength, Need::required, "least width of the next button", "30 mm"},
    {"button-height", kLength, Need::required, "height of the next button", "12 mm"},
    {"gap", kLength, Need::required, "space between the parts", "4 mm"},
    {"dots", kLength, Need::optional,
     "height of a row of dots above the buttons, instead of the line of stations between them", "6 mm"},
};
constexpr Field kCover[] = {
    {"top", kLength, Need::required, "top of the first line", "12 mm"},
    {"text-share", kNumber, Need::required, "share of the width for text", "0.62"},
    {"button-height", kLength, Need::required, "height of START", "13 mm"},
    {"button-gap", kLength, Need::required, "space between buttons", "3 mm"},
    {"start-width", kLength, Need::required, "least width of START", "50 mm"},
    {"language-height", kLength, Need::required, "height of a language's button", "12 mm"},
    {"languages-bottom", kLength, Need::required, "space under the languages", "4 mm"},
    {"language-columns", ValueShape::scalar(Form::integer), Need::optional,
     "columns of the page of languages, which then may go on to another page", "2"},
    {"language-file", ValueShape::scalar(Form::name), Need::optional,
     "the file that the other languages' buttons open", "guide-phone.pdf"},
};
constexpr Field kMap[] = {
    {"line", kLength, Need::required, "height of the line of stations on the page", "56 mm"},
    {"station", kLength, Need::required, "diameter of a station", "11 mm"},
    {"house", kLength, Need::required, "width of the house", "21 mm"},
    {"boxes-height", kLength, Need::required, "height of the side stops' boxes", "20 mm"},
    {"boxes-gap", kLength, Need::required, "space between them", "4 mm"},
    {"row", kLength, Need::optional,
     "least height of a station, when the line runs down the page and not across", "12 mm"},
};
std::vector<StyleSlot> style_slots(Layout& l) {
  return {
      {"headline", &l.headline},
      {"headline-continued", &l.continued, Need::optional},
      {"chip", &l.chip},
      {"text", &l.text},
      {"box", &l.box},
      {"box-title", &l.box_title},
      {"say", &l.say},
      {"caption", &l.caption},
      {"table", &l.table},
      {"page-number", &l.page_number},
      {"foot-previous", &l.foot.previous},
      {"foot-next", &l.foot.next},
      {"foot-number", &l.foot.number},
      {"foot-name", &l.foot.name},
      {"cover-title", &l.cover.title},
      {"cover-question", &l.cover.question},
      {"cover-subtitle", &l.cover.subtitle},
      {"cover-start", &l.cover.start},
      {"cover-language", &l.cover.language},
      {"cover-version", &l.cover.version},
      {"map-number", &l.map.number},
      {"map-name", &l.map.name},
      {"map-summary", &l.map.summary},
      {"map-lead", &l.map.lead},
      {"map-box-title", &l.map.box_title},
      {"map-box-text", &l.map.box_text},
  };
}

constexpr Record kPageRecord{"the page", kPage}, kHeadRecord{"the head", kHead},
    kBodyRecord{"the body", kBody}, kBoxesRecord{"the boxes", kBoxes},
    kFiguresRecord{"the figures", kFigures}, kFootRecord{"the foot", kFoot},
    kCoverRecord{"the cover", kCover}, kMapRecord{"the map", kMap};

constexpr Field kLayout[] = {
    {"page", ValueShape::record_of(kPageRecord), Need::required, "page format and margins", ""},
    {"head", ValueShape::record_of(kHeadRecord), Need::required, "topic's pill and headline", ""},
    {"body", ValueShape::record_of(kBodyRecord), Need::required, "columns and spaces", ""},
    {"boxes", ValueShape::record_of(kBoxesRecord), Need::required, "boxes and notes", ""},
    {"figures", ValueShape::record_of(kFiguresRecord), Need::required, "limits of drawings", ""},
    {"foot", ValueShape::record_of(kFootRecord), Need::required, "navigation bar", ""},
    {"cover", ValueShape::record_of(kCoverRecord), Need::required, "cover", ""},
    {"map", ValueShape::record_of(kMapRecord), Need::required, "contents page", ""},
    {"styles", ValueShape::map_of(kTextStyle), Need::required, "kinds of text", ""},
};
constexpr Record kLayoutRecord{"a layout", kLayout};
constexpr ValueShape kLayoutShape = ValueShape::record_of(kLayoutRecord);

// Reads lengths and numbers of one part of the file into their places.
struct Part {
  const YamlNode& map;
  double length(std::string_view key) const { return get_length(map, key, 0); }
  double number(std::string_view key) const { return get_number(map, key, 1); }
};

void read_page(const YamlNode& root, Layout& layout) {
  const Part page{*root.find("page")}, head{*root.find("head")};
  layout.page = {page.length("width"), page.length("height")};
  layout.band = page.length("band");
  layout.margin_start = page.length("margin-start");
  layout.margin_end = page.length("margin-end");
  layout.chip_top = head.length("chip-top");
  layout.chip_height = head.length("chip-height");
  layout.headline_top = head.length("headline-top");
  layout.body_gap = head.length("body-gap");
}

void read_body(const YamlNode& root, Layout& layout) {
  const Part body{*root.find("body")}, boxes{*root.find("boxes")}, figures{*root.find("figures")};
  layout.body_bottom = body.length("bottom");
  layout.columns = static_cast<int>(get_integer(body.map, "columns", layout.columns));
  layout.table_columns = static_cast<std::size_t>(get_integer(body.map, "table-columns", 0));
  layout.column_gap = body.length("column-gap");
  layout.main_share = body.number("main-share");
  layout.even_share = body.number("even-share");
  layout.wide_share = body.number("wide-share");
  layout.alone_share = body.number("alone-share");
  layout.block_gap = body.length("block-gap");
  layout.item_gap = body.length("item-gap");
  layout.most_air = body.number("most-air");
  layout.least_air = body.number("least-air");
  layout.box_padding = boxes.length("padding");
  layout.box_radius = boxes.length("radius");
  layout.box_line = boxes.length("line");
  layout.bar = boxes.length("bar");
  layout.figure_least = figures.number("least");
  layout.figure_most = figures.number("most");
  layout.figure_folder = get_text(figures.map, "folder");
}

void read_foot(const YamlNode& root, Layout& layout) {
  const Part part{*root.find("foot")};
  Layout::Foot& foot = layout.foot;
  foot.height = part.length("height");
  foot.margin = part.length("margin");
  foot.box = part.length("box");
  foot.station = part.length("station");
  foot.station_present = part.length("station-present");
  foot.station_pitch = part.length("station-pitch");
  foot.button_width = part.length("button-width");
  foot.button_height = part.length("button-height");
  foot.gap = part.length("gap");
  foot.dots = part.length("dots");
}

void read_cover_and_map(const YamlNode& root, Layout& layout) {
  const Part cover{*root.find("cover")}, map{*root.find("map")};
  layout.cover.top = cover.length("top");
  layout.cover.text_share = cover.number("text-share");
  layout.cover.button_height = cover.length("button-height");
  layout.cover.button_gap = cover.length("button-gap");
  layout.cover.start_width = cover.length("start-width");
  layout.cover.language_height = cover.length("language-height");
  layout.cover.languages_bottom = cover.length("languages-bottom");
  layout.cover.language_columns = static_cast<int>(get_integer(cover.map, "language-columns", 0));
  layout.cover.language_file = get_text(cover.map, "language-file");
  layout.map.line_y = map.length("line");
  layout.map.station = map.length("station");
  layout.map.house = map.length("house");
  layout.map.boxes_height = map.length("boxes-height");
  layout.map.boxes_gap = map.length("boxes-gap");
  layout.map.row = map.length("row");
}

void check_columns(const YamlNode& root, const Layout& layout, Diagnostics& diagnostics) {
  if (layout.columns == 1 || layout.columns == 2) return;
  diagnostics.error("wrong-value", root.find("body")->find("columns")->at,
                    "a body has one column or two, not " + std::to_string(layout.columns),
                    "1, for a narrow page, or 2");
}

}  // namespace

const ValueShape& layout_shape() { return kLayoutShape; }

std::optional<Layout> read_layout(const Files& project, const std::string& product,
                                  Sources& sources, Diagnostics& diagnostics) {
  const auto root = read_tree(project, "layouts/" + product + ".yaml", "", sources, diagnostics);
  if (!root || !check(*root, kLayoutShape, diagnostics)) return std::nullopt;
  Layout layout;
  read_page(*root, layout);
  read_body(*root, layout);
  check_columns(*root, layout, diagnostics);
  read_foot(*root, layout);
  read_cover_and_map(*root, layout);
  read_styles(*root->find("styles"), style_slots(layout), "layouts/" + product + ".yaml", diagnostics);
  return layout;
}

}  // namespace hjemvei
