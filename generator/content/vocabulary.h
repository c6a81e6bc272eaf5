// The authors' vocabulary: what guide.yaml, facts.yaml, brochure.yaml, plan.yaml, letters.yaml, moved.yaml,
// glossary.yaml and translations/<tag>.yaml may hold. One table for the reader, for the editors' schema and
// for the reference in docs/.
#pragma once

#include <string_view>
#include <vector>

#include "content/schema.h"

namespace hjemvei {

const ValueShape& guide_shape();
const ValueShape& facts_shape();
const ValueShape& brochure_shape();
const ValueShape& plan_shape();
const ValueShape& moved_shape();
const ValueShape& letters_shape();
const ValueShape& glossary_shape();
const ValueShape& translations_shape();

struct FileKind {
  std::string_view name;   // "guide": docs/schema/<name>.schema.json
  std::string_view title;  // "guide.yaml"
  const ValueShape* shape;
};
const std::vector<FileKind>& file_kinds();

// JSON Schema of a kind of file, by its name; REQUIRES one of file_kinds(). Files of measures, colours and
// fonts have tables of their own: layout/layout_kinds.h, text/fonts_yaml.h.
std::string schema_json(std::string_view file_kind);

}  // namespace hjemvei
