// An Edition: one guide in one language, every string resolved.
//
// Made by edition/make_edition.h from the Guide and a translation catalogue; read by layout/ and by
// nothing that decides about language any more. Texts are final: facts printed, glossary words set
// beside, interface words looked up, numbers and telephone numbers isolated (UAX #9, LRI…PDI).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/source.h"
#include "content/guide.h"
#include "edition/edition_plan.h"
#include "edition/edition_web.h"
#include "edition/text.h"

namespace hjemvei {

// The state of a text in this language, lowest first.
enum class TextState { missing, stale, draft, reviewed, approved, source };

struct EditionText {
  Text text;
};
struct EditionSteps {
  std::vector<Text> items;
};
struct EditionList {
  std::vector<Text> items;
};
struct EditionNote {
  NoteBlock::Kind kind = NoteBlock::Kind::important;
  Text kind_word;  // "Important"
  Text text;
};
struct EditionDo {
  Text title;
  std::vector<Text> items;
};
struct EditionSay {
  Text lead;                    // "Say it in Swedish"
  Text sentence;                // quoted, in the country's language
  std::optional<Text> meaning;  // absent in the source language's own edition
};
struct DrawingWord {
  std::string key;
  Text text;
};
struct EditionExplained {
  Text word;  // in the source language
  Text meaning;
};
struct DrawingFact {
  std::string id;
  Text text;         // number and unit
  double value = 0;  // numeric value; 0 for facts that are not numbers
  Text label;
};
struct EditionFigure {
  std::string drawing;
  Position drawing_at;
  std::vector<DrawingWord> words;  // translated and kept ones; kept ones in the source language
  std::vector<EditionExplained> explain;
  std::vector<DrawingFact> facts;
  std::string alt;  // plain, in the language of `alt_language`
  std::string alt_language;
  std::optional<Text> caption;
};
struct EditionChart {
  std::optional<Text> title;
  std::vector<DrawingFact> bars;
  std::string alt, alt_language;
  std::optional<Text> caption;
};
struct EditionTable {
  std::optional<Text> caption;
  std::vector<Text> columns;
  std::vector<std::vector<Text>> rows;
  bool row_headers = true;
};
using EditionBlockBody =
    std::variant<EditionText, EditionSteps, EditionList, EditionNote, EditionDo, EditionSay,
                 EditionFigure, EditionChart, EditionTable>;

struct EditionBlock {
  Position at;
  EditionBlockBody body;
};

struct EditionScreen {
  Position at;
  std::string full_id;  // destination name
  Text title;
  std::vector<EditionBlock> blocks;
  TextState state = TextState::source;  // the lowest of its texts
};

struct EditionSection {
  std::string id;
  Text title, short_title;
  std::optional<Text> summary;
  std::string icon;
  Position icon_at;
  bool side = false;
  int station = 0;
  std::vector<EditionScreen> screens;
};

// Another edition of the same guide that may be offered on the cover.
struct OtherLanguage {
  std::string tag;
  Text native_name;     // in its own language
  std::string address;  // web address of its guide.pdf
  std::string purpose;  // accessible name
};

// An interface word of this edition, ready to print.
struct Words {
  Text next, previous, contents, start, help, read_when_needed, way_home, home, cover,
      page_navigation, languages;
  Text version;                      // "Version 2026-11-22"
  std::optional<Text> valid_until;   // from the earliest expiry of a fact used in this file
  std::optional<Text> draft_notice;  // set when some text is a draft; printed on each such page
  std::optional<Text> stale_notice;  // set when some text is older than its source
  std::optional<Text> untranslated_notice;  // set when some text is shown in the source language
  // Templates with "{title}", "{n}", "{m}", filled by `fill` when pages are known.
  std::string continued, page_n, page_n_of_m, see_page, station_n, topic_n_of_m, go_to_page;
};

// Replaces "{name}" by its value; what is not named stays. Values that are numbers or foreign
// words are put between FSI and PDI when the pattern is right-to-left.
std::string fill(std::string_view pattern,
                 const std::vector<std::pair<std::string_view, std::string>>& values,
                 bool right_to_left);

// ---- The brochure ----------------------------------------------------------------------------

struct EditionBrochureStation {
  Position at;
  std::string section;  // id; one of the edition's sections
  Text title, text;
  std::optional<EditionFigure> figure;
};
struct EditionBrochure {
  Position at;
  Text question, text;                                       // front
  std::vector<std::vector<EditionBrochureStation>> panels;   // the inside
  Text languages;                                            // headline of the flap
  std::optional<Text> languages_text;
  std::vector<OtherLanguage> offered;   // all, this one too; addresses of their pages, not files
  Text meeting;
  std::vector<Text> lines;              // to fill in by hand
  Text bring;
  std::vector<Text> bring_items;
  Text link;
  std::string code_alt, code_alt_language;
  std::string address;                  // of the guide's page in this language: what the code holds
  Text address_text;                    // the same as one types it; its run is a link
  Text version;                         // with the day until which its figures hold
  std::optional<Text> notice;           // set when some of its texts are not what they should be
  std::string valid_until;              // as of Edition, of the facts in the brochure
};

// A letter that caseworkers attach to a decision (content/letters.h).
struct EditionLetter {
  Position at;
  std::string id;
  std::vector<std::string> topics;  // ids of sections or full ids of screens
  Text title, text, button, description;
  TextState state = TextState::source;  // the lowest of its texts
};

struct Edition {
  std::string guide;
  std::string language;  // of this edition
  std::string source_language;
  std::string version;      // ISO 8601
  std::string valid_until;  // ISO 8601, of the earliest expiry of a fact used here; or empty
  std::string publisher;
  std::string theme;
  Position theme_at, at;
  Text title, question;
  std::optional<Text> subtitle;
  std::optional<Text> news;  // what is new for readers who come back
  std::string help;  // full id
  std::vector<EditionSection> sections;
  std::vector<OtherLanguage> others;
  std::optional<EditionBrochure> brochure;
  std::optional<EditionPlan> plan;
  EditionWeb web;
  std::vector<EditionLetter> letters;
  Words words;
  TextState state = TextState::source;
};

}  // namespace hjemvei
