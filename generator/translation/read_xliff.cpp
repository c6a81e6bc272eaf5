#include <pugixml.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "content/tree.h"
#include "translation/xliff.h"
#include "translation/xliff_inline.h"

namespace hjemvei {
namespace {

using std::string_view;

constexpr int kDeepest = 64;   // elements inside each other

// What a placeholder stands for.
struct Signs {
  std::string before, behind;
};
using Placeholders = std::map<std::string, Signs>;

// pugixml parses in place, so that names and values are pointers into the buffer, which has the same
// offsets as the file; the file itself keeps what the buffer loses (entities, line ends).
class XliffReader {
 public:
  XliffReader(const SourceFile& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics), buffer_(file.text) {}

  Exchange run() {
    exchange_.file = &file_;
    exchange_.has_marks = false;
    exchange_.guide_at = exchange_.language_at = exchange_.translator_at = {&file_, 1, 1};
    const pugi::xml_node root = parse();
    if (!root) return std::move(exchange_);
    const std::string_view name = root.name();
    const std::size_t colon = name.find(':');
    if (colon != name.npos) prefix_ = name.substr(0, colon + 1);
    if (!check_root(root)) return std::move(exchange_);
    bool first = true;
    for (const pugi::xml_node& child : root.children()) {
      if (!is(child, "file")) continue;
      if (first) read_file_element(child);
      else check_other_file(child);
      first = false;
      for (const pugi::xml_node& body : child.children())
        if (is(body, "body")) read_units(body, 1);
    }
    if (first)
      diagnostics_.error("xliff-syntax", position(root), "there is no <file> in this XLIFF file",
                         "the file as your translation tool saves it");
    if (std::ranges::all_of(exchange_.units, [](const auto& unit) { return unit.text.text.empty(); }))
      exchange_.has_marks = true;   // there is nothing that could have one
    return std::move(exchange_);
  }

 private:
  // ---- The file. ----

  pugi::xml_node parse() {
    if (const std::size_t bad = find_invalid_utf8(buffer_); bad != std::string::npos) {
      diagnostics_.error("invalid-utf8", position_of(bad), "a byte that is not UTF-8",
                         "save the file as UTF-8");
      return {};
    }
    const pugi::xml_parse_result result =
        document_.load_buffer_inplace(buffer_.data(), buffer_.size(),
                                      pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!result) {
      std::string why = result.description();
      if (!why.empty() && why[0] >= 'A' && why[0] <= 'Z') why[0] = static_cast<char>(why[0] + 32);
      const auto where = std::min(static_cast<std::size_t>(result.offset), file_.text.size());
      diagnostics_.error("xliff-syntax", position_of(where), "this is not XML: " + why,
                         "the file as your translation tool saves it");
      return {};
    }
    return document_.document_element();
  }

  bool check_root(const pugi::xml_node& root) {
    if (!is(root, "xliff")) {
      diagnostics_.error("not-xliff", position(root),
                         "this is neither a PO nor an XLIFF file: it holds <" + std::string(root.name()) + ">",
                         "the file that was sent out, as your translation tool saves it");
      return false;
    }
    const pugi::xml_attribute version = root.attribute("version");
    if (!version || string_view(version.value()).starts_with("1.")) return true;
    diagnostics_.error("not-xliff", position(version),
                       "this is XLIFF " + std::string(version.value()) + "; XLIFF 1.2 was sent out",
                       "save it as XLIFF 1.2");
    return false;
  }

  void read_file_element(const pugi::xml_node& node) {
    const pugi::xml_attribute original = node.attribute("original");
    const pugi::xml_attribute target = node.attribute("target-language");
    exchange_.guide_at = original ? position(original) : position(node);
    exchange_.language_at = target ? position(target) : position(node);
    exchange_.translator_at = position(node);
    exchange_.guide = original.value();
    exchange_.language = our_tag(target.value());
    exchange_.source_language = our_tag(node.attribute("source-language").value());
    exchange_.version = node.attribute("product-version").value();
    exchange_.date = parse_date(string_view(node.attribute("date").value()).substr(0, 10));
    const string_view format = node.attribute("build-num").value();
    std::from_chars(format.data(), format.data() + format.size(), exchange_.format);
    for (const pugi::xml_node& header : node.children())
      if (is(header, "header"))
        for (const pugi::xml_node& group : header.children())
          if (is(group, "phase-group"))
            for (const pugi::xml_node& phase : group.children()) read_phase(phase);
  }

