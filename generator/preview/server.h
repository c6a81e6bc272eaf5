// The preview's web server: the page, what it shows, and a line to the browser on which it hears of
// changes. Listens on 127.0.0.1 only; doorkeeper.h says whom it answers. cpp-httplib stays inside.
#pragma once

#include <memory>

#include "preview/desk.h"
#include "preview/web_pages.h"

namespace hjemvei {

// Addresses (all GET; guide, language, product as ?guide=…&language=…&product=…):
//   /                                 the page, with /preview.js and /preview.css
//   /state?…                          state_json of a document as the files are now
//   /page.svg?…&page=N                a page of it
//   /events?…                         text/event-stream: an event "state" with the same JSON, at once and
//                                     whenever the document was made anew
//   /html/<product>/…                 the HTML pages and what they link to, as they will stand in
//                                     output/site/ (web_path.h); they are the same for all products, and
//                                     made from the one that is looked at. PDFs are made when they are asked
//                                     for; what only the published site has is said (not_here.h)
class Server {
 public:
  // `first` is what a request without a document is for. Both `desk` and `first` outlive the server.
  Server(Desk& desk, PictureKey first, WebPages pages);
  ~Server();   // stops

  // Takes port `port`, or with 0 a free one. The port, or 0 when it is taken.
  int bind(int port);
  // Answers on threads of its own until stop(). REQUIRES bind.
  void start();
  // Closes the desk, ends all answers and joins all threads.
  void stop();

  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace hjemvei
