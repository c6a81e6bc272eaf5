# The standard headers that most files include are read once for all of them, but only where there is no ccache,
# which remembers whole files instead. With ccache every file still stands on its own, so that a header which
# somebody forgot to include is missed.
option(HJEMVEI_PRECOMPILE "Read the standard headers once for all files" ${HJEMVEI_WITHOUT_CCACHE})

set(HJEMVEI_HEADERS
  <algorithm> <array> <charconv> <cmath> <cstdint> <functional> <map> <memory> <numeric> <optional>
  <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>)

# hjemvei_precompiled_as(NAME HEADER...): what targets of one set of compile options share.
function(hjemvei_precompiled_as name)
  if(NOT HJEMVEI_PRECOMPILE)
    return()
  endif()
  file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "// Only for its precompiled headers.\n")
  add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()

# hjemvei_precompiled(NAME TARGET...): TARGET takes the headers of NAME.
function(hjemvei_precompiled name)
  if(NOT HJEMVEI_PRECOMPILE)
    return()
  endif()
  foreach(target IN LISTS ARGN)
    target_precompile_headers(${target} REUSE_FROM ${name})
  endforeach()
endfunction()
