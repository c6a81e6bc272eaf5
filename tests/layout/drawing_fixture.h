// Sets drawings with invented words, for tests.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "layout/drawing.h"

namespace hjemvei {

class DrawingTest : public testing::Test {
 protected:
  void SetUp() override {
    const DiskFiles project(HJEMVEI_PROJECT_DIR);
    fonts_ = Fonts::load(project, "fonts/fonts.yaml", sources_, diagnostics_);
    ASSERT_EQ(faults(), "");
    theme_.id = "city";
    theme_.colors = {{"ink", {1, 1, 1}}, {"white", {255, 255, 255}}, {"accent", {9, 9, 0}}};
    theme_.sections = {{"offer", {7, 7, 7}}};
    input_.palette = {&theme_, {100, 0, 0}};
    input_.current = {50, 50, 50};
    input_.language = "sv";
    input_.owner = ContentId(4);
    yaml_ = &sources_.add("content/a/guide.yaml", "- figure:\n    drawing: d\n    words: {}\n");
    input_.at = {yaml_, 1, 3};
  }

  std::shared_ptr<const Drawing> read(const std::string& svg,
                                      const std::string& folder = "drawings") {
    MemoryFiles files;
    files.files["layouts/" + folder + "/d.svg"] = svg;
    return read_drawing(files, folder, "d", {yaml_, 2, 14}, sources_, diagnostics_);
  }

  // A drawing 100 wide and 50 high with `inside`.
  std::shared_ptr<const Drawing> box(const std::string& inside) {
    return read("<svg viewBox=\"0 0 100 50\">" + inside + "</svg>");
  }

  void word(const std::string& key, std::vector<TextRun> runs, const std::string& language = "sv") {
    for (TextRun& run : runs) run.language = language;
    texts_.push_back(std::make_unique<Text>(Text{{yaml_, 3, 5}, language, std::move(runs)}));
    input_.words.push_back({key, texts_.back().get()});
  }
  void word(const std::string& key, const std::string& text, const std::string& language = "sv") {
    word(key, {{text, language, false, "", ""}}, language);
  }

  Fragment place(const std::shared_ptr<const Drawing>& drawing, double width) {
    const DrawingSetting setting(drawing, input_, *fonts_, pages_, diagnostics_);
    Fragment fragment = setting.place(width, pages_, diagnostics_);
    EXPECT_DOUBLE_EQ(fragment.size.height, setting.height(width));
    return fragment;
  }

  static std::vector<TextLine> lines(const Fragment& fragment) {
    std::vector<TextLine> found;
    for (const PlacedItem& placed : fragment.items)
      if (const auto* line = std::get_if<TextLine>(&placed.item)) found.push_back(*line);
    return found;
  }
  static const Shape& shape(const Fragment& fragment, std::size_t index) {
    return std::get<Shape>(fragment.items.at(index).item);
  }

  std::string faults() const { return print(diagnostics_.sorted()); }

  Sources sources_;
  Diagnostics diagnostics_;
  std::shared_ptr<const Fonts> fonts_;
  Theme theme_;
  DrawingInput input_;
  const SourceFile* yaml_ = nullptr;
  std::vector<std::unique_ptr<Text>> texts_;
  Pages pages_;
};

// A text box of two lines, 60 wide round x = 50.
inline constexpr char kLabel[] =
    "<text x=\"50\" y=\"20\" data-word=\"w\" data-width=\"60\" data-lines=\"2\" font-size=\"10\" "
    "text-anchor=\"middle\"/>";

}  // namespace hjemvei
