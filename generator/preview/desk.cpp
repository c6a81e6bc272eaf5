#include "preview/desk.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace hjemvei {

Desk::Desk() : signal_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (signal_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
}

Desk::~Desk() { ::close(signal_); }

bool Desk::is_old(const Entry& entry) const {
  return !entry.showing || entry.showing->revision < revision_;
}

void Desk::ask(Entry& entry) {
  entry.looked = ++looks_;
  if (is_old(entry)) ::eventfd_write(signal_, 1);
}

std::optional<PictureKey> Desk::next() {
  const std::lock_guard lock(mutex_);
  eventfd_t count = 0;
  ::eventfd_read(signal_, &count);
  const std::pair<const PictureKey, Entry>* best = nullptr;
  for (const auto& entry : entries_) {
    const Entry& each = entry.second;
    if (!is_old(each) || (each.followers == 0 && each.waiting == 0)) continue;
    const auto rank = [](const Entry& e) { return std::pair(e.followers > 0, e.looked); };
    if (!best || rank(each) > rank(best->second)) best = &entry;
  }
  return best ? std::optional(best->first) : std::nullopt;
}

void Desk::touch() {
  const std::lock_guard lock(mutex_);
  ++revision_;
}

std::uint64_t Desk::revision() const {
  const std::lock_guard lock(mutex_);
  return revision_;
}

void Desk::put(Showing showing) {
  const std::lock_guard lock(mutex_);
  Entry& entry = entries_[showing.key];
  if (!showing.picture && entry.showing) showing.picture = entry.showing->picture;
  showing.serial = ++serial_;
  entry.showing = std::make_shared<const Showing>(std::move(showing));
  forget_some();
  changed_.notify_all();
}

void Desk::forget_some() {
  while (entries_.size() > kMostKept) {
    auto oldest = entries_.end();
    for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
      const bool idle = entry->second.followers == 0 && entry->second.waiting == 0;
      if (idle && (oldest == entries_.end() || entry->second.looked < oldest->second.looked))
        oldest = entry;
    }
    if (oldest == entries_.end()) return;
    entries_.erase(oldest);
  }
}

void Desk::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

std::shared_ptr<const Showing> Desk::look(const PictureKey& key,
                                          std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  if (closed_) return nullptr;
  Entry& entry = entries_[key];   // stays while somebody waits
  ++entry.waiting;
  ask(entry);
  const std::uint64_t wanted = revision_;
  const auto ready = [&] { return entry.showing && entry.showing->revision >= wanted; };
  changed_.wait_for(lock, patience, [&] { return closed_ || ready(); });
  --entry.waiting;
  if (closed_ || !ready()) {
    if (!entry.showing && entry.waiting == 0 && entry.followers == 0) entries_.erase(key);
    return nullptr;
  }
  return entry.showing;
}

Desk::Follower::Follower(Desk& desk, PictureKey key) : desk_(desk), key_(std::move(key)) {
  const std::lock_guard lock(desk_.mutex_);
  Entry& entry = desk_.entries_[key_];
  ++entry.followers;
  desk_.ask(entry);
}

Desk::Follower::~Follower() {
  const std::lock_guard lock(desk_.mutex_);
  --desk_.entries_[key_].followers;
  desk_.forget_some();
}

std::shared_ptr<const Showing> Desk::Follower::next(std::chrono::milliseconds patience) {
  std::unique_lock lock(desk_.mutex_);
  const Entry& entry = desk_.entries_[key_];
  const auto ready = [&] { return entry.showing && entry.showing->serial > seen_; };
  desk_.changed_.wait_for(lock, patience, [&] { return desk_.closed_ || ready(); });
  if (desk_.closed_ || !ready()) return nullptr;
  seen_ = entry.showing->serial;
  return entry.showing;
}

bool Desk::Follower::closed() const {
  const std::lock_guard lock(desk_.mutex_);
  return desk_.closed_;
}

}  // namespace hjemvei
