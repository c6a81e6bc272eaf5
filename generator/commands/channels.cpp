#include "commands/channels.h"

namespace hjemvei {
namespace {

constexpr std::size_t kNoLimit = static_cast<std::size_t>(-1);

constexpr Channel kChannels[] = {
    {"Kivra", 1'000'000, kNoLimit, true},                     // one JSON request for each recipient
    {"Mina meddelanden", 2'000'000, kNoLimit, false},         // with attachments
    {"Digipost's portal", 30'000'000, 200, false},
    {"Altinn through eFormidling", 30'000'000, kNoLimit, false},
    {"Digital post til innbyggere", 50'000'000, 200, false},  // Digipost and e-Boks in Norway
    {"Digital Post in Denmark", 99'500'000, 10, false},
    {"KS SvarUt through eFormidling", 1'000'000'000, kNoLimit, false},
};

}  // namespace

std::span<const Channel> channels() { return kChannels; }

std::size_t carried_bytes(const Channel& channel, std::size_t bytes) {
  return channel.base64 ? (bytes + 2) / 3 * 4 : bytes;
}

std::vector<const Channel*> too_small(std::size_t bytes, std::size_t files) {
  std::vector<const Channel*> out;
  for (const Channel& channel : kChannels)
    if (carried_bytes(channel, bytes) > channel.most_bytes || files > channel.most_files)
      out.push_back(&channel);
  return out;
}

}  // namespace hjemvei
