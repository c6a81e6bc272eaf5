#include "content/address_syntax.h"

#include <algorithm>

#include "content/prose_place.h"
#include "content/screen_texts.h"

namespace hjemvei {
namespace {

constexpr std::string_view kScheme = "https://";

bool is_host_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;   // "bücher.example"
}

// Names with a dot between them, none of them empty.
bool is_host(std::string_view host) {
  std::size_t labels = 0;
  while (true) {
    const std::size_t dot = host.find('.');
    const std::string_view label = host.substr(0, dot);
    if (label.empty() || label.front() == '-' || label.back() == '-' ||
        !std::ranges::all_of(label, is_host_letter))
      return false;
    ++labels;
    if (dot == std::string_view::npos) return labels > 1 && label.size() > 1;
    host.remove_prefix(dot + 1);
  }
}

bool is_port(std::string_view port) {
  return !port.empty() && port.size() <= 5 &&
         std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<AddressPlace> web_addresses(const Prose& prose) {
  std::vector<AddressPlace> out;
  std::string link;
  for (const Inline& part : prose.inlines) {
    if (part.link == link) continue;
    link = part.link;
    if (link.starts_with("http"))
      out.push_back({link, place_in(prose, prose.source.find("(" + link) + 1)});
  }
  return out;
}

std::vector<AddressPlace> web_addresses(const Guide& guide) {
  std::vector<AddressPlace> out;
  visit_texts(guide, [&](const Prose& prose, TextRole) {
    for (AddressPlace& place : web_addresses(prose)) out.push_back(std::move(place));
  });
  for (const auto& [id, fact] : guide.facts) {
    if (!fact.source.empty()) out.push_back({fact.source, fact.at});
  }
  return out;
}

std::string fault_of_address(std::string_view address) {
  if (!address.starts_with(kScheme))
    return address.starts_with("http://") ? "is not protected: it begins with http://, not https://"
                                          : "does not begin with https://";
  if (address.find_first_of(" \t\n\"<>\\^`{|}") != std::string_view::npos)
    return "has a space or a sign in it that no address has";
  if (std::string_view(".,;:!?)]'").find(address.back()) != std::string_view::npos)
    return "ends with a punctuation mark";
  std::string_view host = address.substr(kScheme.size());
  host = host.substr(0, host.find_first_of("/?#"));
  if (host.find('@') != std::string_view::npos) return "has a user's name in it";
  if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
    if (!is_port(host.substr(colon + 1))) return "has a port that is no number";
    host = host.substr(0, colon);
  }
  return is_host(host) ? "" : "has no name of a computer in it, such as bostad.stockholm.se";
}

}  // namespace hjemvei
