#include "layout/drawing.h"

#include <set>

#include "layout/drawing_model.h"
#include "layout/svg_read.h"

namespace hjemvei {

std::shared_ptr<const Drawing> read_drawing(const Files& project, const std::string& folder,
                                            const std::string& name, Position named_at,
                                            Sources& sources, Diagnostics& diagnostics) {
  const std::string path = "layouts/" + folder + "/" + name + ".svg";
  std::string why;
  std::optional<std::string> text;
  if (stays_inside(folder + "/" + name)) text = project.read(path, &why);
  if (text)
    return read_svg(sources.add(path, std::move(*text)), name, folder == "icons", diagnostics);
  std::vector<std::string> known;
  for (const std::string& file : project.list("layouts/" + folder))
    if (file.ends_with(".svg")) known.push_back(file.substr(0, file.size() - 4));
  const std::string near = nearest(name, known);
  diagnostics.error("missing-drawing", named_at,
                    path + " cannot be read" + (why.empty() ? "" : ": " + why),
                    near.empty() ? "draw it, or write the name of a file in layouts/" + folder
                                 : "write \"" + near + "\"");
  return nullptr;
}

Size natural_size(const Drawing& drawing) { return drawing.size; }

bool is_wide(const Drawing& drawing) { return drawing.size.width >= 2 * drawing.size.height; }

std::vector<std::string> word_keys(const Drawing& drawing) {
  std::set<std::string> keys;
  for (const DrawingElement& element : drawing.elements)
    if (const auto* box = std::get_if<DrawingTextBox>(&element);
        box && box->source == DrawingTextBox::Source::word)
      keys.insert(box->key);
  return {keys.begin(), keys.end()};
}

}  // namespace hjemvei
