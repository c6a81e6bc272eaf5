// The fields of a form (ISO 32000-1, 12.7) and their widgets (12.5.6.19; ISO 14289-1, 7.18.4). No
// actions, no scripts, nothing is sent: a form is filled in where it is kept.
#pragma once

#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/font_book.h"
#include "pdf/links.h"
#include "pdf/objects.h"

namespace hjemvei::pdf {

// What each widget shows, by page and widget. Painted before the fonts are embedded.
using Appearances = std::vector<std::vector<std::string>>;
Appearances paint_appearances(const Pages& pages, FontBook& fonts);

struct FormInput {
  const Appearances& appearances;
  const std::vector<ObjectId>& pages;
  ObjectId resources{};        // of appearances that show text
  ObjectId form_font{};        // what is typed in it
  std::size_t struct_parent = 0;   // key of the first widget
};

struct FormObjects {
  std::vector<Annotation> widgets;   // in order of pages; their keys follow one another
  ObjectId acroform{};               // indirect: a viewer that saves has to change it
};

// REQUIRES pages with fields that `check` found no fault in.
FormObjects add_form(const Pages& pages, const FormInput& input, Objects& objects);

}  // namespace hjemvei::pdf
