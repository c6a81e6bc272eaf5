// The only file that uses PoDoFo (0.9.8): its objects and its writer, and nothing that is clever.
// No fonts, painter, page tree, name tree, outlines, dates or text strings of its own: those
// either grow with the square of the input, read the clock, or overrun a buffer on bad UTF-8.
#include <podofo/podofo.h>

#include <algorithm>
#include <mutex>

#include "pdf/deflate.h"
#include "pdf/encode.h"
#include "pdf/sink.h"

namespace hjemvei::pdf {
namespace {

using namespace PoDoFo;

PdfReference reference(ObjectId id) { return {static_cast<pdf_objnum>(id), 0}; }

void fill(PdfDictionary& out, const Dict& dict);
void fill(PdfArray& out, const Array& array);

// Numbers, references and arrays of nothing else, as text: PoDoFo writes numbers slowly (six
// decimals, through a stream of their own), and makes an object of every one of an array.
PdfObject raw(const std::string& text) {
  return PdfObject(PdfVariant(PdfData(text.c_str(), text.size())));
}

bool is_plain(const Value& value) {
  return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value) ||
         std::holds_alternative<ObjectId>(value);
}

void append(std::string& out, const Value& value) {
  out += ' ';  // PoDoFo sets none before raw data
  if (const double* real = std::get_if<double>(&value)) return append_number(out, *real, 3);
  if (const std::int64_t* whole = std::get_if<std::int64_t>(&value)) {
    out += std::to_string(*whole);
  } else {
    out += std::to_string(static_cast<std::uint32_t>(std::get<ObjectId>(value))) + " 0 R";
  }
}

bool is_plain(const Array& array) {
  return std::all_of(array.begin(), array.end(),
                     [](const Value& value) { return is_plain(value); });
}

std::string as_text(const Array& array) {
  std::string text = "[";
  for (const Value& value : array) append(text, value);
  return text + "]";
}

std::string as_text(const Value& value) {
  std::string text;
  append(text, value);
  return text;
}

// The value, or an empty container: those are filled in place, because PoDoFo copies deeply.
PdfObject convert(const Value& value) {
  struct {
    PdfObject operator()(Null) { return PdfObject(PdfVariant()); }
    PdfObject operator()(std::int64_t number) { return raw(as_text(number)); }
    PdfObject operator()(double number) { return raw(as_text(number)); }
    PdfObject operator()(ObjectId id) { return raw(as_text(id)); }
    PdfObject operator()(bool flag) { return PdfObject(flag); }
    PdfObject operator()(const Name& name) { return PdfObject(PdfName(name.text)); }
    PdfObject operator()(const String& text) {
      return PdfObject(PdfString(text.bytes.data(), static_cast<pdf_long>(text.bytes.size())));
    }
    PdfObject operator()(const Array& array) {
      return is_plain(array) ? raw(as_text(array)) : PdfObject(PdfArray());
    }
    PdfObject operator()(const Dict&) { return PdfObject(PdfDictionary()); }
  } converter;
  return std::visit(converter, static_cast<const Value::variant&>(value));
}

void fill_inside(PdfObject& out, const Value& value) {
  const Array* array = std::get_if<Array>(&value);
  if (array && !is_plain(*array)) fill(out.GetArray(), *array);
  if (const Dict* dict = std::get_if<Dict>(&value)) fill(out.GetDictionary(), *dict);
}

void fill(PdfDictionary& out, const Dict& dict) {
  for (const Entry& entry : dict.entries()) {
    const PdfName key(entry.key);
    out.AddKey(key, convert(entry.value));
    if (std::holds_alternative<Array>(entry.value) || std::holds_alternative<Dict>(entry.value)) {
      fill_inside(*out.GetKey(key), entry.value);
    }
  }
}

void fill(PdfArray& out, const Array& array) {
  out.reserve(array.size());
  for (const Value& value : array) {
    out.push_back(convert(value));
    fill_inside(out.back(), value);
  }
}

void fill(PdfObject& out, const Stream& stream) {
  fill(out.GetDictionary(), stream.dict);
  const bool plain = stream.kind == StreamKind::plain;
  const std::string packed = plain ? std::string() : deflate(stream.data);
  const std::string& bytes = plain ? stream.data : packed;
  const TVecFilters none;  // the bytes are compressed already
  out.GetStream()->Set(bytes.data(), static_cast<pdf_long>(bytes.size()), none);
  if (!plain) out.GetDictionary().AddKey(PdfName("Filter"), PdfName("FlateDecode"));
}

// Numbers come out as ours, because both count densely from 1.
void fill(PdfVecObjects& out, const Objects& objects) {
  out.Reserve(objects.all().size());
  for (const Objects::Object& object : objects.all()) {
    if (const Value* value = std::get_if<Value>(&object)) {
      fill_inside(*out.CreateObject(PdfVariant(convert(*value))), *value);
    } else if (const Stream* stream = std::get_if<Stream>(&object)) {
      fill(*out.CreateObject(PdfVariant(PdfDictionary())), *stream);
    } else {
      out.CreateObject(PdfVariant());  // reserved and never put: null, as if it were not there
    }
  }
}

// Once for the process, before any thread can write: PoDoFo's logging switches are globals.
void silence_podofo() {
  static std::once_flag once;
  std::call_once(once, [] {
    PdfError::EnableLogging(false);
    PdfError::EnableDebug(false);
  });
}

}  // namespace

Outcome serialize(const Document& document) {
  silence_podofo();
  try {
    PdfVecObjects objects;
    objects.SetAutoDelete(true);
    fill(objects, document.objects);
    PdfObject trailer{PdfDictionary()};
    trailer.GetDictionary().AddKey(PdfName("Root"), reference(document.catalog));
    // Without Info PoDoFo would ask the clock for the file identifier.
    trailer.GetDictionary().AddKey(PdfName("Info"), reference(document.info));
    PdfRefCountedBuffer buffer;
    PdfOutputDevice device(&buffer);
    PdfWriter writer(&objects, &trailer);
    writer.SetPdfVersion(ePdfVersion_1_7);
    writer.Write(&device);
    return {std::string(buffer.GetBuffer(), buffer.GetSize()), ""};
  } catch (const PdfError& error) {
    const char* message = PdfError::ErrorMessage(error.GetError());
    return {"", std::string(PdfError::ErrorName(error.GetError())) + (message ? ": " : "") +
                    (message ? message : "")};
  }
}

}  // namespace hjemvei::pdf
