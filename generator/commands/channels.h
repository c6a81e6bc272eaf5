// Through which channels of digital mail in Norway, Sweden and Denmark a message can go, by its size.
//
// The limits are those that the channels' own documentation gives; where it gives none of the message
// but one of a file or a request, that. All in bytes of the files themselves.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hjemvei {

struct Channel {
  const char* name;
  std::size_t most_bytes;   // of all files of a message together
  std::size_t most_files;
  bool base64;              // the files travel as base64, which makes four bytes of three
};

// The one with the least room first.
std::span<const Channel> channels();

// What `bytes` become on their way through a channel.
std::size_t carried_bytes(const Channel& channel, std::size_t bytes);

// The channels that cannot carry so many files of so many bytes together; empty when all can.
std::vector<const Channel*> too_small(std::size_t bytes, std::size_t files);

}  // namespace hjemvei
