#include "pdf/objects.h"

namespace hjemvei::pdf {

Dict& Dict::set(std::string_view key, Value value) & {
  entries_.push_back(Entry{std::string(key), std::move(value)});
  return *this;
}

Dict&& Dict::set(std::string_view key, Value value) && {
  set(key, std::move(value));
  return std::move(*this);
}

ObjectId Objects::reserve() {
  objects_.emplace_back();
  return static_cast<ObjectId>(objects_.size());
}

void Objects::put(ObjectId id, Object object) {
  objects_[static_cast<std::uint32_t>(id) - 1] = std::move(object);
}

ObjectId Objects::add(Object object) {
  objects_.push_back(std::move(object));
  return static_cast<ObjectId>(objects_.size());
}

}  // namespace hjemvei::pdf