  // The last one that names somebody.
  void read_phase(const pugi::xml_node& phase) {
    if (!is(phase, "phase")) return;
    const std::string name = name_alone(phase.attribute("contact-name").value());
    if (name.empty()) return;
    exchange_.translator = name;
    exchange_.translator_at = position(phase);
    const auto date = parse_date(string_view(phase.attribute("date").value()).substr(0, 10));
    if (date && (!exchange_.date || *exchange_.date < *date)) exchange_.date = date;
  }

  void check_other_file(const pugi::xml_node& node) {
    if (node.attribute("original").value() == exchange_.guide &&
        our_tag(node.attribute("target-language").value()) == exchange_.language)
      return;
    diagnostics_.error("several-files", position(node),
                       "this file translates more than one guide or into more than one language",
                       "save each as a file of its own");
  }

  void read_units(const pugi::xml_node& node, int depth) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& child : node.children()) {
      if (is(child, "group")) read_units(child, depth + 1);
      else if (is(child, "trans-unit")) read_unit(child);
    }
  }

  // ---- A unit. ----

  void read_unit(const pugi::xml_node& node) {
    ExchangeUnit unit;
    unit.at_position = position(node);
    const pugi::xml_attribute name = node.attribute("resname");
    unit.at = *name.value() ? name.value() : node.attribute("id").value();
    if (unit.at.empty()) {
      diagnostics_.error("no-place", unit.at_position,
                         "this unit has neither resname nor id: nobody can tell which text of the guide "
                         "it is",
                         "keep both as they were sent out");
      return;
    }
    unit.plain = string_view(node.attribute("restype").value()) != "x-md-text";
    placeholders_.clear();
    for (const pugi::xml_node& child : node.children()) {
      if (is(child, "source")) {
        read_text(child, unit.source, true);
      } else if (is(child, "target")) {
        read_text(child, unit.text, false);
        read_state(node, child, unit);
      } else if (is(child, "note")) {
        ExchangeText note;
        read_text(child, note, true);
        take_comment(note.text, unit);
      }
    }
    if (!unit.text.at.file) unit.text.at = unit.at_position;
    for (std::string* text : {&unit.at, &unit.source.text, &unit.text.text}) bring_to_nfc(*text);
    exchange_.units.push_back(std::move(unit));
  }

  void read_state(const pugi::xml_node& node, const pugi::xml_node& target, ExchangeUnit& unit) {
    if (unit.text.text.empty()) return;
    const string_view state = target.attribute("state").value();
    if (!state.empty()) exchange_.has_marks = true;
    unit.fuzzy = (state.starts_with("needs-") || state == "new") &&
                 string_view(node.attribute("approved").value()) != "yes";
    unit.state = unit.fuzzy ? ExchangeState::draft : ExchangeState::translated;
  }

  // ---- Texts. ----

  // `first`: its placeholders are those that the target may have.
  void read_text(const pugi::xml_node& node, ExchangeText& text, bool first) {
    text.at = position_of(behind_tag(node));
    read_parts(node, text, first, 1);
  }

