// The guide on a phone's page: the same guide, in one column, with buttons that a thumb finds.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "made.h"

namespace hjemvei {
namespace {

constexpr double kFinger = mm(9);   // least height of what is to be touched

struct Case {
  std::string content, guide, language;
};

class OnAPhone : public testing::TestWithParam<Case> {
 protected:
  OnAPhone()
      : made_(GetParam().language,
              GetParam().content.empty() ? "" : std::string(HJEMVEI_PROJECT) + "/" + GetParam().content,
              GetParam().guide),
        pages_(made_.pages(Product::guide_phone)) {}

  Made made_;
  Pages pages_;
};

std::vector<std::string> names_of(const Pages& pages) {
  std::vector<std::string> names;
  for (const Destination& destination : pages.destinations) names.push_back(destination.name);
  return names;
}

TEST_P(OnAPhone, IsMadeWithoutAFault) {
  EXPECT_EQ(print(made_.faults.sorted()), "");
  EXPECT_LT(pages_.size.width, pages_.size.height);
}

TEST_P(OnAPhone, HasTheDestinationsOfTheGuide) {
  const std::vector<std::string> names = names_of(pages_);
  const Pages guide = made_.pages(Product::guide);
  for (const std::string& name : names_of(guide)) {
    const bool goes_on = !name.empty() && std::isdigit(static_cast<unsigned char>(name.back())) &&
                         name.find('.') != std::string::npos;   // of a screen that took two pages there
    if (!goes_on && name != "languages") {
      EXPECT_NE(std::ranges::find(names, name), names.end()) << name;
    }
  }
}

TEST_P(OnAPhone, KeepsAllTextOnThePageAndApart) {
  for (std::size_t p = 0; p < pages_.pages.size(); ++p) {
    std::vector<const TextLine*> lines = lines_of(pages_.pages[p]);
    for (const TextLine* line : lines) {
      const Rect box = box_of(*line);
      EXPECT_GE(box.x, 0) << p + 1 << ": " << text_of(*line, pages_);
      EXPECT_LE(box.right(), pages_.size.width) << p + 1 << ": " << text_of(*line, pages_);
      EXPECT_LE(box.bottom(), pages_.size.height) << p + 1 << ": " << text_of(*line, pages_);
    }
    for (std::size_t a = 0; a < lines.size(); ++a)
      for (std::size_t b = a + 1; b < lines.size(); ++b)
        EXPECT_FALSE(overlap(box_of(*lines[a]), box_of(*lines[b])))
            << p + 1 << ": " << text_of(*lines[a], pages_) << " / " << text_of(*lines[b], pages_);
  }
}

// Links in running text are as high as their line; everything else is made for a finger.
TEST_P(OnAPhone, HasButtonsForAFinger) {
  const double foot = pages_.size.height - mm(19);
  for (std::size_t p = 0; p < pages_.pages.size(); ++p)
    for (const Link& link : pages_.pages[p].links) {
      if (p > 1 && link.areas.front().y < foot) continue;
      for (const Rect& area : link.areas) {
        EXPECT_GE(area.width, kFinger) << p + 1 << " " << link.target;
        EXPECT_GE(area.height, kFinger) << p + 1 << " " << link.target;
      }
    }
}

// "sidan 12" is the twelfth page of this file, not of the guide's. Buttons say it in their purpose, links
// in running text in their own words, so that paper has it too.
TEST_P(OnAPhone, NamesItsOwnPages) {
  if (GetParam().language != "sv" && GetParam().language != "nb") return;
  for (const Page& page : pages_.pages) {
    std::string words;
    for (const TextLine* line : lines_of(page)) words += text_of(*line, pages_) + " ";
    for (const Link& link : page.links) {
      const auto target = std::ranges::find(pages_.destinations, link.target.substr(1), &Destination::name);
      if (!link.target.starts_with("#") || target == pages_.destinations.end()) continue;
      const std::string number = std::to_string(target->page + 1);
      EXPECT_TRUE(link.purpose.find(number) != std::string::npos ||
                  words.find("\u00A0" + number + ")") != std::string::npos ||
                  words.find(" " + number + ")") != std::string::npos)
          << link.purpose << " for " << link.target << ", page " << number << ": " << words;
    }
  }
}

TEST_P(OnAPhone, LeadsToThePhonePagesOfOtherLanguages) {
  for (const Link& link : pages_.pages.front().links)
    if (link.target.starts_with("https://")) {
      EXPECT_TRUE(link.target.ends_with("/guide-phone.pdf")) << link.target;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Guides, OnAPhone,
    testing::Values(Case{"", "stockholm", "sv"}, Case{"", "stockholm", "ar"}, Case{"", "stockholm", "ti"},
                    Case{"", "stockholm", "uk"}, Case{"", "stockholm", "fa-AF"}, Case{"", "oslo", "nb"},
                    Case{"", "oslo", "ar"}, Case{"tests/specimen/content", "specimen", "ta"},
                    Case{"tests/specimen/content", "specimen", "my"},
                    Case{"tests/specimen/content", "specimen", "ur"},
                    Case{"tests/specimen/content", "specimen", "zh-Hans"}),
    [](const auto& info) {
      std::string name = info.param.guide + "_" + info.param.language;
      std::ranges::replace(name, '-', '_');
      return name;
    });

}  // namespace
}  // namespace hjemvei
