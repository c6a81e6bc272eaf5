#include "translation/context.h"

#include <charconv>
#include <set>

#include "content/tree.h"
#include "language/languages.h"
#include "language/numbers.h"
#include "translation/fixed_boxes.h"

namespace hjemvei {
namespace {

using std::string;
using std::string_view;

// The part before the first `sign`, and the rest behind it; the rest is empty where there is none.
std::pair<string_view, string_view> split(string_view text, char sign) {
  const std::size_t at = text.find(sign);
  if (at == text.npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + 1)};
}

string numbered(const char* word, string_view number, std::size_t count) {
  return string(word) + " " + string(number) + " of " + std::to_string(count);
}

// ---- Blocks: what `tail` of a block is ("2", "title", "words.answer"). -----------------------

string part_of(const TextBlock&, string_view) { return "A paragraph"; }
string part_of(const StepsBlock& block, string_view tail) {
  return numbered("Step", tail, block.items.size());
}
string part_of(const ListBlock& block, string_view tail) {
  return numbered("Item", tail, block.items.size()) + " of a list";
}
string part_of(const NoteBlock& block, string_view) {
  constexpr const char* kKinds[] = {"\"Important\"", "\"Tip\"", "\"Example\"", "\"Warning\""};
  return "A box marked " + string(kKinds[static_cast<int>(block.kind)]);
}
string part_of(const DoBlock& block, string_view tail) {
  if (tail == "title") return "Title of a list of things to do";
  return numbered("Thing", tail, block.items.size()) + " to do";
}
string part_of(const SayBlock&, string_view) { return "A sentence to say"; }
string part_of(const FigureBlock&, string_view tail) {
  const auto [kind, rest] = split(tail, '.');
  if (kind == "words") return "A word inside a drawing";
  if (kind == "explain") return "What a word in a drawing means";
  if (kind == "caption") return "Line below a drawing";
  return "What a drawing shows, for readers who cannot see it";
}
string part_of(const ChartBlock&, string_view tail) {
  if (tail == "title") return "Heading of a bar chart";
  if (tail == "caption") return "Line below a bar chart";
  return "What a bar chart shows, for readers who cannot see it";
}
string part_of(const TableBlock& block, string_view tail) {
  const auto [kind, rest] = split(tail, '.');
  if (kind == "caption") return "Heading of a table";
  if (kind == "columns") return numbered("Heading of column", rest, block.columns.size()) + " of a table";
  return "A cell of a table, row " + string(kind) + ", column " + string(rest);
}

// What of the brochure stands at "front/question", "panel.2.1/figure.alt".
string in_brochure(string_view rest) {
  const auto [part, text] = split(rest, '/');
  const string kind = text == "title"      ? "Headline"
                      : text == "question" ? "The question"
                      : text == "code-alt" ? "What the square code is, for readers who cannot see it"
                      : text == "link"     ? "What the address leads to"
                      : text == "bring"    ? "Line above what to bring"
                      : text.starts_with("lines") ? "A line to fill in by hand"
                      : text.starts_with("items") ? "A thing to bring"
                      : text.starts_with("figure")
                          ? part_of(FigureBlock{}, text.substr(std::min<std::size_t>(7, text.size())))
                          : "Text";
  const string where = part == "front"  ? "the front"
                       : part == "flap" ? "the flap with the languages"
                       : part == "back" ? "the back"
                                        : "panel " + string(split(part, '.').second.substr(0, 1));
  return kind + " on " + where + " of the leaflet.";
}

string for_whom(Matters matters) {
  switch (matters) {
    case Matters::deadline:
      return "A mistake here makes readers miss a deadline. A second person must review it.";
    case Matters::money:
      return "A mistake here costs readers money. A second person must review it.";
    case Matters::law:
      return "This says what the law says: be exact. A second person must review it.";
    case Matters::no:
      break;
  }
  return {};
}

string name_of_language(const string& tag) {
  const auto words = InterfaceWords::load("en");
  const auto name = words ? words->find("ui.language." + tag) : std::nullopt;
  const Language* language = find_language(tag);
  return name ? *name : language ? language->native_name : tag;
}

}  // namespace

Context::Context(const Guide& guide)
    : guide_(guide),
      words_(InterfaceWords::load(guide.language)),
      language_name_(name_of_language(guide.language)) {
  for (const Section& section : guide.sections) {
    owners_[section.id] = {&section, nullptr};
    for (const Screen& screen : section.screens) owners_[screen.full_id] = {&section, &screen};
  }
}

