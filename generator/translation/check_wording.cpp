#include "translation/check_wording.h"

namespace hjemvei {

SourceWording read_wording(const Guide& guide) {
  return {terms_used(guide), names_used(guide), source_figures(guide)};
}

void check_wording(const Guide& guide, const SourceWording& source, const Match& match,
                   Diagnostics& diagnostics) {
  check_terms(guide, source.terms, match, diagnostics);
  check_names(guide, source.names, match, diagnostics);
  check_figures(source.figures, match, diagnostics);
}

}  // namespace hjemvei
