#include "content/markup.h"

#include <md4c.h>

#include <algorithm>

#include "content/scalar_forms.h"

namespace hjemvei {
namespace {

using std::string_view;

constexpr auto kNowhere = string_view::npos;

// A stretch of the text with one set of attributes, still with fact references in it.
struct Piece {
  std::size_t offset = 0;
  string_view text;
  bool strong = false;
  std::string link;
  bool escaped = false;  // its first character stands behind a backslash
};

// Listens to md4c and collects pieces and faults.
class Reader {
 public:
  Reader(string_view text, std::vector<MarkupFault>& faults) : text_(text), faults_(faults) {}

  std::vector<Piece> run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return static_cast<Reader*>(self)->enter_block(type);
    };
    parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      return static_cast<Reader*>(self)->enter_span(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return static_cast<Reader*>(self)->leave_span(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size, void* self) {
      return static_cast<Reader*>(self)->add_text(type, string_view(begin, size));
    };
    md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this);
    if (pieces_.empty() && !other_block_ && !text_.empty())
      fault(0, "markup-definition", "nothing of this text would be printed",
            "write \\[ for a [ that is meant as it stands");
    if (pieces_.empty() || other_block_) pieces_ = {{0, text_, false, {}, false}};
    return std::move(pieces_);
  }

  // No paragraph but something larger, which has been reported.
  bool is_other_block() const { return other_block_; }

 private:
  void fault(std::size_t offset, const char* code, std::string seen, std::string instead) {
    faults_.push_back({offset, code, std::move(seen), std::move(instead)});
  }

  // All but a paragraph is a fault; the first one says enough.
  int enter_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_DOC || type == MD_BLOCK_P || other_block_) return 0;
    other_block_ = true;
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        fault(0, "markup-list", "this text begins as the item of a list does",
              "write a block list: or steps: with its items; a sign or number that is meant as it "
              "stands has a backslash before - or the dot: 1\\.");
        break;
      case MD_BLOCK_H:
        fault(0, "markup-heading", "this text begins with #, as a heading does",
              "begin a new screen for a new heading, or write \\# for a # that is meant");
        break;
      case MD_BLOCK_QUOTE:
        fault(0, "markup-quote", "this text begins with >, as a quotation does",
              "write \\> for a > that is meant");
        break;
      case MD_BLOCK_HR:
        fault(0, "markup-rule", "this text is a line of signs", "write words, or take it out");
        break;
      case MD_BLOCK_HTML:
        fault(0, "markup-html", "HTML stands in this text",
              "write **bold** and [links](#offer.answer); write \\< for a < that is meant");
        break;
      default:
        fault(0, "markup-code", "this text begins as program code does", "take the signs out");
    }
    return 0;
  }

  int enter_span(MD_SPANTYPE type, void* detail) {
    switch (type) {
      case MD_SPAN_EM:
      case MD_SPAN_STRONG:
        ++strong_;
        break;
      case MD_SPAN_A: {
        const auto* link = static_cast<const MD_SPAN_A_DETAIL*>(detail);
        link_.assign(link->href.text ? link->href.text : "", link->href.size);
        link_title_ = link->title.size > 0;
        link_begin_ = pieces_.size();
        break;
      }
      case MD_SPAN_IMG:
        fault(std::min(text_.find("![", end_), text_.size()), "markup-picture",
              "a picture stands inside a text",
              "write a block of its own, figure:, with the name of its drawing");
        break;
      default:
        fault(std::min(text_.find('`', end_), text_.size()), "markup-code",
              "the sign ` marks program code",
              "write quotation marks, or \\` for a ` that is meant");
    }
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM || type == MD_SPAN_STRONG) --strong_;
    if (type == MD_SPAN_A) {
      if (pieces_.size() == link_begin_)
        fault(std::min(text_.find("[]", end_), text_.size()), "empty-link",
              "this link has no words", "write the words that lead there: [words](" + link_ + ")");
      check_link();
      link_.clear();
    }
    return 0;
  }

  void check_link() {
    const std::size_t behind = text_.find("](", end_);
    const std::size_t at = behind == kNowhere ? end_ : behind + 2;
    if (link_title_)
      fault(at, "link-title", "this link has a title behind its address",
            "write the address alone: [words](" + link_ + ")");
    if (link_.starts_with('#') ? is_reference(string_view(link_).substr(1))
                               : link_.starts_with("https://") || link_.starts_with("tel:+"))
      return;
    const bool screen = is_reference(link_), plain_http = link_.starts_with("http://");
    fault(at, "bad-link", "a link cannot lead to " + quoted(link_),
          screen       ? "write #" + link_
          : plain_http ? "write https" + link_.substr(4)
                       : "write # and a screen (#offer.answer), an address from https:// on, or a "
                         "telephone number (tel:+468…)");
  }

  int add_text(MD_TEXTTYPE type, string_view text) {
    if (other_block_) return 0;   // reported, and printed as it stands
    const bool ours = text.data() >= text_.data() && text.data() < text_.data() + text_.size();
    const std::size_t offset = ours ? static_cast<std::size_t>(text.data() - text_.data()) : end_;
    if (type == MD_TEXT_HTML)
      fault(offset, "markup-html", "HTML stands in this text",
            "write **bold** and [links](#offer.answer); write \\< for a < that is meant");
    else if (type == MD_TEXT_ENTITY)
      fault(offset, "markup-entity", quoted(text) + " stands for a character",
            "write the character itself, or \\& for an & that is meant");
    end_ = offset + text.size();
    const bool strong = strong_ > 0;
    if (!pieces_.empty()) {
      Piece& last = pieces_.back();
      if (last.offset + last.text.size() == offset && last.strong == strong && last.link == link_) {
        last.text = text_.substr(last.offset, last.text.size() + text.size());
        return 0;
      }
    }
    const bool escaped = ours && offset > 0 && text_[offset - 1] == '\\';
    pieces_.push_back({offset, text, strong, link_, escaped});
    return 0;
  }

  string_view text_;
  std::vector<MarkupFault>& faults_;
  std::vector<Piece> pieces_;
  std::string link_;
  bool link_title_ = false, other_block_ = false;
  int strong_ = 0;
  std::size_t link_begin_ = 0;  // pieces before the link that is open
  std::size_t end_ = 0;         // behind what was read last
};

