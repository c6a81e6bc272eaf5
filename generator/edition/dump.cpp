#include "edition/dump.h"

#include <nlohmann/json.hpp>

namespace hjemvei {
namespace {

using nlohmann::json;  // sorts its keys

const char* name_of(TextState state) {
  constexpr const char* kNames[] = {"missing", "stale", "draft", "reviewed", "approved", "source"};
  return kNames[static_cast<std::size_t>(state)];
}

const char* name_of(NoteBlock::Kind kind) {
  constexpr const char* kNames[] = {"important", "tip", "example", "warning"};
  return kNames[static_cast<std::size_t>(kind)];
}

// ---- JSON of each type. ----------------------------------------------------------------------

json to_json(const Text& text) {
  json runs = json::array();
  for (const TextRun& run : text.runs) {
    json one = {{"text", run.text}};
    if (run.language != text.language) one["language"] = run.language;
    if (run.strong) one["strong"] = true;
    if (!run.link.empty()) one["link"] = run.link;
    if (!run.link_purpose.empty()) one["purpose"] = run.link_purpose;
    runs.push_back(std::move(one));
  }
  return {{"language", text.language}, {"runs", std::move(runs)}};
}

json to_json(const std::optional<Text>& text) { return text ? to_json(*text) : json(); }

json to_json(const std::vector<Text>& texts) {
  json list = json::array();
  for (const Text& text : texts) list.push_back(to_json(text));
  return list;
}

json to_json(const std::vector<DrawingFact>& facts) {
  json list = json::array();
  for (const DrawingFact& fact : facts) {
    list.push_back({{"id", fact.id},
                    {"label", to_json(fact.label)},
                    {"text", to_json(fact.text)},
                    {"value", fact.value}});
  }
  return list;
}

json to_json(const EditionText& block) { return {{"text", to_json(block.text)}}; }
json to_json(const EditionSteps& block) { return {{"steps", to_json(block.items)}}; }
json to_json(const EditionList& block) { return {{"list", to_json(block.items)}}; }

json to_json(const EditionNote& block) {
  return {{"note",
           {{"kind", name_of(block.kind)},
            {"kind_word", to_json(block.kind_word)},
            {"text", to_json(block.text)}}}};
}

json to_json(const EditionDo& block) {
  return {{"do", {{"title", to_json(block.title)}, {"items", to_json(block.items)}}}};
}

json to_json(const EditionSay& block) {
  return {{"say",
           {{"lead", to_json(block.lead)},
            {"sentence", to_json(block.sentence)},
            {"meaning", to_json(block.meaning)}}}};
}

json to_json(const EditionFigure& block) {
  json words = json::object();
  for (const DrawingWord& word : block.words) words[word.key] = to_json(word.text);
  json explain = json::array();
  for (const EditionExplained& explained : block.explain) {
    explain.push_back({{"word", to_json(explained.word)}, {"meaning", to_json(explained.meaning)}});
  }
  return {{"figure",
           {{"drawing", block.drawing},
            {"words", std::move(words)},
            {"explain", std::move(explain)},
            {"facts", to_json(block.facts)},
            {"alt", {{"language", block.alt_language}, {"text", block.alt}}},
            {"caption", to_json(block.caption)}}}};
}

json to_json(const EditionChart& block) {
  return {{"chart",
           {{"title", to_json(block.title)},
            {"bars", to_json(block.bars)},
            {"alt", {{"language", block.alt_language}, {"text", block.alt}}},
            {"caption", to_json(block.caption)}}}};
}

json to_json(const EditionTable& block) {
  json rows = json::array();
  for (const std::vector<Text>& row : block.rows) rows.push_back(to_json(row));
  return {{"table",
           {{"caption", to_json(block.caption)},
            {"columns", to_json(block.columns)},
            {"rows", std::move(rows)},
            {"row_headers", block.row_headers}}}};
}

json to_json(const EditionScreen& screen) {
  json blocks = json::array();
  for (const EditionBlock& block : screen.blocks) {
    blocks.push_back(std::visit([](const auto& body) { return to_json(body); }, block.body));
  }
  return {{"id", screen.full_id},
          {"title", to_json(screen.title)},
          {"state", name_of(screen.state)},
          {"blocks", std::move(blocks)}};
}

json to_json(const EditionSection& section) {
  json screens = json::array();
  for (const EditionScreen& screen : section.screens) screens.push_back(to_json(screen));
  return {{"id", section.id},
          {"title", to_json(section.title)},
          {"short", to_json(section.short_title)},
          {"summary", to_json(section.summary)},
          {"icon", section.icon},
          {"side", section.side},
          {"station", section.station},
          {"screens", std::move(screens)}};
}

json to_json(const OtherLanguage& other) {
  return {{"tag", other.tag},
          {"native_name", to_json(other.native_name)},
          {"address", other.address},
          {"purpose", other.purpose}};
}

// As a document of its own: with its language and its printed texts.
json to_json(const EditionLetter& letter) {
  return {{"id", letter.id},
          {"topics", letter.topics},
          {"title", to_json(letter.title)},
          {"text", to_json(letter.text)},
          {"button", to_json(letter.button)},
          {"description", to_json(letter.description)},
          {"state", name_of(letter.state)}};
}

json to_json(const EditionBrochure& brochure, const std::string& language) {
  json panels = json::array(), offered = json::array();
  for (const std::vector<EditionBrochureStation>& panel : brochure.panels) {
    json stations = json::array();
    for (const EditionBrochureStation& station : panel)
      stations.push_back({{"section", station.section},
                          {"title", to_json(station.title)},
                          {"text", to_json(station.text)},
                          {"figure", station.figure ? to_json(*station.figure) : json()}});
    panels.push_back(std::move(stations));
  }
  for (const OtherLanguage& language : brochure.offered) offered.push_back(to_json(language));
  return {{"language", language},
          {"question", to_json(brochure.question)},
          {"text", to_json(brochure.text)},
          {"panels", std::move(panels)},
          {"languages", to_json(brochure.languages)},
          {"languages_text", to_json(brochure.languages_text)},
          {"offered", std::move(offered)},
          {"meeting", to_json(brochure.meeting)},
          {"lines", to_json(brochure.lines)},
          {"bring", to_json(brochure.bring)},
          {"bring_items", to_json(brochure.bring_items)},
          {"link", to_json(brochure.link)},
          {"code_alt", {{"language", brochure.code_alt_language}, {"text", brochure.code_alt}}},
          {"address", brochure.address},
          {"address_text", to_json(brochure.address_text)},
          {"version", to_json(brochure.version)},
          {"notice", to_json(brochure.notice)},
          {"valid_until", brochure.valid_until},
          {"texts", texts(brochure)}};
}

json to_json(const EditionWeb& web) {
  json moved = json::array(), files = json::array();
  for (const EditionMoved& page : web.moved) moved.push_back({{"from", page.from}, {"to", page.to}});
  for (const EditionFileName& each : web.files)
    files.push_back({{"file", each.file}, {"text", to_json(each.text)}});
  return {{"address", web.address},
          {"feedback", web.feedback},
          {"moved", std::move(moved)},
          {"files", std::move(files)},
          {"skip", to_json(web.skip)},
          {"save", to_json(web.save)},
          {"feedback_text", to_json(web.feedback_text)},
          {"moved_title", to_json(web.moved_title)},
          {"moved_text", to_json(web.moved_text)},
          {"newest", to_json(web.newest)},
          {"all_guides", to_json(web.all_guides)},
          {"old_version", to_json(web.old_version)}};
}

json to_json(const Words& words) {
  return {{"next", to_json(words.next)},
          {"previous", to_json(words.previous)},
          {"contents", to_json(words.contents)},
          {"start", to_json(words.start)},
          {"help", to_json(words.help)},
          {"read_when_needed", to_json(words.read_when_needed)},
          {"languages", to_json(words.languages)},
          {"way_home", to_json(words.way_home)},
          {"home", to_json(words.home)},
          {"cover", to_json(words.cover)},
          {"page_navigation", to_json(words.page_navigation)},
          {"version", to_json(words.version)},
          {"valid_until", to_json(words.valid_until)},
          {"draft_notice", to_json(words.draft_notice)},
          {"stale_notice", to_json(words.stale_notice)},
          {"untranslated_notice", to_json(words.untranslated_notice)},
          {"continued", words.continued},
          {"page_n", words.page_n},
          {"page_n_of_m", words.page_n_of_m},
          {"see_page", words.see_page},
          {"station_n", words.station_n},
          {"topic_n_of_m", words.topic_n_of_m},
          {"go_to_page", words.go_to_page}};
}

// ---- Plain texts in reading order. -----------------------------------------------------------

// Takes texts of any shape, leaves out those that say nothing.
class Collector {
 public:
  void add(const Text& text) {
    if (!text.empty()) texts_.push_back(text.plain());
  }
  void add(const std::optional<Text>& text) {
    if (text) add(*text);
  }
  void add(const std::vector<Text>& texts) {
    for (const Text& text : texts) add(text);
  }

