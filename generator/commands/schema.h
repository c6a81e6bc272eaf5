// `hjemvei schema`: what every YAML file of a project may hold, as JSON Schema, for editors that complete and
// check it while one types.
#pragma once

#include <string>
#include <vector>

#include "commands/request.h"
#include "content/vocabulary.h"

namespace hjemvei {

// Of content, of layouts/ and of fonts/: each is docs/schema/<name>.schema.json.
std::vector<FileKind> all_file_kinds();

// The first line of a new file `path` ("stockholm/translations/so.yaml") below the folder of content: a comment
// that leads editors to the schema `name` in docs/schema/ of the project. Ends in a line feed.
std::string schema_line(const Request& request, const std::string& path, const std::string& name);

// Writes them into request.output, or into docs/schema/ of the project when that is empty; prints their paths.
Exit run_schema(const Request& request);

}  // namespace hjemvei
