#include "content/places.h"

#include "content/plan_texts.h"

namespace hjemvei {
namespace {

class Collector {
 public:
  explicit Collector(const Guide& guide) : guide_(guide) {}

  std::vector<Place> places;

  void add(std::string at, const Prose& prose, bool plain, bool meaning = false) {
    if (!prose.source.empty())
      places.push_back({std::move(at), &prose, matters, policy(), plain, meaning, false});
  }
  void add(std::string at, const std::optional<Prose>& prose, bool plain) {
    if (prose) add(std::move(at), *prose, plain);
  }
  void add_list(const std::string& at, const std::vector<Prose>& items, bool plain = false) {
    for (std::size_t i = 0; i < items.size(); ++i)
      add(at + "." + std::to_string(i + 1), items[i], plain);
  }

  // One overload a kind of block; `at` ends in the block's own place.
  void collect(const std::string& at, const TextBlock& block) { add(at, block.text, false); }
  void collect(const std::string& at, const StepsBlock& block) { add_list(at, block.items); }
  void collect(const std::string& at, const ListBlock& block) { add_list(at, block.items); }
  void collect(const std::string& at, const NoteBlock& block) { add(at, block.text, false); }
  void collect(const std::string& at, const DoBlock& block) {
    add(at + ".title", block.title, true);
    add_list(at, block.items);
  }
  void collect(const std::string& at, const SayBlock& block) { add(at, block.text, true, true); }
  void collect(const std::string& at, const FigureBlock& block) {
    for (const NamedProse& word : block.words) add(at + ".words." + word.key, word.text, true);
    for (const Explained& each : block.explain)
      add(at + ".explain." + each.key, each.meaning, false);
    add(at + ".alt", block.alt, true);
    add(at + ".caption", block.caption, false);
  }
  void collect(const std::string& at, const ChartBlock& block) {
    add(at + ".title", block.title, true);
    add(at + ".alt", block.alt, true);
    add(at + ".caption", block.caption, false);
  }
  void collect(const std::string& at, const TableBlock& block) {
    add(at + ".caption", block.caption, true);
    add_list(at + ".columns", block.columns, true);
    for (std::size_t row = 0; row < block.rows.size(); ++row)
      add_list(at + "." + std::to_string(row + 1), block.rows[row]);
  }

  void collect(const Section& section) {
    const std::string at = "guide/" + section.id;
    add(at + "/title", section.title, true);
    add(at + "/short", section.short_title, true);
    add(at + "/summary", section.summary, true);
    for (const Screen& screen : section.screens) collect(screen);
  }
  void collect(const Screen& screen) {
    const std::string at = "guide/" + screen.full_id + "/";
    matters = screen.matters;
    add(at + "title", screen.title, true);
    for (const Block& block : screen.blocks) {
      own_policy = block.when_stale;
      std::visit([&](const auto& body) { collect(at + block.place, body); }, block.body);
    }
    own_policy.reset();
    matters = Matters::no;
  }
  void collect(const Brochure& brochure) {
    add("brochure/front/question", brochure.question, true);
    add("brochure/front/text", brochure.text, true);
    for (std::size_t i = 0; i < brochure.panels.size(); ++i) {
      const std::vector<BrochureStation>& stations = brochure.panels[i].stations;
      for (std::size_t j = 0; j < stations.size(); ++j)
        collect("brochure/panel." + std::to_string(i + 1) + "." + std::to_string(j + 1) + "/",
                stations[j]);
    }
    add("brochure/flap/title", brochure.languages, true);
    add("brochure/flap/text", brochure.languages_text, true);
    add("brochure/back/title", brochure.meeting, true);
    add_list("brochure/back/lines", brochure.lines, true);
    add("brochure/back/bring", brochure.bring, true);
    add_list("brochure/back/items", brochure.bring_items, true);
    add("brochure/back/link", brochure.link, true);
    add("brochure/back/code-alt", brochure.code_alt, true);
  }
  void collect(const std::string& at, const BrochureStation& station) {
    matters = station.matters;
    add(at + "title", station.title, true);
    add(at + "text", station.text, false);
    if (station.figure) collect(at + "figure", *station.figure);
    matters = Matters::no;
  }
  void collect(const Plan& plan) {
    for (PlanTextAt& text : plan_texts(plan)) {
      matters = text.matters;
      add(std::move(text.at), *text.text, text.plain);
    }
    matters = Matters::no;
  }
  void collect(const Letter& letter) {
    matters = letter.matters;
    for (const LetterText& text : letter_texts(letter))
      add("letters/" + letter.id + "/" + text.name, *text.text, true);
    matters = Matters::no;
  }
  void collect(const Fact& fact) {
    const std::string at = "facts/" + fact.id;
    add(at + "/label", fact.label, true);
    const bool words = fact.kind == Fact::Kind::text || fact.kind == Fact::Kind::address;
    if (!words || fact.value.source.empty()) return;
    places.push_back({at + "/value", &fact.value, Matters::no, policy(), true, false, true});
  }

 private:
  WhenStale policy() const {
    if (own_policy) return *own_policy;
    return matters == Matters::no ? guide_.when_stale_other : guide_.when_stale_matters;
  }

  const Guide& guide_;
  Matters matters = Matters::no;
  std::optional<WhenStale> own_policy;
};

}  // namespace

std::vector<Place> places(const Guide& guide) {
  Collector collector(guide);
  collector.add("guide/title", guide.title, true);
  collector.add("guide/question", guide.question, true);
  collector.add("guide/subtitle", guide.subtitle, true);
  collector.add("guide/news", guide.news, true);
  for (const Section& section : guide.sections) collector.collect(section);
  if (guide.brochure) collector.collect(*guide.brochure);
  if (guide.plan) collector.collect(*guide.plan);
  for (const Letter& letter : guide.letters) collector.collect(letter);
  for (const auto& [id, fact] : guide.facts) collector.collect(fact);
  return std::move(collector.places);
}

}  // namespace hjemvei
