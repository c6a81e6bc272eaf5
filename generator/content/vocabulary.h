// The authors' vocabulary: what guide.yaml, facts.yaml, glossary.yaml and translations/<tag>.yaml
// may hold. One table for the reader, for the editors' schema and for the reference in docs/.
#pragma once

#include <string_view>
#include <vector>

#include "content/schema.h"

namespace hjemvei {

const Shape& guide_shape();
const Shape& facts_shape();
const Shape& glossary_shape();
const Shape& translations_shape();

struct FileKind {
  std::string_view name;   // "guide": docs/schema/<name>.schema.json
  std::string_view title;  // "guide.yaml"
  const Shape* shape;
};
const std::vector<FileKind>& file_kinds();

// JSON Schema of a kind of file, by its name; REQUIRES one of file_kinds().
std::string schema_json(std::string_view file_kind);

}  // namespace hjemvei
