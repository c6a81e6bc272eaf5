#include "pdf/dump.h"

#include "base/utf8.h"
#include "pdf/encode.h"

namespace hjemvei::pdf {
namespace {

std::string reference(ObjectId id) { return std::to_string(static_cast<std::uint32_t>(id)) + " R"; }

// The UTF-8 of a string object that text_string made.
std::string readable(const std::string& bytes) {
  if (!bytes.starts_with("\xFE\xFF")) return bytes;
  std::string out;
  const auto unit = [&](std::size_t at) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                 static_cast<unsigned char>(bytes[at + 1]));
  };
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    char32_t scalar = unit(at);
    if (scalar >= 0xD800 && scalar < 0xDC00 && at + 3 < bytes.size()) {
      at += 2;
      scalar = 0x10000 + ((scalar - 0xD800) << 10) + (unit(at) - 0xDC00);
    }
    append_utf8(out, scalar);
  }
  return out;
}

class Printer {
 public:
  void operator()(Null) { out_ += "null"; }
  void operator()(std::int64_t number) { out_ += std::to_string(number); }
  void operator()(double number) { append_number(out_, number, 3); }
  void operator()(bool flag) { out_ += flag ? "true" : "false"; }
  void operator()(const Name& name) { out_ += "/" + name.text; }
  void operator()(const String& text) { out_ += "\"" + readable(text.bytes) + "\""; }
  void operator()(ObjectId id) { out_ += reference(id); }

  void operator()(const Array& array) {
    out_ += '[';
    for (std::size_t i = 0; i < array.size(); ++i) {
      if (i > 0) out_ += ' ';
      print(array[i]);
    }
    out_ += ']';
  }

  void operator()(const Dict& dict) {
    out_ += "<<";
    bool first = true;
    for (const Entry& entry : dict.entries()) {
      out_ += (first ? "/" : " /") + entry.key + " ";
      first = false;
      print(entry.value);
    }
    out_ += ">>";
  }

  void print(const Value& value) { std::visit(*this, static_cast<const Value::variant&>(value)); }

  void print(const Stream& stream) {
    (*this)(stream.dict);
    if (stream.kind == StreamKind::binary) {
      out_ += "\nstream of " + std::to_string(stream.data.size()) + " bytes";
      return;
    }
    out_ += "\nstream\n" + stream.data;
    if (!stream.data.ends_with('\n')) out_ += '\n';
    out_ += "endstream";
  }

  std::string out_;
};

}  // namespace

std::string dump(const Document& document) {
  Printer printer;
  std::size_t number = 0;
  for (const Objects::Object& object : document.objects.all()) {
    printer.out_ += std::to_string(++number) + ": ";
    if (const Value* value = std::get_if<Value>(&object)) printer.print(*value);
    if (const Stream* stream = std::get_if<Stream>(&object)) printer.print(*stream);
    printer.out_ += "\n\n";
  }
  return printer.out_ + "trailer: <</Root " + reference(document.catalog) + " /Info " +
         reference(document.info) + ">>\n";
}

}  // namespace hjemvei::pdf
