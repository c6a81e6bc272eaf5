#include "preview/server.h"

#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <thread>
#include <utility>

#include "embedded/preview_css.h"
#include "embedded/preview_html.h"
#include "embedded/preview_js.h"
#include "embedded/preview_not_here_css.h"
#include "preview/doorkeeper.h"
#include "preview/not_here.h"
#include "preview/page_svg.h"
#include "preview/state.h"
#include "preview/web_path.h"

namespace hjemvei {
namespace {

using namespace std::chrono_literals;
using Request = httplib::Request;
using Response = httplib::Response;

constexpr auto kPatience = 30s;      // for a document to be made
constexpr auto kAttention = 500ms;   // between two signs of life: one who is gone is noticed at the second
constexpr int kMostFollowers = 8;    // each takes a thread
constexpr std::size_t kThreads = 16;

constexpr const char* kHtml = "text/html; charset=utf-8";
constexpr const char* kJson = "application/json; charset=utf-8";
constexpr const char* kXml = "application/xml; charset=utf-8";
constexpr const char* kSvg = "image/svg+xml; charset=utf-8";

std::string text_of(std::span<const unsigned char> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Of a page above the guides, or of a map for search engines.
const char* type_of(std::string_view file) {
  if (file.ends_with(".gz")) return "application/gzip";
  return file.ends_with(".xml") ? kXml : kHtml;
}

void lead_back(Response& response, const NotHere& what) {
  response.status = 404;
  response.set_content(not_here_page(what), kHtml);
}

void say(Response& response, int status, const std::string& what) {
  response.status = status;
  response.set_content(what + "\n", "text/plain; charset=utf-8");
}

Caller caller_of(const Request& request, std::string (&headers)[4]) {
  constexpr const char* kNames[] = {"Host", "Origin", "Sec-Fetch-Site", "Sec-Fetch-Mode"};
  for (std::size_t i = 0; i < 4; ++i) headers[i] = request.get_header_value(kNames[i]);
  return {request.method, request.path, headers[0], headers[1], headers[2], headers[3]};
}

// A second preview must not take the same port unseen.
void own_port(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

struct Server::Inside {
  Inside(Desk& desk, PictureKey first, WebPages pages)
      : desk(desk), first(std::move(first)), pages(std::move(pages)) {}

  void set_up();
  PictureKey key_of(const Request& request) const;
  std::shared_ptr<const Showing> look(const PictureKey& key, Response& response);
  void send_state(const Request& request, Response& response);
  void send_page(const Request& request, Response& response);
  void send_events(const Request& request, Response& response);
  void send_html(const Request& request, Response& response);
  void send_unit_file(const Picture& picture, const WebPath& path, const std::string& guide,
                      Response& response);
  void send_pdf(const Showing& showing, const WebPath& path, const std::string& guide, Response& response);
  void send_site_file(const WebPath& path, Response& response);

  Desk& desk;
  PictureKey first;
  WebPages pages;
  httplib::Server http;
  std::thread listener;
  std::atomic<int> followers = 0;
  int port = 0;
};

PictureKey Server::Inside::key_of(const Request& request) const {
  PictureKey key = first;
  if (request.has_param("guide")) key.guide = request.get_param_value("guide");
  if (request.has_param("language")) key.language = request.get_param_value("language");
  if (request.has_param("product")) key.product = request.get_param_value("product");
  return key;
}

std::shared_ptr<const Showing> Server::Inside::look(const PictureKey& key, Response& response) {
  auto showing = desk.look(key, kPatience);
  if (!showing) say(response, 503, "The preview is being stopped or has no answer yet.");
  return showing;
}

void Server::Inside::send_state(const Request& request, Response& response) {
  if (const auto showing = look(key_of(request), response))
    response.set_content(state_json(*showing), kJson);
}

void Server::Inside::send_page(const Request& request, Response& response) {
  const auto showing = look(key_of(request), response);
  if (!showing) return;
  const std::string digits = request.get_param_value("page");
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool is_number = error == std::errc() && end == digits.data() + digits.size();
  if (!is_number || !showing->picture || number >= showing->picture->pages.pages.size())
    return say(response, 404, "There is no such page.");
  response.set_content(page_svg(*showing->picture, number), kSvg);
}

void Server::Inside::send_events(const Request& request, Response& response) {
  if (followers.fetch_add(1) >= kMostFollowers) {
    --followers;
    return say(response, 503, "Too many windows show the preview; close one.");
  }
  auto follower = std::make_shared<Desk::Follower>(desk, key_of(request));
  response.set_chunked_content_provider(
      "text/event-stream",
      [follower](std::size_t, httplib::DataSink& sink) {
        const auto showing = follower->next(kAttention);
        if (follower->closed()) return false;
        const std::string event =
            showing ? "event: state\ndata: " + state_json(*showing) + "\n\n" : ": still here\n\n";
        return sink.write(event.data(), event.size());
      },
      [this](bool) { --followers; });
}

// "/html/<product>/<rest>": the product says whose picture the pages are made from.
void Server::Inside::send_html(const Request& request, Response& response) {
  const std::string root = "/html/" + request.matches[1].str() + "/";
  const WebPath path = read_web_path(request.matches[2].str());
  if (path.is_site()) return send_site_file(path, response);
  const std::string product = path.pdf().empty() ? request.matches[1].str() : path.pdf();
  const auto showing = look({path.guide, path.language, product}, response);
  if (!showing) return;
  const PictureKey& shown = showing->shown;
  if (shown.guide != path.guide || shown.language != path.language)
    return lead_back(response, {"There is no such guide",
                                "As the files are now, there is no guide \"" + path.guide +
                                    "\" in the language \"" + path.language + "\".",
                                root, "To all guides"});
  const std::string guide = root + path.guide + "/" + path.language + "/";
  const std::string version = showing->picture ? showing->picture->edition.version : std::string();
  if (!path.version.empty() && !version.empty() && path.version != version)
    return lead_back(response, {"Version " + path.version + " is not in the preview",
                                "The published site keeps the pages of every version. The preview has "
                                "version " + version + ", as its files are now.",
                                guide + path.page + (path.page.empty() ? "" : "/"), "To the page as it is now"});
  if (!path.pdf().empty() && shown.product == product) return send_pdf(*showing, path, guide, response);
  if (!showing->picture)
    return lead_back(response, {"There is nothing to show yet", "The files have faults. The preview says which.",
                                root, "To all guides"});
  send_unit_file(*showing->picture, path, guide, response);
}

// `guide`: the address of the guide's folder.
void Server::Inside::send_unit_file(const Picture& picture, const WebPath& path, const std::string& guide,
                                    Response& response) {
  if (!path.file.empty()) {
    if (const auto file = pages.file(picture, path.file))
      return response.set_content(file->bytes, file->type);
    return lead_back(response, {"\"" + path.file + "\" is not in the preview",
                                "If it belongs to the published site, ./scripts/guides makes it, in "
                                "output/site/.",
                                guide, "To the first page of the guide"});
  }
  std::string page = pages.page(picture, path.page, !path.version.empty());
  if (!page.empty()) return response.set_content(std::move(page), kHtml);
  lead_back(response, {"There is no such page",
                       "As the files are now, the guide has no page \"" + path.page + "\".", guide,
                       "To the first page of the guide"});
}

// What a build would refuse is not handed out.
void Server::Inside::send_pdf(const Showing& showing, const WebPath& path, const std::string& guide,
                              Response& response) {
  const bool is_sound = showing.current && std::ranges::none_of(showing.faults, &ShownFault::error);
  const auto bytes = is_sound ? pages.pdf(*showing.picture, showing.shown.product) : std::nullopt;
  if (!bytes)
    return lead_back(response, {path.file + " cannot be made now",
                                "The files have faults, which the preview says when this document is looked "
                                "at. Once they are mended, the same link saves the PDF.",
                                guide, "To the first page of the guide"});
  response.set_header("Content-Disposition",
                      "attachment; filename=\"" + path.guide + "-" + path.language + "-" + path.file + "\"");
  response.set_content(*bytes, "application/pdf");
}

void Server::Inside::send_site_file(const WebPath& path, Response& response) {
  const auto showing = look(kSiteKey, response);
  if (!showing) return;
  const auto file = showing->site.find(path.file);
  if (file != showing->site.end())
    return response.set_content(file->second, type_of(path.file));
  lead_back(response, {"\"" + path.file + "\" is not in the preview",
                       "If it belongs to the published site, ./scripts/guides makes it, in output/site/.",
                       "/", "To the preview"});
}

void Server::Inside::set_up() {
  http.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  http.set_socket_options(own_port);
  http.set_tcp_nodelay(true);
  http.set_keep_alive_max_count(1000);
  http.set_keep_alive_timeout(2);
  http.set_payload_max_length(0);
  httplib::Headers headers;
  for (const SafetyHeader& each : kSafetyHeaders) headers.emplace(each.name, each.value);
  http.set_default_headers(headers);
  http.set_pre_routing_handler([this](const Request& request, Response& response) {
    std::string held[4];
    if (const int status = refusal(caller_of(request, held), port)) {
      say(response, status, "The preview does not answer this request.");
      return httplib::Server::HandlerResponse::Handled;
    }
    // Compressing takes longer than sending within one machine. The request is not const: only this
    // handler's view of it is.
    const_cast<Request&>(request).headers.erase("Accept-Encoding");
    return httplib::Server::HandlerResponse::Unhandled;
  });
  const auto file = [this](const char* path, std::span<const unsigned char> bytes, const char* type) {
    http.Get(path, [bytes, type](const Request&, Response& response) {
      response.set_content(text_of(bytes), type);
    });
  };
  file("/", embedded::preview_html(), kHtml);
  file("/preview.css", embedded::preview_css(), "text/css; charset=utf-8");
  file("/not-here.css", embedded::preview_not_here_css(), "text/css; charset=utf-8");
  file("/preview.js", embedded::preview_js(), "text/javascript; charset=utf-8");
  const auto get = [this](const char* pattern, void (Inside::*send)(const Request&, Response&)) {
    http.Get(pattern, [this, send](const Request& request, Response& response) {
      (this->*send)(request, response);
    });
  };
  get("/state", &Inside::send_state);
  get("/page\\.svg", &Inside::send_page);
  get("/events", &Inside::send_events);
  get("/html/([^/]+)/(.*)", &Inside::send_html);
}

Server::Server(Desk& desk, PictureKey first, WebPages pages)
    : inside_(std::make_unique<Inside>(desk, std::move(first), std::move(pages))) {
  inside_->set_up();
}

Server::~Server() { stop(); }

int Server::bind(int port) {
  constexpr const char* kThisMachine = "127.0.0.1";
  if (port == 0) {
    const int found = inside_->http.bind_to_any_port(kThisMachine);
    inside_->port = found > 0 ? found : 0;
  } else {
    inside_->port = inside_->http.bind_to_port(kThisMachine, port) ? port : 0;
  }
  return inside_->port;
}

void Server::start() {
  inside_->listener = std::thread([this] { inside_->http.listen_after_bind(); });
  while (!inside_->http.is_running()) std::this_thread::yield();
}

void Server::stop() {
  inside_->desk.close();
  if (!inside_->listener.joinable()) return;
  inside_->http.stop();
  inside_->listener.join();   // the threads that answer are joined in it
}

}  // namespace hjemvei
