#include "layout/svg_read.h"

#include <algorithm>

#include "layout/svg_path.h"
#include "layout/svg_style.h"
#include "layout/svg_text.h"
#include "layout/svg_values.h"

namespace hjemvei {
namespace {

constexpr std::string_view kNo[] = {"no"};

// What an element takes over from the groups around it.
struct State {
  SvgStyle style;
  Matrix matrix;
  DrawingPlace place;
};

class SvgReader {
 public:
  SvgReader(const SourceFile& file, bool icon, Drawing& drawing, Diagnostics& diagnostics)
      : file_(file), icon_(icon), drawing_(drawing), diagnostics_(diagnostics) {}
  bool read();

 private:
  Matrix view_box(const SvgElement& svg);
  void children(const SvgElement& parent, const State& state);
  void element(const SvgElement& element, State state);
  void group(const SvgElement& element, State state);
  void shape(const SvgElement& element, const State& state);
  void text(const SvgElement& element, const State& state);
  std::optional<Path> path_of(const SvgElement& element);
  std::optional<Path> points_of(const SvgElement& element, bool closed);
  void finish_frame();
  Rect bounds_of(std::size_t first) const;

  const SourceFile& file_;
  bool icon_;
  Drawing& drawing_;
  Diagnostics& diagnostics_;
  std::optional<SvgAttribute> fit_;  // data-fit of the one growing frame
  std::vector<SvgAttribute> below_;  // every data-below
};

bool SvgReader::read() {
  const std::optional<SvgElement> root = read_svg_tree(file_, diagnostics_);
  if (!root) return false;
  if (root->name != "svg") {
    diagnostics_.error("svg-element", root->at, "the file begins with <" + root->name + ">",
                       "begin with <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"…\">");
    return false;
  }
  drawing_.at = root->at;
  State state;
  state.matrix = view_box(*root);
  if (root->find("transform"))
    diagnostics_.error("svg-attribute", root->find("transform")->at,
                       "a transform on the whole drawing", "put it on a g inside");
  check_attributes(*root, diagnostics_);
  read_style(*root, icon_, state.style, diagnostics_);
  if (root->find("data-mirror")) {
    word_of(*root, "data-mirror", kNo, 0, diagnostics_);
    drawing_.keep_boxes.push_back({0, 0, drawing_.size.width, drawing_.size.height});
    state.place.keep = 0;
  }
  children(*root, state);
  finish_frame();
  return true;
}

// Sets the drawing's size; the map moves the viewBox's corner to the origin.
Matrix SvgReader::view_box(const SvgElement& svg) {
  constexpr std::string_view kForm = "viewBox=\"0 0 WIDTH HEIGHT\"";
  const SvgAttribute* attribute = svg.find("viewBox");
  if (!attribute) {
    diagnostics_.error("svg-missing", svg.at, "<svg> has no viewBox",
                       "write " + std::string(kForm));
  } else if (const auto box = numbers_of(svg, "viewBox", kForm, diagnostics_)) {
    if (box->size() == 4 && (*box)[2] > 0 && (*box)[3] > 0) {
      drawing_.size = {(*box)[2], (*box)[3]};
      return {1, 0, 0, 1, -(*box)[0], -(*box)[1]};
    }
    report_value(*attribute, "write " + std::string(kForm), diagnostics_);
  }
  drawing_.size = icon_ ? Size{24, 24} : Size{190, 120};  // to go on and find what else is wrong
  return {};
}

void SvgReader::children(const SvgElement& parent, const State& state) {
  if (parent.text)
    diagnostics_.error("svg-text", *parent.text, "text that stands in no text element",
                       "remove it, or put it in <text data-word=\"KEY\">");
  for (const SvgElement& child : parent.children) element(child, state);
}

void SvgReader::element(const SvgElement& element, State state) {
  if (element.name == "title" || element.name == "desc") return;
  if (!is_svg_element(element.name) || element.name == "svg") {
    diagnostics_.error(
        "svg-element", element.at, "<" + element.name + "> is not read in drawings",
        "draw it with g, path, rect, circle, ellipse, line, polyline, polygon or text");
    return;
  }
  check_attributes(element, diagnostics_);
  read_style(element, icon_, state.style, diagnostics_);
  state.matrix = combine(state.matrix, transform_of(element, diagnostics_));
  if (const SvgAttribute* below = element.find("data-below")) {
    below_.push_back(*below);
    state.place.below = true;
  }
  if (element.name == "g") return group(element, std::move(state));
  for (const SvgElement& child : element.children)
    if (child.name != "title" && child.name != "desc")
      diagnostics_.error("svg-element", child.at,
                         "<" + child.name + "> inside <" + element.name + ">",
                         "place it beside, not inside");
  if (element.name == "text") return text(element, state);
  if (element.text)
    diagnostics_.error("svg-text", *element.text, "text that stands in no text element",
                       "remove it, or put it in <text data-word=\"KEY\">");
  shape(element, state);
}

// A group that keeps its orientation moves as one box: the outermost such group decides.
void SvgReader::group(const SvgElement& element, State state) {
  const bool keeps = element.find("data-mirror") && !state.place.keep;
  word_of(element, "data-mirror", kNo, 0, diagnostics_);
  const std::size_t first = drawing_.elements.size();
  if (keeps) {
    state.place.keep = drawing_.keep_boxes.size();
    drawing_.keep_boxes.emplace_back();
  }
  children(element, state);
  if (keeps) drawing_.keep_boxes[*state.place.keep] = bounds_of(first);
}

void SvgReader::shape(const SvgElement& element, const State& state) {
  const std::optional<Path> path = path_of(element);
  const SvgAttribute* fit = element.find("data-fit");
  DrawingShape shape;
  shape.fill = element.name == "line" ? DrawingPaint{} : state.style.fill;
  shape.stroke = state.style.stroke;
  if (state.style.line_width == 0) shape.stroke = DrawingPaint{};
  if (!path || path->empty() || (!shape.fill.paints() && !shape.stroke.paints())) return;
  const double scale = state.matrix.scale();
  shape.path = map(state.matrix, *path);
  shape.even_odd = state.style.even_odd;
  shape.line_width = state.style.line_width * scale;
  shape.cap = state.style.cap;
  shape.join = state.style.join;
  for (const double length : state.style.dash) shape.dash.push_back(length * scale);
  shape.place = state.place;
  if (fit && fit_) {
    diagnostics_.error("svg-frame", fit->at, "a second growing frame",
                       "keep data-fit on one rect of the drawing");
  } else if (fit) {
    fit_ = *fit;
    shape.frame = read_frame(element, state.matrix, diagnostics_);
  }
  drawing_.elements.emplace_back(std::move(shape));
}

std::optional<Path> SvgReader::path_of(const SvgElement& e) {
  Diagnostics& out = diagnostics_;
  if (e.name == "path") {
    Path path;
    const SvgAttribute* data = e.find("d");
    if (!data) {
      out.error("svg-missing", e.at, "<path> has no d", "write d=\"M … L …\"");
    } else if (const auto fault = parse_path(data->value, path)) {
      out.error("svg-path", position_of(*data, fault->offset),
                "the path is not understood from here on",
                "write a command letter and all the numbers that it takes");
    }
    return path;
  }
  if (e.name == "rect") {
    const Rect rect{number_of(e, "x", 0, {}, out), number_of(e, "y", 0, {}, out),
                    required_number(e, "width", 1, out), required_number(e, "height", 1, out)};
    return rounded_rectangle(rect, number_of(e, "rx", 0, 0, out));
  }
  const Point centre{number_of(e, "cx", 0, {}, out), number_of(e, "cy", 0, {}, out)};
  if (e.name == "circle") {
    const double radius = required_number(e, "r", 1, out);
    return ellipse(centre, radius, radius);
  }
  if (e.name == "ellipse")
    return ellipse(centre, required_number(e, "rx", 1, out), required_number(e, "ry", 1, out));
  if (e.name != "line") return points_of(e, e.name == "polygon");
  using Kind = PathSegment::Kind;
  return Path{
      {Kind::move, {}, {}, {number_of(e, "x1", 0, {}, out), number_of(e, "y1", 0, {}, out)}},
      {Kind::line, {}, {}, {number_of(e, "x2", 0, {}, out), number_of(e, "y2", 0, {}, out)}}};
}

std::optional<Path> SvgReader::points_of(const SvgElement& element, bool closed) {
  constexpr std::string_view kForm = "points=\"x1,y1 x2,y2 …\"";
  const auto numbers = numbers_of(element, "points", kForm, diagnostics_);
  if (!element.find("points"))
    diagnostics_.error("svg-missing", element.at, "<" + element.name + "> has no points",
                       "write " + std::string(kForm));
  else if (numbers && (numbers->empty() || numbers->size() % 2 != 0))
    report_value(*element.find("points"), "write " + std::string(kForm), diagnostics_);
  if (!numbers) return {};
  Path path;
  for (std::size_t i = 0; i + 1 < numbers->size(); i += 2)
    path.push_back({i == 0 ? PathSegment::Kind::move : PathSegment::Kind::line,
                    {},
                    {},
                    {(*numbers)[i], (*numbers)[i + 1]}});
  if (closed && !path.empty()) path.push_back({PathSegment::Kind::close, {}, {}, {}});
  return path;
}

void SvgReader::text(const SvgElement& element, const State& state) {
  auto box = read_text(element, state.style, state.matrix, diagnostics_);
  if (!box) return;
  box->place = state.place;
  drawing_.elements.emplace_back(std::move(*box));
}

// Ties the growing frame to its text, and what moves with it to the frame.
void SvgReader::finish_frame() {
  for (const SvgAttribute& below : below_)
    if (!fit_ || below.value != fit_->value)
      diagnostics_.error("svg-frame", below.at, "no frame grows with \"" + below.value + "\"",
                         fit_ ? "write data-below=\"" + fit_->value + "\""
                              : "write data-fit=\"" + below.value + "\" on the frame above it");
  if (!fit_) return;
  for (DrawingElement& element : drawing_.elements) {
    auto* box = std::get_if<DrawingTextBox>(&element);
    if (!box || box->source != DrawingTextBox::Source::word || box->key != fit_->value) continue;
    if (box->middle)
      diagnostics_.error("svg-frame", box->at, "the text of a growing frame begins at its top",
                         "remove data-valign and let y be the first baseline");
    box->middle = false;
    box->in_frame = true;
    return;
  }
  diagnostics_.error("svg-frame", fit_->at, "no text has the word \"" + fit_->value + "\"",
                     "write the key of a text element: data-word=\"KEY\"");
}

Rect SvgReader::bounds_of(std::size_t first) const {
  std::optional<Rect> all;
  for (std::size_t i = first; i < drawing_.elements.size(); ++i) {
    const DrawingElement& element = drawing_.elements[i];
    const auto* shape = std::get_if<DrawingShape>(&element);
    const Rect box = shape ? bounds(shape->path) : area_of(std::get<DrawingTextBox>(element));
    if (!all) all = box;
    const double left = std::min(all->x, box.x), top = std::min(all->y, box.y);
    all = Rect{left, top, std::max(all->right(), box.right()) - left,
               std::max(all->bottom(), box.bottom()) - top};
  }
  return all.value_or(Rect{});
}

}  // namespace

std::shared_ptr<const Drawing> read_svg(const SourceFile& file, const std::string& name, bool icon,
                                        Diagnostics& diagnostics) {
  auto drawing = std::make_shared<Drawing>();
  drawing->name = name;
  if (!SvgReader(file, icon, *drawing, diagnostics).read()) return nullptr;
  return drawing;
}

}  // namespace hjemvei
