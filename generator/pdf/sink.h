// From our objects to the bytes of a file, in two steps. PoDoFo stands behind the first (its only
// user is podofo_sink.cpp), libqpdf behind the second (its only user here is last_pass.cpp); no
// exception of theirs leaves those files.
#pragma once

#include <string>

#include "pdf/objects.h"

namespace hjemvei::pdf {

// Bytes, or why there are none: a plain sentence part in English.
struct Outcome {
  std::string bytes;
  std::string why;  // empty when all went well
};

// A PDF 1.7 file with a classic cross-reference table; streams are compressed here, once.
Outcome serialize(const Document& document);

// Writes the file once more, so that it is what PDF/A-2 asks for and small: object streams, a line
// feed before every endstream, /ID from the contents. Streams pass through as they are. The file
// is not linearized: that doubles the time, adds 13 %, and helps only readers of large files.
Outcome last_pass(const std::string& file);

}  // namespace hjemvei::pdf
