// `figure`: a drawing with words from the content, its caption, and the kept words explained.
#include <algorithm>

#include "layout/blocks/blocks.h"
#include "layout/blocks/parts.h"
#include "layout/figure_input.h"

namespace hjemvei {
namespace {

// "svarstid – sista tid att svara": the word as the label of its list item, what it means as the
// body, on one line.
Text label_of(const EditionExplained& entry, const Setting& setting) {
  Text label = in_bold(entry.word);
  if (label.runs.empty()) return label;
  label.runs.front().text.insert(0, "\u2068");   // FSI … PDI: the word keeps its own direction
  label.runs.back().text += "\u2069";
  label.runs.push_back({" \u2013 ", setting.edition.language, false, {}, {}});
  return label;
}

class StyledFigure : public StyledBlock {
 public:
  StyledFigure(const EditionFigure& block, Position at, ElementId parent, Setting& setting)
      : figure_(add_figure(block, at, parent, setting)),
        drawing_(find_drawing(block.drawing, setting)),
        wide_(drawing_ && is_wide(*drawing_)) {
    if (drawing_)
      picture_.emplace(drawing_, figure_input(block, figure_, at, setting), setting.fonts, setting.pages,
                       setting.diagnostics);
    if (block.caption) caption_ = paragraph_in(Role::p, *block.caption, parent, setting);
    add_explanations(block, at, parent, setting);
  }

  Region region() const override { return wide_ ? Region::wide : Region::aside; }

  std::vector<BlockPart> parts(const Fit& fit, double width, Purpose purpose,
                            Setting& setting) const override {
    std::vector<BlockPart> out;
    if (picture_) out.push_back({set_picture(fit, width, purpose, setting), 1, true});
    const Layout& layout = setting.layout;
    const double size = std::min(layout.caption.size, fit.box_size);
    if (caption_)
      out.push_back({set_or_measure(*caption_, setting_of(layout.caption, size, width, setting),
                                    purpose, setting), 0.35, !explained_.empty()});
    for (const StyledText& entry : explained_) {
      TextSetting how = setting_of(layout.caption, size, width, setting);
      how.color = setting.color("ink");
      out.push_back({set_or_measure(entry, how, purpose, setting), 0.3, false});
    }
    if (!out.empty()) out.back().keep_with_next = false;
    return out;
  }

 private:
  // L > LI > Lbl (the word, in its language) + LBody (what it means).
  void add_explanations(const EditionFigure& block, Position at, ElementId parent,
                        Setting& setting) {
    if (block.explain.empty()) return;
    Structure& tree = setting.pages.structure;
    const ElementId list = tree.add(parent, Role::l, at);
    tree[list].numbering = ListNumbering::none;
    for (const EditionExplained& entry : block.explain) {
      const ElementId item = tree.add(list, Role::li, entry.word.at);
      const ElementId label = add_element(Role::lbl, entry.word, item, setting);
      const ElementId meaning = add_element(Role::lbody, entry.meaning, item, setting);
      explained_.emplace_back(
          std::vector<std::pair<Text, ElementId>>{{label_of(entry, setting), label},
                                                  {entry.meaning, meaning}},
          setting);
    }
  }

  // The drawing, as wide as the fit asks and its texts allow, centred in its column.
  Fragment set_picture(const Fit& fit, double width, Purpose purpose, Setting& setting) const {
    double picture = std::min(width, picture_->max_width()) * fit.drawing;
    picture = std::clamp(picture, std::min(width, picture_->min_width()), width);
    Fragment fragment;
    fragment.size = {width, picture_->height(picture)};
    if (purpose == Purpose::place) {
      append(fragment, picture_->place(picture, setting.pages, setting.diagnostics),
             (width - picture) / 2, 0);
      fragment.boxes.push_back({figure_, {(width - picture) / 2, 0, picture, fragment.size.height}});
    }
    return fragment;
  }

  ElementId figure_;
  std::shared_ptr<const Drawing> drawing_;
  bool wide_ = false;
  std::optional<DrawingSetting> picture_;
  std::optional<StyledText> caption_;
  std::vector<StyledText> explained_;
};

}  // namespace

BlockPointer make_figure(const EditionFigure& block, Position at, ElementId parent,
                         Setting& setting) {
  return std::make_unique<StyledFigure>(block, at, parent, setting);
}

}  // namespace hjemvei
