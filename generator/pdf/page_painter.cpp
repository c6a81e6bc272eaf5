#include "pdf/page_painter.h"

#include <optional>

#include "pdf/content_stream.h"
#include "pdf/text_emission.h"

namespace hjemvei::pdf {
namespace {

class Painter {
 public:
  Painter(const Pages& pages, FontBook& fonts)
      : pages_(pages), fonts_(fonts), stream_(pages.size.height) {}

  void operator()(const Shape& shape) { scope_for(shape.owner).paint(shape); }

  void operator()(const TextLine& line) {
    std::optional<TextObject> text;
    for (std::uint32_t i = line.first_run; i < line.first_run + line.run_count; ++i) {
      const GlyphRun& run = pages_.runs[i];
      if (run.glyph_count == 0) continue;
      if (!text || owner_ != run.owner) {
        text.reset();  // a text object ends before its sequence does
        text.emplace(scope_for(run.owner).stream());
        text->color(line.color);
      }
      show_run(*text, {pages_.glyphs.data() + run.first_glyph, run.glyph_count}, run.right_to_left,
               {line.origin.x + run.x, line.origin.y}, line.size, fonts_.face(run.font));
    }
  }

  PaintedPage finish() {
    scope_.reset();
    return {stream_.text(), std::move(sequences_)};
  }

 private:
  Scope& scope_for(const Owner& owner) {
    if (scope_ && owner_ == owner) return *scope_;
    scope_.reset();  // close it before the next one opens
    owner_ = owner;
    if (const Artifact* kind = std::get_if<Artifact>(&owner)) return scope_.emplace(stream_, *kind);
    const ContentId content = std::get<ContentId>(owner);
    const Element& element = pages_.structure[pages_.structure.owner(content)];
    sequences_.push_back(content);
    return scope_.emplace(stream_, name_of(element.role),
                          static_cast<std::uint32_t>(sequences_.size() - 1));
  }

  const Pages& pages_;
  FontBook& fonts_;
  ContentStream stream_;
  std::vector<ContentId> sequences_;
  std::optional<Owner> owner_;
  std::optional<Scope> scope_;
};

}  // namespace

PaintedPage paint(const Page& page, const Pages& pages, FontBook& fonts) {
  Painter painter(pages, fonts);
  for (const Item& item : page.items) std::visit(painter, item);
  return painter.finish();
}

}  // namespace hjemvei::pdf
