// A text with its place in the structure tree, shaped and ready to be set at any size and width.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "layout/fragment.h"
#include "layout/layout.h"
#include "layout/setting.h"
#include "text/paragraph.h"

namespace hjemvei {

enum class Align : std::uint8_t { start, middle, end };

// How a text is set. `size` is the Latin size in points.
struct TextSetting {
  double width = 0;
  double size = 15;
  double pitch = 1.42;
  Color color;
  Align align = Align::start;
  Breaking breaking = Breaking::greedy;
  Color underline;               // of links
  std::int8_t layer = 1;
};

class StyledText {
 public:
  // Builds the leaves under `parent`: one piece of content for plain stretches, a Span for words
  // in another language, a Link for links. Internal links print their page number too.
  StyledText(const Text& text, ElementId parent, Setting& setting);
  // One paragraph made of several texts, each under an element of its own; its direction is that of
  // the last one. A part that runs the other way must be isolated in its text.
  StyledText(const std::vector<std::pair<Text, ElementId>>& parts, Setting& setting);
  // Text that is page furniture: it has no place in the tree.
  StyledText(const Text& text, Artifact artifact, Setting& setting);

  bool empty() const { return paragraph_.empty(); }
  // Number of lines, and the height they take, at this width and size; nothing is placed.
  std::size_t line_count(const TextSetting& how) const;
  double height(const TextSetting& how) const;
  // Width of the widest line when set so.
  double used_width(const TextSetting& how) const;
  // True when a word is too long for a line at this width and size.
  bool breaks_a_word(const TextSetting& how) const;
  // `how.size`, or smaller in steps, down to `smallest`, where a word is too long for a line. Points.
  double unbroken_size(TextSetting how, double smallest) const;
  // Width on one line at `size`, points.
  double natural_width(double size) const;

  // Sets the text. The fragment is `how.width` wide; lines of a paragraph that runs against the
  // page's direction stand at the opposite edge, so that they start at their own side.
  Fragment set(const TextSetting& how, Setting& setting) const;
  // The same glyphs as the content of another owner: words of the foot are shaped once and stand
  // on every page.
  Fragment set_for(Owner owner, const TextSetting& how, Setting& setting) const;

  const Text& text() const { return text_; }

 private:
  struct Measured {
    std::vector<Line> lines;
    double size = 0;                  // with the language's factor
    std::vector<double> baselines;    // from the top
    double height = 0;
  };
  Measured measure(const TextSetting& how) const;
  Fragment set_with(const Owner* owner, const TextSetting& how, Setting& setting) const;
  struct LineBox {
    double left = 0, top = 0, bottom = 0, baseline = 0, size = 0;
    double width = 0;
    bool mirrored = false;   // the page will be turned round: the line moves, its runs do not
  };
  void add_links(const std::vector<LineRun>& runs, const LineBox& box, Color underline,
                 Fragment& fragment) const;

  Text text_;
  Paragraph paragraph_;
  std::vector<Owner> owners_;                        // by run of text_
  std::vector<std::optional<ElementId>> link_elements_;
};

// `text` with the page number after each internal link ("visningen (sid. 12)").
Text with_page_numbers(const Text& text, const Setting& setting);

// For a text that begins where the page's own texts begin, whichever way it runs.
Align align_at_start(const Text& text, const Setting& setting);

// A text made of one run, in the edition's language.
Text plain_text(std::string text, const std::string& language, Position at);
// The same text in bold.
Text in_bold(Text text);

}  // namespace hjemvei
