#include "layout/layout_kinds.h"

namespace hjemvei {

std::vector<FileKind> layout_file_kinds() {
  return {
      {"layout-guide", "layouts/guide.yaml", &layout_shape()},
      {"layout-guide-phone", "layouts/guide-phone.yaml", &layout_shape()},
      {"layout-brochure", "layouts/brochure.yaml", &brochure_layout_shape()},
      {"layout-plan", "layouts/plan.yaml", &plan_layout_shape()},
      {"theme", "layouts/themes/<name>.yaml", &theme_shape()},
  };
}

}  // namespace hjemvei
