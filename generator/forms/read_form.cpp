#include "forms/read_form.h"

#include <qpdf/QPDF.hh>

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "forms/text_string.h"

namespace hjemvei {
namespace {

constexpr int kDeepest = 32;             // levels of fields
constexpr std::size_t kMostFields = 20'000;
constexpr std::size_t kLongestName = 500;   // bytes
constexpr int kRadio = 1 << 15;          // field flags (12.7.4.2.1), counted from 0
constexpr int kPushButton = 1 << 16;

Position whole(const SourceFile& file) { return {&file, 0, 0}; }

// CR and CR LF become LF.
std::string with_line_feeds(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out.push_back(text[i]);
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out.push_back('\n');
    }
  }
  return out;
}

// Nothing where the object holds a text that is none; an object of another type is an empty one.
std::optional<std::string> text_of(QPDFObjectHandle object) {
  if (object.isString()) return decode_text_string(object.getStringValue());
  std::string text = object.isName() ? object.getName().substr(1) : "";
  if (find_invalid_utf8(text) != std::string::npos) return std::nullopt;
  return text;
}

// What can be told from other names and printed on a terminal.
bool is_printable(const std::optional<std::string>& text) {
  return text && std::ranges::none_of(*text, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
}

// Whether something had to be mended since this was asked last.
bool was_mended(QPDF& pdf) { return !pdf.getWarnings().empty(); }

class FieldReader {
 public:
  FieldReader(const SourceFile& file, QPDF& pdf, Diagnostics& diagnostics,
              std::vector<FilledValue>& values)
      : file_(file), pdf_(pdf), mended_(was_mended(pdf)), diagnostics_(diagnostics), values_(values) {}

  void read(QPDFObjectHandle fields) {
    if (!fields.isArray()) return;
    for (QPDFObjectHandle field : fields.getArrayAsVector()) visit(field, {}, 0);
  }

  // Whether the file had to be mended, to open it or on the way; but for values that were reported.
  bool mended() { return was_mended(pdf_) || mended_; }

 private:
  // What a field has from those above it (12.7.3.1).
  struct Inherited {
    std::string name;
    QPDFObjectHandle type = QPDFObjectHandle::newNull(), value = QPDFObjectHandle::newNull(),
                     flags = QPDFObjectHandle::newNull(), options = QPDFObjectHandle::newNull();
  };

  void visit(QPDFObjectHandle field, Inherited from, int depth) {
    if (!field.isDictionary()) return;
    // A field that is its own kid, or thousands of them, is no form of ours.
    if (depth > kDeepest || ++count_ > kMostFields) return damaged();
    if (field.isIndirect() && !seen_.insert(field.getObjGen()).second) return damaged();
    if (field.hasKey("/T")) {
      const std::optional<std::string> part = text_of(field.getKey("/T"));
      if (!is_printable(part)) return damaged();
      from.name += (from.name.empty() ? "" : ".") + *part;
      const auto dots = std::count(from.name.begin(), from.name.end(), '.');
      if (from.name.size() > kLongestName || dots > kDeepest) return damaged();
    }
    for (const auto& [key, kept] : {std::pair<const char*, QPDFObjectHandle*>{"/FT", &from.type},
                                    {"/V", &from.value},
                                    {"/Ff", &from.flags},
                                    {"/Opt", &from.options}})
      if (field.hasKey(key)) *kept = field.getKey(key);
    bool has_fields = false;
    QPDFObjectHandle kids = field.getKey("/Kids");
    if (kids.isArray())
      for (QPDFObjectHandle kid : kids.getArrayAsVector())
        if (kid.isDictionary() && kid.hasKey("/T")) {
          visit(kid, from, depth + 1);
          has_fields = true;
        }
    if (!has_fields) take(field, from);
  }

  // A field that cannot be read does not hold back the others.
  void take(QPDFObjectHandle field, Inherited& from) {
    if (!from.type.isName() || from.name.empty()) return;
    std::optional<std::string> value;
    try {
      value = value_of(field, from);
    } catch (const std::exception&) {
      was_mended(pdf_);   // no more than this field
    }
    if (!value) return unreadable(from.name);
    if (!value->empty()) keep(from.name, with_line_feeds(*value));
  }

  std::optional<std::string> value_of(QPDFObjectHandle field, Inherited& from) {
    const std::string type = from.type.getName();
    if (type == "/Btn") return button(field, from);
    if (type != "/Tx" && type != "/Ch") return "";
    if (!is_text(from.value)) return std::nullopt;
    std::optional<std::string> text = long_text_of(one_of(from.value));
    return text && type == "/Ch" ? stored(*text, from.options) : text;
  }

  // The text of a value, which may be long enough to stand in a stream (12.7.4.3).
  std::optional<std::string> long_text_of(QPDFObjectHandle object) {
    if (!object.isStream()) return text_of(object);
    mended_ = was_mended(pdf_) || mended_;
    const auto buffer = object.getStreamData(qpdf_dl_generalized);
    if (was_mended(pdf_)) return std::nullopt;   // it breaks off somewhere
    return decode_text_string(
        {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()});
  }

  // Some viewers save what an option shows instead of what it stands for (12.7.4.4).
  static std::string stored(const std::string& text, QPDFObjectHandle options) {
    if (!options.isArray()) return text;
    std::optional<std::string> meant;
    for (QPDFObjectHandle option : options.getArrayAsVector()) {
      const bool pair = option.isArray() && option.getArrayNItems() == 2;
      const auto value = text_of(pair ? option.getArrayItem(0) : option);
      if (value == text) return text;
      if (pair && !meant && text_of(option.getArrayItem(1)) == text) meant = value;
    }
    return meant.value_or(text);
  }

  void keep(const std::string& name, std::string value) {
    // The same name twice with the same value is one field.
    const auto [before, first] = by_name_.emplace(name, value);
    if (first)
      values_.push_back({name, std::move(value)});
    else if (before->second != value)
      diagnostics_.error("field-twice", whole(file_),
                         "the field \"" + name + "\" stands twice, with different values",
                         "open the file, write the field anew and save it");
  }

  // One of a list; viewers may save an array of one.
  static QPDFObjectHandle one_of(QPDFObjectHandle value) {
    return value.isArray() && value.getArrayNItems() == 1 ? value.getArrayItem(0) : value;
  }

  // Nothing is a text too: an empty one.
  static bool is_text(QPDFObjectHandle value) {
    if (value.isArray() && value.getArrayNItems() == 0) return true;
    QPDFObjectHandle one = one_of(value);
    return one.isNull() || one.isString() || one.isName() || one.isStream();
  }

  // The state that is on; some viewers only set it on the widget.
  static std::optional<std::string> button(QPDFObjectHandle field, Inherited& from) {
    const long long flags = from.flags.isInteger() ? from.flags.getIntValue() : 0;
    if (flags & kPushButton) return "";
    std::optional<std::string> state = text_of(from.value);
    if (from.value.isNull()) state = state_of_widgets(field);
    if (!state || state->empty()) return state;
    if (*state == "Off") return "";
    return flags & kRadio ? *state : "yes";
  }

  static std::optional<std::string> state_of_widgets(QPDFObjectHandle field) {
    std::vector<QPDFObjectHandle> widgets{field};
    QPDFObjectHandle kids = field.getKey("/Kids");
    if (kids.isArray()) widgets = kids.getArrayAsVector();
    for (QPDFObjectHandle widget : widgets) {
      if (!widget.isDictionary()) continue;
      const std::optional<std::string> state = text_of(widget.getKey("/AS"));
      if (!state || (!state->empty() && *state != "Off")) return state;
    }
    return "";
  }

  void unreadable(const std::string& name) {
    diagnostics_.error("damaged-value", whole(file_),
                       "the field \"" + name + "\" holds something that is no text",
                       "open the file, write the field anew and save it");
  }

  void damaged() {
    if (reported_) return;
    reported_ = true;
    diagnostics_.error("damaged-form", whole(file_), "the tree of its fields is damaged",
                       "the file as it was saved first, or fill the plan in anew");
  }

  const SourceFile& file_;
  QPDF& pdf_;
  bool mended_ = false;
  Diagnostics& diagnostics_;
  std::vector<FilledValue>& values_;
  std::map<std::string, std::string> by_name_;   // what was read
  std::set<QPDFObjGen> seen_;
  std::size_t count_ = 0;
  bool reported_ = false;
};

// Where the program says what a form was made from (14.5).
std::optional<FilledForm> identity(QPDFObjectHandle catalog) {
  QPDFObjectHandle at = catalog;
  for (const char* key : {"/PieceInfo", "/Hjemvei", "/Private"}) {
    at = at.getKey(key);
    if (!at.isDictionary()) return std::nullopt;
  }
  const auto guide = text_of(at.getKey("/Guide")), language = text_of(at.getKey("/Language")),
             version = text_of(at.getKey("/Version"));
  for (const auto* text : {&guide, &language, &version})
    if (!is_printable(*text)) return std::nullopt;
  if (guide->empty() || language->empty()) return std::nullopt;
  return FilledForm{*guide, *language, *version, {}};
}

std::optional<FilledForm> read(const SourceFile& file, Diagnostics& diagnostics) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("form", file.text.data(), file.text.size());
  QPDFObjectHandle catalog = pdf.getRoot();
  std::optional<FilledForm> form = identity(catalog);
  QPDFObjectHandle acroform = catalog.getKey("/AcroForm");
  if (!form || !acroform.isDictionary()) {
    diagnostics.error("not-our-form", whole(file), "this PDF is no plan that hjemvei made",
                      "a plan.pdf that was filled in; an archive copy has no fields to read");
    return std::nullopt;
  }
  FieldReader fields(file, pdf, diagnostics, form->values);
  fields.read(acroform.getKey("/Fields"));
  if (fields.mended())
    diagnostics.warning("mended-form", whole(file),
                        "the file is damaged and was mended; some of its values may be missing",
                        "compare what was read with the file, or use the file as it was saved, whole");
  return form;
}

}  // namespace

std::optional<FilledForm> read_form(const SourceFile& file, Diagnostics& diagnostics) {
  try {
    return read(file, diagnostics);
  } catch (const QPDFExc& fault) {
    if (fault.getErrorCode() == qpdf_e_password ||
        fault.getErrorCode() == qpdf_e_unsupported)
      diagnostics.error("locked-form", whole(file), "the file is locked with a password",
                        "the same file saved without a password");
    else
      diagnostics.error("damaged-form", whole(file), "the file is no PDF, or is damaged",
                        "the file as it was saved, whole");
  } catch (const std::exception&) {
    diagnostics.error("damaged-form", whole(file), "the file is damaged",
                      "the file as it was saved, whole");
  }
  return std::nullopt;
}

}  // namespace hjemvei
