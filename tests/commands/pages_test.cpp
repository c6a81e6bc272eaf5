// What must hold on every page of every guide we ship, in every language: nothing is cut off,
// nothing overlaps, and everything that the structure promises is there.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "commands/make_unit.h"
#include "commands/workplace.h"

namespace hjemvei {
namespace {

struct Case {
  std::string content;  // below the project
  std::string guide;
  std::string language;
};

Request request_for(const Case& wanted) {
  Request request;
  request.project = HJEMVEI_PROJECT;
  request.content = std::string(HJEMVEI_PROJECT) + "/" + wanted.content;
  request.guide = wanted.guide;
  request.language = wanted.language;
  request.today = {2026, 11, 22};
  request.write = false;
  return request;
}

// A line's box: from the height of capitals down to the baseline.
Rect box_of(const TextLine& line) {
  const double height = 0.6 * line.size;
  return {line.origin.x, line.origin.y - height, line.width, height};
}

bool overlap(const Rect& a, const Rect& b) {
  constexpr double kSlack = 0.5;
  return a.x + kSlack < b.right() && b.x + kSlack < a.right() && a.y + kSlack < b.bottom() &&
         b.y + kSlack < a.bottom();
}

std::string text_of(const TextLine& line, const Pages& pages) {
  std::string text;
  for (std::uint32_t r = 0; r < line.run_count; ++r) {
    const GlyphRun& run = pages.runs[line.first_run + r];
    for (std::uint32_t i = 0; i < run.glyph_count; ++i)
      text += pages.texts[pages.glyphs[run.first_glyph + i].text];
  }
  return text;
}

// A guide in a language up to its pages, made once for all tests of it that run in one process.
struct Loaded {
  explicit Loaded(const Case& wanted) : request(request_for(wanted)) {
    workplace.emplace(request, faults);
    if (workplace->units().size() != 1) return;
    const Unit& unit = workplace->units().front();
    edition = edition_of(unit, request, faults);
    pages = pages_of(unit, edition, *workplace, faults);
    sound = !faults.has_errors();
  }

  static const Loaded& of(const Case& wanted) {
    static std::map<std::string, Loaded> all;
    return all.try_emplace(wanted.content + " " + wanted.guide + " " + wanted.language, wanted).first->second;
  }

  Request request;
  Diagnostics faults;
  std::optional<Workplace> workplace;
  Edition edition;
  Pages pages;
  bool sound = false;
};

class EveryPage : public testing::TestWithParam<Case> {
 protected:
  void SetUp() override { ASSERT_TRUE(loaded_.sound) << print(faults_.sorted()); }