  void operator()(const EditionText& block) { add(block.text); }
  void operator()(const EditionSteps& block) { add(block.items); }
  void operator()(const EditionList& block) { add(block.items); }
  void operator()(const EditionNote& block) {
    add(block.kind_word);
    add(block.text);
  }
  void operator()(const EditionDo& block) {
    add(block.title);
    add(block.items);
  }
  void operator()(const EditionSay& block) {
    add(block.lead);
    add(block.sentence);
    add(block.meaning);
  }
  void operator()(const EditionFigure& block) {
    for (const DrawingWord& word : block.words) add(word.text);
    add(block.caption);
    for (const EditionExplained& explained : block.explain) {
      add(explained.word);
      add(explained.meaning);
    }
  }
  void operator()(const EditionChart& block) {
    add(block.title);
    for (const DrawingFact& bar : block.bars) {
      add(bar.label);
      add(bar.text);
    }
    add(block.caption);
  }
  void operator()(const EditionTable& block) {
    add(block.caption);
    add(block.columns);
    for (const std::vector<Text>& row : block.rows) add(row);
  }

  std::vector<std::string> take() { return std::move(texts_); }

 private:
  std::vector<std::string> texts_;
};

}  // namespace

std::vector<std::string> texts(const Edition& edition) {
  Collector collector;
  for (const EditionSection& section : edition.sections) {
    for (const EditionScreen& screen : section.screens) {
      collector.add(screen.title);
      for (const EditionBlock& block : screen.blocks) std::visit(collector, block.body);
    }
  }
  return collector.take();
}

std::vector<std::string> texts(const EditionBrochure& brochure) {
  Collector collector;
  collector.add(brochure.question);
  collector.add(brochure.text);
  for (const std::vector<EditionBrochureStation>& panel : brochure.panels)
    for (const EditionBrochureStation& station : panel) {
      collector.add(station.title);
      collector.add(station.text);
      if (station.figure) collector(*station.figure);
    }
  collector.add(brochure.languages);
  collector.add(brochure.languages_text);
  collector.add(brochure.meeting);
  collector.add(brochure.lines);
  collector.add(brochure.bring);
  collector.add(brochure.bring_items);
  collector.add(brochure.link);
  return collector.take();
}

std::string dump_brochure(const Edition& edition) {
  return to_json(*edition.brochure, edition.language).dump(2) + "\n";
}

std::string dump_edition(const Edition& edition) {
  json sections = json::array(), others = json::array(), letters = json::array();
  for (const EditionSection& section : edition.sections) sections.push_back(to_json(section));
  for (const OtherLanguage& other : edition.others) others.push_back(to_json(other));
  for (const EditionLetter& letter : edition.letters) letters.push_back(to_json(letter));
  const json document = {{"guide", edition.guide},
                         {"language", edition.language},
                         {"source_language", edition.source_language},
                         {"version", edition.version},
                         {"valid_until", edition.valid_until},
                         {"publisher", edition.publisher},
                         {"theme", edition.theme},
                         {"title", to_json(edition.title)},
                         {"question", to_json(edition.question)},
                         {"subtitle", to_json(edition.subtitle)},
                         {"news", to_json(edition.news)},
                         {"help", edition.help},
                         {"state", name_of(edition.state)},
                         {"sections", std::move(sections)},
                         {"others", std::move(others)},
                         {"web", to_json(edition.web)},
                         {"letters", std::move(letters)},
                         {"words", to_json(edition.words)},
                         {"texts", texts(edition)}};
  return document.dump(2) + "\n";
}

}  // namespace hjemvei
