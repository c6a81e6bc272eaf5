// `hjemvei link`: the letter that a caseworker attaches to a decision, with its link.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "commands/link_request.h"
#include "base/joined.h"
#include "commands/translations.h"
#include "commands/workplace.h"
#include "content/addresses.h"
#include "content/check_guide.h"
#include "content/read_guide.h"
#include "edition/make_edition.h"
#include "language/interface_words.h"
#include "publish/dpi_link.h"
#include "publish/letter.h"

namespace hjemvei {
namespace {

// "the nearest, or one of all".
std::string choice(const std::string& word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? "one of: " + joined(known) : near;
}

bool has(const std::vector<std::string>& list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}

// Of a screen, the topic that it belongs to.
std::string topic_of(const std::string& page) { return page.substr(0, page.find('.')); }

// Reads the guide and finds what is meant; each step is done only when the one before reported no error.
class LinkRun {
 public:
  explicit LinkRun(const LinkRequest& request)
      : request_(request), content_(content_folder(request.request)) {}

  std::string run() {
    read();
    if (ok()) find_language_row();
    if (ok()) find_letter();
    if (ok()) find_page();
    if (ok()) check_figures();
    if (ok()) check_offered();
    return ok() ? print() : std::string();
  }

  Diagnostics diagnostics;

 private:
  bool ok() const { return !diagnostics.has_errors(); }

  void read() {
    const std::vector<std::string> guides = list_guides(content_);
    if (!has(guides, request_.guide)) {
      diagnostics.error("unknown-guide", {},
                        "there is no guide \"" + request_.guide + "\" in " + content_folder(request_.request),
                        guides.empty() ? "another folder after --content" : choice(request_.guide, guides));
      return;
    }
    Diagnostics faults;
    if (auto guide = read_guide(content_, request_.guide, "content/", sources_, faults))
      work_.guide = std::move(*guide);
    take_errors(faults, diagnostics);
  }

  void find_language_row() {
    const std::string& wanted = request_.request.language;
    language_ = find_language(wanted);
    std::vector<std::string> tags{work_.guide.language};
    for (const std::string& tag : translation_tags(content_, work_.guide.id)) tags.push_back(tag);
    if (!language_ || language_->is_pseudo()) {
      std::vector<std::string> all;
      for (const Language& each : all_languages()) all.push_back(each.tag);
      diagnostics.error("unknown-language", {}, "no language has the tag \"" + wanted + "\"",
                        "--language " + choice(wanted, language_ ? tags : all));
    } else if (!has(tags, language_->tag)) {
      diagnostics.error("no-translation", {},
                        "the guide \"" + work_.guide.id + "\" is not translated into \"" + language_->tag + "\"",
                        "--language with one of: " + joined(tags));
    }
  }

  void find_letter() {
    if (request_.letter.empty()) return;
    std::vector<std::string> ids;
    for (const Letter& letter : work_.guide.letters) {
      ids.push_back(letter.id);
      if (letter.id == request_.letter) letter_ = &letter;
    }
    if (letter_) return;
    diagnostics.error("unknown-letter", {},
                      "the guide \"" + work_.guide.id + "\" has no letter \"" + request_.letter + "\"",
                      ids.empty() ? "a letter in content/" + work_.guide.id + "/letters.yaml"
                                  : "--letter " + choice(request_.letter, ids));
  }

  void find_page() {
    page_ = request_.page;
    if (letter_ && page_.empty()) page_ = letter_->topics.front();
    std::vector<std::string> ids;
    for (const Section& section : work_.guide.sections) {
      ids.push_back(section.id);
      for (const Screen& screen : section.screens) ids.push_back(screen.full_id);
    }
    if (!page_.empty() && !has(ids, page_)) {
      diagnostics.error("unknown-topic", {},
                        "the guide \"" + work_.guide.id + "\" has no topic and no screen \"" + page_ + "\"",
                        work_.guide.id + "#" + choice(page_, ids));
    } else if (!letter_) {
      letter_ = letter_to(page_);
    } else if (!has(letter_->topics, page_)) {
      diagnostics.error("not-in-letter", letter_->at,
                        "the letter \"" + letter_->id + "\" does not lead to \"" + page_ + "\"",
                        "one of: " + joined(letter_->topics) + "; or another letter");
    }
  }

