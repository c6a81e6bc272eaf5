// What the user asked for on the command line, after it was checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/guide.h"

namespace hjemvei {

// Exit codes of the program.
enum class Exit : int {
  done = 0,          // warnings allowed
  fault = 1,         // something in the input or the environment
  command_line = 2   // the command line itself
};

// What is made of a guide in a language, each a file of its unit's folder; html is many. What pages
// link to stands before html.
enum class Product { guide, guide_phone, brochure, brochure_print, plan, plan_archive, html };
inline constexpr Product kProducts[] = {Product::guide,    Product::guide_phone,
                                        Product::brochure, Product::brochure_print,
                                        Product::plan,     Product::plan_archive, Product::html};
// "guide", "guide-phone", "brochure-print", "html": the name on the command line and of the file.
const char* name_of(Product product);
// The guide itself, on whatever page.
inline bool is_guide(Product product) {
  return product == Product::guide || product == Product::guide_phone;
}

// A step of the line of data, for --until.
enum class Step { tree, guide, edition, blocks, pages, objects };

struct Request {
  std::string project = ".";                 // holds content/, layouts/, fonts/
  std::string content;                       // replaces <project>/content when not empty
  std::string output;                        // <project>/output when empty
  std::string guide, language;               // empty: all
  std::optional<Product> product;            // nothing: all
  Date today;                                // facts expire against it
  std::optional<std::uint64_t> source_date;  // SOURCE_DATE_EPOCH
  unsigned jobs = 0;                         // 0: one a processor
  bool check_wording = true;                 // hold translations' terms, names and figures against the source
  bool strict = false;                       // a missing translation is an error
  std::vector<std::string> allow_expired;    // facts that print "ask" instead
  std::vector<std::string> reports;          // files for forges (fault_report.h) to write the faults to
  bool write = true;                         // false: check only
  bool online = false;                       // check: ask for web addresses
  std::optional<Step> until;                 // stop after this step and print it
};

// The commands. Each prints its own faults to standard error and its result to standard output.
Exit run_build(const Request& request);   // `build`, and with write = false `check`
Exit run_dump(const Request& request);    // `build --until STEP --dump`

}  // namespace hjemvei
