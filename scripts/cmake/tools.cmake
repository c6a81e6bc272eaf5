# Faster linking with mold and faster rebuilding with ccache, where they are installed.
find_program(HJEMVEI_MOLD mold)
if(HJEMVEI_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

find_program(HJEMVEI_CCACHE ccache)
set(HJEMVEI_WITHOUT_CCACHE ON)
if(HJEMVEI_CCACHE)
  set(HJEMVEI_WITHOUT_CCACHE OFF)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${HJEMVEI_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${HJEMVEI_CCACHE})
endif()
