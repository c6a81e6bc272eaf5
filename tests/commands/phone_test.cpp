// The guide on a phone's page: the same guide, in one column, with buttons that a thumb finds.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "edition/dump.h"
#include "made.h"

namespace hjemvei {
namespace {

constexpr double kFinger = mm(9);   // least height of what is to be touched

struct Case {
  std::string content, guide, language;
};

// A guide for a phone, made once for all tests of it that run in one process.
struct MadeForAPhone {
  explicit MadeForAPhone(const Case& wanted)
      : made(wanted.language, wanted.content.empty() ? "" : std::string(HJEMVEI_PROJECT) + "/" + wanted.content,
             wanted.guide),
        pages(made.pages(Product::guide_phone)) {}

  static MadeForAPhone& of(const Case& wanted) {
    static std::map<std::string, MadeForAPhone> all;
    return all.try_emplace(wanted.guide + " " + wanted.language, wanted).first->second;
  }

  Made made;
  Pages pages;
};

class OnAPhone : public testing::TestWithParam<Case> {
 protected:

  // Who the line's last run belongs to: the same on the lines of one stretch of text.
  const Owner& owner_of(const TextLine& line) const { return pages_.runs[line.first_run + line.run_count - 1].owner; }

  MadeForAPhone& all_ = MadeForAPhone::of(GetParam());
  Made& made_ = all_.made;
  const Pages& pages_ = all_.pages;
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

// A word that goes on in the next line without a hyphen: copied, it is two words. Words of scripts that part
// them with spaces, left to right.
TEST_P(OnAPhone, BreaksNoWordWithoutAHyphen) {
  const std::set<std::string> spaced = {"sv", "nb", "en", "so", "ti", "uk", "pl", "hy", "ta", "tr"};
  if (!spaced.contains(GetParam().language)) return;
  std::set<std::string> words;
  for (const std::string& text : texts(made_.edition)) {
    std::istringstream stream(text);
    for (std::string word; stream >> word;) words.insert(word);
  }
  ASSERT_GT(words.size(), 100u);
  for (const Page& page : pages_.pages) {
    const TextLine* before = nullptr;
    for (const TextLine* line : lines_of(page)) {
      if (before && owner_of(*before) == owner_of(*line)) {
        const std::string end = text_of(*before, pages_), start = text_of(*line, pages_);
        const std::string joined = end.substr(end.find_last_of(" \n") + 1) + start.substr(0, start.find(' '));
        EXPECT_FALSE(!end.ends_with(' ') && words.contains(joined)) << joined << ": " << end << " / " << start;
      }
      before = line;
    }
  }
}

TEST_P(OnAPhone, LeadsToThePhonePagesOfOtherLanguages) {
  for (const Link& link : pages_.pages.front().links)
    if (link.target.starts_with("https://")) {
      EXPECT_TRUE(link.target.ends_with("/guide-phone.pdf")) << link.target;
    }
}

// What a screen reader meets, from an element down: roles, and the texts of the leaves.
std::string told(const Pages& pages, ElementId element) {
  std::map<std::uint32_t, std::string> texts;   // by leaf
  for (const Page& page : pages.pages)
    for (const TextLine* line : lines_of(page))
      for (std::uint32_t r = 0; r < line->run_count; ++r)
        if (const GlyphRun& run = pages.runs[line->first_run + r]; std::holds_alternative<ContentId>(run.owner)) {
          std::string& text = texts[std::get<ContentId>(run.owner).number()];
          for (std::uint32_t i = 0; i < run.glyph_count; ++i)
            text += pages.texts[pages.glyphs[run.first_glyph + i].text];
        }
  const std::function<std::string(ElementId, int)> tell = [&](ElementId id, int depth) {
    std::string out = std::string(2 * static_cast<std::size_t>(depth), ' ') + name_of(pages.structure[id].role);
    std::string below;
    for (const auto& kid : pages.structure[id].kids) {
      if (const ContentId* leaf = std::get_if<ContentId>(&kid)) out += " " + texts[leaf->number()];
      else below += tell(std::get<ElementId>(kid), depth + 1);
    }
    return out + "\n" + below;
  };
  return tell(element, 0);
}

std::vector<ElementId> elements_with(const Pages& pages, Role role) {
  std::vector<ElementId> out;
  for (std::uint32_t i = 0; i < pages.structure.element_count(); ++i)
    if (pages.structure[ElementId(i)].role == role) out.emplace_back(i);
  return out;
}

TEST(TableOnAPhone, IsAListWhereItHasThreeColumns) {
  Made made("sv", std::string(HJEMVEI_PROJECT) + "/tests/specimen/content", "specimen");
  const Pages phone = made.pages(Product::guide_phone);
  EXPECT_EQ(elements_with(phone, Role::table).size(), 0u);
  const std::vector<ElementId> captions = elements_with(phone, Role::caption);
  ASSERT_EQ(captions.size(), 1u);
  EXPECT_EQ(told(phone, phone.structure[captions.front()].parent),
            "L\n"
            "  Caption Tre bostäder i exemplet\n"
            "  LI\n"
            "    LBody\n"
            "      P\n"
            "        Span Bostad \n"
            "        Span 1 rum med kokvrå\n"
            "      P\n"
            "        Span Yta \n"
            "        Span 28,5 m²\n"
            "      P\n"
            "        Span Hyra per månad \n"
            "        Span 4\u00A0875\u00A0kr\n"
            "  LI\n"
            "    LBody\n"
            "      P\n"
            "        Span Bostad \n"
            "        Span 2 rum och kök\n"
            "      P\n"
            "        Span Yta \n"
            "        Span 54 m²\n"
            "      P\n"
            "        Span Hyra per månad \n"
            "        Span 9\u00A0350\u00A0kr\n"
            "  LI\n"
            "    LBody\n"
            "      P\n"
            "        Span Bostad \n"
            "        Span 4 rum och kök\n"
            "      P\n"
            "        Span Yta \n"
            "        Span 96 m²\n"
            "      P\n"
            "        Span Hyra per månad \n"
            "        Span 14\u00A0200\u00A0kr\n");
  const Pages guide = made.pages(Product::guide);
  EXPECT_EQ(elements_with(guide, Role::table).size(), 1u);
}

TEST(TableOnAPhone, KeepsTwoColumns) {
  Made made("sv");
  EXPECT_GT(elements_with(made.pages(Product::guide_phone), Role::table).size(), 0u);
}

INSTANTIATE_TEST_SUITE_P(
    Guides, OnAPhone,
    testing::Values(Case{"", "stockholm", "sv"}, Case{"", "stockholm", "ar"}, Case{"", "stockholm", "ti"},
                    Case{"", "stockholm", "uk"}, Case{"", "stockholm", "fa-AF"}, Case{"", "oslo", "nb"},
                    Case{"", "oslo", "ar"}, Case{"", "stockholm", "en"}, Case{"", "stockholm", "so"},
                    Case{"tests/specimen/content", "specimen", "ta"},
                    Case{"tests/specimen/content", "specimen", "hy"},
                    Case{"tests/specimen/content", "specimen", "pl"},
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
