// The guides we ship in the pseudo-languages: no text comes to a page but through translation, and
// what does not fit is told and shown.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <tuple>

#include "base/utf8.h"
#include "content/places.h"
#include "edition/dump.h"
#include "made.h"

namespace hjemvei {
namespace {

using nlohmann::json;

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F) ||
         (c >= 0x1E00 && c <= 0x1EFF);
}

// Letters as authors and programs write them; those of en-XA are others.
bool is_plain(char32_t c) {
  constexpr std::u32string_view kOthers = U"åäöæøéÅÄÖÆØÉ";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || kOthers.find(c) != kOthers.npos;
}

// The words of a text that have a plain letter in them.
std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  bool plain = false;
  const auto end = [&] {
    if (plain) words.push_back(word);
    word.clear();
    plain = false;
  };
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_scalar(text, i);
    if (!is_letter(c)) {
      end();
      continue;
    }
    append_utf8(word, c);
    plain |= is_plain(c);
  }
  end();
  return words;
}

using Case = std::tuple<std::string, std::string>;  // guide, language

class PseudoOf : public testing::TestWithParam<Case> {
 protected:
  PseudoOf() : made_(std::get<1>(GetParam()), "", std::get<0>(GetParam())) {
    const Guide& guide = this->guide();
    for (const GlossaryTerm& term : guide.glossary) {
      if (!term.do_not_translate) continue;
      allow(term.term);
      allow(term.term + "s");
    }
    allow(guide.publisher);
    allow(guide.address + "/" + guide.id + "/" + std::get<1>(GetParam()));
    for (const OtherLanguage& other : made_.edition.others) allow(other.native_name.plain());
    for (const auto& [id, fact] : guide.facts)
      if (fact.kind == Fact::Kind::address) allow(fact.value.source);
    for (const Place& place : places(guide)) {
      if (place.meaning) allow(*place.prose);                          // a `say`
      if (place.at.starts_with("plan/")) office_.push_back(place.prose);  // second labels
      allow_addresses(place.prose->source);
    }
    for (const Section& section : guide.sections)
      for (const Screen& screen : section.screens)
        for (const Block& block : screen.blocks)
          if (const auto* figure = std::get_if<FigureBlock>(&block.body)) {
            for (const NamedProse& kept : figure->kept) allow(kept.text);
            for (const Explained& each : figure->explain) allow(each.word);
          }
  }

  const Guide& guide() const { return made_.workplace->units().front().work->guide; }

  void allow(std::string_view text) {
    for (std::string& word : plain_words(text)) allowed_.insert(std::move(word));
  }
  void allow(const Prose& prose) {
    for (const Inline& part : prose.inlines) allow(part.text);
  }
  void allow_addresses(const std::string& text) {
    static const std::regex address(R"([a-z]+(\.[a-z]+)+|https?://\S+|\S+@\S+)");
    for (std::sregex_iterator each(text.begin(), text.end(), address), end; each != end; ++each)
      allow(each->str());
  }
  void allow_office() {
    for (const Prose* prose : office_) allow(*prose);
  }

  // What layout fills in later stands in braces.
  void check(const std::string& text, const std::string& where) const {
    static const std::regex placeholder(R"(\{[a-z]+\})");
    for (const std::string& word : plain_words(std::regex_replace(text, placeholder, "")))
      EXPECT_TRUE(allowed_.contains(word)) << "\"" << word << "\" in:\n" << text << "\n" << where;
  }

  void check_outline(const std::vector<OutlineEntry>& entries, const std::string& where) const {
    for (const OutlineEntry& entry : entries) {
      check(entry.title, where);
      check_outline(entry.children, where);
    }
  }

  // Every string of a dump but those that nobody reads.
  void check_dump(const json& node, const std::string& path) const {
    static const std::set<std::string> kUnread{
        "address", "drawing", "file", "guide",   "help",            "icon",  "id",  "kind",  "language",
        "link",    "section", "state",   "source_language", "tag",   "theme", "topics", "valid_until", "version"};
    if (node.is_string()) check(node.get<std::string>(), path);
    if (node.is_array())
      for (std::size_t i = 0; i < node.size(); ++i) check_dump(node[i], path + "/" + std::to_string(i));
    if (node.is_object())
      for (const auto& [key, value] : node.items())
        if (value.is_object() || !kUnread.contains(key)) check_dump(value, path + "/" + key);
  }

  Made made_;
  std::set<std::string> allowed_;
  std::vector<const Prose*> office_;
};

// The lines of a page; a word that is divided over two of them is one.
std::string whole(const Page& page, const Pages& pages) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  std::string text;
  for (const TextLine* line : lines_of(page)) {
    text += text_of(*line, pages);
    if (text.ends_with(kSoftHyphen))
      text.resize(text.size() - kSoftHyphen.size());
    else
      text += '\n';
  }
  return text;
}

TEST_P(PseudoOf, EveryTextOfTheEditionWentThroughTranslation) {
  ASSERT_FALSE(made_.faults.has_errors()) << print(made_.faults.sorted());
  check_dump(json::parse(dump_edition(made_.edition)), "guide");
  check_dump(json::parse(dump_brochure(made_.edition)), "brochure");
  allow_office();
  check_dump(json::parse(dump_plan(made_.edition)), "plan");
}

