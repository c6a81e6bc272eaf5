#include "translation/xliff_inline.h"

#include <utility>

#include "content/scalar_forms.h"

namespace hjemvei {
namespace {

using std::string_view;

constexpr int kDeepest = 8;   // pieces inside each other; deeper ones stay text

bool is_fact(string_view name) {
  constexpr string_view kNumber = ".number";
  if (name.ends_with(kNumber)) name.remove_suffix(kNumber.size());
  return is_id(name);
}

class Splitter {
 public:
  explicit Splitter(bool plain) : plain_(plain) {}

  std::vector<XliffPart> split(string_view text, int depth) const {
    std::vector<XliffPart> parts;
    for (std::size_t i = 0; i < text.size();) {
      std::size_t length = 1;
      XliffPart part;
      if (text[i] == '\\') {
        length = std::min<std::size_t>(2, text.size() - i);
      } else if (text[i] == '{') {
        length = fact(text.substr(i), part);
      } else if (!plain_ && depth < kDeepest && text[i] == '*') {
        length = strong(text.substr(i), depth, part);
      } else if (!plain_ && depth < kDeepest && text[i] == '[') {
        length = link(text.substr(i), depth, part);
      }
      if (part.kind != XliffPart::Kind::text)
        parts.push_back(std::move(part));
      else
        add_text(text.substr(i, length), parts);
      i += length;
    }
    return parts;
  }

 private:
  static void add_text(string_view text, std::vector<XliffPart>& parts) {
    if (parts.empty() || parts.back().kind != XliffPart::Kind::text) parts.emplace_back();
    parts.back().text += text;
  }

  // Each of these returns how many bytes it took; when it takes nothing, that many stay text.

  static std::size_t fact(string_view text, XliffPart& part) {
    const std::size_t close = text.find('}');
    if (close == text.npos || !is_fact(text.substr(1, close - 1))) return 1;
    part.kind = XliffPart::Kind::fact;
    part.text = text.substr(0, close + 1);
    return close + 1;
  }

  std::size_t strong(string_view text, int depth, XliffPart& part) const {
    const string_view sign = text.starts_with("**") ? text.substr(0, 2) : text.substr(0, 1);
    const std::size_t end = find(text, sign, sign.size());
    const string_view inner = text.substr(sign.size(), end == text.npos ? 0 : end - sign.size());
    if (inner.empty() || inner.front() == ' ' || inner.back() == ' ') return sign.size();
    part.kind = XliffPart::Kind::strong;
    part.text = sign;
    part.parts = split(inner, depth + 1);
    return end + sign.size();
  }

  std::size_t link(string_view text, int depth, XliffPart& part) const {
    std::size_t close = 0;
    int open = 0;
    for (std::size_t i = 0; i < text.size() && close == 0; ++i) {
      if (text[i] == '\\') ++i;
      else if (text[i] == '[') ++open;
      else if (text[i] == ']' && --open == 0) close = i;
    }
    if (close < 2 || !text.substr(close + 1).starts_with('(')) return 1;
    const std::size_t end = text.find(')', close);
    if (end == text.npos) return 1;
    part.kind = XliffPart::Kind::link;
    part.text = text.substr(close + 2, end - close - 2);
    part.parts = split(text.substr(1, close - 1), depth + 1);
    return end + 1;
  }

  // The next `sign` that is neither escaped nor, being one star, part of two.
  static std::size_t find(string_view text, string_view sign, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
      if (text[i] == '\\') {
        ++i;
      } else if (text.substr(i).starts_with("**")) {
        if (sign.size() == 2) return i;
        ++i;
      } else if (sign.size() == 1 && text[i] == '*') {
        return i;
      }
    }
    return text.npos;
  }

  const bool plain_;
};

// Gives the placeholders of source and target their numbers while it prints them.
class Printer {
 public:
  std::string source(const std::vector<XliffPart>& parts) {
    std::string out;
    for (const XliffPart& part : parts) print(part, true, out);
    return out;
  }
  std::string target(const std::vector<XliffPart>& parts) {
    std::string out;
    for (const XliffPart& part : parts) print(part, false, out);
    return out;
  }

 private:
  struct Numbered {
    XliffPart::Kind kind;
    std::string text;
    bool taken = false;   // stands in the target
  };

  // The first one of the source that is the same and not taken yet; else the next number.
  std::size_t number(const XliffPart& part, bool in_source) {
    if (!in_source)
      for (std::size_t i = 0; i < known_.size(); ++i)
        if (!known_[i].taken && known_[i].kind == part.kind && known_[i].text == part.text) {
          known_[i].taken = true;
          return i + 1;
        }
    known_.push_back({part.kind, part.text, !in_source});
    return known_.size();
  }

  void print(const XliffPart& part, bool in_source, std::string& out) {
    if (part.kind == XliffPart::Kind::text) {
      out += xml_escaped(part.text);
      return;
    }
    const std::string id = "id=\"" + std::to_string(number(part, in_source)) + "\"";
    if (part.kind == XliffPart::Kind::fact) {
      out += "<x " + id + " ctype=\"x-fact\" equiv-text=\"" + xml_escaped(part.text, true) + "\"/>";
      return;
    }
    if (part.kind == XliffPart::Kind::link)
      out += "<g " + id + " ctype=\"link\" equiv-text=\"" + xml_escaped(part.text, true) + "\">";
    else
      out += "<g " + id + (part.text == "*" ? " ctype=\"italic\">" : " ctype=\"bold\">");
    for (const XliffPart& each : part.parts) print(each, in_source, out);
    out += "</g>";
  }

  std::vector<Numbered> known_;
};

}  // namespace

std::vector<XliffPart> split_markup(string_view text, bool plain) {
  return Splitter(plain).split(text, 0);
}

std::string opening(const XliffPart& part) {
  return part.kind == XliffPart::Kind::link ? "[" : part.text;
}

std::string closing(const XliffPart& part) {
  if (part.kind == XliffPart::Kind::link) return "](" + part.text + ")";
  return part.kind == XliffPart::Kind::strong ? part.text : std::string();
}

XliffTexts print_inline(string_view source, string_view target, bool plain) {
  Printer printer;
  XliffTexts texts;
  texts.source = printer.source(split_markup(source, plain));
  texts.target = printer.target(split_markup(target, plain));
  return texts;
}

std::string xml_escaped(string_view text, bool in_attribute) {
  std::string out;
  out.reserve(text.size() + 8);
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += in_attribute ? "&quot;" : "\""; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace hjemvei
