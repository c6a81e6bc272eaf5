// The step from YAML text to the Guide: reads content/<guide>/guide.yaml, facts.yaml, brochure.yaml,
// plan.yaml, letters.yaml and moved.yaml and content/glossary.yaml, and checks all that can be said of them
// without layout or translation.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"
#include "content/guide.h"

namespace hjemvei {

// `content` is the content folder; `prefix` is put before its paths in messages. A guide may do
// with guide.yaml alone. Nothing only when guide.yaml cannot be read at all; else
// the best that could be made of it, which is to be used only when no error was reported.
std::optional<Guide> read_guide(const Files& content, const std::string& guide_id,
                                std::string_view prefix, Sources& sources,
                                Diagnostics& diagnostics);

}  // namespace hjemvei
