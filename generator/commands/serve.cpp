// `hjemvei serve`: one thread watches the files and makes pictures; those of the server show them.
#include "commands/serve_request.h"

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>

#include "base/joined.h"
#include "commands/guide_folder.h"
#include "commands/live_web.h"
#include "commands/live_work.h"
#include "commands/open_browser.h"
#include "language/languages.h"
#include "preview/desk.h"
#include "preview/server.h"
#include "preview/watch.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

// SIGINT and SIGTERM as something to poll. Blocks them in this thread and all that it starts.
class StopSignals {
 public:
  StopSignals() {
    ::sigemptyset(&signals_);
    ::sigaddset(&signals_, SIGINT);
    ::sigaddset(&signals_, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    descriptor_ = ::signalfd(-1, &signals_, SFD_CLOEXEC | SFD_NONBLOCK);
    ::signal(SIGCHLD, SIG_IGN);   // nobody waits for the browser
  }
  ~StopSignals() {
    // What came is taken: it must not end the program once it is let through again.
    signalfd_siginfo taken;
    while (::read(descriptor_, &taken, sizeof taken) > 0) {
    }
    ::close(descriptor_);
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  int descriptor() const { return descriptor_; }

  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

 private:
  sigset_t signals_, before_;
  int descriptor_ = -1;
};

Exit refuse(const std::string& message) {
  fmt::print(stderr, "{}\n", message);
  return Exit::fault;
}

std::optional<std::string> real_folder(const std::string& path) {
  std::error_code failed;
  const fs::path real = fs::canonical(path, failed);
  if (failed || !fs::is_directory(real, failed)) return std::nullopt;
  return real.string();
}

class Maker {
 public:
  Maker(LiveWork& work, Desk& desk, Watch& watch, const StopSignals& stop)
      : work_(work), desk_(desk), watch_(watch), stop_(stop) {}

  void run() {
    while (wait(-1) != Woken::stop) {
      hear();
      make_wished();
    }
  }

 private:
  enum class Woken { nothing, wish, changes, stop };

  Woken wait(int milliseconds) const {
    pollfd waiting[] = {{stop_.descriptor(), POLLIN, 0},
                        {watch_.descriptor(), POLLIN, 0},
                        {desk_.wish_signal(), POLLIN, 0}};
    while (::poll(waiting, std::size(waiting), milliseconds) < 0 && errno == EINTR) {
    }
    if (waiting[0].revents != 0) return Woken::stop;
    if (waiting[1].revents != 0) return Woken::changes;
    return waiting[2].revents != 0 ? Woken::wish : Woken::nothing;
  }

  void hear() {
    const Watch::Changes changes = watch_.read();
    if (changes.empty()) return;
    if (changes.lost) {
      work_.touch_all();
    } else if (!work_.touch(changes.paths)) {
      return;
    }
    desk_.touch();
  }

  // The document in the browser first; what may wait when all is shown. A change in between is heard
  // at once; what is left to do then is done when one waits again.
  void make_wished() {
    for (;;) {
      if (const auto key = desk_.next()) {
        const std::uint64_t revision = desk_.revision();
        Showing showing = work_.make(*key);
        showing.revision = revision;
        desk_.put(std::move(showing));
      } else if (work_.settle([this] { return wait(0) != Woken::nothing; })) {
        desk_.touch();
      } else {
        return;
      }
      switch (wait(0)) {
        case Woken::stop:
          return;
        case Woken::changes:
          hear();
          break;
        case Woken::wish:
        case Woken::nothing:
          break;
      }
    }
  }

  LiveWork& work_;
  Desk& desk_;
  Watch& watch_;
  const StopSignals& stop_;
};

}  // namespace

Exit run_serve(const ServeRequest& serve) {
  const Request& request = serve.request;
  const auto project = real_folder(request.project);
  if (!project) return refuse("There is no folder " + request.project + ".");
  const std::string folder = request.content.empty() ? *project + "/content" : request.content;
  const auto content = real_folder(folder);
  if (!content)
    return refuse("There is no folder " + folder + "; name another after --content or --project.");
  LiveWork work(request, *project, *content);
  if (work.guides().empty()) {
    const std::vector<std::string> all = list_guides(DiskFiles(*content));
    return refuse(all.empty() ? "There is no guide in " + folder + "."
                              : "There is no guide \"" + request.guide + "\" in " + folder +
                                    "; --guide takes one of: " + joined(all) + ".");
  }
  if (!request.language.empty() && !find_language(request.language))
    return refuse("No language has the tag \"" + request.language + "\".");

  const StopSignals stop;
  Desk desk;
  Server server(desk, {work.guides().front(), request.language, name_of(Product::guide)},
                live_web_pages(request));
  const int port = server.bind(serve.port);
  if (port == 0)
    return refuse(fmt::format("Port {} is taken: is the preview running already? --port 0 takes a "
                              "free one.", serve.port));
  try {
    Watch watch({*content, *project + "/layouts", *project + "/fonts"});
    server.start();
    const std::string address = fmt::format("http://127.0.0.1:{}/", port);
    fmt::print("{}   (Ctrl+C ends the preview)\n", address);
    std::fflush(stdout);
    if (serve.open) open_browser(address);
    Maker(work, desk, watch, stop).run();
  } catch (const std::system_error& fault) {
    server.stop();
    return refuse(std::string("The files cannot be watched: ") + fault.what() + ".");
  }
  server.stop();
  return Exit::done;
}

}  // namespace hjemvei
