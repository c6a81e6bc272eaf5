// `hjemvei translate pack`: a folder to send to a translator who has never seen this program.
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include "commands/make_unit.h"
#include "commands/pack_how_to.h"
#include "commands/page_pictures.h"
#include "commands/translate_request.h"
#include "commands/translations.h"
#include "translation/glossary_csv.h"
#include "translation/make_exchange.h"
#include "translation/po.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

// A folder that becomes the result in one step, or goes away.
class NewFolder {
 public:
  explicit NewFolder(const fs::path& wanted)
      : wanted_(wanted), made_(wanted.string() + ".new-" + std::to_string(getpid())) {
    std::error_code code;
    fs::create_directories(made_ / "pictures", code);
    if (code) why_ = code.message();
  }
  ~NewFolder() {
    std::error_code ignored;
    fs::remove_all(made_, ignored);
  }
  std::string path() const { return made_.string(); }
  void write(const std::string& name, const std::string& bytes) {
    const WriteResult result = write_atomically((made_ / name).string(), bytes);
    if (why_.empty()) why_ = result.why;
  }
  // Why it could not be made; empty when it stands.
  std::string finish() {
    if (!why_.empty()) return why_;
    std::error_code code;
    fs::rename(made_, wanted_, code);
    return code ? code.message() : "";
  }

 private:
  fs::path wanted_, made_;
  std::string why_;
};

// The names that pages are known by: the screen that begins there, or the one that goes on.
std::vector<std::string> names_of_pages(const Pages& pages, const std::string& product) {
  std::map<std::uint32_t, std::string> begins;
  for (const Destination& each : pages.destinations) {
    std::string& name = begins[each.page];
    if (name.empty() || each.name.find('.') != each.name.npos) name = each.name;
  }
  std::vector<std::string> names;
  std::string last = product;
  int part = 1;
  for (std::uint32_t page = 0; page < pages.pages.size(); ++page) {
    const auto found = begins.find(page);
    const bool own = product == "guide" && found != begins.end();
    part = own ? 1 : part + (page > 0);
    if (own) last = found->second;
    names.push_back(last + (part == 1 && product == "guide" ? "" : "-" + std::to_string(part)));
  }
  return names;
}

// Pictures of all pages in the source language; by screen, the picture of each.
std::map<std::string, std::string> add_pictures(const Request& request, const Guide& guide,
                                                const std::string& folder, Diagnostics& diagnostics) {
  Request source = request;
  source.language = guide.language;
  source.guide = guide.id;
  const Workplace workplace(source, diagnostics);
  std::map<std::string, std::string> by_screen;
  if (!workplace.ready() || workplace.units().empty()) return by_screen;
  const Unit& unit = workplace.units().front();
  const Edition edition = edition_of(unit, source, diagnostics);
  for (const Product product : {Product::guide, Product::brochure, Product::plan_archive}) {
    if (diagnostics.has_errors()) break;
    if (!can_make(product, edition)) continue;
    const Pages pages = pages_of(unit, edition, workplace, diagnostics, product);
    if (diagnostics.has_errors()) break;
    const std::string bytes =
        write_pdf(pages, workplace.fonts(), pdf_options(product, source), diagnostics);
    const std::vector<std::string> files = picture_pages(bytes, folder + "/pictures", diagnostics);
    const std::vector<std::string> names =
        names_of_pages(pages, product == Product::plan_archive ? "plan" : name_of(product));
    for (std::size_t i = 0; i < files.size() && i < names.size(); ++i) {
      const std::string picture = "pictures/" + names[i] + ".png";
      std::error_code ignored;
      fs::rename(folder + "/pictures/" + files[i], folder + "/" + picture, ignored);
      by_screen.emplace(names[i], picture);
    }
  }
  return by_screen;
}

// The picture that shows a place: its screen, or the contents page for a topic.
std::string picture_of(const std::string& at, const std::map<std::string, std::string>& pictures) {
  if (!at.starts_with("guide/")) return {};
  const std::string screen = at.substr(6, at.find('/', 6) - 6);
  const auto found = pictures.find(screen);
  if (found != pictures.end()) return found->second;
  const auto other = pictures.find(at.find('/', 6) == at.npos ? "cover" : "contents");
  return other == pictures.end() ? std::string() : other->second;
}

void make_pack(const TranslateRequest& request, const Translation& translation,
               const std::string& folder, Diagnostics& diagnostics) {
  const Guide& guide = *translation.guide;
  NewFolder made(folder);
  const auto pictures = add_pictures(request.request, guide, made.path(), diagnostics);
  if (diagnostics.has_errors()) return;
  Exchange exchange = make_exchange(guide, translation.catalogue, translation.match);
  for (ExchangeUnit& unit : exchange.units)
    if (const std::string picture = picture_of(unit.at, pictures); !picture.empty())
      unit.comments.push_back("Picture: " + picture);
  const std::string po = guide.id + "-" + translation.language->tag + ".po";
  made.write(po, print_po(exchange));
  made.write("glossary.csv", glossary_csv(guide.glossary, guide.language, translation.language->tag));
  made.write("READ-ME-FIRST.txt",
             pack_how_to(guide, *find_language(guide.language), *translation.language, po));
  const std::string why = made.finish();
  if (why.empty()) {
    fmt::print("{}: {} texts, {} pictures\n", folder, exchange.units.size(), pictures.size());
    return;
  }
  diagnostics.error("not-written", {}, "the folder " + folder + " could not be made: " + why,
                    "room on the disk, and a folder after --output that you may write to");
}

}  // namespace

Exit run_translate_pack(const TranslateRequest& request) {
  Diagnostics diagnostics;
  const Translations translations(request.request, request.language, diagnostics);
  const Translation* translation = translations.only(diagnostics);
  if (!translation || diagnostics.has_errors()) return report(diagnostics);
  take_errors(translation->diagnostics, diagnostics);
  const std::string folder = request.request.output.empty()
                                 ? translation->guide->id + "-" + translation->language->tag
                                 : request.request.output;
  std::error_code ignored;
  if (fs::exists(folder, ignored))
    diagnostics.error("pack-exists", {}, "there is something called " + folder + " already",
                      "another name after --output, or take the old one away");
  if (!diagnostics.has_errors()) make_pack(request, *translation, folder, diagnostics);
  return report(diagnostics);
}

}  // namespace hjemvei
