#include "content/read_brochure.h"

#include "content/read_blocks.h"
#include "content/schema.h"

namespace hjemvei {
namespace {

constexpr bool kPlain = true, kMarkup = false;

BrochureStation read_station(const YamlNode& node, Diagnostics& diagnostics) {
  BrochureStation station;
  station.at = node.at;
  station.section = get_text(node, "section");
  station.section_at = get_position(node, "section");
  station.matters = matters_from(get_text(node, "matters"));
  station.title = read_text(node, "title", kPlain, diagnostics);
  station.text = read_text(node, "text", kMarkup, diagnostics);
  const YamlNode* figure = node.find("figure");
  if (figure && figure->is_map()) station.figure = read_figure(*figure, diagnostics);
  return station;
}

void read_front(const YamlNode& node, Brochure& brochure, Diagnostics& diagnostics) {
  brochure.question = read_text(node, "question", kPlain, diagnostics);
  brochure.text = read_text(node, "text", kPlain, diagnostics);
}

void read_flap(const YamlNode& node, Brochure& brochure, Diagnostics& diagnostics) {
  brochure.languages = read_text(node, "title", kPlain, diagnostics);
  brochure.languages_text = read_optional_text(node, "text", kPlain, diagnostics);
}

void read_back(const YamlNode& node, Brochure& brochure, Diagnostics& diagnostics) {
  brochure.meeting = read_text(node, "title", kPlain, diagnostics);
  brochure.lines = read_items(get_children(node, "lines"), kPlain, diagnostics);
  brochure.bring = read_text(node, "bring", kPlain, diagnostics);
  brochure.bring_items = read_items(get_children(node, "items"), kPlain, diagnostics);
  brochure.link = read_text(node, "link", kPlain, diagnostics);
  brochure.code_alt = read_text(node, "code-alt", kPlain, diagnostics);
}

}  // namespace

Brochure read_brochure(const YamlNode& tree, Diagnostics& diagnostics) {
  Brochure brochure;
  brochure.at = tree.at;
  const auto part = [&](const char* key, auto read) {
    const YamlNode* node = tree.find(key);
    if (node && node->is_map()) read(*node, brochure, diagnostics);
  };
  part("front", read_front);
  part("flap", read_flap);
  part("back", read_back);
  for (const YamlNode& node : get_children(tree, "panels")) {
    BrochurePanel& panel = brochure.panels.emplace_back();
    panel.at = node.at;
    for (const YamlNode& station : get_children(node, "stations"))
      if (station.is_map()) panel.stations.push_back(read_station(station, diagnostics));
  }
  return brochure;
}

}  // namespace hjemvei
