#include "text/shape.h"

#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <span>
#include <string>

#include "text/cluster_text.h"
#include "text/workshop.h"

namespace hjemvei {
namespace {

// Scripts whose glyphs do not stand in the order of their characters.
bool reorders(std::int16_t script) {
  switch (script) {
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_MYANMAR:
    case USCRIPT_KHMER:
    case USCRIPT_BENGALI:
    case USCRIPT_TAMIL:
    case USCRIPT_DEVANAGARI:
    case USCRIPT_GUJARATI:
    case USCRIPT_GURMUKHI:
    case USCRIPT_TELUGU:
    case USCRIPT_KANNADA:
    case USCRIPT_MALAYALAM:
    case USCRIPT_SINHALA:
    case USCRIPT_TIBETAN:
      return true;
    default:
      return false;
  }
}

// HarfBuzz would use Graphite where a font has its tables, with other glyphs and widths.
const char* const kShapers[] = {"ot", nullptr};

void run_harfbuzz(hb_buffer_t* buffer, const JoinedText& joined, const Item& item,
                  std::uint32_t begin, std::uint32_t end, bool by_grapheme, const ShapingFace& face,
                  std::span<const hb_feature_t> features) {
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_cluster_level(buffer, by_grapheme ? HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES
                                                  : HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  // Never preserved (their glyphs have ink) and never removed (that would move a cluster's text).
  hb_buffer_set_invisible_glyph(buffer, face.invisible());
  hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(joined.units.data()),
                      static_cast<int>(joined.size()), begin, static_cast<int>(end - begin));
  hb_buffer_set_direction(buffer, item.level & 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  const char* script = uscript_getShortName(static_cast<UScriptCode>(item.script));
  hb_buffer_set_script(buffer, hb_script_from_string(script, 4));
  const std::string& language = item.language->opentype_language;
  hb_buffer_set_language(
      buffer, hb_language_from_string(language.data(), static_cast<int>(language.size())));
  hb_shape_full(face.font(), buffer, features.data(), static_cast<unsigned>(features.size()),
                kShapers);
}

// The glyphs of one call of HarfBuzz, cluster by cluster.
class Clusters {
 public:
  Clusters(hb_buffer_t* buffer, std::uint32_t end, bool right_to_left)
      : right_to_left_(right_to_left), end_(end) {
    infos_ = hb_buffer_get_glyph_infos(buffer, &count_);
    positions_ = hb_buffer_get_glyph_positions(buffer, nullptr);
  }

  // Moves to the next cluster from the left; false after the last.
  bool next() {
    first_ = last_;
    if (first_ == count_) return false;
    while (last_ < count_ && infos_[last_].cluster == infos_[first_].cluster) ++last_;
    begin_ = infos_[first_].cluster;
    if (right_to_left_) {
      text_end_ = first_ == 0 ? end_ : infos_[first_ - 1].cluster;
    } else {
      text_end_ = last_ == count_ ? end_ : infos_[last_].cluster;
    }
    return true;
  }

  unsigned first() const { return first_; }  // its glyphs are [first, last)
  unsigned last() const { return last_; }
  std::uint32_t text_begin() const { return begin_; }
  std::uint32_t text_end() const { return text_end_; }
  const hb_glyph_info_t& info(unsigned glyph) const { return infos_[glyph]; }
  const hb_glyph_position_t& position(unsigned glyph) const { return positions_[glyph]; }
  bool safe() const {
    return !(hb_glyph_info_get_glyph_flags(&infos_[first_]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK);
  }

 private:
  bool right_to_left_;
  std::uint32_t end_, begin_ = 0, text_end_ = 0;
  unsigned count_ = 0, first_ = 0, last_ = 0;
  hb_glyph_info_t* infos_;
  hb_glyph_position_t* positions_;
};

// A ligature of several letters cannot be read out of a PDF from right to left: readers turn its
// letters round. Only lam with alef has to be one (see cluster_text.cpp); for others, like the lam
// with alef maksura that Noto Sans Arabic has, this is the feature that takes it apart.
void avoid_ligatures(Clusters at, std::u16string_view units, std::vector<hb_feature_t>& features) {
  while (at.next()) {
    if (at.text_end() - at.text_begin() < 2) continue;
    std::u16string letters;
    for (const char16_t c : units.substr(at.text_begin(), at.text_end() - at.text_begin()))
      if (U_GET_GC_MASK(c) & U_GC_L_MASK) letters += c;
    const bool lam_alef = letters.size() == 2 && letters[0] == 0x0644 &&
                          (letters[1] == 0x0627 || letters[1] == 0x0671 || letters[1] == 0x0622 ||
                           letters[1] == 0x0623 || letters[1] == 0x0625);
    if (letters.size() > 1 && !lam_alef)
      features.push_back({HB_TAG('r', 'l', 'i', 'g'), 0, at.text_begin(), at.text_end()});
  }
}

UnitMeasure measure(const Clusters& at, const ShapingFace& face) {
  hb_position_t advance = 0;
  int top = 0, bottom = 0;
  for (unsigned g = at.first(); g < at.last(); ++g) {
    const hb_glyph_position_t& position = at.position(g);
    advance += position.x_advance;
    const Ink ink = face.ink(at.info(g).codepoint);
    if (ink.top == 0 && ink.bottom == 0) continue;
    top = std::max(top, ink.top + position.y_offset);
    bottom = std::max(bottom, -(ink.bottom + position.y_offset));
  }
  return {static_cast<float>(advance * face.em()), static_cast<float>(top * face.em()),
          static_cast<float>(bottom * face.em()), Edge::inside};
}

}  // namespace

GlyphTextRule Shaper::rule_of(const Item& item) const {
  if (item.level & 1) return rules_.right_to_left;
  return reorders(item.script) ? rules_.reordering : rules_.other;
}

void Shaper::shape_part(const Item& item, std::uint32_t begin, std::uint32_t end,
                        std::vector<ShapedGlyph>& glyphs, std::vector<UnitMeasure>* measures) {
  const ShapingFace& face = fonts_.face(*item.font);
  const bool right_to_left = item.level & 1;
  const GlyphTextRule rule = rule_of(item);
  hb_buffer_t* buffer = Workshop::of_thread().buffer();
  const bool by_grapheme = rule == GlyphTextRule::head;
  // "fi" stays two letters, which are clearer to read and to find again. Where glyphs are reordered
  // the feature may belong to correct writing.
  features_.clear();
  if (!reorders(item.script))
    features_.push_back(
        {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  run_harfbuzz(buffer, joined_, item, begin, end, by_grapheme, face, features_);
  if (right_to_left) {
    const std::size_t before = features_.size();
    avoid_ligatures(Clusters(buffer, end, true), joined_.units, features_);
    if (features_.size() > before)
      run_harfbuzz(buffer, joined_, item, begin, end, by_grapheme, face, features_);
  }

  const auto em = static_cast<float>(face.em());
  for (Clusters at(buffer, end, right_to_left); at.next();) {
    raw_.clear();
    numbers_.clear();
    for (unsigned g = at.first(); g < at.last(); ++g)
      raw_.push_back({at.info(g).codepoint, at.position(g).x_advance});
    const std::u16string_view units(joined_.units);
    cluster_texts(
        {units.substr(at.text_begin(), at.text_end() - at.text_begin()), right_to_left, rule}, raw_,
        face, texts_, numbers_);
    if (measures) {
      UnitMeasure& unit = (*measures)[at.text_begin()];
      if (numbers_[0] != kDropped) unit = measure(at, face);
      unit.edge = at.safe() ? Edge::safe : Edge::unsafe;
    }
    for (unsigned g = at.first(); g < at.last(); ++g) {
      const std::uint32_t number = numbers_[g - at.first()];
      if (number == kDropped) continue;
      const hb_glyph_position_t& position = at.position(g);
      glyphs.push_back({{at.info(g).codepoint, number, position.x_advance * em,
                         position.x_offset * em, position.y_offset * em},
                        at.text_begin()});
    }
  }
}

}  // namespace hjemvei