// Splits a piece at its fact references.
class FactReader {
 public:
  FactReader(const Piece& piece, std::vector<Inline>& out, std::vector<MarkupFault>& faults)
      : piece_(piece), out_(out), faults_(faults) {}

  void run() {
    const string_view text = piece_.text;
    std::size_t from = 0, search = piece_.escaped ? 1 : 0;
    for (;;) {
      const std::size_t open = text.find('{', search);
      if (open == kNowhere) break;
      if (open > 0 && text[open - 1] == '\\') {  // only plain texts keep their backslashes
        put(text.substr(from, open - 1 - from));
        from = open;
        search = open + 1;
        continue;
      }
      const std::size_t close = text.find('}', open);
      if (close == kNowhere) {
        report(open, "this brace { is not closed");
        break;
      }
      put(text.substr(from, open - from));
      put_reference(text.substr(open + 1, close - open - 1), open);
      from = search = close + 1;
    }
    put(text.substr(from));
  }

 private:
  void report(std::size_t at, std::string seen) {
    faults_.push_back({piece_.offset + at, "bad-reference", std::move(seen),
                       "write the id of a fact, {block-time} or {block-time.number}, or \\{ for a "
                       "brace that is meant"});
  }

  void put(string_view text) {
    if (!text.empty()) add(Inline::Kind::text, text);
  }

  void add(Inline::Kind kind, string_view text) {
    if (kind == Inline::Kind::text && !out_.empty() && out_.back().kind == kind &&
        out_.back().strong == piece_.strong && out_.back().link == piece_.link) {
      out_.back().text += text;
      return;
    }
    out_.push_back({kind, std::string(text), piece_.strong, piece_.link});
  }

