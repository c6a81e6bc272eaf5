#include "layout/brochure_layout.h"

#include "content/schema.h"
#include "layout/layout_kinds.h"
#include "layout/style_table.h"

namespace hjemvei {
namespace {

constexpr ValueShape kLength = ValueShape::scalar(Form::length);

constexpr Field kPanel[] = {
    {"width", kLength, Need::required, "width of a page of brochure.pdf", "99 mm"},
    {"height", kLength, Need::required, "height of a page of brochure.pdf", "210 mm"},
    {"margin", kLength, Need::required, "margin at both sides", "9 mm"},
    {"top", kLength, Need::required, "free above the text", "12 mm"},
    {"bottom", kLength, Need::required, "free below the text", "10 mm"},
};
constexpr Field kSheet[] = {
    {"width", kLength, Need::required, "width of the sheet to print", "297 mm"},
    {"height", kLength, Need::required, "height of the sheet to print", "210 mm"},
    {"flap", kLength, Need::required, "width of the flap; the other panels share the rest",
     "97 mm"},
    {"margin", kLength, Need::required, "what an office printer leaves white", "5 mm"},
    {"tick", kLength, Need::required, "length of the marks where to fold", "4 mm"},
};
constexpr Field kFront[] = {
    {"drawing", ValueShape::scalar(Form::name), Need::required,
     "drawing of the front: layouts/drawings/NAME.svg", "brochure-cover"},
    {"margin", kLength, Need::required, "margin at both sides", "12 mm"},
    {"top", kLength, Need::required, "top of the first line", "18 mm"},
    {"gap", kLength, Need::required, "space between the texts", "4 mm"},
};
constexpr Field kRail[] = {
    {"y", kLength, Need::required, "height of the line of stations on the panels", "20 mm"},
    {"width", kLength, Need::required, "width of the line", "2 mm"},
    {"station", kLength, Need::required, "diameter of a station", "11 mm"},
    {"name-gap", kLength, Need::required, "space between a station and its name", "1 mm"},
};
constexpr Field kStations[] = {
    {"top", kLength, Need::required, "top of the first station's headline", "36 mm"},
    {"gap", kLength, Need::required, "space between the two stations", "6 mm"},
    {"title-gap", kLength, Need::required, "space between headline and text", "1.5 mm"},
    {"figure-gap", kLength, Need::required, "space between text and drawing", "3 mm"},
};
constexpr Field kFlap[] = {
    {"row", kLength, Need::required, "least height of a language", "9 mm"},
    {"row-most", kLength, Need::required, "what it may grow to", "16 mm"},
    {"gap", kLength, Need::required, "space above the languages", "5 mm"},
};
constexpr Field kBack[] = {
    {"line-gap", kLength, Need::required, "room to write above a line", "8 mm"},
    {"gap", kLength, Need::required, "space between the parts", "6 mm"},
    {"item-gap", kLength, Need::required, "space between things to bring", "1 mm"},
    {"code", kLength, Need::required, "side of the code, at least 20 mm", "25 mm"},
    {"house", kLength, Need::required, "width of the house beside it", "22 mm"},
};
constexpr Record kPanelRecord{"a panel", kPanel}, kSheetRecord{"the sheet", kSheet},
    kFrontRecord{"the front", kFront}, kRailRecord{"the line", kRail},
    kStationsRecord{"the stations", kStations}, kFlapRecord{"the flap", kFlap},
    kBackRecord{"the back", kBack};

constexpr Field kFile[] = {
    {"panel", ValueShape::record_of(kPanelRecord), Need::required, "a page of brochure.pdf", ""},
    {"sheet", ValueShape::record_of(kSheetRecord), Need::required, "brochure-print.pdf", ""},
    {"front", ValueShape::record_of(kFrontRecord), Need::required, "the cover", ""},
    {"rail", ValueShape::record_of(kRailRecord), Need::required, "the line of stations", ""},
    {"stations", ValueShape::record_of(kStationsRecord), Need::required, "the inside", ""},
    {"flap", ValueShape::record_of(kFlapRecord), Need::required, "the languages", ""},
    {"back", ValueShape::record_of(kBackRecord), Need::required, "meeting and code", ""},
    {"styles", ValueShape::map_of(kTextStyle), Need::required, "kinds of text", ""},
};
constexpr Record kFileRecord{"a brochure's layout", kFile};
constexpr ValueShape kFileShape = ValueShape::record_of(kFileRecord);

std::vector<StyleSlot> style_slots(BrochureLayout& l) {
  return {
      {"front-title", &l.front.title},    {"front-question", &l.front.question},
      {"front-text", &l.front.text},      {"front-small", &l.front.small},
      {"rail-name", &l.rail.name},        {"station-title", &l.stations.title},
      {"station-text", &l.stations.text}, {"flap-title", &l.flap.title},
      {"flap-text", &l.flap.text},        {"flap-language", &l.flap.language},
      {"back-title", &l.back.title},      {"back-label", &l.back.label},
      {"back-bring", &l.back.bring},      {"back-item", &l.back.item},
      {"back-link", &l.back.link},        {"back-address", &l.back.address},
      {"back-version", &l.back.version},
  };
}

struct Part {
  const YamlNode& map;
  double length(std::string_view key) const { return get_length(map, key, 0); }
};

void read_outer(const YamlNode& root, BrochureLayout& layout) {
  const Part panel{*root.find("panel")}, sheet{*root.find("sheet")};
  layout.panel = {panel.length("width"), panel.length("height")};
  layout.margin = panel.length("margin");
  layout.top = panel.length("top");
  layout.bottom = panel.length("bottom");
  layout.sheet.size = {sheet.length("width"), sheet.length("height")};
  layout.sheet.flap = sheet.length("flap");
  layout.sheet.margin = sheet.length("margin");
  layout.sheet.tick = sheet.length("tick");
}

void read_parts(const YamlNode& root, BrochureLayout& layout) {
  const Part front{*root.find("front")}, rail{*root.find("rail")};
  const Part stations{*root.find("stations")}, flap{*root.find("flap")}, back{*root.find("back")};
  layout.front.drawing = get_text(front.map, "drawing");
  layout.front.margin = front.length("margin");
  layout.front.top = front.length("top");
  layout.front.gap = front.length("gap");
  layout.rail.y = rail.length("y");
  layout.rail.width = rail.length("width");
  layout.rail.station = rail.length("station");
  layout.rail.name_gap = rail.length("name-gap");
  layout.stations.top = stations.length("top");
  layout.stations.gap = stations.length("gap");
  layout.stations.title_gap = stations.length("title-gap");
  layout.stations.figure_gap = stations.length("figure-gap");
  layout.flap.row = flap.length("row");
  layout.flap.row_most = flap.length("row-most");
  layout.flap.gap = flap.length("gap");
  layout.back.line_gap = back.length("line-gap");
  layout.back.gap = back.length("gap");
  layout.back.item_gap = back.length("item-gap");
  layout.back.code = back.length("code");
  layout.back.house = back.length("house");
}

}  // namespace

const ValueShape& brochure_layout_shape() { return kFileShape; }

std::optional<BrochureLayout> read_brochure_layout(const Files& project, Sources& sources,
                                                   Diagnostics& diagnostics) {
  const auto root = read_tree(project, "layouts/brochure.yaml", "", sources, diagnostics);
  if (!root || !check(*root, kFileShape, diagnostics)) return std::nullopt;
  BrochureLayout layout;
  read_outer(*root, layout);
  read_parts(*root, layout);
  if (layout.back.code < mm(20))
    diagnostics.error("small-code", get_position(*root->find("back"), "code"),
                      "a code this small is not read from paper", "code: 20 mm, or more");
  read_styles(*root->find("styles"), style_slots(layout), "layouts/brochure.yaml", diagnostics);
  return layout;
}

}  // namespace hjemvei
