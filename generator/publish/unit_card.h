// unit.json: what a unit says of itself, beside its pages. From these the pages of all guides are made,
// whoever built the units and when; and a version that is built twice is known by its sum.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace hjemvei {

struct UnitCard {
  std::string guide, language, source_language;
  std::string version;     // ISO 8601
  std::string address;     // public address of the site, without a final '/'
  std::string publisher, title, title_language, question, question_language;
  std::string all_guides;  // the word in the unit's language
  std::string digest;      // publish/edition_texts.h
  bool offered = false;    // whether readers are sent to it
  std::vector<std::string> ids;   // of its pages
  std::vector<std::string> moved; // ids of pages that only say where to read on
};

std::string print_card(const UnitCard& card);

// Nothing when there is no such file, or it is something else.
std::optional<UnitCard> read_card(const std::string& path);

// The cards of all units below `site`, sorted by guide and by the order of the language table.
std::vector<UnitCard> read_cards(const std::string& site);

}  // namespace hjemvei
