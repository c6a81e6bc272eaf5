#include "translation/xliff.h"

#include "translation/xliff_inline.h"

namespace hjemvei {
namespace {

const char* state_word(ExchangeState state) {
  switch (state) {
    case ExchangeState::untranslated: return "new";
    case ExchangeState::stale: return "needs-translation";
    case ExchangeState::draft: return "needs-review-translation";
    case ExchangeState::translated: return "translated";
    case ExchangeState::reviewed: return "signed-off";
    case ExchangeState::approved: return "final";
  }
  return "new";
}

std::string attribute(const char* name, std::string_view value) {
  return std::string(" ") + name + "=\"" + xml_escaped(value, true) + "\"";
}

class Printer {
 public:
  explicit Printer(const Exchange& exchange) : exchange_(exchange) {}

  std::string print() {
    line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line(0, "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">");
    const std::string date = exchange_.date ? to_string(*exchange_.date) : exchange_.version;
    line(1, "<file" + attribute("original", exchange_.guide) +
                attribute("source-language", exchange_.source_language) +
                attribute("target-language", exchange_.language) + " datatype=\"plaintext\"" +
                attribute("date", date + "T00:00:00Z") + " product-name=\"hjemvei\"" +
                attribute("product-version", exchange_.version) +
                attribute("build-num", std::to_string(exchange_.format)) + ">");
    line(2, "<header>");
    line(3, "<phase-group>");
    line(4, "<phase phase-name=\"translation\" process-name=\"translation\"" +
                (exchange_.translator.empty() ? "" : attribute("contact-name", exchange_.translator)) +
                attribute("date", date + "T00:00:00Z") + "/>");
    line(3, "</phase-group>");
    line(2, "</header>");
    line(2, "<body>");
    for (const ExchangeUnit& each : exchange_.units) unit(each);
    line(2, "</body>");
    line(1, "</file>");
    line(0, "</xliff>");
    return std::move(out_);
  }

 private:
  void line(std::size_t depth, std::string_view text) {
    out_.append(2 * depth, ' ');
    out_ += text;
    out_ += '\n';
  }

  void unit(const ExchangeUnit& unit) {
    const XliffTexts texts = print_inline(unit.source.text, unit.text.text, unit.plain);
    const bool approved = unit.state == ExchangeState::reviewed || unit.state == ExchangeState::approved;
    line(3, "<trans-unit" + attribute("id", unit.at) + attribute("resname", unit.at) +
                (unit.plain ? "" : " restype=\"x-md-text\"") + (approved ? " approved=\"yes\"" : "") +
                (unit.max_length ? attribute("maxwidth", std::to_string(*unit.max_length)) +
                                       " size-unit=\"char\""
                                 : "") +
                " xml:space=\"preserve\">");
    const std::string from = attribute("xml:lang", exchange_.source_language);
    const std::string to = attribute("xml:lang", exchange_.language);
    line(4, "<source" + from + ">" + texts.source + "</source>");
    line(4, "<target" + to + attribute("state", state_word(unit.state)) + ">" + texts.target + "</target>");
    reference(unit.reference);
    for (const std::string& comment : printed_comments(unit))
      line(4, "<note from=\"hjemvei\">" + xml_escaped(comment) + "</note>");
    if (!unit.previous.empty()) {
      const XliffTexts before = print_inline(unit.previous, unit.text.text, unit.plain);
      line(4, "<alt-trans alttranstype=\"previous-version\">");
      line(5, "<source" + from + ">" + before.source + "</source>");
      line(5, "<target" + to + ">" + before.target + "</target>");
      line(4, "</alt-trans>");
    }
    line(3, "</trans-unit>");
  }

  void reference(const std::string& reference) {
    if (reference.empty()) return;
    const std::size_t colon = reference.rfind(':');
    line(4, "<context-group purpose=\"location\">");
    line(5, "<context context-type=\"sourcefile\">" + xml_escaped(reference.substr(0, colon)) + "</context>");
    if (colon != reference.npos)
      line(5, "<context context-type=\"linenumber\">" + xml_escaped(reference.substr(colon + 1)) + "</context>");
    line(4, "</context-group>");
  }

  const Exchange& exchange_;
  std::string out_;
};

}  // namespace

std::string print_xliff(const Exchange& exchange) { return Printer(exchange).print(); }

}  // namespace hjemvei
