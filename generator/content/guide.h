// A guide as its authors wrote it: the typed form of content/<guide>/guide.yaml, facts.yaml,
// brochure.yaml and moved.yaml, and of content/glossary.yaml. Its housing plan is in content/plan.h, its
// letters are in content/letters.h.
//
// Made by content/read_guide.h from the located YAML tree; read by translation/ and edition/. All
// texts are in the guide's own (source) language, valid UTF-8 in NFC, and keep their place in the
// file. After reading without errors: ids are unique, every link and fact reference resolves, and
// what the schema requires is there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source.h"
#include "content/letters.h"
#include "content/plan.h"
#include "content/prose.h"

namespace hjemvei {

// ---- Blocks: one struct a kind; `kind_of` gives the YAML key. --------------------------------

struct TextBlock {
  Prose text;
};
struct StepsBlock {
  std::vector<Prose> items;
};
struct ListBlock {
  std::vector<Prose> items;
};
struct NoteBlock {
  enum class Kind { important, tip, example, warning };
  Kind kind = Kind::important;
  Prose text;
};
struct DoBlock {
  Prose title;
  std::vector<Prose> items;
};
// A sentence to say in the country's language. It is never translated; its translation entry
// holds the meaning.
struct SayBlock {
  Prose text;
};
struct NamedProse {
  std::string key;
  Position key_at;
  Prose text;
};
// A word kept in the source language, and what it means (translated).
struct Explained {
  std::string key;
  Prose word;
  Prose meaning;
};
struct FigureBlock {
  std::string drawing;  // layouts/drawings/<drawing>.svg
  Position drawing_at;
  std::vector<NamedProse> words;  // translated words in the drawing, in file order
  std::vector<NamedProse> kept;   // words in the drawing that stay in the source language
  std::vector<Explained> explain;
  std::vector<std::string> facts;  // facts the drawing may print
  Prose alt;
  std::optional<Prose> caption;
  std::vector<Position> facts_at;  // one for each of `facts`
};
struct ChartBlock {
  std::optional<Prose> title;
  std::vector<std::string> facts;  // one bar each, in this order; all of one unit
  Prose alt;
  std::optional<Prose> caption;
  std::vector<Position> facts_at;  // one for each of `facts`
};
struct TableBlock {
  std::optional<Prose> caption;
  std::vector<Prose> columns;            // column headers
  std::vector<std::vector<Prose>> rows;  // each as long as `columns`
  bool row_headers = true;               // the first cell of a row names the row
};

using BlockBody = std::variant<TextBlock, StepsBlock, ListBlock, NoteBlock, DoBlock, SayBlock,
                               FigureBlock, ChartBlock, TableBlock>;

struct Block {
  Position at;
  std::string id;     // the author's own id, or empty
  std::string place;  // last part of `at` of its translations: its id, or "steps.1"
  BlockBody body;
  std::optional<WhenStale> when_stale;  // of its own; else the guide's
};

// The YAML key of a block's kind: "text", "steps", …
const char* kind_of(const BlockBody& body);

struct Screen {
  Position at;
  std::string id;       // "answer"
  std::string full_id;  // "offer.answer": destination name, translation place, address
  Prose title;
  Matters matters = Matters::no;
  std::vector<Block> blocks;
};

struct Section {
  Position at;
  std::string id;
  Prose title;
  Prose short_title;  // YAML `short`; at most 14 characters
  std::optional<Prose> summary;
  std::string icon;  // layouts/icons/<icon>.svg
  Position icon_at;
  bool side = false;  // a side stop: icon, no number
  int station = 0;    // 1-based number on the line; 0 for side stops
  std::vector<Screen> screens;
};

// A date of the proleptic Gregorian calendar. REQUIRES a valid one; parse_date makes them.
struct Date {
  int year = 0, month = 0, day = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};
// "2026-11-22" (ISO 8601, extended form only), or nothing.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(const Date& date);

// A time of day on the 24-hour clock: 00:00 to 23:59.
struct Clock {
  int hour = 0, minute = 0;
  friend auto operator<=>(const Clock&, const Clock&) = default;
};
// A day, and the hour of it where that matters.
struct Moment {
  Date date;
  std::optional<Clock> clock;
  friend auto operator<=>(const Moment&, const Moment&) = default;
};
// "2026-12-11" or "2026-12-11 12:00" (ISO 8601 with a space, no zone: the office's own), or nothing.
std::optional<Moment> parse_moment(std::string_view text);
// Days since 1970-01-01; may be negative.
long days_from_civil(const Date& date);

struct Fact {
  enum class Kind { amount, count, date, phone, address, text };
  Position at;
  std::string id;
  Kind kind = Kind::text;
  Prose value;       // as written; numbers with a dot; dates as for parse_moment
  std::string unit;  // one of units(); empty where the kind has none
  Prose label;
  std::string source;  // web address
  std::optional<Date> checked, review_by, expires;
  Position expires_at, review_by_at;
};
// The closed list of units: each has its plural forms in the interface catalogues ("unit.month").
const std::vector<std::string>& units();

struct GlossaryTerm {
  Position at;
  std::string term;      // in `language`
  std::string language;  // "sv", "nb"
  std::vector<std::string> own_forms;  // how else it stands in source texts: "bostaden", "bostäder"
  std::string explanation;
  bool beside = false;  // its first mention on a screen is followed by `term`
  bool do_not_translate = false;
  struct Forms {
    std::string term;                // the agreed translation
    std::vector<std::string> forms;  // inflected forms that occur in texts
  };
  std::map<std::string, Forms> forms;  // by language tag
};

// ---- The brochure: content/<guide>/brochure.yaml, where a guide has one. -----------------------

// What to know or to do, under the icon and in the colour of one of the guide's sections.
struct BrochureStation {
  Position at;
  std::string section;  // id
  Position section_at;
  Matters matters = Matters::no;
  Prose title, text;
  std::optional<FigureBlock> figure;  // its drawing, words and alternative text only
};
struct BrochurePanel {
  Position at;
  std::vector<BrochureStation> stations;
};
inline constexpr std::size_t kBrochurePanels = 3;   // on the inside
inline constexpr std::size_t kPanelStations = 2;    // on each of them
struct Brochure {
  Position at;
  Prose question, text;               // front
  std::vector<BrochurePanel> panels;  // kBrochurePanels of kPanelStations each
  Prose languages;                    // the flap's headline
  std::optional<Prose> languages_text;
  Prose meeting;             // the back's headline
  std::vector<Prose> lines;  // to fill in by hand
  Prose bring;               // above what to bring
  std::vector<Prose> bring_items;
  Prose link;                // what the code and the address lead to
  Prose code_alt;            // of the code, for those who cannot see it
};

// A page that was published under another id (moved.yaml): a link once sent keeps working.
struct MovedPage {
  Position at, from_at, to_at;
  std::string from;  // id of a section or full id of a screen; none has it any more
  std::string to;    // the same, of one that is there, or `from` of another entry
};

struct Guide {
  Position at;
  std::string id;        // folder name under content/
  std::string language;  // source language tag
  Date version;          // the only date that reaches the bytes
  Position version_at;
  std::string address;   // public address of output/site/, without a final '/'
  std::string publisher;
  std::string theme;
  Position theme_at;
  Prose title, question;
  std::optional<Prose> subtitle, news;
  Position id_at, help_at;
  std::string help;  // full id of the screen that the telephone button opens
  std::string feedback;  // mailto: or https: address with {id}, {language}, {version}; or empty
  Position feedback_at;
  bool publish_drafts = false;
  WhenStale when_stale_matters = WhenStale::block;  // texts of screens that matter
  WhenStale when_stale_other = WhenStale::show;
  std::vector<Section> sections;
  std::map<std::string, Fact> facts;
  std::vector<GlossaryTerm> glossary;
  std::optional<Brochure> brochure;
  std::optional<Plan> plan;
  std::vector<MovedPage> moved;  // in file order
  std::vector<Letter> letters;  // none where there is no letters.yaml
};

// Where a reader finds what stood on the moved page: `to` with all entries followed. REQUIRES a guide
// without faults.
std::string moved_to(const Guide& guide, const MovedPage& page);

}  // namespace hjemvei
