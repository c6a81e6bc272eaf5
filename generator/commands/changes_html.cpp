// The changes as a page for the office.
#include <fmt/format.h>

#include <map>

#include "commands/changes_report.h"
#include "base/escape_markup.h"
#include "translation/changes.h"

namespace hjemvei {
namespace {

// Colours have a contrast of at least 7 : 1 on white, and no change is told by colour alone.
constexpr const char* kStyle = R"(
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; padding: 1rem; max-width: 60rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 .4em; }
h2 { border-bottom: 2px solid #1f3a5f; }
ul { list-style: none; padding-inline-start: 0; margin: 0; }
li { margin: .4em 0; padding-inline-start: .8em; border-inline-start: 4px solid #767676; overflow-wrap: anywhere; }
li.added { border-color: #11592b; } li.removed { border-color: #8b1a14; } li.edited { border-color: #1f3a5f; }
.kind { font-weight: bold; }
.place { color: #4a4a4a; font-family: ui-monospace, monospace; font-size: .85em; font-weight: normal; unicode-bidi: isolate; overflow-wrap: anywhere; }
del { color: #8b1a14; } ins { color: #11592b; font-weight: bold; }
table { border-collapse: collapse; width: 100%; margin: .4em 0; }
th, td { border: 1px solid #767676; padding: .3em .6em; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th[scope=row] { font-weight: normal; } thead th { background: #eef1f5; overflow-wrap: normal; }
@media (max-width: 30rem) { th, td { padding: .2em .3em; font-size: .9em; } }
.sum { border: 2px solid #1f3a5f; padding: .2em 1em; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@page { margin: 15mm; }
@media print { body { font-size: 10pt; max-width: none; padding: 0; } li, tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } }
)";

std::string_view word_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added: return "New";
    case ChangeKind::removed: return "Removed";
    case ChangeKind::moved: return "Moved";
    default: return "Edited";
  }
}

class Page {
 public:
  std::string print(const std::vector<GuideChange>& changes) {
    out_ = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<title>What has changed</title>\n<style>" +
           std::string(kStyle) + "</style>\n</head>\n<body>\n<main>\n<h1>What has changed</h1>\n";
    bool any = false;
    for (const GuideChange& change : changes) {
      if (change.kind == ChangeKind::same) continue;
      any = true;
      guide(change);
    }
    if (!any) out_ += "<p>Nothing has changed.</p>\n";
    return out_ + "</main>\n</body>\n</html>\n";
  }

 private:
  std::string attributes(const std::string& tag) const {
    const Language* language = find_language(tag);
    if (!language) return {};
    return " lang=\"" + escape_markup(tag) + "\" dir=\"" + (language->right_to_left() ? "rtl" : "ltr") + "\"";
  }
  std::string span(const std::string& text, const std::string& tag) const {
    return "<span" + attributes(tag) + ">" + escape_markup(text) + "</span>";
  }

  void guide(const GuideChange& change) {
    language_ = change.language;
    out_ += "<h2>" + span(change.title, language_) + " <span class=\"place\">" + escape_markup(change.id) + "</span></h2>\n";
    std::string versions;
    if (change.before) versions = "Version " + to_string(*change.before);
    if (change.now && change.now != change.before)
      versions += (change.before ? " is now version " : "Version ") + to_string(*change.now);
    if (change.kind == ChangeKind::added) versions += ". The guide is new";
    if (change.kind == ChangeKind::removed) versions += ". The guide was removed";
    out_ += "<p>" + versions + ".</p>\n";
    sum(change);
    if (change.own.is_changed()) part("h3", "The guide itself", change.own);
    for (const TopicChange& topic : change.topics) {
      part("h3", "Topic: " + span(topic.own.title, language_), topic.own);
      if (!topic.facts.empty())
        out_ += fmt::format("<p>Shows facts with another value: <span class=\"place\">{}</span>.</p>\n",
                            escape_markup(fmt::format("{}", fmt::join(topic.facts, ", "))));
      for (const PartChange& screen : topic.screens) part("h4", span(screen.title, language_), screen);
    }
    for (const PartChange& each : change.products)
      part("h3", "The " + escape_markup(each.id.empty() ? each.was_id : each.id), each);
    facts(change.facts);
    if (!change.languages.empty()) out_ += "<h3>Translations</h3>\n";
    work(change);
    for (const LanguageChange& each : change.languages) translations(each);
  }

  // What somebody reads who reads no further.
  void sum(const GuideChange& change) {
    std::map<ChangeKind, std::size_t> texts;
    const auto count = [&](const PartChange& part) {
      for (const TextChange& text : part.texts) ++texts[text.kind];
    };
    count(change.own);
    for (const TopicChange& topic : change.topics) {
      count(topic.own);
      for (const PartChange& screen : topic.screens) count(screen);
    }
    for (const PartChange& each : change.products) count(each);
    std::vector<std::string> said;
    for (const auto& [kind, all] : texts) said.push_back(fmt::format("{} {}", all, name_of(kind)));
    out_ += "<div class=\"sum\">\n<p>Texts: " + (said.empty() ? "none changed" : fmt::format("{}", fmt::join(said, ", "))) +
            ". Facts: " + (change.facts.empty() ? "none changed" : std::to_string(change.facts.size()) + " changed") + ".</p>\n";
    std::vector<std::string> behind;
    for (const LanguageChange& each : change.languages)
      if (const std::size_t all = each.stale.size() + each.missing.size(); all > 0)
        behind.push_back(each.language + fmt::format(" ({})", all));
    out_ += "<p>Translations with work to do, and how many texts: " +
            (behind.empty() ? "none" : escape_markup(fmt::format("{}", fmt::join(behind, ", ")))) + ".</p>\n</div>\n";
  }

  void work(const GuideChange& change) {
    const std::vector<TextToTranslate> rows = texts_to_translate(change);
    if (rows.empty()) return;
    out_ += "<table>\n<thead><tr><th scope=\"col\">Text</th><th scope=\"col\">Now out of date in</th>"
            "<th scope=\"col\">Not translated yet in</th></tr></thead>\n<tbody>\n";
    for (const TextToTranslate& each : rows)
      out_ += fmt::format("<tr><th scope=\"row\"><span class=\"place\">{}</span></th><td>{}</td><td>{}</td></tr>\n",
                          escape_markup(each.at), escape_markup(fmt::format("{}", fmt::join(each.stale, ", "))),
                          escape_markup(fmt::format("{}", fmt::join(each.missing, ", "))));
    out_ += "</tbody>\n</table>\n";
  }

  void part(const std::string& level, const std::string& head, const PartChange& part) {
    const std::string id = part.id.empty() ? part.was_id : part.id;
    out_ += "<" + level + ">" + head + " <span class=\"place\">" + escape_markup(id) + "</span></" + level + ">\n";
    if (part.kind == ChangeKind::moved)
      out_ += part.was_id == part.id ? "<p><span class=\"kind\">Moved</span> to another place in the order.</p>\n"
                                     : "<p><span class=\"kind\">Moved</span> from <span class=\"place\">" +
                                           escape_markup(part.was_id) + "</span>.</p>\n";
    else if (part.kind == ChangeKind::added || part.kind == ChangeKind::removed)
      out_ += "<p><span class=\"kind\">" + std::string(word_of(part.kind)) + "</span>.</p>\n";
    if (part.texts.empty() && part.links_added.empty() && part.links_removed.empty()) return;
    out_ += "<ul>\n";
    for (const TextChange& each : part.texts) text(each, key_of(each.at), language_);
    for (const std::string& link : part.links_added) link_item(ChangeKind::added, link);
    for (const std::string& link : part.links_removed) link_item(ChangeKind::removed, link);
    out_ += "</ul>\n";
  }

  void open_item(ChangeKind kind, const std::string& what) {
    out_ += "<li class=\"" + std::string(name_of(kind)) + "\"><span class=\"kind\">" + std::string(word_of(kind)) +
            "</span> <span class=\"place\">" + escape_markup(what) + "</span>";
  }
  void link_item(ChangeKind kind, const std::string& link) {
    open_item(kind, "link");
    out_ += " " + escape_markup(link) + "</li>\n";
  }
  void text(const TextChange& change, const std::string& place, const std::string& tag) {
    open_item(change.kind, place);
    if (change.kind == ChangeKind::moved) out_ += " from <span class=\"place\">" + escape_markup(change.was_at) + "</span>";
    out_ += "<br><span" + attributes(tag) + ">" + words(change) + "</span></li>\n";
  }
  static std::string words(const TextChange& change) {
    if (change.kind == ChangeKind::added) return escape_markup(fold_spaces(change.now));
    if (change.kind == ChangeKind::removed) return escape_markup(fold_spaces(change.before));
    std::string out;
    for (const WordChange& run : word_changes(change.before, change.now)) {
      if (!out.empty()) out += ' ';
      const std::string text = escape_markup(run.text);
      if (run.kind == WordChange::Kind::kept) out += text;
      if (run.kind == WordChange::Kind::removed) out += mark("del", "removed", text);
      if (run.kind == WordChange::Kind::added) out += mark("ins", "new", text);
    }
    return out;
  }
  // Screen readers pass over del and ins: hidden words say what eyes see.
  static std::string mark(const std::string& element, const std::string& said, const std::string& text) {
    return "<" + element + "><span class=\"said\" lang=\"en\">[" + said + ": </span>" + text +
           "<span class=\"said\">]</span></" + element + ">";
  }

  void facts(const std::vector<FactChange>& changes) {
    if (changes.empty()) return;
    out_ += "<h3>Facts</h3>\n<table>\n<thead><tr><th scope=\"col\">Fact</th><th scope=\"col\">Before</th>"
            "<th scope=\"col\">Now</th><th scope=\"col\">Screens</th></tr></thead>\n<tbody>\n";
    for (const FactChange& change : changes) {
      out_ += "<tr><th scope=\"row\">" + span(change.label, language_) + " <span class=\"place\">" + escape_markup(change.id) +
              "</span></th>" + value(change.before, change.now) + value(change.now, change.before) +
              fmt::format("<td>{}</td></tr>\n", escape_markup(fmt::format("{}", fmt::join(change.screens, ", "))));
    }
    out_ += "</tbody>\n</table>\n";
  }
  std::string value(const Fact& fact, const Fact& other) const {
    if (fact.value.source.empty()) return "<td>none</td>";
    std::string cell = span(value_with_unit(fact, language_), language_);
    if (fact.source != other.source && !other.value.source.empty()) cell += "<br>" + escape_markup(fact.source);
    return "<td>" + cell + "</td>";
  }

  void translations(const LanguageChange& change) {
    if (change.file == ChangeKind::same && change.reviewed == 0 && change.texts.empty()) return;
    const Language* language = find_language(change.language);
    out_ += "<h4>" + (language ? span(language->native_name, change.language) : escape_markup(change.language)) +
            " <span class=\"place\">" + escape_markup(change.language) + "</span></h4>\n";
    if (change.file != ChangeKind::same)
      out_ += "<p>The translation was " + std::string(name_of(change.file)) + ".</p>\n";
    if (change.reviewed > 0) out_ += fmt::format("<p>{} texts were reviewed.</p>\n", change.reviewed);
    if (change.texts.empty()) return;
    out_ += "<ul>\n";
    for (const TextChange& each : change.texts) text(each, each.at, change.language);
    out_ += "</ul>\n";
  }

  std::string out_, language_;
};

}  // namespace

std::string changes_as_html(const std::vector<GuideChange>& changes) { return Page().print(changes); }

}  // namespace hjemvei
