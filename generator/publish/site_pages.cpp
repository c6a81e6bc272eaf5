#include "publish/site_pages.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/escape_markup.h"
#include "content/addresses.h"
#include "publish/html_text.h"
#include "publish/pack.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

// All addresses with their other languages are millions of bytes, of which nearly all are the same.
constexpr const char* kMap = "sitemap-pages.xml.gz";
constexpr std::size_t kLongestPlace = 120;   // bytes of most links to a page, but for the site's address

// The offered units of one guide.
struct GuideCards {
  std::string guide;
  std::vector<const UnitCard*> cards;

  // In the guide's own language, else in the first there is.
  const UnitCard& main() const {
    const auto own = std::find_if(cards.begin(), cards.end(), [](const UnitCard* card) {
      return card->language == card->source_language;
    });
    return own == cards.end() ? *cards.front() : **own;
  }
};

std::vector<GuideCards> guides_of(const std::vector<UnitCard>& cards) {
  std::vector<GuideCards> guides;
  for (const UnitCard& card : cards) {
    if (!card.offered) continue;
    if (guides.empty() || guides.back().guide != card.guide) guides.push_back({card.guide, {}});
    guides.back().cards.push_back(&card);
  }
  return guides;
}

std::string direction_of(const std::string& tag) {
  const Language* language = find_language(tag);
  return language && language->right_to_left() ? "rtl" : "ltr";
}

std::string name_of_language(const std::string& tag) {
  const Language* language = find_language(tag);
  return language ? language->native_name : tag;
}

// A page in the look of the unit that `style` leads to.
std::string frame(const UnitCard& main, const std::string& title, const std::string& address,
                  const std::string& style, const std::string& top, const std::string& band,
                  const std::string& body, const std::string& alternates) {
  return "<!doctype html>\n<html" + html_attribute("lang", main.language) +
         html_attribute("dir", direction_of(main.language)) +
         ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
         "content=\"width=device-width,initial-scale=1\">\n<title>" + escape_markup(title) +
         "</title>\n<link rel=\"canonical\"" + html_attribute("href", address) + ">\n" + alternates +
         "<link rel=\"stylesheet\"" + html_attribute("href", style) + ">\n</head>\n<body>\n" + top +
         "<main>\n<div class=\"band\"><div class=\"inner\">" + band +
         "</div></div>\n<div class=\"inner\">\n" + body + "</div>\n</main>\n</body>\n</html>\n";
}

// Each language by its own name; `titles` adds what the guide is called in it.
std::string languages_html(const GuideCards& guide, const std::string& root,
                           const std::string& around, bool titles) {
  std::string html = "<ul class=\"choose\">\n";
  for (const UnitCard* card : guide.cards) {
    html += "<li><a" + html_attribute("href", page_href(root + card->language + "/", "")) +
            html_attribute("hreflang", card->language) + language_attributes(card->language, around) +
            "><b>" + escape_markup(name_of_language(card->language)) + "</b>";
    if (titles)
      html += " <small" + language_attributes(card->title_language, card->language) + ">" +
              escape_markup(card->title) + "</small>";
    html += "</a></li>\n";
  }
  return html + "</ul>\n";
}

std::string guide_page(const GuideCards& guide) {
  const UnitCard& main = guide.main();
  const std::string address = main.address + "/" + page_path(guide.guide, "");
  std::string alternates;
  for (const UnitCard* card : guide.cards)
    alternates += "<link rel=\"alternate\"" + html_attribute("hreflang", card->language) +
                  html_attribute("href", main.address + "/" + page_path(guide.guide, card->language)) +
                  ">\n";
  alternates += "<link rel=\"alternate\" hreflang=\"x-default\"" + html_attribute("href", address) + ">\n";
  const std::string top = "<header class=\"top\"><div class=\"inner\"><a class=\"home\" "
                          "href=\"../index.html\">" + escape_markup(main.all_guides) +
                          "</a></div></header>\n";
  const std::string band = "<p class=\"guide\">" + escape_markup(main.publisher) + "</p><h1" +
                           language_attributes(main.title_language, main.language) + ">" +
                           escape_markup(main.title) + "</h1>";
  return frame(main, main.title, address, main.language + "/style.css", top, band,
               languages_html(guide, "", main.language, true), alternates);
}

// The headline in each language that a guide is written in.
std::string headline(const std::vector<GuideCards>& guides, const std::string& around) {
  std::vector<std::string> seen;
  std::string html;
  for (const GuideCards& guide : guides) {
    const UnitCard& main = guide.main();
    if (std::find(seen.begin(), seen.end(), main.all_guides) != seen.end()) continue;
    seen.push_back(main.all_guides);
    html += (html.empty() ? "<span" : " · <span") + language_attributes(main.language, around) + ">" +
            escape_markup(main.all_guides) + "</span>";
  }
  return html;
}

