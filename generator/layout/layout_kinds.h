// What the files of measures and colours may hold, for the editors' schema: the tables that their readers
// check them against.
#pragma once

#include <vector>

#include "content/vocabulary.h"

namespace hjemvei {

const ValueShape& layout_shape();           // layouts/guide.yaml, layouts/guide-phone.yaml
const ValueShape& brochure_layout_shape();  // layouts/brochure.yaml
const ValueShape& plan_layout_shape();      // layouts/plan.yaml
const ValueShape& theme_shape();            // layouts/themes/<id>.yaml

std::vector<FileKind> layout_file_kinds();

}  // namespace hjemvei
