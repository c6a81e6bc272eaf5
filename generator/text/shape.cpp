#include "text/shape.h"

#include <hb.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "text/cluster_text.h"
#include "text/workshop.h"

namespace hjemvei {
namespace {

// Scripts whose glyphs do not stand in the order of their characters.
bool reorders(std::int16_t script) {
  switch (script) {
    case USCRIPT_THAI: case USCRIPT_LAO: case USCRIPT_MYANMAR: case USCRIPT_KHMER:
    case USCRIPT_BENGALI: case USCRIPT_TAMIL: case USCRIPT_DEVANAGARI: case USCRIPT_GUJARATI:
    case USCRIPT_GURMUKHI: case USCRIPT_TELUGU: case USCRIPT_KANNADA: case USCRIPT_MALAYALAM:
    case USCRIPT_SINHALA: case USCRIPT_TIBETAN:
      return true;
    default:
      return false;
  }
}

// HarfBuzz would use Graphite where a font has its tables, with other glyphs and widths.
const char* const kShapers[] = {"ot", nullptr};

void run_harfbuzz(hb_buffer_t* buffer, const JoinedText& joined, const Item& item,
                  std::uint32_t begin, std::uint32_t end, bool by_grapheme,
                  const ShapingFace& face) {
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
  // "fi" stays two letters, which are clearer to read and to find again. Where glyphs are reordered
  // the feature may belong to correct writing.
  static constexpr hb_feature_t kNoLigatures{HB_TAG('l', 'i', 'g', 'a'), 0,
                                             HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  hb_shape_full(face.font(), buffer, &kNoLigatures, reorders(item.script) ? 0 : 1, kShapers);
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

  unsigned first() const { return first_; }   // its glyphs are [first, last)
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

void measure(const Clusters& at, const ShapingFace& face, UnitMeasures& out) {
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
  const std::uint32_t unit = at.text_begin();
  out.advance[unit] = static_cast<float>(advance * face.em());
  out.ink_top[unit] = static_cast<float>(top * face.em());
  out.ink_bottom[unit] = static_cast<float>(bottom * face.em());
}

}  // namespace

void Shaper::shape(const Item& item, std::uint32_t begin, std::uint32_t end,
                   std::vector<ShapedGlyph>& glyphs, UnitMeasures* measures) {
  const ShapingFace& face = fonts_.face(*item.font);
  const bool right_to_left = item.level & 1;
  const GlyphTextRule rule = right_to_left           ? rules_.right_to_left
                             : reorders(item.script) ? rules_.reordering
                                                     : rules_.other;
  hb_buffer_t* buffer = Workshop::of_thread().buffer();
  run_harfbuzz(buffer, joined_, item, begin, end, rule == GlyphTextRule::head, face);

  std::vector<RawGlyph> raw;
  std::vector<std::uint32_t> numbers;
  const auto em = static_cast<float>(face.em());
  for (Clusters at(buffer, end, right_to_left); at.next();) {
    numbers.clear();
    const char16_t only = joined_.units[at.text_begin()];
    if (at.last() - at.first() == 1 && at.text_end() - at.text_begin() == 1 && only >= ' ' &&
        only < 0x7F) {
      numbers.push_back(texts_.intern(only));
    } else {
      raw.clear();
      for (unsigned g = at.first(); g < at.last(); ++g)
        raw.push_back({at.info(g).codepoint, at.position(g).x_advance});
      const Cluster cluster{std::u16string_view(joined_.units)
                                .substr(at.text_begin(), at.text_end() - at.text_begin()),
                            right_to_left, rule};
      cluster_texts(cluster, raw, face, texts_, numbers);
    }
    if (measures) measures->edge[at.text_begin()] = at.safe() ? Edge::safe : Edge::unsafe;
    if (measures && numbers[0] != kDropped) measure(at, face, *measures);
    for (unsigned g = at.first(); g < at.last(); ++g) {
      const std::uint32_t number = numbers[g - at.first()];
      if (number == kDropped) continue;
      const hb_glyph_position_t& position = at.position(g);
      glyphs.push_back({{at.info(g).codepoint, number, position.x_advance * em,
                         position.x_offset * em, position.y_offset * em},
                        at.text_begin()});
    }
  }
}

}  // namespace hjemvei
