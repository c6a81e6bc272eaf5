# The libraries we stand on, all from Debian 12, under one kind of name for the rooms to link:
#
#   hjemvei::icu        bidi, line breaks, plurals, calendars (uc and i18n)
#   hjemvei::harfbuzz   shaping and subsetting
#   hjemvei::hyphen     where words may be divided; only text/ links it
#   hjemvei::yaml       yaml-cpp; only content/ links it
#   hjemvei::podofo     PDF objects; only pdf/ links it
#   hjemvei::qpdf       last pass in pdf/, reading back in verify/ and forms/
#   hjemvei::md4c       inline markup
#   hjemvei::pugixml    SVG drawings
#   hjemvei::qrencode   QR codes; only layout/ links it
#   hjemvei::png        pictures of QR codes; only publish/ links it
#   hjemvei::json       nlohmann's, for dumps, manifest and schema
#   hjemvei::locale     Boost.Locale, reads the interface catalogues
#   hjemvei::sodium     SHA-256 for the manifest
#   hjemvei::brotli     compresses fonts of web pages; only text/ links it
#   hjemvei::deflate    compresses streams of PDF and the map of a site; only pdf/ and publish/ link it
#   hjemvei::httplib    web server of the preview; only preview/ links it
#   hjemvei::malloc     mimalloc in the place of malloc, for programs: a twelfth faster
#   hjemvei::fmt  hjemvei::cli11  hjemvei::zlib  hjemvei::threads
#   hjemvei::gtest      tests only
#   hjemvei::benchmark  tests/bench only, and only where it is installed
#
# The package names stand in scripts/packages-*.txt.
find_package(PkgConfig REQUIRED)

# hjemvei_library(name targets...): hjemvei::<name> stands for these targets.
function(hjemvei_library name)
  add_library(hjemvei_lib_${name} INTERFACE)
  target_link_libraries(hjemvei_lib_${name} INTERFACE ${ARGN})
  add_library(hjemvei::${name} ALIAS hjemvei_lib_${name})
endfunction()

pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
hjemvei_library(icu PkgConfig::ICU)

pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz harfbuzz-subset)
hjemvei_library(harfbuzz PkgConfig::HARFBUZZ)

# libhyphen has neither a pkg-config file nor one for CMake.
find_path(HYPHEN_INCLUDE hyphen.h REQUIRED)
find_library(HYPHEN_LIBRARY hyphen REQUIRED)
hjemvei_library(hyphen ${HYPHEN_LIBRARY})
target_include_directories(hjemvei_lib_hyphen SYSTEM INTERFACE ${HYPHEN_INCLUDE})

find_package(yaml-cpp REQUIRED)
hjemvei_library(yaml yaml-cpp)

# PoDoFo 0.9.8 has a pkg-config file only in some packages, and no CMake file: found by hand.
find_path(PODOFO_INCLUDE podofo/podofo.h REQUIRED)
find_library(PODOFO_LIBRARY podofo REQUIRED)
hjemvei_library(podofo ${PODOFO_LIBRARY})
target_include_directories(hjemvei_lib_podofo SYSTEM INTERFACE ${PODOFO_INCLUDE})

# 4: QPDF's own smart pointer is gone from its headers, std::shared_ptr stands in its place.
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
hjemvei_library(qpdf PkgConfig::QPDF)
target_compile_definitions(hjemvei_lib_qpdf INTERFACE POINTERHOLDER_TRANSITION=4)

pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)
hjemvei_library(md4c PkgConfig::MD4C)

pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
hjemvei_library(pugixml PkgConfig::PUGIXML)

pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
hjemvei_library(qrencode PkgConfig::QRENCODE)

pkg_check_modules(PNG REQUIRED IMPORTED_TARGET libpng)
hjemvei_library(png PkgConfig::PNG)

find_package(nlohmann_json REQUIRED)
hjemvei_library(json nlohmann_json::nlohmann_json)

pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
hjemvei_library(sodium PkgConfig::SODIUM)

find_package(Boost REQUIRED COMPONENTS locale)
hjemvei_library(locale Boost::locale)

find_package(fmt REQUIRED)
hjemvei_library(fmt fmt::fmt)

find_package(CLI11 REQUIRED)
hjemvei_library(cli11 CLI11::CLI11)

pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
hjemvei_library(deflate PkgConfig::DEFLATE)

pkg_check_modules(BROTLI REQUIRED IMPORTED_TARGET libbrotlienc)
hjemvei_library(brotli PkgConfig::BROTLI)
pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)
hjemvei_library(httplib PkgConfig::HTTPLIB)

# Not beside the sanitizers, which bring a malloc of their own.
if(HJEMVEI_SANITIZE)
  hjemvei_library(malloc)
else()
  find_package(mimalloc REQUIRED)
  hjemvei_library(malloc -Wl,--no-as-needed mimalloc -Wl,--as-needed)
endif()

find_package(ZLIB REQUIRED)
hjemvei_library(zlib ZLIB::ZLIB)

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
hjemvei_library(threads Threads::Threads)

find_program(HJEMVEI_MSGFMT msgfmt REQUIRED)

if(BUILD_TESTING)
  find_package(GTest REQUIRED)
  hjemvei_library(gtest GTest::gtest GTest::gtest_main)
  find_package(benchmark QUIET)
  if(benchmark_FOUND)
    hjemvei_library(benchmark benchmark::benchmark)
  endif()
endif()
