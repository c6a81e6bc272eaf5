#include "translation/po.h"

#include <charconv>

#include "base/utf8.h"
#include "content/tree.h"
#include "language/languages.h"
#include "language/plurals.h"
#include "translation/po_file.h"

namespace hjemvei {
namespace {

std::string header_of(const Exchange& exchange) {
  const Language* language = find_language(exchange.language);
  const std::string date = exchange.date ? to_string(*exchange.date) : exchange.version;
  std::string text;
  const auto field = [&](std::string_view name, const std::string& value) {
    text += name;
    text += ": " + value + "\n";
  };
  field("Project-Id-Version", exchange.guide + " " + exchange.version);
  field("PO-Revision-Date", date + " 00:00+0000");
  field("Last-Translator", exchange.translator.empty() ? "nobody yet" : exchange.translator);
  field("Language-Team", language ? language->native_name : exchange.language);
  field("Language", exchange.language);
  field("MIME-Version", "1.0");
  field("Content-Type", "text/plain; charset=UTF-8");
  field("Content-Transfer-Encoding", "8bit");
  field("Plural-Forms", to_string(language ? plural_forms(*language) : PluralForms{}));
  field("X-Hjemvei-Guide", exchange.guide);
  field("X-Hjemvei-Format", std::to_string(exchange.format));
  field("X-Hjemvei-Version", exchange.version);
  field("X-Source-Language", exchange.source_language);
  return text;
}

PoEntry entry_of(const ExchangeUnit& unit) {
  PoEntry entry;
  entry.extracted = printed_comments(unit);
  if (!unit.reference.empty()) entry.references.push_back(unit.reference);
  if (unit.fuzzy) entry.flags.emplace_back("fuzzy");
  if (!unit.plain) entry.flags.emplace_back("md-text");
  if (unit.max_length) entry.flags.push_back("max-length:" + std::to_string(*unit.max_length));
  if (!unit.placeholders.empty()) {
    std::string flag = "placeholders";
    for (const std::string& placeholder : unit.placeholders) flag += ":\"" + placeholder + "\"";
    entry.flags.push_back(std::move(flag));
  }
  if (!unit.previous.empty()) {
    entry.previous_context = unit.at;
    entry.previous_id = unit.previous;
  }
  entry.context = unit.at;
  entry.id = unit.source;
  entry.texts.push_back(unit.text);
  return entry;
}

std::size_t number_after(std::string_view text, std::string_view prefix) {
  std::size_t number = 0;
  text.remove_prefix(prefix.size());
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// "…:"{a}":"{b}"": what stands between quotation marks.
std::vector<std::string> quoted_parts(std::string_view flag) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t begin = flag.find('"');
    const std::size_t end = begin == flag.npos ? begin : flag.find('"', begin + 1);
    if (end == flag.npos) return parts;
    parts.emplace_back(flag.substr(begin + 1, end - begin - 1));
    flag.remove_prefix(end + 1);
  }
}

ExchangeUnit unit_of(PoEntry&& entry) {
  constexpr std::string_view kMaxLength = "max-length:";
  ExchangeUnit unit;
  unit.at_position = entry.at;
  unit.at = *entry.context;
  unit.fuzzy = entry.has_flag("fuzzy");
  unit.plain = !entry.has_flag("md-text");
  for (const std::string& flag : entry.flags) {
    if (flag.starts_with(kMaxLength)) unit.max_length = number_after(flag, kMaxLength);
    if (flag.starts_with("placeholders:")) unit.placeholders = quoted_parts(flag);
  }
  for (const std::string& line : entry.extracted) take_comment(line, unit);
  if (!entry.references.empty()) unit.reference = entry.references.front();
  unit.previous = entry.previous_id.value_or("");
  unit.source = std::move(entry.id);
  unit.text = std::move(entry.texts.front());
  for (std::string* text : {&unit.at, &unit.source.text, &unit.previous, &unit.text.text})
    bring_to_nfc(*text);
  if (!unit.text.text.empty())
    unit.state = unit.fuzzy ? ExchangeState::draft : ExchangeState::translated;
  return unit;
}

void read_header(const PoFile& po, const SourceFile& file, Exchange& exchange) {
  const std::string format = po.field("X-Hjemvei-Format"), translator = po.field("Last-Translator");
  if (!format.empty()) std::from_chars(format.data(), format.data() + format.size(), exchange.format);
  exchange.guide_at = po.field_position("X-Hjemvei-Guide", file);
  exchange.translator_at = po.field_position("Last-Translator", file);
  exchange.language_at = po.field_position("Language", file);
  exchange.guide = po.field("X-Hjemvei-Guide");
  exchange.language = our_tag(po.field("Language"));
  exchange.source_language = our_tag(po.field("X-Source-Language"));
  exchange.version = po.field("X-Hjemvei-Version");
  if (translator != "nobody yet") exchange.translator = name_alone(translator);
  exchange.date = parse_date(po.field("PO-Revision-Date").substr(0, 10));
}

}  // namespace

std::string print_po(const Exchange& exchange) {
  PoFile po;
  PoEntry& header = po.entries.emplace_back();
  header.texts.push_back({header_of(exchange), {}, {}});
  for (const ExchangeUnit& unit : exchange.units) po.entries.push_back(entry_of(unit));
  return print_po_file(po);
}

Exchange read_po(const SourceFile& file, Diagnostics& diagnostics) {
  Exchange exchange;
  exchange.file = &file;
  PoFile po = read_po_file(file, diagnostics);
  read_header(po, file, exchange);
  exchange.has_marks = false;
  for (PoEntry& entry : po.entries) {
    if (entry.obsolete || &entry == po.header()) continue;
    if (!entry.context) {
      diagnostics.error("no-place", entry.at,
                        "this entry has no msgctxt: nobody can tell which text of the guide it is",
                        "keep the line msgctxt as it was sent out");
      continue;
    }
    if (!entry.flags.empty()) exchange.has_marks = true;
    exchange.units.push_back(unit_of(std::move(entry)));
  }
  return exchange;
}

}  // namespace hjemvei