  void put_reference(string_view id, std::size_t at) {
    constexpr string_view kNumber = ".number";
    if (is_id(id)) {
      add(Inline::Kind::fact, id);
    } else if (id.ends_with(kNumber) && is_id(id.substr(0, id.size() - kNumber.size()))) {
      add(Inline::Kind::fact_number, id.substr(0, id.size() - kNumber.size()));
    } else {
      report(at, quoted("{" + std::string(id) + "}") + " does not name a fact");
      put(piece_.text.substr(at, id.size() + 2));
    }
  }

  const Piece& piece_;
  std::vector<Inline>& out_;
  std::vector<MarkupFault>& faults_;
};

// Markup that was meant and is none, because it is not closed or has a space too many.
void report_leftovers(const Piece& piece, bool plain, std::vector<MarkupFault>& faults) {
  const std::size_t stars = piece.text.find("**", piece.escaped ? 1 : 0);
  if (stars != kNowhere)
    faults.push_back({piece.offset + stars, "stray-markup",
                      plain ? "this text has no bold words, its ** would be printed"
                            : "these ** make nothing bold and would be printed",
                      plain ? "take the ** out"
                            : "write ** close to the first and the last of the words, with a space "
                              "or the end of the text outside: **these words**"});
  const std::size_t link = std::min(piece.text.find("]("), piece.text.find("] (#"));
  if (link != kNowhere)
    faults.push_back({piece.offset + link, "stray-markup",
                      plain ? "this text can hold no link" : "this is no link and would be printed",
                      plain ? "write the words alone"
                            : "write [words](#offer.answer), with no space between the brackets or "
                              "in the address"});
}

// Whether md4c could find anything in it but text.
bool has_markup(string_view text) {
  return text.find_first_of("*_[]<>&`\\{}#!") != kNowhere ||
         string_view("-+=~0123456789").find(text[0]) != kNowhere;
}

// The text in one line: trimmed, and each run of white space with a line end in it made one space.
std::string in_one_line(string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  std::string line;
  line.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n') {
      line += text[i];
      continue;
    }
    while (line.ends_with(' ')) line.pop_back();
    line += ' ';
    while (i + 1 < text.size() && is_space(text[i + 1])) ++i;
  }
  return line;
}

}  // namespace

std::vector<Inline> parse_markup(string_view text, bool plain, std::vector<MarkupFault>& faults) {
  if (text.empty()) return {};
  if (!has_markup(text)) return {{Inline::Kind::text, std::string(text), false, {}}};
  std::vector<Piece> pieces = {{0, text, false, {}, false}};
  bool paragraph = true;
  if (!plain) {
    Reader reader(text, faults);
    pieces = reader.run();
    paragraph = !reader.is_other_block();
  }
  std::vector<Inline> inlines;
  for (const Piece& piece : pieces) {
    if (paragraph) report_leftovers(piece, plain, faults);
    FactReader(piece, inlines, faults).run();
  }
  return inlines;
}

Prose read_prose(const YamlNode& node, bool plain, Diagnostics& diagnostics) {
  Prose prose;
  prose.at = node.at;
  if (!node.is_scalar()) return prose;
  prose.source = in_one_line(node.text);
  std::vector<MarkupFault> faults;
  prose.inlines = parse_markup(prose.source, plain, faults);
  const bool paragraphs = node.text.find("\n\n") < node.text.find_last_not_of('\n') &&
                          node.text.find_last_not_of('\n') != std::string::npos;
  if (faults.empty() && !paragraphs) return prose;

  YamlNode shown;  // the text as it was parsed, where it stands: to find the faulty part
  shown.kind = node.kind;
  shown.style = node.style;
  shown.at = node.at;
  shown.text = prose.source;
  for (MarkupFault& each : faults)
    diagnostics.error(each.code, position_in(shown, each.offset), std::move(each.seen),
                      std::move(each.instead));
  if (paragraphs)
    diagnostics.error("paragraphs", node.at, "an empty line splits this text",
                      "write each paragraph as a block of its own");
  return prose;
}

}  // namespace hjemvei
