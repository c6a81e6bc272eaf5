#include "publish/html_page.h"

#include <algorithm>

#include "base/escape_markup.h"
#include "content/addresses.h"

namespace hjemvei {
namespace {

// What readers take along; what is for printing and for handing out stands on the guide's page alone.
bool stands_on_every_page(std::string_view file) {
  return file == "guide-phone.pdf" || file == "guide.pdf" || file == "plan.pdf";
}

class PageWriter {
 public:
  PageWriter(const HtmlPage& page, const HtmlSite& site, bool version)
      : page_(page), edition_(site.edition), files_(site.files), version_(version),
        place_{site.edition.language, root_of(page)},
        today_((version ? "../../" : "") + root_of(page)) {}

  std::string write() {
    const Language* language = find_language(edition_.language);
    const bool right_to_left = language && language->right_to_left();
    std::string html = "<!doctype html>\n<html" + html_attribute("lang", edition_.language) +
                       (right_to_left ? " dir=\"rtl\"" : " dir=\"ltr\"") + ">\n";
    html += head() + "<body" + (page_.section.empty() ? "" : html_attribute("class", "s-" + page_.section)) +
            ">\n";
    html += html_element("a", edition_.web.skip, place_, " class=\"skip\" href=\"#text\"") + "\n";
    html += top() + "<main id=\"text\">\n<div class=\"band\"><div class=\"inner\">" + page_.head +
            "</div></div>\n<div class=\"inner\">\n";
    html += notices() + page_.body + files() + "</div>\n</main>\n" + foot() + "</body>\n</html>\n";
    return html;
  }

 private:
  std::string address(const std::string& language) const {
    const std::string& id = page_.now_at.empty() ? page_.id : page_.now_at;
    return edition_.web.address + "/" + page_path(edition_.guide, language, id);
  }

  std::string head() const {
    std::string html = "<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                       "content=\"width=device-width,initial-scale=1\">\n<title>" + escape_markup(title()) +
                       "</title>\n";
    // Only search engines read it, and they leave versions alone.
    if (!page_.description.empty() && !version_)
      html += "<meta name=\"description\"" + html_attribute("content", page_.description) + ">\n";
    if (version_) html += "<meta name=\"robots\" content=\"noindex\">\n";
    html += "<link rel=\"canonical\"" + html_attribute("href", address(edition_.language)) + ">\n";
    // Of all other pages the map for search engines says it (site_pages.h).
    if (!version_ && page_.id.empty()) {
      html += alternate(edition_.language);
      for (const OtherLanguage& other : edition_.others) html += alternate(other.tag);
    }
    return html + "<link rel=\"stylesheet\"" + html_attribute("href", place_.root + "style.css") +
           ">\n</head>\n";
  }

  std::string title() const {
    const std::string guide = edition_.title.plain();
    return page_.id.empty() ? guide : page_.title.plain() + " – " + guide;
  }

  std::string alternate(const std::string& language) const {
    return "<link rel=\"alternate\"" + html_attribute("hreflang", language) +
           html_attribute("href", address(language)) + ">\n";
  }

  // ---- Above the text ------------------------------------------------------------------------

  std::string top() const {
    std::string html = "<header class=\"top\"><div class=\"inner\">";
    if (page_.id.empty()) {
      html += html_element("a", edition_.web.all_guides, place_,
                           " class=\"home\"" + html_attribute("href", today_ + "../../index.html"));
    } else {
      html += html_element("a", edition_.title, place_,
                           " class=\"home\"" + html_attribute("href", page_href(place_.root, "")));
    }
    return html + languages() + "</div></header>\n";
  }

  // The same page in each language that is offered, by the language's own name. A page that is kept of a
  // version leads to today's pages, which have them.
  std::string languages() const {
    if (version_ || edition_.others.empty()) return {};
    std::string html = "<nav class=\"languages\"" +
                       html_attribute("aria-label", edition_.words.languages.plain()) + "><details>" +
                       html_element("summary", edition_.words.languages, place_) + "<ul>";
    for (const OtherLanguage& other : edition_.others)
      html += "<li><a" + html_attribute("href", language_href(other.tag)) +
              language_attributes(other.tag, edition_.language) + ">" +
              inline_html_without_links(other.native_name) + "</a>";   // an li ends where the next begins
    return html + "</ul></details></nav>";
  }

