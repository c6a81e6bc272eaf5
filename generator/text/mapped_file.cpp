#include "text/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace hjemvei {

std::unique_ptr<const MappedFile> MappedFile::open(const Files& project, const std::string& folder,
                                                   const std::string& path, std::string& why) {
  if (path.starts_with('/')) return map(path, why);
  std::optional<std::string> bytes = project.read(folder + path, &why);
  if (!bytes) return nullptr;
  std::unique_ptr<MappedFile> file(new MappedFile);
  file->own_ = std::move(*bytes);
  file->bytes_ = file->own_;
  return file;
}

std::unique_ptr<const MappedFile> MappedFile::map(const std::string& path, std::string& why) {
  const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (handle < 0 || ::fstat(handle, &status) != 0) {
    why = errno == ENOENT ? "there is no such file" : std::strerror(errno);
    if (handle >= 0) ::close(handle);
    return nullptr;
  }
  if (!S_ISREG(status.st_mode) || status.st_size == 0) {
    why = "it is not a file with contents";
    ::close(handle);
    return nullptr;
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, handle, 0);
  if (start == MAP_FAILED) why = std::strerror(errno);
  ::close(handle);
  if (start == MAP_FAILED) return nullptr;
  std::unique_ptr<MappedFile> file(new MappedFile);
  file->bytes_ = {static_cast<const char*>(start), size};
  file->mapped_ = true;
  return file;
}

MappedFile::~MappedFile() {
  if (mapped_) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace hjemvei
