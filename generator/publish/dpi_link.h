// "Lenke utenfor brev": the link of a letter in Norwegian digital mail, which Digipost and e-Boks show as
// a button (Digdir, "Lenke utenfor brev", application/vnd.difi.dpi.lenke+xml). A file of its own in the
// document package.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "publish/letter.h"

namespace hjemvei {

// The format names languages by two letters (ISO 639-1): "ku" for ckb and kmr, "fa" for fa-AF, "zh" for
// zh-Hans, "sv" for sv-x-easy. Empty for a language that has none, such as Romani.
std::string two_letters(const std::string& tag);

// The file. Without a letter, the page's title is the description and the mailbox writes a button of its
// own. Reported: a text that is longer than the mailboxes allow (letters.h), and a language without two
// letters; then what is returned is not to be used.
std::string print_dpi_link(const LinkMessage& message, Diagnostics& diagnostics);

}  // namespace hjemvei
