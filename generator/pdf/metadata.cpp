#include "pdf/metadata.h"

#include "base/escape_markup.h"
#include "pdf/encode.h"

namespace hjemvei::pdf {
namespace {

constexpr std::string_view creator = "Hjemvei";
constexpr std::string_view producer = "Hjemvei " HJEMVEI_VERSION;

std::string simple(std::string_view property, std::string_view value) {
  const std::string name(property);
  return "<" + name + ">" + escape_markup(value) + "</" + name + ">\n";
}

std::string item(std::string_view attributes, std::string_view value) {
  return "<rdf:li" + std::string(attributes) + ">" + escape_markup(value) + "</rdf:li>";
}

std::string array(std::string_view property, std::string_view kind, std::string_view items) {
  const std::string name(property), bag(kind);
  return "<" + name + "><rdf:" + bag + ">" + std::string(items) + "</rdf:" + bag + "></" + name +
         ">\n";
}

// A text in the document's language, which is also what readers of other languages get.
std::string alternatives(std::string_view property, std::string_view text,
                         const std::string& language) {
  return array(
      property, "Alt",
      item(" xml:lang=\"x-default\"", text) + item(" xml:lang=\"" + language + "\"", text));
}

constexpr std::string_view pdfua_schema =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 to which the file conforms"
    "</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

constexpr std::string_view begin =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\"\n"
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n";

constexpr std::string_view pdfa_prefix = " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n";
constexpr std::string_view pdfua_prefix = " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n";

constexpr std::string_view extension_prefixes =
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";

constexpr std::string_view end =
    "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";

}  // namespace

std::string xmp_packet(const Pages& pages, const Claims& claims) {
  const std::string time = moment(claims.time).xmp;
  std::string xmp(begin);
  if (claims.pdf_a) xmp += pdfa_prefix;
  if (claims.pdf_ua) xmp += pdfua_prefix;
  xmp += extension_prefixes;
  xmp += alternatives("dc:title", pages.title, pages.language);
  if (!pages.author.empty()) xmp += array("dc:creator", "Seq", item("", pages.author));
  if (!pages.subject.empty()) xmp += alternatives("dc:description", pages.subject, pages.language);
  xmp += array("dc:language", "Bag", item("", pages.language));
  xmp += simple("xmp:CreatorTool", creator);
  xmp += simple("xmp:CreateDate", time);
  xmp += simple("xmp:ModifyDate", time);
  xmp += simple("pdf:Producer", producer);
  if (claims.pdf_a) xmp += simple("pdfaid:part", "2") + simple("pdfaid:conformance", "A");
  if (claims.pdf_ua) xmp.append(simple("pdfuaid:part", "1")).append(pdfua_schema);
  return xmp.append(end);
}

Dict info_dictionary(const Pages& pages, const Claims& claims) {
  const std::string time = moment(claims.time).info;
  Dict info;
  info.set("Title", text_string(pages.title));
  if (!pages.author.empty()) info.set("Author", text_string(pages.author));
  if (!pages.subject.empty()) info.set("Subject", text_string(pages.subject));
  info.set("Creator", text_string(creator))
      .set("Producer", text_string(producer))
      .set("CreationDate", String{time})
      .set("ModDate", String{time});
  return info;
}

}  // namespace hjemvei::pdf
