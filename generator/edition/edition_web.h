// What only the web pages of an edition have: where they are published, where their readers write to,
// which pages have moved, and the words around the text.
#pragma once

#include <string>
#include <vector>

#include "edition/text.h"

namespace hjemvei {

struct EditionMoved {
  std::string from, to;  // ids of sections or full ids of screens; `to` is there
};

// A file that a page may offer.
struct EditionFileName {
  std::string file;  // "guide-phone.pdf"
  Text text;         // "The guide for your phone (PDF)"
};

struct EditionWeb {
  std::string address;   // public address of the site, without a final '/'
  std::string feedback;  // address to write to, with "{id}" still in it; or empty
  std::vector<EditionMoved> moved;
  std::vector<EditionFileName> files;  // in the order in which pages offer them; not all are made
  Text skip, save, feedback_text, moved_title, moved_text, newest, all_guides;
  Text old_version;      // "This is version 2026-11-22 of the page."
};

}  // namespace hjemvei