  void read_parts(const pugi::xml_node& node, ExchangeText& text, bool first, int depth) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_pcdata) read_words(offset(child.value()), false, text);
      else if (child.type() == pugi::node_cdata) read_words(offset(child.value()), true, text);
      else if (child.type() == pugi::node_element) read_element(child, text, first, depth);
    }
  }

  void read_element(const pugi::xml_node& node, ExchangeText& text, bool first, int depth) {
    const string_view name = string_view(node.name()).starts_with(prefix_)
                                 ? string_view(node.name()).substr(prefix_.size())
                                 : string_view();
    const bool around = name == "g", alone = name == "x" || name == "ph";
    const bool begins = name == "bx" || name == "bpt" || name == "it", ends = name == "ex" || name == "ept";
    if (!around && !alone && !begins && !ends)   // <mrk>, <sub>, and what a tool added
      return read_parts(node, text, first, depth + 1);
    const Signs* signs = placeholder(node, first);
    if (!signs) {
      diagnostics_.error("unknown-placeholder", position(node),
                         "the placeholder with the id " + quoted(node.attribute("id").value()) +
                             " is none of the source text",
                         "the placeholders of the source text, each with its id");
      return;
    }
    mark(position(node), text);
    if (!ends) text.text += signs->before;
    if (around) read_parts(node, text, first, depth + 1);
    if (!begins) text.text += signs->behind;
  }

  // By its id as in the source text; else by what it says of itself.
  const Signs* placeholder(const pugi::xml_node& node, bool first) {
    std::string id = node.attribute("id").value();
    if (const pugi::xml_attribute rid = node.attribute("rid"); rid && string_view(node.name()).ends_with("ex"))
      if (placeholders_.contains(rid.value())) id = rid.value();
    if (!first) {
      const auto known = placeholders_.find(id);
      if (known != placeholders_.end()) return &known->second;
    }
    XliffPart part;
    const string_view kind = node.attribute("ctype").value();
    part.text = node.attribute("equiv-text").value();
    if (kind == "x-fact") part.kind = XliffPart::Kind::fact;
    else if (kind == "link") part.kind = XliffPart::Kind::link;
    else if (kind == "bold" || kind == "italic") part.kind = XliffPart::Kind::strong;
    else return nullptr;
    if (part.kind == XliffPart::Kind::strong) part.text = kind == "bold" ? "**" : "*";
    Signs signs{opening(part), closing(part)};
    return &(placeholders_[id] = std::move(signs));
  }

  // What follows in `text` stands there.
  static void mark(const Position& at, ExchangeText& text) {
    if (!text.runs.empty() && text.runs.back().offset == text.text.size()) text.runs.back().at = at;
    else text.runs.push_back({text.text.size(), at});
  }

  // Characters from byte `at` of the file up to the next tag, or to the end of the CDATA section. A line
  // end and the white space around it are one space: tools break lines.
  void read_words(std::size_t at, bool cdata, ExchangeText& text) {
    const string_view all = file_.text;
    const std::size_t end = std::min(all.find(cdata ? "]]>" : "<", at), all.size());
    mark(position_of(at), text);
    while (at < end) {
      const char c = all[at];
      if (c == '\n' || c == '\r') {
        while (text.text.ends_with(' ')) text.text.pop_back();
        while (at < end && string_view(" \t\r\n").find(all[at]) != string_view::npos) ++at;
        std::erase_if(text.runs, [&](const ExchangeRun& run) { return run.offset > text.text.size(); });
        text.text += ' ';
        mark(position_of(at), text);
      } else if (c == '&' && !cdata) {
        at = read_entity(all.substr(0, end), at, text.text);
        mark(position_of(at), text);
      } else {
        text.text += c;
        ++at;
      }
    }
  }

  // The five of XML, and numbers; any other & stands for itself, as pugixml lets it.
  static std::size_t read_entity(string_view all, std::size_t at, std::string& out) {
    constexpr std::pair<string_view, char> kNamed[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    const string_view rest = all.substr(at);
    for (const auto& [name, c] : kNamed) {
      if (!rest.starts_with(name)) continue;
      out += c;
      return at + name.size();
    }
    const std::size_t close = rest.find(';');
    if (rest.starts_with("&#") && close != rest.npos) {
      const bool hex = rest[2] == 'x';
      const char* begin = rest.data() + (hex ? 3 : 2);
      std::uint32_t scalar = 0;
      const auto [stop, fault] = std::from_chars(begin, rest.data() + close, scalar, hex ? 16 : 10);
      if (fault == std::errc() && stop == rest.data() + close && scalar > 0 && scalar < 0x110000 &&
          (scalar < 0xD800 || scalar > 0xDFFF)) {
        append_utf8(out, scalar);
        return at + close + 1;
      }
    }
    out += '&';
    return at + 1;
  }

  // ---- Places. ----

  bool is(const pugi::xml_node& node, string_view name) const {
    const string_view whole = node.name();
    return whole.starts_with(prefix_) && whole.substr(prefix_.size()) == name;
  }
  std::size_t offset(const char* inside) const { return static_cast<std::size_t>(inside - buffer_.data()); }
  Position position(const pugi::xml_node& node) const { return position_of(offset(node.name())); }
  Position position(const pugi::xml_attribute& attribute) const {
    return position_of(offset(attribute.value()));
  }
  // Of the first byte behind the start tag of `node`.
  std::size_t behind_tag(const pugi::xml_node& node) const {
    char quote = 0;
    for (std::size_t at = offset(node.name()); at < file_.text.size(); ++at) {
      const char c = file_.text[at];
      if (quote) quote = c == quote ? 0 : quote;
      else if (c == '"' || c == '\'') quote = c;
      else if (c == '>') return at + 1;
    }
    return file_.text.size();
  }
  Position position_of(std::size_t offset) const {
    const auto after = std::upper_bound(file_.line_starts.begin(), file_.line_starts.end(), offset);
    return {&file_, static_cast<std::uint32_t>(after - file_.line_starts.begin()),
            static_cast<std::uint32_t>(offset - *(after - 1) + 1)};
  }

  const SourceFile& file_;
  Diagnostics& diagnostics_;
  std::string buffer_;
  pugi::xml_document document_;
  std::string prefix_;           // of XLIFF's own elements: "" or "x:"
  Placeholders placeholders_;    // of the unit's source text, by id
  Exchange exchange_;
};

}  // namespace

Exchange read_xliff(const SourceFile& file, Diagnostics& diagnostics) {
  return XliffReader(file, diagnostics).run();
}

}  // namespace hjemvei
