#include "publish/pack.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace hjemvei {
namespace {

constexpr int kLevel = 6;   // of 12: higher ones save next to nothing of what we have

// One for each thread, as it is larger than most of what it packs.
libdeflate_compressor* compressor() {
  thread_local const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> own(
      libdeflate_alloc_compressor(kLevel), libdeflate_free_compressor);
  if (!own) throw std::bad_alloc();
  return own.get();
}

}  // namespace

std::string gzip_file(std::string_view bytes) {
  std::string out(libdeflate_gzip_compress_bound(compressor(), bytes.size()), '\0');
  out.resize(libdeflate_gzip_compress(compressor(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace hjemvei
