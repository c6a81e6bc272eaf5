#include "content/vocabulary.h"

namespace hjemvei {
namespace {

using std::string_view;

constexpr ValueShape kProse = ValueShape::scalar(Form::prose);
constexpr ValueShape kPlain = ValueShape::scalar(Form::plain);
constexpr ValueShape kText = ValueShape::scalar(Form::text);
constexpr ValueShape kId = ValueShape::scalar(Form::id);
constexpr ValueShape kName = ValueShape::scalar(Form::name);
constexpr ValueShape kDate = ValueShape::scalar(Form::date);
constexpr ValueShape kBoolean = ValueShape::scalar(Form::boolean);
constexpr ValueShape kLanguage = ValueShape::scalar(Form::language);
constexpr ValueShape kAddress = ValueShape::scalar(Form::address);
constexpr ValueShape kProseList = ValueShape::list_of(kProse);
constexpr ValueShape kPlainList = ValueShape::list_of(kPlain);
constexpr ValueShape kRows = ValueShape::list_of(kProseList);
constexpr ValueShape kIdList = ValueShape::list_of(kId);

constexpr string_view kWhenStale[] = {"show", "source", "block"};
constexpr ValueShape kWhenStaleWord = ValueShape::one_of(kWhenStale);

// ---- guide.yaml: blocks ----------------------------------------------------------------------

constexpr string_view kNoteKinds[] = {"important", "tip", "example", "warning"};
constexpr Field kNoteFields[] = {
    {"kind", ValueShape::one_of(kNoteKinds), Need::required,
     "what the box is; printed as a word in the reader's language", "important"},
    {"text", kProse, Need::required, "what it says", "Att inte svara räknas som avhopp."},
};
constexpr Record kNote{"a note", kNoteFields};

constexpr Field kDoFields[] = {
    {"title", kPlain, Need::required, "the heading of the box", "Gör det här varje dag"},
    {"items", kProseList, Need::required, "what to do, each printed with a tick", ""},
};
constexpr Record kDo{"a do box", kDoFields};

constexpr Field kSayFields[] = {
    {"text", kPlain, Need::required,
     "a sentence to say in the country's language; it is kept in every language, and a translation "
     "gives its meaning",
     "Jag vill svara på ett erbjudande."},
};
constexpr Record kSay{"a say block", kSayFields};

constexpr Field kExplainedFields[] = {
    {"word", kPlain, Need::required, "a word in the drawing, kept in every language",
     "Visningstid"},
    {"meaning", kProse, Need::required, "what it means; translated", "Dagen då du ser bostaden."},
};
constexpr Record kExplained{"an explained word", kExplainedFields};
constexpr ValueShape kExplainedShape = ValueShape::record_of(kExplained);

constexpr Field kFigureFields[] = {
    {"drawing", kName, Need::required, "name of the drawing: layouts/drawings/NAME.svg",
     "offer-timeline"},
    {"words", ValueShape::map_of(kPlain), Need::optional, "words in the drawing, translated", ""},
    {"kept", ValueShape::map_of(kProse), Need::optional,
     "words in the drawing that stay in the source language; **bold** is marked yellow", ""},
    {"explain", ValueShape::map_of(kExplainedShape), Need::optional,
     "kept words and their meanings, printed as a list below the drawing", ""},
    {"facts", kIdList, Need::optional, "facts that the drawing may print", ""},
    {"alt", kPlain, Need::required, "what the drawing shows, for those who cannot see it",
     "Sex steg från intresse till kontrakt."},
    {"caption", kProse, Need::optional, "a line below the drawing", "Ett påhittat exempel."},
};
constexpr Record kFigure{"a figure", kFigureFields};

constexpr Field kChartFields[] = {
    {"title", kPlain, Need::optional, "the heading of the chart", "Så länge väntar andra"},
    {"facts", kIdList, Need::required, "one bar for each; all of one unit", ""},
    {"alt", kPlain, Need::required, "what the chart shows, for those who cannot see it",
     "Väntetiden är längst i innerstaden."},
    {"caption", kProse, Need::optional, "a line below the chart", ""},
};
constexpr Record kChart{"a chart", kChartFields};

constexpr Field kTableFields[] = {
    {"caption", kPlain, Need::optional, "the heading of the table", "Vad händer sedan?"},
    {"columns", kPlainList, Need::required, "the column headings", ""},
    {"rows", kRows, Need::required, "the rows, each with a text for every column", ""},
    {"row-headers", kBoolean, Need::optional, "whether the first text of a row names the row",
     "true"},
};
constexpr Record kTable{"a table", kTableFields};

constexpr Field kBlockFields[] = {
    {"id", kId, Need::optional,
     "a name of its own, so that translations keep their place when "
     "blocks are moved",
     "deadline"},
    {"when-stale", kWhenStaleWord, Need::optional,
     "what readers get while a translation of this block is older than its source text: show (it, with "
     "a notice), source (the source text) or block (nothing: the language is held back)",
     "block"},
    {"text", kProse, Need::choice, "a paragraph", "Läs mer om [visningen](#viewing.before)."},
    {"steps", kProseList, Need::choice, "things done in order, numbered", ""},
    {"list", kProseList, Need::choice, "things in no order, with bullets", ""},
    {"note", ValueShape::record_of(kNote), Need::choice, "a tinted box", ""},
    {"do", ValueShape::record_of(kDo), Need::choice, "a box of things to do, with ticks", ""},
    {"say", ValueShape::record_of(kSay), Need::choice, "a sentence to say in the country's language",
     ""},
    {"figure", ValueShape::record_of(kFigure), Need::choice, "a drawing", ""},
    {"chart", ValueShape::record_of(kChart), Need::choice, "a bar chart of facts", ""},
    {"table", ValueShape::record_of(kTable), Need::choice, "a table", ""},
};
constexpr Record kBlock{"a block", kBlockFields};
constexpr ValueShape kBlockShape = ValueShape::record_of(kBlock);

// ---- guide.yaml: the guide -------------------------------------------------------------------

constexpr string_view kMatters[] = {"deadline", "money", "law"};
constexpr Field kScreenFields[] = {
    {"id", kId, Need::required, "its name in links and addresses; never change it once published",
     "answer"},
    {"title", kPlain, Need::required, "the headline, at most about 48 characters",
     "Svara innan tiden går ut"},
    {"matters", ValueShape::one_of(kMatters), Need::optional,
     "what a mistake would cost the reader; translations of such a screen must be reviewed",
     "deadline"},
    {"blocks", ValueShape::list_of(kBlockShape).or_empty(), Need::required, "what stands on the screen",
     ""},
};
constexpr Record kScreen{"a screen", kScreenFields};
constexpr ValueShape kScreenShape = ValueShape::record_of(kScreen);

constexpr Field kSectionFields[] = {
    {"id", kId, Need::required, "its name in links and addresses; never change it once published",
     "offer"},
    {"title", kPlain, Need::required, "the topic", "Erbjudandet"},
    {"short", kPlain, Need::required, "the same in at most 14 characters", "Erbjudande"},
    {"summary", kPlain, Need::optional, "a line for the map, at most about 30 characters",
     "Svara i tid!"},
    {"icon", kName, Need::required, "name of the icon: layouts/icons/NAME.svg", "offer"},
    {"side", kBoolean, Need::optional, "true for a side stop: an icon and no number", "true"},
    {"screens", ValueShape::list_of(kScreenShape).or_empty(), Need::required,
     "its screens, at most five", ""},
};
constexpr Record kSection{"a section", kSectionFields};
constexpr ValueShape kSectionShape = ValueShape::record_of(kSection);

constexpr Field kWhenStaleFields[] = {
    {"matters", kWhenStaleWord, Need::optional, "texts of screens that matter; block if not said",
     "block"},
    {"other", kWhenStaleWord, Need::optional, "all other texts; show if not said", "source"},
};
constexpr Record kWhenStaleRecord{"what to do with stale texts", kWhenStaleFields};

constexpr Field kGuideFields[] = {
    {"guide", kId, Need::required, "the guide's name: that of its folder", "stockholm"},
    {"language", kLanguage, Need::required, "the language that it is written in", "sv"},
    {"version", kDate, Need::required, "the date of this version", "2026-11-22"},
    {"address", kAddress, Need::required, "where the published files stand on the web",
     "https://hjemvei.example"},
    {"publisher", kText, Need::required, "who publishes the guide", "Stockholms stad"},
    {"theme", kName, Need::required, "its colours: layouts/themes/NAME.yaml", "stockholm"},
    {"title", kPlain, Need::required, "the title on the cover", "Vägen till egen bostad"},
    {"question", kPlain, Need::required, "the question on the cover", "Hur vill du bo?"},
    {"subtitle", kPlain, Need::optional, "a line below the title",
     "En guide om bostadsköer och erbjudanden."},
    {"news", kPlain, Need::optional,
     "what is new for readers who come back, a line below the version on the cover; `hjemvei changes OLD "
     "--format line` writes it",
     "Nytt sedan 2026-11-22: Erbjudandet"},
    {"help", ValueShape::scalar(Form::reference), Need::required,
     "the screen that the telephone at the foot of each page leads to", "start.who"},
    {"feedback", kText, Need::optional,
     "where readers say what is wrong or hard to understand, a mailto: or https: address; {id}, {language} "
     "and {version} are filled in with those of the page",
     "mailto:bostad@example.org?subject={id}%20{language}%20{version}"},
    {"publish_drafts", kBoolean, Need::optional,
     "true: a language is offered although its translation has not been reviewed", "false"},
    {"when-stale", ValueShape::record_of(kWhenStaleRecord), Need::optional,
     "what readers get while a translation is older than its source text: show (it, with a notice), "
     "source (the source text) or block (nothing: the language is held back)",
     ""},
    {"sections", ValueShape::list_of(kSectionShape), Need::required, "the topics", ""},
};
constexpr Record kGuide{"a guide", kGuideFields};
constexpr ValueShape kGuideShape = ValueShape::record_of(kGuide);

// ---- brochure.yaml ---------------------------------------------------------------------------

constexpr Field kBrochureFigureFields[] = {
    {"drawing", kName, Need::required, "name of the drawing: layouts/drawings/NAME.svg",
     "answer-clock"},
    {"words", ValueShape::map_of(kPlain), Need::optional, "words in the drawing, translated", ""},
    {"alt", kPlain, Need::required, "what the drawing shows, for those who cannot see it",
     "En klocka visar sista tid för svar."},
};
constexpr Record kBrochureFigure{"a drawing", kBrochureFigureFields};

constexpr Field kBrochureStationFields[] = {
    {"section", kId, Need::required, "the section of guide.yaml that gives its icon and colour",
     "offer"},
    {"matters", ValueShape::one_of(kMatters), Need::optional,
     "what a mistake would cost the reader; translations of such a text must be reviewed",
     "deadline"},
    {"title", kPlain, Need::required, "the headline, at most about 40 characters",
     "Svara i tid"},
    {"text", kProse, Need::required, "two or three short sentences",
     "I e-posten står dag och klockslag."},
    {"figure", ValueShape::record_of(kBrochureFigure), Need::optional, "a drawing below the text",
     ""},
};
constexpr Record kBrochureStation{"a station", kBrochureStationFields};
constexpr ValueShape kBrochureStationShape = ValueShape::record_of(kBrochureStation);

constexpr Field kBrochurePanelFields[] = {
    {"stations", ValueShape::list_of(kBrochureStationShape), Need::required,
     "what stands on it: two stations", ""},
};
constexpr Record kBrochurePanel{"a panel", kBrochurePanelFields};
constexpr ValueShape kBrochurePanelShape = ValueShape::record_of(kBrochurePanel);

constexpr Field kBrochureFrontFields[] = {
    {"question", kPlain, Need::required, "the question on the front", "Hur vill du bo?"},
    {"text", kPlain, Need::required, "a sentence below it", "Sex steg på vägen till egen bostad."},
};
constexpr Record kBrochureFront{"the front", kBrochureFrontFields};

constexpr Field kBrochureFlapFields[] = {
    {"title", kPlain, Need::required, "the headline above the languages",
     "Guiden på ditt språk"},
    {"text", kPlain, Need::optional, "a sentence below it", "Välj ditt språk på guidens sida."},
};
constexpr Record kBrochureFlap{"the flap", kBrochureFlapFields};

constexpr Field kBrochureBackFields[] = {
    {"title", kPlain, Need::required, "the headline above the meeting", "Ditt möte"},
    {"lines", kPlainList, Need::required, "what is filled in by hand, each with a line", ""},
    {"bring", kPlain, Need::required, "the headline above what to bring", "Ta med"},
    {"items", kPlainList, Need::required, "what to bring", ""},
    {"link", kPlain, Need::required, "what the code and the address lead to",
     "Läs hela guiden"},
    {"code-alt", kPlain, Need::required, "what the code is, for those who cannot see it",
     "QR-kod till guidens sida."},
};
constexpr Record kBrochureBack{"the back", kBrochureBackFields};

constexpr Field kBrochureFields[] = {
    {"front", ValueShape::record_of(kBrochureFront), Need::required, "the cover", ""},
    {"panels", ValueShape::list_of(kBrochurePanelShape), Need::required,
     "the three panels of the inside", ""},
    {"flap", ValueShape::record_of(kBrochureFlap), Need::required,
     "the narrow panel that is folded in: all languages of the guide", ""},
    {"back", ValueShape::record_of(kBrochureBack), Need::required,
     "the meeting, what to bring, and the way to the guide", ""},
};
constexpr Record kBrochure{"a brochure", kBrochureFields};
constexpr ValueShape kBrochureShape = ValueShape::record_of(kBrochure);

// ---- moved.yaml ------------------------------------------------------------------------------

constexpr Field kMovedPageFields[] = {
    {"from", kName, Need::required, "the id that a topic or screen had", "offer.reply"},
    {"to", kName, Need::required, "the id of the topic or screen to read instead", "offer.answer"},
};
constexpr Record kMovedPage{"a moved page", kMovedPageFields};
constexpr ValueShape kMovedPageShape = ValueShape::record_of(kMovedPage);

constexpr Field kMovedFields[] = {
    {"moved", ValueShape::list_of(kMovedPageShape).or_empty(), Need::required,
     "pages that are gone, and what readers who follow an old link get", ""},
};
constexpr Record kMoved{"moved.yaml", kMovedFields};
constexpr ValueShape kMovedShape = ValueShape::record_of(kMoved);

// ---- letters.yaml ----------------------------------------------------------------------------

constexpr ValueShape kNameList = ValueShape::list_of(kName);
constexpr Field kLetterFields[] = {
    {"id", kId, Need::required, "its name in addresses of the caseworkers' page; never change it",
     "offer"},
    {"title", kPlain, Need::required, "the type of decision, what caseworkers choose by",
     "Erbjudande om bostad"},
    {"matters", ValueShape::one_of(kMatters), Need::optional,
     "what a mistake would cost the reader; translations of such a letter must be reviewed",
     "deadline"},
    {"topics", kNameList, Need::required,
     "where its link may lead: ids of sections and screens; the first is chosen if nothing is said",
     "[offer.answer, offer]"},
    {"text", kPlain, Need::required, "the sentences before the address; they may print facts",
     "Du har fått ett erbjudande om bostad."},
    {"button", kPlain, Need::required,
     "the button of the link in digital mail, at most 30 characters in every language", "Läs guiden"},
    {"description", kPlain, Need::required,
     "what the link leads to, at most 70 characters in every language",
     "Så svarar du på erbjudandet"},
};
constexpr Record kLetter{"a letter", kLetterFields};
constexpr ValueShape kLetterShape = ValueShape::record_of(kLetter);

constexpr Field kLettersFields[] = {
    {"letters", ValueShape::list_of(kLetterShape), Need::required, "the types of decision", ""},
};
constexpr Record kLetters{"letters.yaml", kLettersFields};
constexpr ValueShape kLettersShape = ValueShape::record_of(kLetters);

// ---- facts.yaml ------------------------------------------------------------------------------

constexpr string_view kFactKinds[] = {"amount", "count", "date", "phone", "address", "text"};
constexpr string_view kUnits[] = {"krona", "percent", "day",    "week", "month", "year",
                                  "hour",  "minute",  "person", "room", "time",  "home"};
constexpr Field kFactFields[] = {
    {"kind", ValueShape::one_of(kFactKinds), Need::required, "what the value is", "count"},
    {"value", kText, Need::required, "the value; decimals with a dot", "6"},
    {"unit", ValueShape::one_of(kUnits), Need::optional,
     "what is counted; amounts have krona, other kinds than amount and count have none", "month"},
    {"label", kPlain, Need::required, "a short name for it; translated",
     "Tid utan intresseanmälan"},
    {"source", kAddress, Need::required, "where it stands", "https://bostad.stockholm.se"},
    {"checked", kDate, Need::optional, "the day on which somebody last looked at the source",
     "2026-11-22"},
    {"review-by", kDate, Need::optional, "the day by which somebody should look again",
     "2027-11-22"},
    {"expires", kDate, Need::optional, "the last day on which a guide may be built with it",
     "2027-12-31"},
};
constexpr Record kFact{"a fact", kFactFields};
constexpr ValueShape kFactShape = ValueShape::record_of(kFact);

constexpr Field kFactsFields[] = {
    {"facts", ValueShape::map_of(kFactShape).or_empty(), Need::required, "the facts by their ids", ""},
};
constexpr Record kFacts{"facts.yaml", kFactsFields};
constexpr ValueShape kFactsShape = ValueShape::record_of(kFacts);

// ---- glossary.yaml ---------------------------------------------------------------------------

constexpr ValueShape kTextList = ValueShape::list_of(kText);
constexpr Field kFormsFields[] = {
    {"term", kText, Need::required, "the agreed translation", "offer"},
    {"forms", kTextList.or_empty(), Need::optional, "the forms of it that occur in texts", ""},
};
constexpr Record kForms{"a translated term", kFormsFields};
constexpr ValueShape kFormsShape = ValueShape::record_of(kForms);

constexpr Field kTermFields[] = {
    {"term", kText, Need::required, "the word", "erbjudande"},
    {"language", kLanguage, Need::required, "its language", "sv"},
    {"own-forms", kTextList.or_empty(), Need::optional,
     "the other forms in which the word itself stands in source texts", "erbjudandet"},
    {"explanation", kText, Need::required, "what it means, in plain words",
     "Du får frågan om du vill ha bostaden."},
    {"beside", kBoolean, Need::optional,
     "true: where a screen first mentions it in translation, the word follows in parentheses",
     "true"},
    {"do-not-translate", kBoolean, Need::optional, "true for names that stay as they are", "false"},
    {"forms", ValueShape::map_of(kFormsShape), Need::optional, "its translations, by language", ""},
};
constexpr Record kTerm{"a term", kTermFields};
constexpr ValueShape kTermShape = ValueShape::record_of(kTerm);

constexpr Field kGlossaryFields[] = {
    {"terms", ValueShape::list_of(kTermShape).or_empty(), Need::required, "the words", ""},
};
constexpr Record kGlossary{"a glossary", kGlossaryFields};
constexpr ValueShape kGlossaryShape = ValueShape::record_of(kGlossary);

// ---- translations/<tag>.yaml -----------------------------------------------------------------

constexpr string_view kStatus[] = {"draft", "reviewed", "approved"};
constexpr Field kEntryFields[] = {
    {"at", kText, Need::required, "the place of the text in the guide",
     "guide/offer.answer/steps.1.2"},
    {"source", kText, Need::required, "the source text that was translated", "Titta i skräpposten"},
    {"was", kText, Need::optional,
     "the source text before it changed: the translation is stale; take the line out when it is mended",
     "Titta i mejlen"},
    {"text", kText.or_empty(), Need::required, "its translation; empty: not translated yet",
     "Look in your spam folder"},
    {"status", ValueShape::one_of(kStatus), Need::required, "how far it can be relied on", "draft"},
    {"by", kText.or_empty(), Need::required, "the person who wrote or reviewed it, or what made it",
     "machine-translated draft"},
    {"on", kDate, Need::optional, "the day", "2026-11-22"},
    {"seal", kText, Need::optional,
     "what was reviewed, as a sum: an edited translation loses its review; kept by the program",
     "9f86d081884c7d65"},
    {"numbers", ValueShape::map_of(kText), Need::optional,
     "the values of facts printed as bare numbers when it was translated; kept by the program", ""},
};
constexpr Record kEntry{"a translation", kEntryFields};
constexpr ValueShape kEntryShape = ValueShape::record_of(kEntry);

constexpr Field kTranslationsFields[] = {
    {"language", kLanguage, Need::required, "the language of the translations", "ar"},
    {"entries", ValueShape::list_of(kEntryShape).or_empty(), Need::required, "the translations", ""},
    {"unused", ValueShape::list_of(kEntryShape).or_empty(), Need::optional,
     "translations whose source text is gone; kept for translators", "[]"},
};
constexpr Record kTranslations{"a translation file", kTranslationsFields};
constexpr ValueShape kTranslationsShape = ValueShape::record_of(kTranslations);

}  // namespace

const ValueShape& guide_shape() { return kGuideShape; }
const ValueShape& brochure_shape() { return kBrochureShape; }
const ValueShape& moved_shape() { return kMovedShape; }
const ValueShape& letters_shape() { return kLettersShape; }
const ValueShape& facts_shape() { return kFactsShape; }
const ValueShape& glossary_shape() { return kGlossaryShape; }
const ValueShape& translations_shape() { return kTranslationsShape; }

const std::vector<std::string>& units() {
  static const std::vector<std::string> all(std::begin(kUnits), std::end(kUnits));
  return all;
}

const std::vector<FileKind>& file_kinds() {
  static const std::vector<FileKind> kinds = {
      {"guide", "guide.yaml", &kGuideShape},
      {"facts", "facts.yaml", &kFactsShape},
      {"brochure", "brochure.yaml", &kBrochureShape},
      {"plan", "plan.yaml", &plan_shape()},
      {"moved", "moved.yaml", &kMovedShape},
      {"letters", "letters.yaml", &kLettersShape},
      {"glossary", "glossary.yaml", &kGlossaryShape},
      {"translations", "translations/<language>.yaml", &kTranslationsShape},
  };
  return kinds;
}

std::string schema_json(std::string_view file_kind) {
  for (const FileKind& kind : file_kinds())
    if (kind.name == file_kind) return json_schema(kind.title, *kind.shape);
  return {};
}

}  // namespace hjemvei
