#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "layout/make_pages.h"

namespace hjemvei {
namespace {

constexpr std::string_view kFurniture[] = {"home", "phone", "globe", "arrow-next",
                                           "arrow-previous"};
// What web pages show besides.
constexpr std::string_view kWebIcons[] = {"check",   "example", "external", "important",
                                          "speech",  "tip",     "warning"};

// Each once, named by who names it first.
class Names {
 public:
  Names(const Files& project, const std::vector<std::string>& figure_folders) {
    for (const std::string& folder : figure_folders)
      if (!folder.empty()) stand_ins_.emplace_back(folder, project.list("layouts/" + folder));
  }

  void add(const std::string& folder, const std::string& name, Position named_at) {
    if (seen_.insert(folder + "/" + name).second) list_.push_back({folder, name, named_at});
  }

  // A drawing of the guide, and what stands in for it where a layout has a folder for that.
  void add_figure(const std::string& name, Position named_at) {
    add("drawings", name, named_at);
    for (const auto& [folder, files] : stand_ins_)
      if (std::ranges::find(files, name + ".svg") != files.end()) add(folder, name, named_at);
  }

  std::vector<NamedDrawing> take() && { return std::move(list_); }

 private:
  std::vector<std::pair<std::string, std::vector<std::string>>> stand_ins_;   // folders, their files
  std::set<std::string> seen_;
  std::vector<NamedDrawing> list_;
};

}  // namespace

std::vector<NamedDrawing> named_drawings(const Guide& guide, const Theme& theme,
                                         const LayoutDrawings& layouts, const Files& project) {
  Names names(project, layouts.figure_folders);
  for (const std::string_view name : kFurniture) names.add("icons", std::string(name), {});
  for (const std::string_view name : kWebIcons) names.add("icons", std::string(name), {});
  names.add_figure(theme.cover_drawing, guide.theme_at);
  names.add("drawings", "house", guide.theme_at);
  for (const Section& section : guide.sections) {
    names.add("icons", section.icon, section.icon_at);
    for (const Screen& screen : section.screens)
      for (const Block& block : screen.blocks)
        if (const auto* figure = std::get_if<FigureBlock>(&block.body))
          names.add_figure(figure->drawing, figure->drawing_at);
  }
  if (!guide.brochure) return std::move(names).take();
  if (!layouts.brochure_front.empty())
    names.add("drawings", layouts.brochure_front, guide.brochure->at);
  for (const BrochurePanel& panel : guide.brochure->panels)
    for (const BrochureStation& station : panel.stations)
      if (station.figure)
        names.add("drawings", station.figure->drawing, station.figure->drawing_at);
  return std::move(names).take();
}

Drawings load_drawings(const Guide& guide, const Theme& theme, const LayoutDrawings& layouts,
                       const Files& project, Sources& sources, Diagnostics& diagnostics) {
  Drawings drawings;
  for (const NamedDrawing& each : named_drawings(guide, theme, layouts, project)) {
    auto drawing =
        read_drawing(project, each.folder, each.name, each.named_at, sources, diagnostics);
    if (drawing) drawings[each.folder + "/" + each.name] = std::move(drawing);
  }
  return drawings;
}

}  // namespace hjemvei
