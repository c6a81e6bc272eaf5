// The part of an edition that only its web pages have. Only this room uses it.
#pragma once

#include "content/guide.h"
#include "edition/compose.h"
#include "edition/edition_web.h"

namespace hjemvei {

EditionWeb edition_web(const Guide& guide, Composer& composer);

}  // namespace hjemvei
