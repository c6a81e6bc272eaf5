// The back: the meeting, what to bring, and the way to the guide as a code and as an address,
// beside the house at which the line of stations ends.
#include <algorithm>

#include "layout/blocks/parts.h"
#include "layout/brochure_panel.h"
#include "layout/figure_input.h"
#include "layout/qr_code.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr double kIndent = 1.15;      // of things to bring, in sizes of their text
constexpr double kRailHeight = 0.28;  // of the line at the house, from below, share of its height

class BackSetter {
 public:
  explicit BackSetter(PanelSetting& panel)
      : panel_(panel),
        setting_(panel.setting),
        measures_(panel.layout.back),
        sect_(setting_.pages.structure.add(Structure::root(), Role::sect, panel.brochure.at)) {
    fragment_.size = panel.size;
  }

  Panel set() {
    setting_.topic = setting_.color("cover");
    PanelColumn column;
    const ElementId heading = meeting(column);
    bring(column);
    const double top = panel_.layout.top, left = panel_.layout.margin;
    const double room = way_to_the_guide() - measures_.gap - top;
    const auto height = [&](double tightness) {
      return column.least_height(tightness, panel_.width(), setting_);
    };
    const double tightness =
        fit_panel(height, room, measures_.item, column.longest_text_at(), panel_);
    append(fragment_, column.set(tightness, panel_.width(), room, setting_), left, top);
    return {std::move(fragment_), heading, panel_.brochure.meeting.plain()};
  }

 private:
  ElementId meeting(PanelColumn& column) {
    const Text& title = panel_.brochure.meeting;
    const ElementId heading = add_element(Role::h2, title, sect_, setting_);
    setting_.pages.structure[heading].title = title.plain();
    column.add({.text = StyledText(in_bold(title), heading, setting_),
                .style = measures_.title,
                .color = setting_.topic,
                .breaking = Breaking::balanced});
    for (const Text& line : panel_.brochure.lines)
      column.add({.text = paragraph_in(Role::p, line, sect_, setting_),
                  .style = measures_.label,
                  .gap = mm(2),
                  .writing_room = measures_.line_gap});
    return heading;
  }

  void bring(PanelColumn& column) {
    const EditionBrochure& brochure = panel_.brochure;
    const ElementId heading = add_element(Role::h3, brochure.bring, sect_, setting_);
    setting_.pages.structure[heading].title = brochure.bring.plain();
    column.add({.text = StyledText(in_bold(brochure.bring), heading, setting_),
                .style = measures_.bring,
                .gap = measures_.gap,
                .color = setting_.topic});
    for (ListItem& item :
         make_items(brochure.bring_items, ListNumbering::disc, sect_, brochure.at, setting_))
      column.add({.text = std::move(item.text),
                  .style = measures_.item,
                  .gap = measures_.item_gap,
                  .indent = kIndent * measures_.item.size});
  }

  // From the foot up. Returns where it begins.
  double way_to_the_guide() {
    const EditionBrochure& brochure = panel_.brochure;
    const StyledText link = paragraph_in(Role::p, in_bold(brochure.link), sect_, setting_);
    const std::optional<ContentId> code = code_content();
    const StyledText address = paragraph_in(Role::p, brochure.address_text, sect_, setting_);
    const StyledText version = paragraph_in(Role::p, brochure.version, sect_, setting_);
    double y = panel_.size.height - panel_.layout.bottom;
    y = above(version, measures_.version, y);
    y = above(address, measures_.address, y - mm(1.5));
    y -= quiet_zone() + measures_.code;
    place_code(code, y);
    place_house(y + measures_.code);
    return above(link, measures_.link, y - quiet_zone());
  }

  // Sets a text whose lower edge is at `bottom`; smaller where that keeps it on one line.
  double above(const StyledText& text, const TextStyle& style, double bottom) {
    const double fitting = panel_.width() / std::max(1.0, text.natural_width(1)) - 0.01;
    const TextSetting how = setting_of(style, std::clamp(fitting, style.smallest, style.size),
                                       panel_.width(), setting_);
    const double top = bottom - text.height(how);
    append(fragment_, text.set(how, setting_), panel_.layout.margin, top);
    return top;
  }

  double quiet_zone() const { return code_ ? kQuietZone * measures_.code / code_->width : 0; }

  std::optional<ContentId> code_content() {
    const EditionBrochure& brochure = panel_.brochure;
    code_ = make_qr_code(brochure.address);
    if (!code_) {
      setting_.diagnostics.error(
          "long-address", brochure.link.at,
          "the address \"" + brochure.address + "\" is too long for a code that can be scanned",
          "a shorter address: in guide.yaml");
      return std::nullopt;
    }
    Structure& tree = setting_.pages.structure;
    figure_ = tree.add(sect_, Role::figure, brochure.link.at);
    tree[*figure_].alt = brochure.code_alt;
    if (brochure.code_alt_language != setting_.edition.language)
      tree[*figure_].language = setting_.pdf_language(brochure.code_alt_language);
    return tree.add_content(*figure_);
  }

  // At the end edge; the white around it reaches into the margin. It is never turned round.
  void place_code(std::optional<ContentId> content, double top) {
    if (!content) return;
    const double side = measures_.code, quiet = quiet_zone();
    const Rect box{panel_.size.width - panel_.layout.margin - side, top, side, side};
    fragment_.items.push_back(
        behind(filled(Artifact::layout,
                      rectangle({box.x - quiet, box.y - quiet, side + 2 * quiet, side + 2 * quiet}),
                      setting_.color("white"))));
    PlacedItem code{filled(*content, qr_path(*code_, {box.x, box.y}, side), setting_.color("ink")),
                    Mirroring::keep, box, 1};
    fragment_.items.push_back(std::move(code));
    fragment_.boxes.push_back({*figure_, box});
  }

  // The line comes in from the panel's start edge and ends at the house.
  void place_house(double bottom) {
    const auto drawing = find_drawing("house", setting_);
    if (!drawing) return;
    DrawingInput input;
    input.palette = setting_.palette();
    input.language = setting_.edition.language;
    input.artifact = Artifact::layout;
    const DrawingSetting picture(drawing, input, setting_.fonts, setting_.pages,
                                 setting_.diagnostics);
    const double width = measures_.house, height = picture.height(width);
    const double left = panel_.layout.margin + mm(6);
    const double rail = panel_.layout.rail.width, y = bottom - kRailHeight * height;
    fragment_.items.push_back(
        behind(filled(Artifact::layout, rectangle({0, y - rail / 2, left + width / 2, rail}),
                      setting_.color("rail"))));
    Fragment house = picture.place(width, setting_.pages, setting_.diagnostics);
    for (PlacedItem& item : house.items) item.layer = 0;
    append(fragment_, std::move(house), left, bottom - height);
  }

  PanelSetting& panel_;
  Setting& setting_;
  const BrochureLayout::Back& measures_;
  ElementId sect_;
  std::optional<QrCode> code_;
  std::optional<ElementId> figure_;
  Fragment fragment_;
};

}  // namespace

Panel set_back(PanelSetting& panel) { return BackSetter(panel).set(); }

}  // namespace hjemvei
