#include "pdf/deflate.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace hjemvei::pdf {

static constexpr int level = 6;

std::string deflate(std::string_view bytes) {
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(level), libdeflate_free_compressor);
  if (!compressor) throw std::bad_alloc();
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  const std::size_t size = libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(),
                                                    out.data(), out.size());
  if (size == 0) throw std::bad_alloc();  // cannot be: there is room
  out.resize(size);
  return out;
}

}  // namespace hjemvei::pdf
