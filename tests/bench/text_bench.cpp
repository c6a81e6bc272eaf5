// How long a paragraph takes: shaping (with bidi, itemising, break points) and breaking into lines.
// The floor is HarfBuzz alone on the same text as one item, without anything round it.
#include <benchmark/benchmark.h>
#include <hb.h>

#include <string>

#include "base/files.h"
#include "text/paragraph.h"

namespace hjemvei {
namespace {

struct Sample {
  const char* language;
  const char* text;  // sixty words
  const char* font;
};

const Sample kSamples[] = {
    {"sv",
     "När du har fått ett erbjudande står det en dag och ett klockslag i mejlet. Det är din "
     "svarstid. Att inte svara räknas som att du har tackat nej. Ring "
     "\u206608\u00A0508\u00A0508\u00A000\u2069 "
     "om du inte förstår vad som står där, eller gå till medborgarkontoret och be någon hjälpa "
     "dig. Ta med ditt id-kort, din inkomst och papperen från din värd hem",
     "NotoSans-Regular.ttf"},
    {"ar",
     "عندما تتلقى عرضاً للسكن ستجد في الرسالة يوماً وساعة محددين. هذا هو وقت الرد. عدم الرد يعتبر "
     "رفضاً للعرض. اتصل بالرقم \u206608\u00A0508\u00A0508\u00A000\u2069 إذا لم تفهم ما هو مكتوب، أو "
     "اذهب إلى مكتب "
     "المواطنين واطلب من أحد أن يساعدك. أحضر معك بطاقة الهوية وما يثبت دخلك والأوراق التي "
     "حصلت عليها من المؤجر الحالي قبل أن توقع على العقد الجديد مع البلدية في يوم الاثنين",
     "NotoSansArabic-Regular.ttf"},
    {"ti",
     "መልእኽቲ ናይ መንበሪ ገዛ ምስ በጽሓኩም መዓልትን ሰዓትን ተጻሒፉ ኣሎ። እዚ እዩ ናይ መልሲ ግዜኹም። መልሲ ዘይምሃብ ከም "
     "ምእባይ ይቑጸር። ብቁጽሪ \u206608\u00A0508\u00A0508\u00A000\u2069 ደውሉ እንተዘይተረዲኡኩም፣ ወይ ድማ ናብ ቤት ጽሕፈት "
     "ዜጋታት ኪዱ "
     "እሞ ሓገዝ ሕተቱ። መንነት ወረቐትኩም፣ እቶትኩምን ካብ ኣካራዪ ዝተቐበልኩምዎ ወረቓቕትን ሒዝኩም ምጹ ቅድሚ ውዕል "
     "ምፍራምኩም ኣብ መዓልቲ ሰኑይ ንግሆ ሰዓት ትሽዓተ ናብ ቤት ጽሕፈት",
     "NotoSansEthiopic-Regular.ttf"},
};

const Fonts& fonts() {
  static DiskFiles files(HJEMVEI_PROJECT);
  static Sources sources;
  static Diagnostics diagnostics;
  static const auto loaded = Fonts::load(files, "fonts/fonts.yaml", sources, diagnostics);
  return *loaded;
}

Text text_of(const Sample& sample) {
  return {{}, sample.language, {TextRun{sample.text, sample.language, false, {}, {}}}};
}

std::size_t glyph_count(const Paragraph& paragraph) {
  std::vector<Glyph> glyphs;
  std::vector<LineRun> runs;
  for (const Line& line : paragraph.break_lines(1e6)) paragraph.set_line(line, glyphs, runs);
  return glyphs.size();
}

// `first`: every word is new, as on a document's first page. Else all were seen before.
void shape(benchmark::State& state, bool first) {
  const Text text = text_of(kSamples[state.range(0)]);
  Diagnostics diagnostics;
  GlyphTexts texts;
  const std::size_t glyphs = glyph_count(Paragraph(text, fonts(), texts, diagnostics));
  for (auto _ : state) {
    if (first) texts = GlyphTexts();
    Paragraph paragraph(text, fonts(), texts, diagnostics);
    benchmark::DoNotOptimize(paragraph);
  }
  state.SetLabel(text.language);
  state.counters["ns_per_glyph"] = benchmark::Counter(
      static_cast<double>(glyphs) * 1e-9,
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK_CAPTURE(shape, new_words, true)->DenseRange(0, 2);
BENCHMARK_CAPTURE(shape, known_words, false)->DenseRange(0, 2);

void harfbuzz_alone(benchmark::State& state) {
  const Sample& sample = kSamples[state.range(0)];
  hb_blob_t* blob = hb_blob_create_from_file(
      (std::string("/usr/share/fonts/truetype/noto/") + sample.font).c_str());
  hb_face_t* face = hb_face_create(blob, 0);
  hb_font_t* font = hb_font_create(face);
  hb_buffer_t* buffer = hb_buffer_create();
  const char* const shapers[] = {"ot", nullptr};
  unsigned glyphs = 0;
  for (auto _ : state) {
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_add_utf8(buffer, sample.text, -1, 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape_full(font, buffer, nullptr, 0, shapers);
    glyphs = hb_buffer_get_length(buffer);
  }
  hb_buffer_destroy(buffer);
  hb_font_destroy(font);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  state.SetLabel(sample.language);
  state.counters["ns_per_glyph"] = benchmark::Counter(
      glyphs * 1e-9, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(harfbuzz_alone)->DenseRange(0, 2);

void break_at_eight_widths(benchmark::State& state) {
  Diagnostics diagnostics;
  GlyphTexts texts;
  const Text text = text_of(kSamples[state.range(0)]);
  const Paragraph paragraph(text, fonts(), texts, diagnostics);
  for (auto _ : state)
    for (int width = 20; width < 36; width += 2)
      benchmark::DoNotOptimize(paragraph.break_lines(width));
  state.SetLabel(text.language);
}
BENCHMARK(break_at_eight_widths)->DenseRange(0, 2);

void balance(benchmark::State& state) {
  Diagnostics diagnostics;
  GlyphTexts texts;
  const Text text = text_of(kSamples[0]);
  const Paragraph paragraph(text, fonts(), texts, diagnostics);
  for (auto _ : state) benchmark::DoNotOptimize(paragraph.break_lines(20, Breaking::balanced));
}
BENCHMARK(balance);

void set_lines(benchmark::State& state) {
  Diagnostics diagnostics;
  GlyphTexts texts;
  const Text text = text_of(kSamples[state.range(0)]);
  const Paragraph paragraph(text, fonts(), texts, diagnostics);
  const std::vector<Line> lines = paragraph.break_lines(30);
  std::vector<Glyph> glyphs;
  std::vector<LineRun> runs;
  for (auto _ : state) {
    glyphs.clear();
    runs.clear();
    for (const Line& line : lines) paragraph.set_line(line, glyphs, runs);
  }
  state.SetLabel(text.language);
}
BENCHMARK(set_lines)->DenseRange(0, 2);

void load_fonts(benchmark::State& state) {
  const DiskFiles files(HJEMVEI_PROJECT);
  for (auto _ : state) {
    Sources sources;
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(Fonts::load(files, "fonts/fonts.yaml", sources, diagnostics));
  }
}
BENCHMARK(load_fonts);

}  // namespace
}  // namespace hjemvei

BENCHMARK_MAIN();
