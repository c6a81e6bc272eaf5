#include "pdf/font_objects.h"

namespace hjemvei::pdf {

Dict system_info() {
  return Dict()
      .set("Registry", String{"Adobe"})
      .set("Ordering", String{"Identity"})
      .set("Supplement", 0);
}

ObjectId add_program(const FontFace& face, std::string program, Objects& objects) {
  Stream stream;
  if (face.cff) {
    stream.dict.set("Subtype", Name{"CIDFontType0C"});
  } else {
    stream.dict.set("Length1", program.size());
  }
  stream.data = std::move(program);
  stream.kind = StreamKind::binary;
  return objects.add(std::move(stream));
}

ObjectId add_descriptor(const FontFace& face, const std::string& name, ObjectId program,
                        Objects& objects) {
  const auto thousandths = [](double em) {
    return static_cast<int>(em * 1000 + (em < 0 ? -.5 : .5));
  };
  Array box;
  for (const double edge : {face.x_min, face.y_min, face.x_max, face.y_max}) {
    box.emplace_back(thousandths(edge));
  }
  return objects.add(Dict()
                         .set("Type", Name{"FontDescriptor"})
                         .set("FontName", Name{name})
                         .set("Flags", 4)  // symbolic: it has an encoding of its own
                         .set("FontBBox", std::move(box))
                         .set("ItalicAngle", face.italic_angle)
                         .set("Ascent", thousandths(face.ascent))
                         .set("Descent", thousandths(face.descent))
                         .set("CapHeight", thousandths(face.cap_height))
                         .set("StemV", face.bold ? 140 : 80)
                         .set(face.cff ? "FontFile3" : "FontFile2", program));
}

ObjectId add_type0(Type0Font font, Objects& objects) {
  return objects.add(Dict()
                         .set("Type", Name{"Font"})
                         .set("Subtype", Name{"Type0"})
                         .set("BaseFont", Name{std::move(font.name)})
                         .set("Encoding", std::move(font.encoding))
                         .set("DescendantFonts", Array{font.descendant})
                         .set("ToUnicode", font.to_unicode));
}

}  // namespace hjemvei::pdf
