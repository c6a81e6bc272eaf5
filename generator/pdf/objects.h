// PDF objects as plain values (ISO 32000-1, 7.3): what the builders of this room make and what
// sink.h turns into a file. Knows nothing of any PDF library.
//
// Objects get dense numbers from 1 in the order they are asked for; the order never depends on
// anything but the input. A Value owns what is in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hjemvei::pdf {

// The number of an indirect object; its generation is always 0.
enum class ObjectId : std::uint32_t {};

struct Null {};

struct Name {
  std::string text;  // without the slash
};

// A string object's bytes, already encoded; encode.h makes them from UTF-8.
struct String {
  std::string bytes;
};

struct Value;
struct Entry;
using Array = std::vector<Value>;

// A dictionary, in the order of its making. Keys are not looked up, so each is set once.
class Dict {
 public:
  Dict& set(std::string_view key, Value value) &;
  Dict&& set(std::string_view key, Value value) &&;
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::vector<Entry> entries_;
};

// Any object but a stream. A key without a value is left out rather than null.
struct Value : std::variant<Null, std::int64_t, double, bool, Name, String, ObjectId, Array, Dict> {
  using variant::variant;
  Value(int number) : variant(static_cast<std::int64_t>(number)) {}
  Value(std::uint32_t number) : variant(static_cast<std::int64_t>(number)) {}
  Value(std::size_t number) : variant(static_cast<std::int64_t>(number)) {}
  Value(const char*) = delete;  // Name or String: say which
};

struct Entry {
  std::string key;  // without the slash
  Value value;
};

// How a stream's bytes are kept and shown.
enum class StreamKind : std::uint8_t {
  plain,  // never compressed: XMP (ISO 19005-2, 6.6.2.1)
  text,   // compressed; readable when dumped
  binary  // compressed; a dump shows its length only
};

struct Stream {
  Dict dict;         // without Length and Filter
  std::string data;  // not compressed
  StreamKind kind = StreamKind::text;
};

// All objects of a file.
class Objects {
 public:
  using Object = std::variant<std::monostate, Value, Stream>;  // monostate: reserved, not yet put

  // A number to refer to before the object is known. Every reserved number must be put once.
  ObjectId reserve();
  void put(ObjectId id, Object object);
  ObjectId add(Object object);

  // In order of number; the first has number 1.
  const std::vector<Object>& all() const { return objects_; }

 private:
  std::vector<Object> objects_;
};

// A finished object model: the objects and what the trailer refers to.
struct Document {
  Objects objects;
  ObjectId catalog{};
  ObjectId info{};
};

}  // namespace hjemvei::pdf
