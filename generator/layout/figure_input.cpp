#include "layout/figure_input.h"

namespace hjemvei {
namespace {

// The stations that a drawing may number and name.
std::vector<DrawingStation> stations_of(const Edition& edition) {
  std::vector<DrawingStation> out;
  for (const EditionSection& section : edition.sections)
    out.push_back(
        {section.id, section.side ? "" : std::to_string(section.station), &section.short_title});
  return out;
}

}  // namespace

ElementId add_figure(const EditionFigure& figure, Position at, ElementId parent, Setting& setting) {
  Structure& tree = setting.pages.structure;
  const ElementId element = tree.add(parent, Role::figure, at);
  tree[element].alt = figure.alt;
  if (figure.alt_language != setting.edition.language)
    tree[element].language = setting.pdf_language(figure.alt_language);
  return element;
}

std::shared_ptr<const Drawing> find_drawing(std::string_view name, const Setting& setting) {
  const std::string& first = setting.layout.figure_folder;
  if (!first.empty())
    if (const auto found = setting.drawings.find(first + "/" + std::string(name));
        found != setting.drawings.end())
      return found->second;
  const auto found = setting.drawings.find("drawings/" + std::string(name));
  return found == setting.drawings.end() ? nullptr : found->second;
}

DrawingInput drawing_input(const EditionFigure& figure, const Edition& edition,
                           const Palette& palette, Position at) {
  DrawingInput input;
  input.palette = palette;
  input.current = palette.topic;
  for (const DrawingWord& word : figure.words) input.words.push_back({word.key, &word.text});
  for (const DrawingFact& fact : figure.facts) input.facts.push_back({fact.id, &fact.text});
  input.stations = stations_of(edition);
  input.language = edition.language;
  input.at = at;
  return input;
}

DrawingInput figure_input(const EditionFigure& figure, ElementId element, Position at,
                          Setting& setting) {
  DrawingInput input = drawing_input(figure, setting.edition, setting.palette(), at);
  input.owner = setting.pages.structure.add_content(element);
  return input;
}

}  // namespace hjemvei
