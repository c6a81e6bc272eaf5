// Where those who make pictures and those who show them meet. One thread makes; the threads of the
// server look, wait, and follow what changes.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "preview/picture.h"

namespace hjemvei {

class Desk {
 public:
  // Documents that are kept; those that nobody has looked at for longest go first.
  static constexpr std::size_t kMostKept = 6;

  Desk();
  ~Desk();

  // ---- The maker's side ----

  // Becomes readable when somebody waits for a picture (eventfd).
  int wish_signal() const { return signal_; }
  // What to make next, if anything: followed documents that are older than the files, the one last
  // asked for first; then those that somebody waits for.
  std::optional<PictureKey> next();
  // The files have changed: all that is there is old.
  void touch();
  std::uint64_t revision() const;
  // Puts up what was made from the files of `showing.revision`. Without a picture it keeps the last.
  void put(Showing showing);
  // Lets all who wait go, now and from now on.
  void close();

  // ---- The server's side ----

  // The document as the files are now; waits for it. Null when it takes longer than `patience`, or
  // after close().
  std::shared_ptr<const Showing> look(const PictureKey& key, std::chrono::milliseconds patience);

  // While it lives, its document is made anew as soon as the files change.
  class Follower {
   public:
    Follower(Desk& desk, PictureKey key);
    ~Follower();
    Follower(const Follower&) = delete;
    Follower& operator=(const Follower&) = delete;
    // The next that was put up since the last call; null when nothing was within `patience`.
    std::shared_ptr<const Showing> next(std::chrono::milliseconds patience);
    bool closed() const;

   private:
    Desk& desk_;
    PictureKey key_;
    std::uint64_t seen_ = 0;
  };

  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

 private:
  struct Entry {
    std::shared_ptr<const Showing> showing;
    std::uint64_t looked = 0;   // when it was last asked for: a count
    int followers = 0;
    int waiting = 0;
  };
  void ask(Entry& entry);
  bool is_old(const Entry& entry) const;
  void forget_some();

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<PictureKey, Entry> entries_;
  std::uint64_t revision_ = 1, serial_ = 0, looks_ = 0;
  bool closed_ = false;
  int signal_ = -1;
};

}  // namespace hjemvei