  std::string language_href(const std::string& tag) const {
    // A moved page stands in every language of the guide, as all others do.
    return page_href(today_ + "../" + tag + "/", page_.id);
  }

  std::string notices() const {
    std::string html;
    if (version_)
      html += "<p class=\"notice\">" + inline_html(edition_.web.old_version, place_) + " " +
              html_element("a", edition_.web.newest, place_,
                           html_attribute("href", page_href(today_, page_.id))) +
              "</p>\n";
    if (const Text* notice = notice_for(page_.state, edition_.words))
      html += html_element("p", *notice, place_, " class=\"notice\"") + "\n";
    return html;
  }

  // ---- Below it ------------------------------------------------------------------------------

  std::string files() const {
    std::string html;
    for (const EditionFileName& each : edition_.web.files) {
      if (std::find(files_.begin(), files_.end(), each.file) == files_.end()) continue;
      if (!page_.id.empty() && !stands_on_every_page(each.file)) continue;
      html += "<li>" +
              html_element("a", each.text, place_,
                           html_attribute("href", place_.root + each.file)) +
              "</li>";
    }
    if (html.empty()) return {};
    return "<section class=\"files\" aria-labelledby=\"files\">" +
           html_element("h2", edition_.web.save, place_, " id=\"files\"") + "<ul>" + html +
           "</ul></section>\n";
  }

  std::string foot() const {
    std::string html = "<footer class=\"foot\"><div class=\"inner\">";
    if (!edition_.web.feedback.empty())
      html += "<p class=\"feedback\">" + html_element("a", edition_.web.feedback_text, place_,
                                   html_attribute("href", feedback())) + "</p>";
    html += "<p class=\"small\">" + version_line();
    if (edition_.words.valid_until)
      html += " · " + html_element("span", *edition_.words.valid_until, place_);
    // In a span, so that it stands where the page's lines begin.
    html += "</p><p class=\"small\"><span" +
            language_attributes(edition_.source_language, edition_.language) + ">" +
            escape_markup(edition_.publisher) + "</span></p>";
    // On paper only: where the newest page is.
    html += "<p class=\"address\"><bdi dir=\"ltr\">" + escape_markup(address(edition_.language)) +
            "</bdi></p>";
    return html + "</div></footer>\n";
  }

  std::string feedback() const {
    const std::string id = page_.id.empty() ? edition_.guide : edition_.guide + "/" + page_.id;
    return fill(edition_.web.feedback, {{"id", id}}, false);
  }

  // The version is a link to the page as it stays.
  std::string version_line() const {
    if (version_ || !page_.is_copied) return html_element("span", edition_.words.version, place_);
    const std::string folder = place_.root + "v/" + edition_.version + "/";
    return html_element("a", edition_.words.version, place_,
                        html_attribute("href", page_href(folder, page_.id)));
  }

  const HtmlPage& page_;
  const Edition& edition_;
  const std::vector<std::string>& files_;
  bool version_;
  HtmlPlace place_;
  std::string today_;   // from the page to the folder of today's unit
};

}  // namespace

std::string root_of(const HtmlPage& page) { return page.id.empty() ? "" : "../"; }

const Text* notice_for(TextState state, const Words& words) {
  const std::optional<Text>* notice = nullptr;
  if (state == TextState::missing) notice = &words.untranslated_notice;
  if (state == TextState::stale) notice = &words.stale_notice;
  if (state == TextState::draft) notice = &words.draft_notice;
  return notice && *notice ? &**notice : nullptr;
}

std::string html_page(const HtmlPage& page, const HtmlSite& site, bool version) {
  return PageWriter(page, site, version).write();
}

}  // namespace hjemvei
