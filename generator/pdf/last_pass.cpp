// The only file of this room that uses libqpdf.
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "pdf/sink.h"

namespace hjemvei::pdf {

Outcome last_pass(const std::string& file) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("objects", file.data(), file.size());
    // An /ID that is there would be kept in part, and PoDoFo's is the same for equal Info.
    pdf.getTrailer().removeKey("/ID");

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setNewlineBeforeEndstream(true);  // ISO 19005-2, 6.1.7.1
    writer.setDeterministicID(true);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setPreserveUnreferencedObjects(false);
    writer.write();
    if (pdf.anyWarnings()) return {"", pdf.getWarnings().front().what()};

    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()), ""};
  } catch (const std::exception& error) {
    return {"", error.what()};
  }
}

}  // namespace hjemvei::pdf