  // The first that leads to the page itself, else to its topic; null where there is none.
  const Letter* letter_to(const std::string& page) const {
    for (const std::string& id : {page, topic_of(page)})
      for (const Letter& letter : work_.guide.letters)
        if (has(letter.topics, id)) return &letter;
    return nullptr;
  }

  // Of the facts that letters print; others hold back no letter.
  void check_figures() {
    if (!letter_) return;
    Guide printed;
    for (const Inline& part : letter_->text.inlines)
      if (const auto fact = work_.guide.facts.find(part.text);
          part.kind != Inline::Kind::text && fact != work_.guide.facts.end())
        printed.facts.insert(*fact);
    Diagnostics faults;
    check_expiry(printed, request_.request.today, {}, faults);
    take_errors(faults, diagnostics);
  }

  void check_offered() {
    Request request = request_.request;
    request.check_wording = false;
    read_all_translations(content_, request, work_, sources_);
    for (std::size_t i = 0; i < work_.matches.size(); ++i)
      if (work_.matches[i].language == language_->tag) {
        match_ = &work_.matches[i];
        take_errors(work_.faults[i], diagnostics);
      }
    offered_ = has(work_.offered, language_->tag);
    if (offered_ || request_.draft) return;
    diagnostics.error("not-offered", match_ ? match_->at : work_.guide.at,
                      "\"" + language_->tag + "\" is not offered to readers yet: texts about deadlines, "
                      "money or law are missing, stale or not reviewed",
                      "a review (hjemvei translate status --guide " + work_.guide.id + " --language " +
                          language_->tag + "), another language, or --draft to see the letter all the same");
  }

  // What is said of texts of other pages is said by `build`.
  Edition edition_in(const Language& language, const Match* match) {
    const auto words = InterfaceWords::load(language.tag);
    if (!words) {
      diagnostics.error("no-interface-words", work_.guide.at,
                        "there are no interface words in \"" + language.tag + "\"",
                        "a file content/interface/" + language.tag + ".po");
      return {};
    }
    Diagnostics faults;
    return make_edition(work_.guide, match, language, *words, {}, faults);
  }

  static LinkPage page_in(const Edition& edition, const std::string& id) {
    for (LinkPage& page : link_pages(edition))
      if (page.id == id) return page;
    return {};
  }

  std::optional<EditionLetter> letter_in(const Edition& edition) const {
    for (const EditionLetter& letter : edition.letters)
      if (letter_ && letter.id == letter_->id) return letter;
    return std::nullopt;
  }

  void warn_of(const std::optional<EditionLetter>& letter) {
    if (!letter || letter->state >= TextState::reviewed) return;
    const std::string what = letter->state == TextState::missing ? "is not translated whole"
                             : letter->state == TextState::stale ? "has a translation that is older than it"
                                                                 : "has a translation that nobody has reviewed";
    diagnostics.warning("letter-not-reviewed", letter->at,
                        "the letter \"" + letter->id + "\" " + what + ", in \"" + language_->tag + "\"",
                        "hjemvei translate approve, when a person has read it");
  }

  std::string print() {
    const Edition office = edition_in(*find_language(work_.guide.language), nullptr);
    const Edition reader = match_ ? edition_in(*language_, match_) : office;
    if (!ok()) return {};
    LinkMessage message;
    message.guide = work_.guide.id;
    message.version = to_string(work_.guide.version);
    message.language = language_->tag;
    message.office_language = work_.guide.language;
    message.address = page_address(work_.guide, language_->tag, page_);
    message.offered = offered_;
    message.page = page_in(reader, page_);
    message.office_page = page_in(office, page_);
    message.letter = letter_in(reader);
    message.office_letter = letter_in(office);
    warn_of(message.letter);
    if (request_.format == LinkFormat::html) return print_html(message);
    if (request_.format == LinkFormat::json) return print_json(message);
    if (request_.format == LinkFormat::dpi) return print_dpi_link(message, diagnostics);
    return print_text(message);
  }

  const LinkRequest& request_;
  DiskFiles content_;
  Sources sources_;
  GuideWork work_;
  const Language* language_ = nullptr;
  const Match* match_ = nullptr;   // null for the guide's own language
  const Letter* letter_ = nullptr;
  std::string page_;
  bool offered_ = false;
};

}  // namespace

Exit run_link(const LinkRequest& request) {
  LinkRun link(request);
  const std::string out = link.run();
  if (!link.diagnostics.has_errors()) fmt::print("{}", out);
  return report(link.diagnostics);
}

}  // namespace hjemvei
