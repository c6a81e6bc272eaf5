// Cases that independent tools recorded on Debian 12 (data/*.json): HarfBuzz's own hb-shape, ICU
// and fribidi. They are called with the recorded settings, so that a change of a library shows here
// and not in a page.
#include <gtest/gtest.h>
#include <hb-ot.h>
#include <hb.h>
#include <sodium.h>
#include <unicode/ubidi.h>

#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "sample.h"
#include "text/breaks.h"
#include "text/itemise.h"

namespace hjemvei {
namespace {

nlohmann::json load(const char* name) {
  return nlohmann::json::parse(read_data(std::string(HJEMVEI_TEXT_DATA "/") + name));
}

// The recorded OpenType script tags in the names of ISO 15924, which HarfBuzz asks for.
std::string iso_script(const std::string& tag) {
  if (tag == "bng2") return "Beng";
  if (tag == "lao") return "Laoo";
  if (tag == "mym2") return "Mymr";
  return tag == "tml2" ? "Taml" : tag;
}

struct Shaped {
  std::vector<unsigned> glyphs, clusters;
  std::string advances;  // "uni0645=3+484|…"
};

std::string printed(hb_font_t* font, const hb_glyph_info_t& info, const hb_glyph_position_t& at) {
  char name[64];
  hb_font_glyph_to_string(font, info.codepoint, name, sizeof name);
  std::string text =
      std::string(name) + "=" + std::to_string(info.cluster) + "+" + std::to_string(at.x_advance);
  if (at.x_offset != 0 || at.y_offset != 0)
    text += "@" + std::to_string(at.x_offset) + "," + std::to_string(at.y_offset);
  return text;
}

Shaped shape(const nlohmann::json& test, const std::string& path) {
  hb_blob_t* blob = hb_blob_create_from_file(path.c_str());
  hb_face_t* face = hb_face_create(blob, test["face_index"].get<unsigned>());
  hb_font_t* font = hb_font_create(face);
  hb_buffer_t* buffer = hb_buffer_create();
  const std::string text = test["text"], script = iso_script(test["script"]),
                    language = test["lang"];
  std::vector<std::uint32_t> characters;
  for (std::size_t at = 0; at < text.size();) characters.push_back(next_scalar(text, at));
  hb_buffer_add_utf32(buffer, characters.data(), static_cast<int>(characters.size()), 0, -1);
  hb_buffer_set_direction(buffer, test["dir"] == "rtl" ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, hb_script_from_string(script.c_str(), -1));
  hb_buffer_set_language(buffer, hb_language_from_string(language.c_str(), -1));
  const char* const shapers[] = {"ot", nullptr};
  hb_shape_full(font, buffer, nullptr, 0, shapers);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
  Shaped shaped;
  for (unsigned i = 0; i < count; ++i) {
    shaped.glyphs.push_back(infos[i].codepoint);
    shaped.clusters.push_back(infos[i].cluster);
    shaped.advances += (i ? "|" : "") + printed(font, infos[i], positions[i]);
  }
  hb_buffer_destroy(buffer);
  hb_font_destroy(font);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return shaped;
}

TEST(Golden, Shaping) {
  const nlohmann::json golden = load("shape.json");
  int tried = 0;
  for (const nlohmann::json& test : golden["cases"]) {
    const std::string path = golden["fonts"][test["font"].get<std::string>()]["path"];
    const Shaped shaped = shape(test, path);
    EXPECT_EQ(shaped.glyphs, test["gids"].get<std::vector<unsigned>>()) << test["text"];
    EXPECT_EQ(shaped.clusters, test["clusters"].get<std::vector<unsigned>>()) << test["text"];
    if (test["font"] != "CJK") {
      EXPECT_EQ(shaped.advances, test["glyphs"].get<std::string>()) << test["text"];
    }
    ++tried;
  }
  EXPECT_EQ(tried, 54);
}

// The cases belong to these very files: newer ones have other glyphs and widths.
TEST(Golden, FontsAreThoseThatWereRecorded) {
  const nlohmann::json golden = load("shape.json");
  EXPECT_EQ(golden["fonts"].size(), 14u);
  for (const auto& [name, font] : golden["fonts"].items()) {
    const std::string bytes = read_data(font["path"]);
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    char hex[2 * sizeof hash + 1];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    EXPECT_EQ(hex, font["sha256"].get<std::string>()) << name;
  }
}

// Our itemiser's levels, and ICU's order of a line that holds the whole text.
TEST(Golden, Bidi) {
  for (const nlohmann::json& test : load("bidi.json")) {
    const bool right_to_left = test["base"] == "rtl";
    const Text text = text_in(right_to_left ? "ar" : "sv", test["text"]);
    const JoinedText joined = join(text);
    const Itemised itemised = itemise(joined, text, *find_language(text.language), project_fonts());
    std::string levels;
    for (const std::uint8_t level : itemised.levels) levels += static_cast<char>('0' + level);
    if (levels.empty()) levels.assign(joined.size(), '0');
    EXPECT_EQ(levels, test["levels"].get<std::string>()) << test["id"];
    std::vector<UBiDiLevel> of_units(levels.begin(), levels.end());
    std::vector<int32_t> order(levels.size());
    ubidi_reorderVisual(of_units.data(), static_cast<int32_t>(of_units.size()), order.data());
    std::erase_if(order, [&](int32_t at) {
      return joined.units[at] >= 0x2066 && joined.units[at] <= 0x2069;
    });
    EXPECT_EQ(order, test["visual_to_logical"].get<std::vector<int32_t>>()) << test["id"];
  }
}

TEST(Golden, LineBreaksOfIcu) {
  const nlohmann::json golden = load("linebreak.json");
  EXPECT_EQ(golden["cases"].size(), 20u);
  for (const nlohmann::json& test : golden["cases"]) {
    const std::string tag = test["lang"];
    const JoinedText joined = join(text_in(tag, test["text"]));
    std::vector<std::uint32_t> breaks;
    for (const BreakPoint& point : find_breaks(joined, find_language(tag)->icu_locale, false))
      breaks.push_back(point.unit);
    EXPECT_EQ(breaks, test["breaks_utf16"].get<std::vector<std::uint32_t>>()) << test["id"];
  }
}

}  // namespace
}  // namespace hjemvei
