// `hjemvei translate approve`: a person's word that translations are right.
#include <fmt/format.h>

#include "commands/translate_request.h"
#include "commands/translations.h"
#include "translation/approve.h"

namespace hjemvei {

Exit run_translate_approve(const TranslateRequest& request) {
  Diagnostics diagnostics;
  Translations translations(request.request, request.language, diagnostics);
  Translation* translation = translations.only(diagnostics);
  if (translation && translation->diagnostics.has_errors())
    diagnostics.take(std::move(translation->diagnostics));
  if (!translation || diagnostics.has_errors()) return report(diagnostics);
  const Approval approval{request.as, request.by, request.request.today, request.at};
  std::size_t approved = 0;
  const EditedCatalogue catalogue =
      approve(translation->catalogue, translation->match, approval, approved, diagnostics);
  if (!diagnostics.has_errors() && approved > 0)
    translations.write(*translation, print_catalogue(catalogue), diagnostics);
  if (!diagnostics.has_errors())
    fmt::print("content/{}: {} texts {} by {}\n", translation->path, approved, name_of(request.as),
               request.by);
  return report(diagnostics);
}

}  // namespace hjemvei
