#include "pdf/content_stream.h"

#include <gtest/gtest.h>

namespace hjemvei::pdf {
namespace {

const Color ink{0, 51, 255};

Shape square(std::optional<Color> fill, std::optional<Color> stroke) {
  return {Artifact::layout,
          rectangle({10, 20, 30, 40}),
          fill,
          stroke,
          false,
          1,
          LineCap::butt,
          LineJoin::miter,
          {}};
}

TEST(ContentStream, EachScopeClosesItself) {
  ContentStream stream(100);
  { Scope scope(stream, "H1", 0); }
  { Scope scope(stream, Artifact::pagination_footer); }
  { Scope scope(stream, Artifact::background); }
  EXPECT_EQ(stream.text(),
            "/H1<</MCID 0>>BDC\nEMC\n"
            "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\nEMC\n"
            "/Artifact<</Type/Background>>BDC\nEMC\n");
}

TEST(ContentStream, TurnsTheAxisRound) {
  ContentStream stream(100);
  { Scope(stream, Artifact::layout).paint(square(ink, {})); }
  EXPECT_EQ(stream.text(), "/Artifact<</Type/Layout>>BDC\n0 .2 1 rg\n10 40 30 40 re\nf\nEMC\n");
}

TEST(ContentStream, WritesStateOnlyWhenItChanges) {
  ContentStream stream(100);
  {
    Scope scope(stream, Artifact::layout);
    Shape shape = square({}, ink);
    shape.line_width = 2.5;
    shape.cap = LineCap::round;
    shape.join = LineJoin::bevel;
    shape.dash = {3, 1.5};
    scope.paint(shape);
    scope.paint(shape);
  }
  EXPECT_EQ(
      stream.text(),
      "/Artifact<</Type/Layout>>BDC\n0 .2 1 RG\n2.5 w\n1 J\n2 j\n[3 1.5 ]0 d\n10 40 30 40 re\nS\n"
      "10 40 30 40 re\nS\nEMC\n");
}

TEST(ContentStream, PaintsBothSidesAndBothRules) {
  ContentStream stream(100);
  {
    Scope scope(stream, Artifact::layout);
    Shape shape = square(Color{}, Color{});
    shape.path = {{PathSegment::Kind::move, {}, {}, {0, 0}},
                  {PathSegment::Kind::curve, {1, 1}, {2, 2}, {3, 3}},
                  {PathSegment::Kind::close, {}, {}, {}}};
    shape.even_odd = true;
    scope.paint(shape);
    shape.fill.reset();
    scope.paint(shape);
    shape.stroke.reset();
    scope.paint(shape);  // nothing to paint
  }
  EXPECT_EQ(stream.text(),
            "/Artifact<</Type/Layout>>BDC\n0 0 0 rg\n0 0 0 RG\n0 100 m\n1 99 2 98 3 97 c\nh\nB*\n"
            "0 100 m\n1 99 2 98 3 97 c\nh\nS\nEMC\n");
}

TEST(TextObject, JoinsCodesAndKeepsAdjustmentsApart) {
  ContentStream stream(100);
  {
    Scope scope(stream, "P", 3);
    TextObject text(scope.stream());
    text.color(ink);
    text.font("F1", 12);
    text.move_to({10, 20});
    text.show(1, 0);
    text.show(0xABC, 0);
    text.move_to({10, 30});
    text.show(2, 0);
    text.show(3, -40);
  }
  EXPECT_EQ(stream.text(),
            "/P<</MCID 3>>BDC\nBT\n0 .2 1 rg\n/F1 12 Tf\n10 80 Td\n<00010ABC>Tj\n0 -10 Td\n"
            "[<0002>40<0003>]TJ\nET\nEMC\n");
}

TEST(TextObject, RaisesAndComesDownAgain) {
  ContentStream stream(100);
  {
    Scope scope(stream, "P", 0);
    TextObject text(scope.stream());
    text.rise(0);
    text.show(1, 0);
    text.rise(2.5);
    text.show(2, 0);
    text.rise(0);
    text.show(3, 0);
  }
  EXPECT_EQ(stream.text(),
            "/P<</MCID 0>>BDC\nBT\n<0001>Tj\n2.5 Ts\n<0002>Tj\n0 Ts\n<0003>Tj\nET\nEMC\n");
}

TEST(TextObject, MarksWhatStandsInReverse) {
  ContentStream stream(100);
  {
    Scope scope(stream, "P", 0);
    TextObject text(scope.stream());
    text.show(1, 0);
    const TextObject::Reversed reversed(text);
    text.show(2, 0);
  }
  EXPECT_EQ(stream.text(),
            "/P<</MCID 0>>BDC\nBT\n<0001>Tj\n/ReversedChars BMC\n<0002>Tj\nEMC\nET\nEMC\n");
}

TEST(TextObject, MovesDoNotDrift) {
  ContentStream stream(100);
  {
    Scope scope(stream, "P", 0);
    TextObject text(scope.stream());
    for (int i = 1; i <= 1000; ++i) {
      text.move_to({i * .004, 0});
      text.show(1, 0);
    }
  }
  // The moves written add up to 4, although each of them is rounded to 0 or .01.
  double sum = 0;
  for (std::size_t at = 0; (at = stream.text().find(" 0 Td", at)) != std::string::npos; ++at) {
    const std::size_t line = stream.text().rfind('\n', at) + 1;
    sum += std::stod(stream.text().substr(line, at - line));
  }
  EXPECT_NEAR(sum, 4, .006);
}

}  // namespace
}  // namespace hjemvei::pdf
