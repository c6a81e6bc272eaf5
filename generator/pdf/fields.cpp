#include "pdf/fields.h"

#include <map>
#include <memory>
#include <optional>
#include <tuple>

#include "pdf/encode.h"
#include "pdf/page_painter.h"

namespace hjemvei::pdf {
namespace {

constexpr const char* kFormFont = "Form";            // its name among the form's resources
constexpr double kTextSize = 11;   // of fields that name none; every one of ours names its own
constexpr const char* kInk = "0.086 0.125 0.18 rg";  // what is typed: nearly black
constexpr const char* kOff = "Off";
constexpr const char* kTicked = "Yes";
// Field flags (12.7.3.1, 12.7.4.2 to 12.7.4.4).
constexpr int kRequired = 1 << 1, kMultiline = 1 << 12, kNoToggleToOff = 1 << 14,
              kRadio = 1 << 15, kCombo = 1 << 17;

bool is_mark(FieldKind kind) { return kind == FieldKind::checkbox || kind == FieldKind::radio; }

// A widget with its place.
struct Placed {
  const Widget* widget = nullptr;
  const std::string* appearance = nullptr;
  std::uint32_t page = 0;
  std::size_t struct_parent = 0;
  ObjectId object{};
};

// A level of names: "queues", "list", "2", "fee". Terminal ones have a field.
struct Node {
  std::string part;
  const PlacedField* field = nullptr;
  std::vector<Placed*> widgets;
  std::vector<std::unique_ptr<Node>> kids;   // in order of their first field
};

Node& below(Node& node, const std::string& part) {
  for (const auto& kid : node.kids)
    if (kid->part == part) return *kid;
  node.kids.push_back(std::make_unique<Node>());
  node.kids.back()->part = part;
  return *node.kids.back();
}

class FormBuilder {
 public:
  FormBuilder(const Pages& pages, const FormInput& input, Objects& objects)
      : pages_(pages), input_(input), objects_(objects) {}

  FormObjects build() {
    FormObjects result;
    collect(result);
    Array fields;
    for (const auto& kid : root_.kids) fields.emplace_back(add(*kid, std::nullopt));
    Dict font;
    font.set(kFormFont, input_.form_font);
    result.acroform = objects_.add(Dict()
                                       .set("Fields", std::move(fields))
                                       .set("DR", Dict().set("Font", std::move(font)))
                                       .set("DA", String{default_appearance(kTextSize)}));
    return result;
  }

 private:
  void collect(FormObjects& result) {
    std::vector<Node*> nodes;
    for (const PlacedField& field : pages_.fields) nodes.push_back(&node_of(field));
    std::size_t key = input_.struct_parent;
    for (std::uint32_t page = 0; page < pages_.pages.size(); ++page) {
      const std::vector<Widget>& widgets = pages_.pages[page].widgets;
      for (std::size_t i = 0; i < widgets.size(); ++i) {
        Node& node = *nodes[widgets[i].field];
        placed_.push_back(std::make_unique<Placed>(Placed{
            &widgets[i], &input_.appearances[page][i], page, key++, objects_.reserve()}));
        node.widgets.push_back(placed_.back().get());
        result.widgets.push_back({widgets[i].element, page, placed_.back()->object});
      }
    }
  }

  Node& node_of(const PlacedField& field) {
    Node* node = &root_;
    std::size_t begin = 0;
    for (std::size_t dot = field.name.find('.'); dot != std::string::npos;
         dot = field.name.find('.', begin)) {
      node = &below(*node, field.name.substr(begin, dot - begin));
      begin = dot + 1;
    }
    node = &below(*node, field.name.substr(begin));
    node->field = &field;
    return *node;
  }

  // A field with one widget is one object with it (12.7.3.1).
  ObjectId add(const Node& node, std::optional<ObjectId> parent) {
    const bool merged = node.field && node.widgets.size() == 1;
    const ObjectId id = merged ? node.widgets.front()->object : objects_.reserve();
    Dict dict;
    dict.set("T", text_string(node.part));
    if (parent) dict.set("Parent", *parent);
    if (node.field) describe(*node.field, dict);
    if (merged) {
      show(*node.widgets.front(), *node.field, dict);
    } else {
      dict.set("Kids", kids_of(node, id));
    }
    objects_.put(id, std::move(dict));
    return id;
  }

  Array kids_of(const Node& node, ObjectId id) {
    Array kids;
    for (const auto& kid : node.kids) kids.emplace_back(add(*kid, id));
    for (const Placed* placed : node.widgets) {
      Dict widget;
      // A screen reader asks the widget, and some viewers hand nothing down.
      widget.set("Parent", id).set("TU", text_string(placed->widget->description));
      show(*placed, *node.field, widget);
      objects_.put(placed->object, std::move(widget));
      kids.emplace_back(placed->object);
    }
    return kids;
  }

