// `hjemvei translate …`: what was asked for, after it was checked.
#pragma once

#include <string>

#include "commands/request.h"
#include "translation/catalogue.h"

namespace hjemvei {

struct TranslateRequest {
  Request request;          // project, content, guide, today, jobs; output is a file here
  std::string language;     // status: empty for all
  std::string format;       // status: table, json or csv; export: po or xliff
  bool interface_words = false;   // export: the program's own words, not a guide
  std::string file;         // import: what came back; "-" for standard input
  std::string at;           // approve: a place, or where several begin
  std::string by;           // approve: who; import: who translated, where the file does not say
  EntryStatus as = EntryStatus::approved;   // approve
};

// All print their own faults to standard error and their result to standard output, or to
// request.output where that makes sense. Of a run with a fault, nothing is written.
Exit run_translate_add(const TranslateRequest& request);
Exit run_translate_status(const TranslateRequest& request);
Exit run_translate_approve(const TranslateRequest& request);
Exit run_translate_export(const TranslateRequest& request);
Exit run_translate_import(const TranslateRequest& request);
// request.output is the folder to make.
Exit run_translate_pack(const TranslateRequest& request);

}  // namespace hjemvei