// And the layout adds none of its own: to the pages, to what is read out, to what viewers show.
TEST_P(PseudoOf, EveryTextOfThePagesWentThroughTranslation) {
  for (const Product product : kProducts) {
    if (product == Product::plan) allow_office();
    const Pages pages = made_.pages(product);
    const std::string where = name_of(product);
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
      const std::string page = where + " page " + std::to_string(p + 1);
      check(whole(pages.pages[p], pages), page);
      for (const Link& link : pages.pages[p].links) check(link.purpose, page + ", link");
      for (const Widget& widget : pages.pages[p].widgets) check(widget.description, page + ", field");
    }
    for (std::uint32_t i = 0; i < pages.structure.element_count(); ++i) {
      check(pages.structure[ElementId(i)].alt, where + ", alternative text");
      check(pages.structure[ElementId(i)].title, where + ", title of an element");
    }
    check_outline(pages.outline, where + ", outline");
    check(pages.title, where + ", title");
    check(pages.subject, where + ", subject");
    for (const PlacedField& field : pages.fields) check(field.description, where + ", field");
  }
}

// Nothing else: the pages are there, and each place that is too small is named.
TEST_P(PseudoOf, WarnsOfWhatDoesNotFitAndMakesThePages) {
  std::string seen;
  for (const Product product : kProducts) {
    if (product == Product::html) continue;   // has no pages of a size
    Diagnostics faults;
    const Pages pages = pages_of(made_.workplace->units().front(), made_.edition, *made_.workplace,
                                 faults, product);
    EXPECT_GT(pages.pages.size(), 0u);
    EXPECT_FALSE(faults.has_errors());
    for (const Diagnostic& each : faults.sorted())
      seen += std::string(name_of(product)) + " " + each.code + ": " + each.seen + "\n";
  }
  static const std::map<Case, std::string> kKnown{
      {{"stockholm", "en-XA"},
       "guide stop-name-too-long: \"[Ễŕḅĵụḓảñḓễ ộñễ]\" is too long for the name of a stop in \"en-XA\"\n"
       "guide stop-name-too-long: \"[Ķộñţŕảķţ ộñễ]\" is too long for the name of a stop in \"en-XA\"\n"
       "guide stop-name-too-long: \"[Ảñḓŕả ṽǟĝảŕ ộñễễ]\" is too long for the name of a stop in "
       "\"en-XA\"\n"
       "guide stop-name-too-long: \"[Ḅộ ĥộš SHIS ộñễễ]\" is too long for the name of a stop in "
       "\"en-XA\"\n"
       "guide stop-name-too-long: \"[Ḅễĥǻļļả ĥễṁṁễţ ộñễ ţ]\" is too long for the name of a stop in "
       "\"en-XA\"\n"
       "guide stop-name-too-long: \"[Ŕǟţţïĝĥễţễŕ ộñễễ]\" is too long for the name of a stop in "
       "\"en-XA\"\n"
       "brochure panel-overflow: in \"en-XA\" the text of inner panel 1 is 1 line too long\n"
       "brochure-print panel-overflow: in \"en-XA\" the text of inner panel 1 is 1 line too long\n"
       "brochure-print panel-overflow: in \"en-XA\" the text of inner panel 3 is 1 line too long\n"},
      {{"oslo", "en-XA"},
       "brochure panel-overflow: in \"en-XA\" the text of inner panel 3 is 5 lines too long\n"
       "brochure-print panel-overflow: in \"en-XA\" the text of inner panel 3 is 5 lines too long\n"},
      {{"oslo", "ar-XB"},
       "brochure panel-overflow: in \"ar-XB\" the text of inner panel 3 is 1 line too long\n"
       "brochure-print panel-overflow: in \"ar-XB\" the text of inner panel 3 is 1 line too long\n"}};
  const auto known = kKnown.find(GetParam());
  EXPECT_EQ(seen, known == kKnown.end() ? "" : known->second);
}

TEST_P(PseudoOf, IsOfferedNowhere) {
  const std::string language = std::get<1>(GetParam());
  for (const OtherLanguage& other : made_.edition.others) EXPECT_NE(other.tag, language);
  for (const OtherLanguage& other : made_.edition.brochure->offered) EXPECT_NE(other.tag, language);
  const Made source(guide().language, "", guide().id);
  for (const OtherLanguage& other : source.edition.others) {
    EXPECT_NE(other.tag, language);
    EXPECT_FALSE(find_language(other.tag)->is_pseudo());
  }
}

INSTANTIATE_TEST_SUITE_P(Guides, PseudoOf,
                         testing::Combine(testing::Values("stockholm", "oslo"),
                                          testing::Values("en-XA", "ar-XB")),
                         [](const testing::TestParamInfo<Case>& info) {
                           std::string name =
                               std::get<0>(info.param) + "_" + std::get<1>(info.param);
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(Pseudo, IsMadeOnlyWhenItIsNamed) {
  Request request;
  request.project = HJEMVEI_PROJECT;
  request.today = {2026, 11, 22};
  Diagnostics faults;
  const Workplace workplace(request, faults);
  for (const Unit& unit : workplace.units()) EXPECT_FALSE(unit.language->is_pseudo());
}

}  // namespace
}  // namespace hjemvei