  const Loaded& loaded_ = Loaded::of(GetParam());
  const Diagnostics& faults_ = loaded_.faults;
  const std::optional<Workplace>& workplace_ = loaded_.workplace;
  const Edition& edition_ = loaded_.edition;
  const Pages& pages_ = loaded_.pages;
};

TEST_P(EveryPage, HoldsAllItsText) {
  for (std::size_t p = 0; p < pages_.pages.size(); ++p) {
    for (const Item& item : pages_.pages[p].items) {
      const TextLine* line = std::get_if<TextLine>(&item);
      if (!line) continue;
      const Rect box = box_of(*line);
      EXPECT_GE(box.x, 0) << "page " << p + 1 << ": " << text_of(*line, pages_);
      EXPECT_LE(box.right(), pages_.size.width)
          << "page " << p + 1 << ": " << text_of(*line, pages_);
      EXPECT_LE(box.bottom() + 0.2 * line->size, pages_.size.height)
          << "page " << p + 1 << ": " << text_of(*line, pages_);
    }
  }
}

TEST_P(EveryPage, LetsNoTextOverlapAnother) {
  for (std::size_t p = 0; p < pages_.pages.size(); ++p) {
    std::vector<const TextLine*> lines;
    for (const Item& item : pages_.pages[p].items)
      if (const TextLine* line = std::get_if<TextLine>(&item)) lines.push_back(line);
    for (std::size_t a = 0; a < lines.size(); ++a)
      for (std::size_t b = a + 1; b < lines.size(); ++b)
        EXPECT_FALSE(overlap(box_of(*lines[a]), box_of(*lines[b])))
            << "page " << p + 1 << ": \"" << text_of(*lines[a], pages_) << "\" and \""
            << text_of(*lines[b], pages_) << "\"";
  }
}

TEST_P(EveryPage, PaintsEveryPieceOfContentAndInReadingOrder) {
  std::set<std::uint32_t> painted;
  for (const Page& page : pages_.pages) {
    std::uint32_t last = 0;
    for (const Item& item : page.items) {
      const Owner* owner = nullptr;
      if (const TextLine* line = std::get_if<TextLine>(&item)) {
        for (std::uint32_t r = 0; r < line->run_count; ++r)
          if (const auto* id = std::get_if<ContentId>(&pages_.runs[line->first_run + r].owner))
            painted.insert(id->number());
        if (line->run_count > 0) owner = &pages_.runs[line->first_run].owner;
      } else {
        owner = &std::get<Shape>(item).owner;
      }
      const ContentId* id = owner ? std::get_if<ContentId>(owner) : nullptr;
      if (!id) continue;
      painted.insert(id->number());
      EXPECT_GE(id->number(), last);
      last = id->number();
    }
  }
  EXPECT_EQ(painted.size(), pages_.structure.content_count());
}

TEST_P(EveryPage, HasADestinationForEveryScreenAndEveryLink) {
  std::set<std::string> names;
  for (const Destination& each : pages_.destinations) names.insert(each.name);
  for (const EditionSection& section : edition_.sections) {
    EXPECT_TRUE(names.contains(section.id)) << section.id;
    for (const EditionScreen& screen : section.screens)
      EXPECT_TRUE(names.contains(screen.full_id)) << screen.full_id;
  }
  for (const Page& page : pages_.pages) {
    for (const Link& link : page.links) {
      EXPECT_FALSE(link.purpose.empty()) << link.target;
      if (link.target.starts_with('#')) {
        EXPECT_TRUE(names.contains(link.target.substr(1))) << link.target;
      }
    }
  }
}

TEST_P(EveryPage, NeedsAtMostOneFollowingPageAScreen) {
  for (const Destination& each : pages_.destinations)
    EXPECT_FALSE(each.name.ends_with(".3")) << each.name;
}

// The bar's links can be hit with a finger: 11 by 15 mm for stations, 12 mm high for buttons.
TEST_P(EveryPage, HasAFootThatAFingerCanHit) {
  const Layout::Foot& foot = workplace_->layout(Product::guide).foot;
  for (std::size_t p = 1; p < pages_.pages.size(); ++p) {
    long stations = 0;
    for (const Link& link : pages_.pages[p].links) {
      const Rect& area = link.areas.front();
      if (area.y < pages_.size.height - foot.height) continue;
      EXPECT_GE(area.width, mm(11) - 0.01) << "page " << p + 1 << " " << link.purpose;
      EXPECT_GE(area.height, mm(12) - 0.01) << "page " << p + 1 << " " << link.purpose;
      ++stations;
    }
    // All stations but the present one, and at least two of previous, contents, help and next.
    const auto numbered = std::ranges::count(edition_.sections, false, &EditionSection::side);
    EXPECT_GE(stations, numbered + 1) << "page " << p + 1;
  }
}

// Of the points that a path goes to.
Rect bounds(const Path& path) {
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  for (const PathSegment& segment : path) {
    if (segment.kind == PathSegment::Kind::close) continue;
    left = std::min(left, segment.to.x), right = std::max(right, segment.to.x);
    top = std::min(top, segment.to.y), bottom = std::max(bottom, segment.to.y);
  }
  return {left, top, right - left, bottom - top};
}

double gap_between(const Rect& a, const Rect& b) {
  return std::max({a.x - b.right(), b.x - a.right(), a.y - b.bottom(), b.y - a.bottom()});
}

bool inside(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x && inner.right() <= outer.right() && inner.y >= outer.y &&
         inner.bottom() <= outer.bottom();
}

// Names of stops stand clear of the buttons beside them.
TEST_P(EveryPage, KeepsTheNamesOfItsFootClearOfTheButtons) {
  const Layout::Foot& foot = workplace_->layout(Product::guide).foot;
  const double top = pages_.size.height - foot.height;
  for (std::size_t p = 1; p < pages_.pages.size(); ++p) {
    std::vector<Rect> buttons;
    std::vector<const TextLine*> names;
    for (const Item& item : pages_.pages[p].items) {
      if (const TextLine* line = std::get_if<TextLine>(&item)) {
        if (line->origin.y > top) names.push_back(line);
        continue;
      }
      const Rect box = bounds(std::get<Shape>(item).path);
      const bool button = box.y > top && box.width > foot.station_present + 1 &&
                          box.height > foot.station_present + 1 &&
                          box.width < 0.4 * pages_.size.width;
      if (button) buttons.push_back(box);
    }
    EXPECT_GE(buttons.size(), 2u) << "page " << p + 1;
    for (const TextLine* name : names)
      for (const Rect& button : buttons)
        EXPECT_TRUE(inside(box_of(*name), button) || gap_between(box_of(*name), button) >= 3)
            << "page " << p + 1 << ": " << text_of(*name, pages_);
  }
}

// Nor does the name of the present stop run into its neighbours' circles.
TEST_P(EveryPage, KeepsTheNameOfAStopClearOfTheOthers) {
  for (const Diagnostic& each : faults_.sorted())   // in a pseudo-language it is seen, and told
    if (each.code == "stop-name-too-long") GTEST_SKIP() << each.seen;
  const Layout::Foot& foot = workplace_->layout(Product::guide).foot;
  const double middle = pages_.size.height - foot.height / 2, radius = foot.station / 2;
  for (std::size_t p = 1; p < pages_.pages.size(); ++p) {
    std::vector<Point> stops;
    std::vector<const TextLine*> names;
    for (const Item& item : pages_.pages[p].items) {
      if (const TextLine* line = std::get_if<TextLine>(&item)) {
        if (line->origin.y > middle + radius / 2) names.push_back(line);
        continue;
      }
      const Rect box = bounds(std::get<Shape>(item).path);
      const double x = box.x + box.width / 2, y = box.y + box.height / 2;
      if (std::abs(y - middle) < 0.1 && std::abs(box.width - (foot.station - 2)) < 0.1)
        stops.push_back({x, y});
    }
    EXPECT_GE(stops.size(), 1u) << "page " << p + 1;
    for (const TextLine* name : names) {
      const Rect box = box_of(*name);
      for (const Point& stop : stops) {
        const double across = std::max({box.x - stop.x, stop.x - box.right(), 0.0});
        const double down = std::max({box.y - stop.y, stop.y - box.bottom(), 0.0});
        EXPECT_GT(std::hypot(across, down), radius - 0.5)
            << "page " << p + 1 << ": " << text_of(*name, pages_);
      }
    }
  }
}

// Every guide we ship, and the specimen in every language that the program knows.
std::vector<Case> all_cases() {
  std::vector<Case> cases;
  for (const char* language : {"sv", "en", "ar"})
    cases.push_back({"content", "stockholm", language});
  for (const char* language : {"nb", "en", "ar"}) cases.push_back({"content", "oslo", language});
  for (const char* language : {"sv", "ar", "ti"})
    cases.push_back({"tests/smoke/content", "smoke", language});
  for (const Language& language : all_languages())
    if (language.base.empty())
      cases.push_back({"tests/specimen/content", "specimen", language.tag});
  cases.push_back({"content", "stockholm", "sv-x-easy"});
  for (const char* guide : {"stockholm", "oslo"})
    for (const Language& pseudo : pseudo_languages())
      cases.push_back({"content", guide, pseudo.tag});
  return cases;
}

INSTANTIATE_TEST_SUITE_P(Guides, EveryPage, testing::ValuesIn(all_cases()),
                         [](const testing::TestParamInfo<Case>& info) {
                           std::string name = info.param.guide + "_" + info.param.language;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace hjemvei
