# Files that travel inside the program, as bytes in the read-only data of a library.
#
# hjemvei_embed(target symbol file)
#   Puts the bytes of `file` (path relative to the calling folder, or absolute) into `target`.
#   Use it with
#       #include "embedded/<symbol>.h"
#       hjemvei::embedded::<symbol>()        a std::span<const unsigned char>, alive for ever
#   A change of the file rebuilds the library.
#
# hjemvei_compile_po(target dir)
#   Compiles every <tag>.po in `dir` (same rule for the path) with msgfmt and puts the MO bytes
#   into `target`. A catalogue that msgfmt refuses (a broken quote, a broken format) stops
#   the build with msgfmt's own file and line. Use it with
#       #include "embedded/interface_catalogues.h"
#       for (const hjemvei::embedded::Catalogue& c : hjemvei::embedded::interface_catalogues())
#         ... c.tag ("fa-AF"), c.bytes (a std::span of MO bytes)
#   The table is sorted by tag, byte by byte. A new .po file is noticed by the next build.

# One assembler file that holds `file`, aligned so that 32-bit words may be read in place.
function(hjemvei_incbin output symbol file)
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT [=[
  .section .rodata
  .balign 16
  .global hjemvei_embedded_@symbol@_begin
hjemvei_embedded_@symbol@_begin:
  .incbin "@file@"
  .global hjemvei_embedded_@symbol@_end
hjemvei_embedded_@symbol@_end:
  .byte 0
  .section .note.GNU-stack, "", @progbits
]=])
  set_source_files_properties(${output} PROPERTIES OBJECT_DEPENDS ${file})
endfunction()

function(hjemvei_embed target symbol file)
  get_filename_component(file ${file} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
  set(root ${CMAKE_CURRENT_BINARY_DIR}/embed)
  file(CONFIGURE OUTPUT ${root}/embedded/${symbol}.h @ONLY CONTENT [=[
// Made by hjemvei_embed() from @file@.
#pragma once
#include <cstddef>
#include <span>

extern "C" const unsigned char hjemvei_embedded_@symbol@_begin[];
extern "C" const unsigned char hjemvei_embedded_@symbol@_end[];

namespace hjemvei::embedded {
inline std::span<const unsigned char> @symbol@() {
  return {hjemvei_embedded_@symbol@_begin, hjemvei_embedded_@symbol@_end};
}
}  // namespace hjemvei::embedded
]=])
  hjemvei_incbin(${root}/${symbol}.S ${symbol} ${file})
  target_sources(${target} PRIVATE ${root}/${symbol}.S)
  target_include_directories(${target} PUBLIC ${root})
endfunction()

function(hjemvei_compile_po target dir)
  get_filename_component(dir ${dir} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
  set(root ${CMAKE_CURRENT_BINARY_DIR}/embed)
  file(MAKE_DIRECTORY ${root}/embedded)
  file(GLOB catalogues CONFIGURE_DEPENDS ${dir}/*.po)
  list(SORT catalogues COMPARE STRING)

  set(externs "")
  set(rows "")
  foreach(po IN LISTS catalogues)
    get_filename_component(tag ${po} NAME_WE)
    string(REPLACE "-" "_" symbol "catalogue_${tag}")
    set(mo ${root}/${tag}.mo)
    add_custom_command(OUTPUT ${mo} DEPENDS ${po} VERBATIM
      COMMAND ${HJEMVEI_MSGFMT} --check-format -o ${mo} ${po}
      COMMENT "Compiling interface words ${tag}")
    hjemvei_incbin(${root}/${symbol}.S ${symbol} ${mo})
    target_sources(${target} PRIVATE ${root}/${symbol}.S)
    string(APPEND externs "extern \"C\" const unsigned char hjemvei_embedded_${symbol}_begin[];\n"
                          "extern \"C\" const unsigned char hjemvei_embedded_${symbol}_end[];\n")
    string(APPEND rows "      {\"${tag}\", {hjemvei_embedded_${symbol}_begin, "
                       "hjemvei_embedded_${symbol}_end}},\n")
  endforeach()
  list(LENGTH catalogues count)

  file(CONFIGURE OUTPUT ${root}/embedded/interface_catalogues.h @ONLY CONTENT [=[
// Made by hjemvei_compile_po() from @dir@.
#pragma once
#include <span>
#include <string_view>

namespace hjemvei::embedded {
struct Catalogue {
  std::string_view tag;                  // the .po file's name: "sv", "fa-AF"
  std::span<const unsigned char> bytes;  // a compiled catalogue (MO), alive for ever
};
std::span<const Catalogue> interface_catalogues();  // sorted by tag
}  // namespace hjemvei::embedded
]=])
  file(CONFIGURE OUTPUT ${root}/interface_catalogues.cpp @ONLY CONTENT [=[
// Made by hjemvei_compile_po() from @dir@.
#include "embedded/interface_catalogues.h"

#include <array>

@externs@
std::span<const hjemvei::embedded::Catalogue> hjemvei::embedded::interface_catalogues() {
  static const std::array<Catalogue, @count@> catalogues{{
@rows@  }};
  return catalogues;
}
]=])
  target_sources(${target} PRIVATE ${root}/interface_catalogues.cpp)
  target_include_directories(${target} PUBLIC ${root})
endfunction()
