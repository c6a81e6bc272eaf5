// What an editor should look at once more in a translation: the parts of content/lint.h that hold for
// any text. Said by `hjemvei check`, not by a build.
#pragma once

#include "base/diagnostics.h"
#include "translation/match.h"

namespace hjemvei {

// Links that say nothing, in the languages whose words are known; long sentences and hard language in Swedish
// and Norwegian. Texts that an easy-read variant takes over from its base are left to that.
void lint_translation(const Guide& guide, const Match& match, Diagnostics& diagnostics);

}  // namespace hjemvei
