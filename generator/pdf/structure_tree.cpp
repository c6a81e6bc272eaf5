#include "pdf/structure_tree.h"

#include "pdf/encode.h"
#include "pdf/search_tree.h"
#include "pdf/structure_attributes.h"

namespace hjemvei::pdf {
namespace {

// Where a content stands: the sequence `mcid` of a page.
struct Place {
  std::uint32_t page = 0, mcid = 0;
};

// By content: its places, in order of pages.
std::vector<std::vector<Place>> places_of(const Structure& structure, const PageMarks& marks) {
  std::vector<std::vector<Place>> places(structure.content_count());
  for (std::uint32_t page = 0; page < marks.sequences.size(); ++page) {
    for (std::uint32_t mcid = 0; mcid < marks.sequences[page].size(); ++mcid) {
      places[marks.sequences[page][mcid].number()].push_back({page, mcid});
    }
  }
  return places;
}

bool is_table_part(Role role) {
  switch (role) {
    case Role::thead:
    case Role::tbody:
    case Role::tr:
    case Role::th:
    case Role::td:
      return true;
    default:
      return false;
  }
}

class Builder {
 public:
  Builder(const Pages& pages, const PageMarks& marks, Objects& objects)
      : pages_(pages),
        marks_(marks),
        objects_(objects),
        inherited_(inherit(pages)),
        places_(places_of(pages.structure, marks)),
        annotations_(pages.structure.element_count()) {
    for (const Annotation& each : marks.annotations)
      annotations_[each.element.number()].push_back(&each);
  }

  StructureTree build() {
    StructureTree tree;
    tree.root = objects_.reserve();
    for (const bool used : elements_in_use(pages_, marks_)) {
      tree.elements.push_back(used ? std::optional(objects_.reserve()) : std::nullopt);
    }
    for (std::uint32_t number = 0; number < tree.elements.size(); ++number) {
      if (!tree.elements[number]) continue;
      objects_.put(*tree.elements[number], element(ElementId(number), tree));
    }
    const std::size_t next_key = marks_.pages.size() + marks_.annotations.size();
    Dict root;
    root.set("Type", Name{"StructTreeRoot"});
    if (tree.elements[0]) root.set("K", Array{*tree.elements[0]});
    root.set("ParentTree", objects_.add(parent_tree(tree)))
        .set("ParentTreeNextKey", next_key)
        .set("RoleMap", Dict().set("Callout", Name{"Sect"}));
    objects_.put(tree.root, std::move(root));
    return tree;
  }

 private:
  Dict element(ElementId id, const StructureTree& tree) const {
    const Element& element = pages_.structure[id];
    const bool is_root = id == Structure::root();
    const ObjectId parent = is_root ? tree.root : *tree.elements[element.parent.number()];
    Dict dict;
    dict.set("S", Name{hjemvei::name_of(element.role)}).set("P", parent);
    const std::optional<std::uint32_t> page = main_page(id);
    if (page) dict.set("Pg", marks_.pages[*page]);
    if (Array kids = kids_of(id, tree, page); kids.size() == 1) {
      dict.set("K", std::move(kids.front()));
    } else if (!kids.empty()) {
      dict.set("K", std::move(kids));
    }
    const std::string_view language = inherited_.language[id.number()];
    if (is_root || language != inherited_.language[element.parent.number()]) {
      dict.set("Lang", String{std::string(language)});
    }
    if (!element.title.empty()) dict.set("T", text_string(element.title));
    if (!element.alt.empty()) dict.set("Alt", text_string(element.alt));
    std::vector<Dict> attributes = attributes_of(id, pages_, inherited_);
    if (attributes.size() == 1) dict.set("A", std::move(attributes.front()));
    if (attributes.size() > 1) {
      Array all;
      for (Dict& owner : attributes) all.emplace_back(std::move(owner));
      dict.set("A", std::move(all));
    }
    return dict;
  }

  // The page that the element's own contents and annotations begin on; Pg says it once for all of them.
  std::optional<std::uint32_t> main_page(ElementId id) const {
    for (const auto& kid : pages_.structure[id].kids) {
      const ContentId* content = std::get_if<ContentId>(&kid);
      if (content && !places_[content->number()].empty())
        return places_[content->number()].front().page;
    }
    const auto& own = annotations_[id.number()];
    return own.empty() ? std::nullopt : std::optional(own.front()->page);
  }

  Array kids_of(ElementId id, const StructureTree& tree, std::optional<std::uint32_t> page) const {
    Array kids;
    for (const auto& kid : pages_.structure[id].kids) {
      if (const ElementId* child = std::get_if<ElementId>(&kid)) {
        if (const auto& object = tree.elements[child->number()]) kids.emplace_back(*object);
        continue;
      }
      for (const Place& place : places_[std::get<ContentId>(kid).number()]) {
        if (place.page == page) {
          kids.emplace_back(place.mcid);
          continue;
        }
        kids.emplace_back(Dict()
                              .set("Type", Name{"MCR"})
                              .set("Pg", marks_.pages[place.page])
                              .set("MCID", place.mcid));
      }
    }
    for (const Annotation* each : annotations_[id.number()]) {
      Dict reference;
      reference.set("Type", Name{"OBJR"});
      if (each->page != page) reference.set("Pg", marks_.pages[each->page]);
      kids.emplace_back(std::move(reference.set("Obj", each->annotation)));
    }
    return kids;
  }

  // Keys 0 … n-1 are the pages, then come the annotations in their own order (14.7.4.4).
  Dict parent_tree(const StructureTree& tree) const {
    std::vector<std::pair<std::int64_t, Value>> entries;
    for (std::size_t page = 0; page < marks_.sequences.size(); ++page) {
      Array owners;
      for (const ContentId content : marks_.sequences[page]) {
        owners.emplace_back(*tree.elements[pages_.structure.owner(content).number()]);
      }
      entries.emplace_back(static_cast<std::int64_t>(page), std::move(owners));
    }
    for (const Annotation& each : marks_.annotations) {
      entries.emplace_back(static_cast<std::int64_t>(entries.size()),
                           *tree.elements[each.element.number()]);
    }
    return number_tree(std::move(entries), objects_);
  }

  const Pages& pages_;
  const PageMarks& marks_;
  Objects& objects_;
  Inherited inherited_;
  std::vector<std::vector<Place>> places_;
  std::vector<std::vector<const Annotation*>> annotations_;  // by element
};

}  // namespace

std::vector<bool> elements_in_use(const Pages& pages, const PageMarks& marks) {
  const Structure& structure = pages.structure;
  std::vector<bool> used(structure.element_count(), false);
  for (const auto& page : marks.sequences) {
    for (const ContentId content : page) used[structure.owner(content).number()] = true;
  }
  for (const Annotation& each : marks.annotations) used[each.element.number()] = true;
  // Parents have smaller numbers than their kids.
  for (std::uint32_t number = structure.element_count(); number-- > 1;) {
    if (used[number]) used[structure[ElementId(number)].parent.number()] = true;
  }
  for (std::uint32_t number = 1; number < structure.element_count(); ++number) {
    const Element& element = structure[ElementId(number)];
    if (is_table_part(element.role) && used[element.parent.number()]) used[number] = true;
  }
  return used;
}

StructureTree add_structure(const Pages& pages, const PageMarks& marks, Objects& objects) {
  return Builder(pages, marks, objects).build();
}

}  // namespace hjemvei::pdf
