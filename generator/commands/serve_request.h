// `hjemvei serve`: shows the guides in a browser while they are being written.
#pragma once

#include "commands/request.h"

namespace hjemvei {

inline constexpr int kUsualPort = 8765;

struct ServeRequest {
  Request request;        // project, content, guide, language, today
  int port = kUsualPort;  // 0: a free one
  bool open = true;       // open a browser, where there is one
};

// Until SIGINT or SIGTERM. Prints the address to standard output. A fault of content does not end it;
// a folder that is not there, a guide that is not, and a port that is taken do.
Exit run_serve(const ServeRequest& request);

}  // namespace hjemvei
