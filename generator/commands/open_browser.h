// Shows a web address to the user.
#pragma once

#include <string>

namespace hjemvei {

// Starts xdg-open, if there is one and a screen to show it on; does not wait for it. REQUIRES that
// SIGCHLD is ignored, so that nothing of it stays.
void open_browser(const std::string& address);

}  // namespace hjemvei