std::string site_page(const std::vector<GuideCards>& guides) {
  const UnitCard& first = guides.front().main();
  std::string body;
  for (const GuideCards& guide : guides) {
    const UnitCard& main = guide.main();
    body += "<section class=\"one\"" + language_attributes(main.language, first.language) +
            "><h2><a" + html_attribute("href", guide.guide + "/index.html") +
            language_attributes(main.title_language, main.language) + ">" + escape_markup(main.title) +
            "</a></h2><p>" + escape_markup(main.publisher) + "</p>\n" +
            languages_html(guide, guide.guide + "/", main.language, false) + "</section>\n";
  }
  return frame(first, first.all_guides, first.address + "/",
               guides.front().guide + "/" + first.language + "/style.css", {},
               "<h1>" + headline(guides, first.language) + "</h1>", body, {});
}

void add_place(std::string& map, const std::string& address, const std::string& version,
               const std::string& alternates = {}) {
  map += "<url><loc>" + escape_markup(address) + "</loc>";
  if (!version.empty()) map += "<lastmod>" + version + "</lastmod>";
  map += alternates;
  map += "</url>\n";
}

// The page of this id, or of the guide, in each language that has it.
std::string alternates_of(const GuideCards& guide, const std::string& id) {
  std::string links;
  for (const UnitCard* card : guide.cards)
    if (id.empty() || std::find(card->ids.begin(), card->ids.end(), id) != card->ids.end())
      links += "<xhtml:link rel=\"alternate\"" + html_attribute("hreflang", card->language) +
               html_attribute("href", card->address + "/" + page_path(guide.guide, card->language, id)) + "/>";
  return links;
}

void add_guide(std::string& map, const GuideCards& guide) {
  const UnitCard& main = guide.main();
  add_place(map, main.address + "/" + page_path(guide.guide, ""), main.version);
  std::map<std::string, std::string> alternates;   // by id; the same in every language
  for (const UnitCard* card : guide.cards) {
    const auto add = [&](const std::string& id) {
      auto found = alternates.find(id);
      if (found == alternates.end()) found = alternates.emplace(id, alternates_of(guide, id)).first;
      add_place(map, card->address + "/" + page_path(guide.guide, card->language, id), card->version,
                found->second);
    };
    add("");
    for (const std::string& id : card->ids) add(id);
  }
}

// sitemaps.org, protocol 0.9: at most 50,000 addresses. Twenty guides of 60 pages in 33 languages have 40,000.
std::string site_map(const std::vector<GuideCards>& guides) {
  std::string map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
                    "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  std::size_t most = 0;   // bytes; they are millions, and stay where they are
  for (const GuideCards& guide : guides)
    for (const UnitCard* card : guide.cards)
      most += (card->ids.size() + 1) * (guide.cards.size() + 1) * (card->address.size() + kLongestPlace);
  map.reserve(map.size() + most);
  add_place(map, guides.front().main().address + "/", {});
  for (const GuideCards& guide : guides) add_guide(map, guide);
  return map + "</urlset>\n";
}

// Leads search engines to the map.
std::string site_map_index(const std::vector<GuideCards>& guides) {
  std::string newest;
  for (const GuideCards& guide : guides)
    for (const UnitCard* card : guide.cards) newest = std::max(newest, card->version);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n<sitemap><loc>" +
         escape_markup(guides.front().main().address + "/" + kMap) + "</loc><lastmod>" + newest +
         "</lastmod></sitemap>\n</sitemapindex>\n";
}

}  // namespace

std::string make_site_map(const std::vector<UnitCard>& cards) {
  const std::vector<GuideCards> guides = guides_of(cards);
  return guides.empty() ? std::string() : site_map(guides);
}

std::vector<UnitFile> make_site_pages(const std::vector<UnitCard>& cards) {
  const std::vector<GuideCards> guides = guides_of(cards);
  if (guides.empty()) return {};
  std::vector<UnitFile> files;
  files.push_back({"index.html", site_page(guides)});
  for (const GuideCards& guide : guides) files.push_back({guide.guide + "/index.html", guide_page(guide)});
  files.push_back({"sitemap.xml", site_map_index(guides)});
  files.push_back({kMap, gzip_file(site_map(guides))});
  return files;
}

WriteResult write_site_pages(const std::string& site) {
  for (const UnitFile& file : make_site_pages(read_cards(site))) {
    const WriteResult written = write_atomically((fs::path(site) / file.name).string(), file.bytes);
    if (!written.ok()) return written;
  }
  return {};
}

}  // namespace hjemvei
