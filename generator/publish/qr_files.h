// The QR codes of a unit's pages, as files to print from: <id>/qr.svg and <id>/qr.png for every topic and
// screen, qr.svg and qr.png for the guide's own page.
#pragma once

#include <string>
#include <vector>

#include "edition/edition.h"
#include "layout/qr_code.h"
#include "publish/unit.h"

namespace hjemvei {

// The code of one of link_pages.
struct PageCode {
  std::string id;  // empty for the guide's own page
  QrCode code;
};
// `address` is that of the guide's page in this language, with its final '/' (content/addresses.h). A
// page whose address no code holds has none.
std::vector<PageCode> page_codes(const Edition& edition, const std::string& address);

// Names are relative to the unit's folder.
std::vector<UnitFile> qr_files(const std::vector<PageCode>& codes);

// The code with its quiet zone, one unit a module; black on white.
std::string qr_svg(const QrCode& code);
// 1 bit a pixel, 300 pixels an inch; the code without its quiet zone is at least 20 mm wide.
std::string qr_png(const QrCode& code);

}  // namespace hjemvei
