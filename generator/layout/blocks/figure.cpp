// `figure`: a drawing with words from the content, its caption, and the kept words explained.
#include <algorithm>

#include "layout/blocks/blocks.h"
#include "layout/blocks/parts.h"

namespace hjemvei {
namespace {

// The stations that a drawing may number and name.
std::vector<DrawingStation> stations_of(const Edition& edition) {
  std::vector<DrawingStation> out;
  for (const EditionSection& section : edition.sections)
    out.push_back({section.id, section.side ? "" : std::to_string(section.station),
                   &section.short_title});
  return out;
}

struct ExplainedWord {
  StyledText word, meaning;
};

class StyledFigure : public StyledBlock {
 public:
  StyledFigure(const EditionFigure& block, Position at, ElementId parent, Setting& setting)
      : figure_(add_figure(block, at, parent, setting)),
        drawing_(find_drawing(block, setting)),
        wide_(drawing_ && is_wide(*drawing_)) {
    if (drawing_)
      picture_.emplace(drawing_, input_of(block, at, setting), setting.fonts, setting.pages,
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
    for (const ExplainedWord& entry : explained_)
      out.push_back({set_explained(entry, size, width, purpose, setting), 0.3, false});
    if (!out.empty()) out.back().keep_with_next = false;
    return out;
  }

 private:
  static ElementId add_figure(const EditionFigure& block, Position at, ElementId parent,
                              Setting& setting) {
    Structure& tree = setting.pages.structure;
    const ElementId figure = tree.add(parent, Role::figure, at);
    tree[figure].alt = block.alt;
    if (block.alt_language != setting.edition.language)
      tree[figure].language = setting.pdf_language(block.alt_language);
    return figure;
  }

  static std::shared_ptr<const Drawing> find_drawing(const EditionFigure& block,
                                                     const Setting& setting) {
    const auto found = setting.drawings.find("drawings/" + block.drawing);
    return found == setting.drawings.end() ? nullptr : found->second;
  }

  DrawingInput input_of(const EditionFigure& block, Position at, Setting& setting) const {
    DrawingInput input;
    input.palette = setting.palette();
    input.current = setting.topic;
    for (const DrawingWord& word : block.words) input.words.push_back({word.key, &word.text});
    for (const DrawingFact& fact : block.facts) input.facts.push_back({fact.id, &fact.text});
    input.stations = stations_of(setting.edition);
    input.language = setting.edition.language;
    input.owner = setting.pages.structure.add_content(figure_);
    input.at = at;
    return input;
  }

  // L > LI > Lbl (the word, in its language) + LBody (what it means).
  void add_explanations(const EditionFigure& block, Position at, ElementId parent,
                        Setting& setting) {
    if (block.explain.empty()) return;
    Structure& tree = setting.pages.structure;
    const ElementId list = tree.add(parent, Role::l, at);
    tree[list].numbering = ListNumbering::none;
    for (const EditionExplained& entry : block.explain) {
      const ElementId item = tree.add(list, Role::li, entry.word.at);
      StyledText word = paragraph_in(Role::lbl, in_bold(entry.word), item, setting);
      const ElementId body = tree.add(item, Role::lbody, entry.meaning.at);
      explained_.push_back({std::move(word), paragraph_in(Role::p, entry.meaning, body, setting)});
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

  // Width of the column of words; 0 when they would leave too little for the meanings, which then
  // stand under their words.
  double word_column(double size, double width) const {
    double widest = 0;
    for (const ExplainedWord& entry : explained_)
      widest = std::max(widest, entry.word.natural_width(size));
    return widest < 0.52 * width ? widest + 0.8 * size : 0;
  }

  Fragment set_explained(const ExplainedWord& entry, double size, double width, Purpose purpose,
                         Setting& setting) const {
    const Layout& layout = setting.layout;
    const double column = word_column(size, width);
    TextSetting word = setting_of(layout.caption, size, column > 0 ? column : width, setting);
    word.color = setting.topic;
    // The word runs in its own language's direction, but stands where the line starts.
    if (find_language(entry.word.text().language)->right_to_left() !=
        setting.language.right_to_left())
      word.align = Align::end;
    TextSetting meaning = setting_of(layout.caption, size, width - std::max(column, 0.8 * size), setting);
    meaning.color = setting.color("ink");
    Fragment above = set_or_measure(entry.word, word, purpose, setting);
    Fragment below = set_or_measure(entry.meaning, meaning, purpose, setting);
    Fragment out;
    const double top = column > 0 ? 0 : above.size.height;
    out.size = {width, std::max(above.size.height, top + below.size.height)};
    append(out, std::move(above), 0, 0);
    append(out, std::move(below), column > 0 ? column : 0.8 * size, top);
    return out;
  }

  ElementId figure_;
  std::shared_ptr<const Drawing> drawing_;
  bool wide_ = false;
  std::optional<DrawingSetting> picture_;
  std::optional<StyledText> caption_;
  std::vector<ExplainedWord> explained_;
};

}  // namespace

BlockPointer make_figure(const EditionFigure& block, Position at, ElementId parent,
                         Setting& setting) {
  return std::make_unique<StyledFigure>(block, at, parent, setting);
}

}  // namespace hjemvei
