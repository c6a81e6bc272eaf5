#include <string_view>

#include "layout/make_pages.h"

namespace hjemvei {
namespace {

constexpr std::string_view kFurniture[] = {"home", "phone", "globe", "arrow-next",
                                           "arrow-previous"};

class Loader {
 public:
  Loader(const Files& project, Sources& sources, Diagnostics& diagnostics)
      : project_(project), sources_(sources), diagnostics_(diagnostics) {}

  void load(const std::string& folder, const std::string& name, Position named_at) {
    const std::string key = folder + "/" + name;
    if (drawings_.contains(key)) return;
    drawings_[key] = read_drawing(project_, folder, name, named_at, sources_, diagnostics_);
  }

  Drawings take() && {
    std::erase_if(drawings_, [](const auto& entry) { return entry.second == nullptr; });
    return std::move(drawings_);
  }

 private:
  const Files& project_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  Drawings drawings_;
};

}  // namespace

Drawings load_drawings(const Guide& guide, const Theme& theme, const std::string& brochure_front,
                       const Files& project, Sources& sources, Diagnostics& diagnostics) {
  Loader loader(project, sources, diagnostics);
  for (const std::string_view name : kFurniture) loader.load("icons", std::string(name), {});
  loader.load("drawings", theme.cover_drawing, guide.theme_at);
  loader.load("drawings", "house", guide.theme_at);
  for (const Section& section : guide.sections) {
    loader.load("icons", section.icon, section.icon_at);
    for (const Screen& screen : section.screens)
      for (const Block& block : screen.blocks)
        if (const auto* figure = std::get_if<FigureBlock>(&block.body))
          loader.load("drawings", figure->drawing, figure->drawing_at);
  }
  if (!guide.brochure) return std::move(loader).take();
  if (!brochure_front.empty()) loader.load("drawings", brochure_front, guide.brochure->at);
  for (const BrochurePanel& panel : guide.brochure->panels)
    for (const BrochureStation& station : panel.stations)
      if (station.figure)
        loader.load("drawings", station.figure->drawing, station.figure->drawing_at);
  return std::move(loader).take();
}

}  // namespace hjemvei
