#include "pdf/deflate.h"

#include <zlib.h>

#include <new>

namespace hjemvei::pdf {

static constexpr int level = 4;

std::string deflate(std::string_view bytes) {
  std::string out(compressBound(bytes.size()), '\0');
  uLongf size = out.size();
  const int result = compress2(reinterpret_cast<Bytef*>(out.data()), &size,
                               reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), level);
  if (result != Z_OK) throw std::bad_alloc();  // the only way it can fail with a bound of space
  out.resize(size);
  return out;
}

}  // namespace hjemvei::pdf
