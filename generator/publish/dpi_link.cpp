#include "publish/dpi_link.h"

#include "base/escape_markup.h"
#include "base/utf8.h"
#include "content/letters.h"
#include "content/tree.h"

namespace hjemvei {
namespace {

std::string element(const char* name, const Text& text, std::size_t longest, Diagnostics& diagnostics) {
  const std::string language = two_letters(text.language), shown = text.plain();
  if (language.empty())
    diagnostics.error("no-two-letters", text.at,
                      "digital mail names languages by two letters, and " + quoted(text.language) +
                          " has none",
                      "another format, such as --format text");
  const std::size_t length = count_scalars(shown);
  if (length > longest)
    diagnostics.error("too-long", text.at,
                      "this text has " + std::to_string(length) +
                          " characters; digital mail has room for " + std::to_string(longest),
                      "a shorter one, or a letter with a description of its own");
  return std::string("  <") + name + " lang=\"" + language + "\">" + escape_markup(shown) + "</" + name + ">\n";
}

}  // namespace

std::string two_letters(const std::string& tag) {
  const std::string first = tag.substr(0, tag.find('-'));
  if (first == "ckb" || first == "kmr") return "ku";
  if (first == "prs") return "fa";
  return first.size() == 2 ? first : std::string();
}

std::string print_dpi_link(const LinkMessage& message, Diagnostics& diagnostics) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<lenke xmlns=\"http://begrep.difi.no/sdp/utvidelser/lenke\">\n"
                    "  <url>" + escape_markup(message.address) + "</url>\n";
  out += element("beskrivelse", message.letter ? message.letter->description : message.page.title,
                 kLongestLetterDescription, diagnostics);
  if (message.letter)
    out += element("knappTekst", message.letter->button, kLongestLetterButton, diagnostics);
  return out + "</lenke>\n";
}

}  // namespace hjemvei
