#include "commands/pack_how_to.h"

#include <fmt/format.h>

namespace hjemvei {
namespace {

constexpr const char* kText = R"(HOW TO TRANSLATE THIS GUIDE

Guide:  {title}
From:   {source} ({source_tag})
Into:   {target} ({target_tag})
State:  {version}

Your readers look for a home in a new country. Many are tired, read on a phone,
and miss homes because they did not understand a letter in time.

WHAT IS IN THIS FOLDER

  {po}
      the texts. Open it in Poedit, OmegaT, Lokalize or any tool that reads
      gettext PO files.
  pictures/
      every page as it looks in {source}. The note "Picture:" beside a text
      names the page that it stands on.
  glossary.csv
      the words of housing with their explanation, and the agreed word where
      there is one. Opens in a spreadsheet.

WHAT TO DO

1. Translate each text. Short sentences, one idea each. Say "you".
2. Use the words of the glossary, each time the same.
3. Keep as they are:
   - facts in braces, such as {{queue-fee}}: the program prints the figure and
     its unit in your language, with the right plural
   - the part in parentheses of a link: [words](#offer.answer); translate the
     words
   - numbers, telephone numbers, addresses, and names that the glossary marks
     "do not translate"
   **Two stars** make words bold: put them where the weight is in your
   language.
4. Texts marked "fuzzy" or "needs work" were made by a machine, or the {source}
   text has changed since. Correct them and take the mark away.
5. "max-length" means that the box cannot grow. Find a shorter way to say it.
6. Texts whose note says that they are to be said in {source} stay in {source} in
   the guide. Write what they mean.
7. Write your name into the file's header (Last-Translator). Your tool does this
   when you have told it your name.

Send the file {po} back. Take the time you need: if the {source} text
changes meanwhile, nothing that you wrote is lost.
)";

}  // namespace

std::string pack_how_to(const Guide& guide, const Language& source, const Language& target,
                        const std::string& po) {
  return fmt::format(fmt::runtime(kText), fmt::arg("title", guide.title.source),
                     fmt::arg("source", source.native_name), fmt::arg("source_tag", source.tag),
                     fmt::arg("target", target.native_name), fmt::arg("target_tag", target.tag),
                     fmt::arg("version", to_string(guide.version)), fmt::arg("po", po));
}

}  // namespace hjemvei