  static std::string default_appearance(double size) {
    std::string out = std::string("/") + kFormFont + " ";
    append_number(out, size);
    return out + " Tf " + kInk;
  }

  void describe(const PlacedField& field, Dict& dict) const {
    dict.set("TU", text_string(field.description));
    int flags = field.required ? kRequired : 0;
    switch (field.kind) {
      case FieldKind::lines:
        flags |= kMultiline;
        [[fallthrough]];
      case FieldKind::text:
      case FieldKind::date:
      case FieldKind::number:
        dict.set("FT", Name{"Tx"});
        if (!field.value.empty()) dict.set("V", text_string(field.value));
        break;
      case FieldKind::choice:
        dict.set("FT", Name{"Ch"}).set("Opt", options(field));
        dict.set("V", text_string(field.value));
        flags |= kCombo;
        break;
      case FieldKind::checkbox:
        dict.set("FT", Name{"Btn"}).set("V", Name{field.value.empty() ? kOff : kTicked});
        break;
      case FieldKind::radio:
        dict.set("FT", Name{"Btn"}).set("V", Name{field.value.empty() ? kOff : field.value});
        flags |= kRadio | kNoToggleToOff;
        break;
    }
    if (flags) dict.set("Ff", flags);
    if (is_mark(field.kind)) return;
    dict.set("DA", String{default_appearance(field.text_size)});
    if (pages_.right_to_left) dict.set("Q", 2);
  }

  // What is stored and what is shown (12.7.4.4); the first empties the field.
  static Array options(const PlacedField& field) {
    Array all;
    all.emplace_back(Array{String{""}, String{" "}});
    for (const FieldChoice& choice : field.choices)
      all.emplace_back(Array{text_string(choice.value), text_string(choice.label)});
    return all;
  }

  void show(const Placed& placed, const PlacedField& field, Dict& dict) {
    const Widget& widget = *placed.widget;
    const double height = pages_.size.height;
    dict.set("Type", Name{"Annot"})
        .set("Subtype", Name{"Widget"})
        .set("F", 4)  // printed, not hidden (ISO 19005-2, 6.3.2)
        .set("Rect", Array{widget.area.x, height - widget.area.bottom(), widget.area.right(),
                           height - widget.area.y})
        .set("P", input_.pages[placed.page])
        .set("StructParent", placed.struct_parent);
    if (!is_mark(field.kind)) {
      const std::string& shown = *placed.appearance;
      const ObjectId stream = shown.empty() ? form(widget, "/Tx BMC\nEMC\n", false)
                                            : form(widget, shown, true);
      dict.set("AP", Dict().set("N", stream));
      return;
    }
    const bool radio = field.kind == FieldKind::radio;
    const std::string state = radio ? widget.state : kTicked;
    const bool on = radio ? field.value == widget.state : !field.value.empty();
    Dict states;
    states.set(state, form(widget, *placed.appearance, false)).set(kOff, form(widget, "", false));
    dict.set("AP", Dict().set("N", std::move(states)))
        .set("AS", Name{on ? state : kOff})
        .set("MK", Dict().set("CA", String{radio ? "l" : "8"}));  // dot and cross of ZapfDingbats
  }

  // A stream of what is shown; the same for all that look alike and are as large.
  ObjectId form(const Widget& widget, const std::string& content, bool has_text) {
    const auto key = std::tuple(content, widget.area.width, widget.area.height);
    if (const auto known = forms_.find(key); known != forms_.end()) return known->second;
    Stream stream;
    stream.dict.set("Type", Name{"XObject"})
        .set("Subtype", Name{"Form"})
        .set("BBox", Array{0, 0, widget.area.width, widget.area.height});
    if (has_text)
      stream.dict.set("Resources", input_.resources);
    else
      stream.dict.set("Resources", Dict());
    stream.data = content;
    return forms_[key] = objects_.add(std::move(stream));
  }

  const Pages& pages_;
  const FormInput& input_;
  Objects& objects_;
  Node root_;
  std::vector<std::unique_ptr<Placed>> placed_;
  std::map<std::tuple<std::string, double, double>, ObjectId> forms_;
};

}  // namespace

Appearances paint_appearances(const Pages& pages, FontBook& fonts) {
  Appearances all;
  for (const Page& page : pages.pages) {
    std::vector<std::string>& shown = all.emplace_back();
    for (const Widget& widget : page.widgets) {
      const bool mark = is_mark(pages.fields[widget.field].kind);
      shown.push_back(widget.appearance.empty()
                          ? std::string()
                          : paint(widget, mark ? Appearance::mark : Appearance::typed, pages, fonts));
    }
  }
  return all;
}

FormObjects add_form(const Pages& pages, const FormInput& input, Objects& objects) {
  return FormBuilder(pages, input, objects).build();
}

}  // namespace hjemvei::pdf
