#include "text/web_font.h"

#include <hb-subset.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include "base/sha256.h"
#include "text/shaping.h"
#include "text/woff2.h"

namespace hjemvei {
namespace {

// Of 11: higher ones take ten times as long and save a fiftieth.
constexpr int kBrotliQuality = 6;
constexpr std::size_t kHashDigits = 10;

struct FreeInput {
  void operator()(hb_subset_input_t* p) const { hb_subset_input_destroy(p); }
};
struct FreeBlob {
  void operator()(hb_blob_t* p) const { hb_blob_destroy(p); }
};
using Input = std::unique_ptr<hb_subset_input_t, FreeInput>;
using Blob = std::unique_ptr<hb_blob_t, FreeBlob>;

// Of a variable font one instance is left, with nothing that varies.
void pin_axes(hb_subset_input_t* input, hb_face_t* face, const std::vector<FontAxis>& axes) {
  if (axes.empty()) return;
  for (const FontAxis& axis : axes)
    hb_subset_input_pin_axis_location(input, face, hb_tag_from_string(axis.tag.data(), 4),
                                      static_cast<float>(axis.value));
  hb_set_t* drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"fvar", "gvar", "avar", "cvar", "HVAR", "VVAR", "MVAR", "STAT"})
    hb_set_add(drop, hb_tag_from_string(tag, 4));
}

// The font with these characters and what its rules make of them; empty when it cannot be read.
std::string subset(hb_face_t* face, const FontFace& info, const std::vector<char32_t>& characters) {
  const Input input(hb_subset_input_create_or_fail());
  hb_subset_input_set_flags(input.get(),
                            HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* drop = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"MATH", "DSIG", "meta", "vhea", "vmtx", "VORG"})
    hb_set_add(drop, hb_tag_from_string(tag, 4));
  pin_axes(input.get(), face, info.axes);
  hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
  if (info.whole)
    hb_face_collect_unicodes(face, wanted);
  else
    for (const char32_t character : characters) hb_set_add(wanted, character);
  const std::unique_ptr<hb_face_t, FaceFree> result(hb_subset_or_fail(face, input.get()));
  if (!result) return {};
  const Blob blob(hb_face_reference_blob(result.get()));
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return data ? std::string(data, size) : std::string();
}

}  // namespace

struct WebFonts::Cache {
  using Key = std::pair<FontId, std::vector<char32_t>>;
  std::mutex mutex;
  std::map<Key, WebFont> made;

  WebFont get(FontId id, const std::vector<char32_t>& characters, const Fonts& fonts) {
    const Key key{id, characters};
    {
      const std::lock_guard lock(mutex);
      const auto found = made.find(key);
      if (found != made.end()) return found->second;
    }
    const FontFace& info = fonts.face(id);
    WebFont font{info.family, info.bold, {}, nullptr};
    font.bytes = std::make_shared<const std::string>(
        woff2(subset(fonts.shaping().face(id).face(), info, characters), kBrotliQuality));
    font.file = info.family + (info.bold ? "-Bold-" : "-") +
                sha256(*font.bytes).substr(0, kHashDigits) + ".woff2";
    const std::lock_guard lock(mutex);
    return made.emplace(key, std::move(font)).first->second;
  }
};

WebFonts::WebFonts(const Fonts& fonts) : fonts_(fonts), cache_(std::make_unique<Cache>()) {}
WebFonts::~WebFonts() = default;

std::vector<WebFont> WebFonts::make(const Language& language,
                                    const std::vector<char32_t>& characters) {
  using Family = Fonts::Shaping::Family;
  std::vector<std::pair<const Family*, bool>> stack;   // the language's own: true
  for (const std::string& name : language.fonts)
    if (const Family* family = fonts_.shaping().find(name); family && family->available)
      stack.emplace_back(family, true);
  for (const Family& family : fonts_.shaping().families) {
    const bool known = std::any_of(stack.begin(), stack.end(),
                                   [&](const auto& each) { return each.first == &family; });
    if (family.available && !known) stack.emplace_back(&family, false);
  }
  std::vector<std::vector<char32_t>> shares(stack.size());
  for (const char32_t character : characters)
    for (std::size_t i = 0; i < stack.size(); ++i) {
      if (!fonts_.shaping().face(stack[i].first->regular).has(character)) continue;
      shares[i].push_back(character);
      break;
    }
  std::vector<WebFont> out;
  const auto add = [&](FontId id, const std::vector<char32_t>& share) {
    WebFont font = cache_->get(id, share, fonts_);
    if (!font.bytes->empty()) out.push_back(std::move(font));
  };
  for (std::size_t i = 0; i < stack.size(); ++i) {
    const auto& [family, own] = stack[i];
    if (shares[i].empty()) continue;
    add(family->regular, shares[i]);
    if (own && family->bold != family->regular) add(family->bold, shares[i]);
  }
  return out;
}

}  // namespace hjemvei
