#include "translation/pseudo.h"

#include <algorithm>

#include "base/utf8.h"
#include "content/places.h"
#include "language/pseudo_text.h"

namespace hjemvei {
namespace {

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F);
}

// The scalar at byte `at`; a space at the end.
char32_t look(std::string_view text, std::size_t at) {
  return at < text.size() ? next_scalar(text, at) : U' ';
}

// "bostad.stockholm.se", "https://…", "info@…": a word with such a sign inside it, and small letters
// behind its last dot.
bool is_address(std::string_view word) {
  if (word.find("://") != word.npos || word.find('@') != word.npos) return true;
  const std::string_view host = word.substr(0, word.find('/'));
  const std::size_t dot = host.rfind('.');
  if (dot == host.npos || dot < 3 || dot + 2 >= host.size()) return false;
  return std::ranges::all_of(host.substr(dot + 1), [](char c) { return c >= 'a' && c <= 'z'; });
}

class PseudoTranslator {
 public:
  PseudoTranslator(const Guide& guide, const Language& pseudo) : pseudo_(pseudo) {
    for (const GlossaryTerm& term : guide.glossary)
      if (term.do_not_translate && !term.term.empty()) kept_.push_back(term.term);
    std::ranges::stable_sort(kept_, std::ranges::greater(), &std::string::size);
  }

  // A text of its own, or (`inner`) one that stands inside others.
  std::string translation(const Place& place, bool inner) const {
    const std::vector<Inline>& inlines = place.prose->inlines;
    std::string text;
    std::size_t length = 0;
    for (std::size_t i = 0; i < inlines.size(); ++i) {
      const Inline& part = inlines[i];
      const std::string& before = i > 0 ? inlines[i - 1].link : kNoLink;
      const std::string& after = i + 1 < inlines.size() ? inlines[i + 1].link : kNoLink;
      if (!part.link.empty() && part.link != before) text += '[';
      text += in_bold(part, place.plain);
      if (!part.link.empty() && part.link != after) text += "](" + part.link + ")";
      if (part.kind == Inline::Kind::text) length += count_scalars(part.text);
    }
    if (inner) return text;
    return bracket('[', place.plain) + text + pseudo_padding(length, pseudo_) +
           bracket(']', place.plain);
  }

 private:
  static inline const std::string kNoLink;

  static std::string bracket(char sign, bool plain) {
    return plain ? std::string(1, sign) : std::string{'\\', sign};
  }

  std::string in_bold(const Inline& part, bool plain) const {
    const std::string words = part.kind == Inline::Kind::text   ? letters(part.text, plain)
                              : part.kind == Inline::Kind::fact ? "{" + part.text + "}"
                                                                : "{" + part.text + ".number}";
    return part.strong ? "**" + words + "**" : words;
  }

  std::string letters(std::string_view text, bool plain) const {
    std::string result;
    std::size_t done = 0;
    bool inside_word = false;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t kept = inside_word ? 0 : kept_at(text, at);
      if (kept > 0) {
        result += escaped(pseudo_letters(text.substr(done, at - done), pseudo_), plain);
        result += escaped(text.substr(at, kept), plain);
        done = at += kept;
      }
      if (at < text.size()) inside_word = is_letter(next_scalar(text, at));
    }
    return result + escaped(pseudo_letters(text.substr(done), pseudo_), plain);
  }

  // How many bytes at the beginning of a word stay as they are.
  std::size_t kept_at(std::string_view text, std::size_t at) const {
    const std::string_view rest = text.substr(at);
    for (const std::string& name : kept_) {
      if (!rest.starts_with(name)) continue;
      if (!is_letter(look(rest, name.size()))) return name.size();
      const bool genitive = rest[name.size()] == 's' && !is_letter(look(rest, name.size() + 1));
      if (genitive) return name.size() + 1;
    }
    std::string_view word = rest.substr(0, rest.find_first_of(" ()[]{}<>\",;"));
    while (word.ends_with('.') || word.ends_with(':') || word.ends_with('!') || word.ends_with('?'))
      word.remove_suffix(1);
    return is_address(word) ? word.size() : 0;
  }

  // Signs that would be read as markup.
  static std::string escaped(std::string_view text, bool plain) {
    const std::string_view signs = plain ? "{" : "\\`*_[]<>&{}#";
    std::string result;
    for (const char c : text) {
      if (signs.find(c) != signs.npos) result += '\\';
      result += c;
    }
    return result;
  }

  const Language& pseudo_;
  std::vector<std::string> kept_;  // the longest first
};

// The fact whose value stands at a place; null at all others.
const Fact* fact_of(const Guide& guide, const Place& place) {
  if (!place.may_lack) return nullptr;
  const auto found = std::ranges::find_if(
      guide.facts, [&](const auto& each) { return &each.second.value == place.prose; });
  return found == guide.facts.end() ? nullptr : &found->second;
}

}  // namespace

Catalogue pseudo_translation(const Guide& guide, const Language& pseudo) {
  const PseudoTranslator translator(guide, pseudo);
  Catalogue catalogue;
  catalogue.path = "the texts of the guide itself";
  catalogue.at = guide.at;
  catalogue.language = pseudo.tag;
  for (const Place& place : places(guide)) {
    const Fact* fact = fact_of(guide, place);
    if (fact && fact->kind == Fact::Kind::address) continue;
    Entry& entry = catalogue.entries.emplace_back();
    entry.position = place.prose->at;
    entry.at = place.at;
    entry.source = place.prose->source;
    entry.text.kind = YamlNode::Kind::scalar;
    entry.text.at = place.prose->at;
    entry.text.text = translator.translation(place, fact != nullptr);
    entry.by = "machine";
  }
  return catalogue;
}

}  // namespace hjemvei