string Context::in_guide(string_view rest) const {
  const auto [owner, text] = split(rest, '/');
  if (text.empty())
    return owner == "title"      ? "The guide's title, on the cover."
           : owner == "question" ? "The question on the cover."
           : owner == "news"     ? "What is new in this version, a line at the foot of the cover."
                                 : "Line below the title on the cover.";
  const auto found = owners_.find(owner);
  if (found == owners_.end()) return {};
  const Section& section = *found->second.section;
  if (!found->second.screen) {
    const string of = " of the topic " + quoted(section.title.source) + ".";
    return text == "title"   ? "The name of a topic, a stop on the way."
           : text == "short" ? "The short name" + of
                             : "The line on the map" + of;
  }
  const Screen& screen = *found->second.screen;
  if (text == "title") return "Headline of a screen of the topic " + quoted(section.title.source) + ".";
  for (const Block& block : screen.blocks) {
    if (!text.starts_with(block.place)) continue;
    const string_view tail = text.substr(block.place.size());
    if (!tail.empty() && tail[0] != '.') continue;
    const string part = std::visit(
        [&](const auto& body) { return part_of(body, tail.substr(std::min<std::size_t>(1, tail.size()))); },
        block.body);
    return part + " on the screen " + quoted(screen.title.source) + ".";
  }
  return {};
}

string Context::in_plan(string_view rest) const {
  const auto [owner, text] = split(rest, '/');
  if (text.empty()) return owner == "title" ? "Title of the housing plan, a form." : "How to fill the plan in.";
  if (owner == "privacy") return "What becomes of the data in the plan.";
  const string_view id = split(owner, '.').first;
  string section(id);
  if (guide_.plan)
    for (const PlanSection& each : guide_.plan->sections)
      if (each.id == id) section = each.title.source;
  const string kind = text == "title"       ? "Title of a part"
                      : text == "label"     ? "Label of a form field or table"
                      : text == "hint"      ? "Help below a form field's label"
                      : text == "row-label" ? "Word before the number of a table's row"
                      : text.starts_with("options") ? "An answer to choose"
                      : text.starts_with("rows")    ? "Heading of a table's row"
                      : text.starts_with("signature") ? "Label of a line to sign on"
                                                      : "A paragraph";
  return kind + " in the housing plan, part " + quoted(section) + ".";
}

string Context::in_letter(string_view rest) const {
  const auto [id, text] = split(rest, '/');
  string type(id);
  for (const Letter& letter : guide_.letters)
    if (letter.id == id) type = letter.title.source;
  if (text == "title") return "A type of decision: caseworkers choose a letter by it. Readers do not see it.";
  const string kind = text == "button"        ? "Button of the link in digital mail"
                      : text == "description" ? "What the link in digital mail leads to"
                                              : "The sentences above the link";
  return kind + ", in a letter about " + quoted(type) + ".";
}

string Context::what(const Place& place) const {
  const auto [file, rest] = split(place.at, '/');
  if (file == "guide") return in_guide(rest);
  if (file == "brochure") return in_brochure(rest);
  if (file == "plan") return in_plan(rest);
  if (file == "letters") return in_letter(rest);
  if (rest.ends_with("/label")) return "What a figure is called, in charts and lists of figures.";
  return "A name or an address. Leave it empty where your readers write it as it stands here.";
}

std::vector<string> Context::lines(const Place& place) const {
  std::vector<string> lines;
  if (string text = what(place); !text.empty()) lines.push_back(std::move(text));
  if (place.meaning)
    lines.push_back("The sentence is said in " + language_name_ +
                    " and is kept as it is: translate what it means.");
  if (string text = for_whom(place.matters); !text.empty()) lines.push_back(std::move(text));
  if (const auto longest = longest_text(place))
    lines.push_back("It stands in a box that cannot grow: at most " + std::to_string(*longest) + " characters.");
  else if (is_fixed_box(place))
    lines.emplace_back("It stands in a box that cannot grow: keep it short.");
  std::set<string> seen;
  for (const Inline& part : place.prose->inlines) {
    const auto fact = guide_.facts.find(part.text);
    if (part.kind == Inline::Kind::text || fact == guide_.facts.end() || !seen.insert(part.text).second)
      continue;
    if (part.kind == Inline::Kind::fact)
      lines.push_back("{" + part.text + "} prints " +
                      quoted(in_words(fact->second)) +
                      " in your language: keep it where that belongs.");
  }
  return lines;
}

string Context::in_words(const Fact& fact) const {
  const string& value = fact.value.source;
  const Language* language = find_language(guide_.language);
  if (!words_ || !language) return value;
  if (fact.kind == Fact::Kind::date) {
    const auto moment = parse_moment(value);
    return moment ? format_date(moment->date.year, moment->date.month, moment->date.day, *words_)
                        .value_or(value)
                  : value;
  }
  const auto number = format_number(value, *language);
  if (fact.unit.empty() || !number) return value;
  long n = 100;
  std::from_chars(value.data(), value.data() + value.size(), n);
  string text = words_->find_unit(fact.unit, n).value_or("{n} " + fact.unit);
  if (const std::size_t at = text.find("{n}"); at != text.npos) text.replace(at, 3, *number);
  return text;
}

}  // namespace hjemvei
