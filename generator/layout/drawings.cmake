# Themes and drawings: the sources that CMakeLists.txt adds to the room's library.
set(HJEMVEI_LAYOUT_DRAWING_SOURCES
  drawing.cpp drawing_setting.cpp drawing_text.cpp drawing_words.cpp
  fragment.cpp
  svg_path.cpp svg_read.cpp svg_scanner.cpp svg_style.cpp svg_text.cpp svg_transform.cpp
  svg_tree.cpp svg_values.cpp
  theme.cpp)
