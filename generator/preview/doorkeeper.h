// Which requests the preview answers. It listens on this machine only, but any web page that is open in
// a browser here can send requests to it: one under a name of its own that leads to 127.0.0.1 (DNS
// rebinding), or one from its own origin. Neither is answered, nor is anything that is not a GET.
#pragma once

#include <string>
#include <string_view>

namespace hjemvei {

// The parts of a request that count. Empty: the header was not sent.
struct Caller {
  std::string_view method, path;   // the path after its %XX were decoded, without the query
  std::string_view host, origin;
  std::string_view fetch_site, fetch_mode;   // Sec-Fetch-Site and -Mode, which browsers send
};

// 0 for a request to answer, else the status to refuse it with (HTTP: 400, 403, 405, 421). `port` is
// the one that we listen on.
int refusal(const Caller& caller, int port);

// What a browser must hold our answers to: no other site may read, frame or guess them, and our page
// loads nothing from elsewhere.
struct SafetyHeader {
  const char *name, *value;
};
inline constexpr SafetyHeader kSafetyHeaders[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
     "font-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; "
     "form-action 'none'"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Content-Type-Options", "nosniff"},
    {"Cache-Control", "no-store"},
};

}  // namespace hjemvei
