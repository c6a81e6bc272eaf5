#include "layout/plan_layout.h"

#include "content/schema.h"
#include "layout/layout_kinds.h"
#include "layout/style_table.h"

namespace hjemvei {
namespace {

constexpr ValueShape kLength = ValueShape::scalar(Form::length);
constexpr double kPenRow = mm(9);  // the least that a pen needs

constexpr Field kPage[] = {
    {"width", kLength, Need::required, "width of a page", "210 mm"},
    {"height", kLength, Need::required, "height of a page", "297 mm"},
    {"margin", kLength, Need::required, "margin at both sides", "15 mm"},
    {"bottom", kLength, Need::required, "free below what stands on a page", "17 mm"},
};
constexpr Field kHead[] = {
    {"height", kLength, Need::required, "height of the first page's head", "34 mm"},
    {"low", kLength, Need::required, "height of the other pages' head", "13 mm"},
    {"gap", kLength, Need::required, "space below it", "8 mm"},
};
constexpr Field kSection[] = {
    {"gap", kLength, Need::required, "space above a section", "8 mm"},
    {"heading-gap", kLength, Need::required, "space below its headline", "2.5 mm"},
};
constexpr Field kField[] = {
    {"height", kLength, Need::required, "height of a line to write on, at least 9 mm", "9 mm"},
    {"line", kLength, Need::required, "height of each line of a larger field", "8.5 mm"},
    {"gap", kLength, Need::required, "space between rows of fields", "4 mm"},
    {"column-gap", kLength, Need::required, "space between fields of a row", "6 mm"},
    {"label-gap", kLength, Need::required, "space between a label and its field", "1 mm"},
    {"padding", kLength, Need::required, "space inside of a field", "2 mm"},
    {"radius", kLength, Need::required, "radius of its corners", "1.2 mm"},
    {"box", kLength, Need::required, "side of a box to tick", "5 mm"},
    {"box-gap", kLength, Need::required, "space between the box and its text", "2 mm"},
    {"signature", kLength, Need::required, "room above a line to sign on", "14 mm"},
};
constexpr Field kTable[] = {
    {"row", kLength, Need::required, "height of a row, at least 9 mm", "9 mm"},
    {"padding", kLength, Need::required, "space inside of a cell", "1.6 mm"},
};
constexpr Record kPageRecord{"a page", kPage}, kHeadRecord{"the head", kHead},
    kSectionRecord{"a section", kSection}, kFieldRecord{"a field", kField},
    kTableRecord{"a table", kTable};

constexpr Field kFile[] = {
    {"page", ValueShape::record_of(kPageRecord), Need::required, "the page", ""},
    {"head", ValueShape::record_of(kHeadRecord), Need::required, "the band at the top", ""},
    {"section", ValueShape::record_of(kSectionRecord), Need::required, "the parts of the plan", ""},
    {"field", ValueShape::record_of(kFieldRecord), Need::required, "what is filled in", ""},
    {"table", ValueShape::record_of(kTableRecord), Need::required, "rows of fields", ""},
    {"styles", ValueShape::map_of(kTextStyle), Need::required, "kinds of text", ""},
};
constexpr Record kFileRecord{"a plan's layout", kFile};
constexpr ValueShape kFileShape = ValueShape::record_of(kFileRecord);

std::vector<StyleSlot> style_slots(PlanLayout& l) {
  return {
      {"head-guide", &l.head.guide},
      {"head-title", &l.head.title},
      {"head-office", &l.head.office},
      {"head-version", &l.head.version},
      {"text", &l.text},
      {"section", &l.section},
      {"section-office", &l.section_office},
      {"label", &l.field.label},
      {"office", &l.field.office},
      {"hint", &l.field.hint},
      {"option", &l.field.option},
      {"column", &l.table.column},
      {"column-office", &l.table.column_office},
      {"value", &l.field.value},
      {"foot", &l.foot},
  };
}

void check_row(const YamlNode& root, const char* part, const char* key, double height,
               Diagnostics& diagnostics) {
  if (height >= kPenRow - 0.01) return;
  diagnostics.error("low-row", get_position(*root.find(part), key),
                    "a line this low cannot be written on with a pen",
                    std::string(key) + ": 9 mm, or more");
}

}  // namespace

const ValueShape& plan_layout_shape() { return kFileShape; }

std::optional<PlanLayout> read_plan_layout(const Files& project, Sources& sources,
                                           Diagnostics& diagnostics) {
  const auto root = read_tree(project, "layouts/plan.yaml", "", sources, diagnostics);
  if (!root || !check(*root, kFileShape, diagnostics)) return std::nullopt;
  const auto length = [&](const char* part, const char* key) {
    return get_length(*root->find(part), key, 0);
  };
  PlanLayout layout;
  layout.page = {length("page", "width"), length("page", "height")};
  layout.margin = length("page", "margin");
  layout.bottom = length("page", "bottom");
  layout.head.height = length("head", "height");
  layout.head.low = length("head", "low");
  layout.head.gap = length("head", "gap");
  layout.section_gap = length("section", "gap");
  layout.heading_gap = length("section", "heading-gap");
  layout.field.height = length("field", "height");
  layout.field.line = length("field", "line");
  layout.field.gap = length("field", "gap");
  layout.field.column_gap = length("field", "column-gap");
  layout.field.label_gap = length("field", "label-gap");
  layout.field.padding = length("field", "padding");
  layout.field.radius = length("field", "radius");
  layout.field.box = length("field", "box");
  layout.field.box_gap = length("field", "box-gap");
  layout.field.signature = length("field", "signature");
  layout.table.row = length("table", "row");
  layout.table.padding = length("table", "padding");
  check_row(*root, "field", "height", layout.field.height, diagnostics);
  check_row(*root, "table", "row", layout.table.row, diagnostics);
  read_styles(*root->find("styles"), style_slots(layout), "layouts/plan.yaml", diagnostics);
  return layout;
}

}  // namespace hjemvei
