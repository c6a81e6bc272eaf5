// The PDF engines as readers use them to fill in a form: each takes a path and the values by names of
// fields, types, ticks and picks, and gives the bytes of the file that it saves.

import { readFileSync } from 'node:fs';
import { loadMupdf, loadPdfium, openWithPdfjs } from '../tools/engines.mjs';

// A checkbox's value is true, a radio button's and a list's the stored word, any other the text.

async function withPdfjs(path, values) {
  const document = await openWithPdfjs(path);
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const widget of await page.getAnnotations()) {
      const value = values[widget.fieldName];
      if (value === undefined || widget.subtype !== 'Widget') continue;
      if (widget.radioButton) {
        document.annotationStorage.setValue(widget.id, { value: widget.buttonValue === value });
      } else {
        document.annotationStorage.setValue(widget.id, { value });
      }
    }
  }
  const bytes = await document.saveDocument();
  await document.loadingTask.destroy();
  return bytes;
}

async function withMupdf(path, values) {
  const mupdf = await loadMupdf();
  const document = mupdf.PDFDocument.openDocument(readFileSync(path), 'application/pdf');
  for (let number = 0; number < document.countPages(); number++) {
    for (const widget of document.loadPage(number).getWidgets()) {
      const value = values[widget.getName()];
      if (value === undefined) continue;
      if (widget.isCheckbox()) {
        widget.toggle();
      } else if (widget.isRadioButton()) {
        if (stateOf(widget) === value) widget.toggle();
      } else if (widget.isChoice()) {
        widget.setChoiceValue(value);
      } else {
        widget.setTextValue(value);
      }
      widget.update();
    }
  }
  return document.saveToBuffer('incremental').asUint8Array();
}

// The value that a radio button stands for: the state that is not off.
function stateOf(widget) {
  const states = [];
  widget.getObject().get('AP').get('N').forEach((_, key) => states.push(key));
  return states.find((state) => state !== 'Off');
}

let pdfium = null;

const widgetType = 20; // FPDF_ANNOT_WIDGET
const fieldTypes = { checkbox: 2, radio: 3, choice: 4 }; // FPDF_FORMFIELD_…

// A text that PDFium writes as UTF-16 into memory that we give it.
function utf16(read) {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const length = read(0, 0);
  const buffer = malloc(Math.max(2, length));
  read(buffer, length);
  const text = new TextDecoder('utf-16le')
    .decode(pdfium.pdfium.HEAPU8.slice(buffer, buffer + Math.max(0, length - 2)));
  free(buffer);
  return text;
}

function asUtf16(text) {
  const pointer = pdfium.pdfium.wasmExports.malloc(2 * text.length + 2);
  const bytes = pdfium.pdfium.HEAPU8;
  for (let i = 0; i < text.length; i++) {
    bytes[pointer + 2 * i] = text.charCodeAt(i) & 0xff;
    bytes[pointer + 2 * i + 1] = text.charCodeAt(i) >> 8;
  }
  bytes[pointer + 2 * text.length] = bytes[pointer + 2 * text.length + 1] = 0;
  return pointer;
}

// The middle of an annotation, in points of the page.
function middleOf(annotation) {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const rect = malloc(16); // left, top, right, bottom
  pdfium.FPDFAnnot_GetRect(annotation, rect);
  const [left, top, right, bottom] = new Float32Array(pdfium.pdfium.HEAPU8.buffer.slice(rect, rect + 16));
  free(rect);
  return [(left + right) / 2, (top + bottom) / 2];
}

function click(form, page, [x, y]) {
  pdfium.FORM_OnMouseMove(form, page, 0, x, y);
  pdfium.FORM_OnLButtonDown(form, page, 0, x, y);
  pdfium.FORM_OnLButtonUp(form, page, 0, x, y);
}

function fillInPdfium(form, page, annotation, value) {
  const type = pdfium.FPDFAnnot_GetFormFieldType(form, annotation);
  const { free } = pdfium.pdfium.wasmExports;
  if (type === fieldTypes.checkbox) return click(form, page, middleOf(annotation));
  if (type === fieldTypes.radio) {
    const state = utf16((buffer, size) =>
      pdfium.FPDFAnnot_GetFormFieldExportValue(form, annotation, buffer, size));
    if (state === value) click(form, page, middleOf(annotation));
    return undefined;
  }
  pdfium.FORM_SetFocusedAnnot(form, annotation);
  if (type === fieldTypes.choice) {
    const count = pdfium.FPDFAnnot_GetOptionCount(form, annotation);
    for (let option = 0; option < count; option++) {
      const label = utf16((buffer, size) =>
        pdfium.FPDFAnnot_GetOptionLabel(form, annotation, option, buffer, size));
      if (label === value.label) pdfium.FORM_SetIndexSelected(form, page, option, true);
    }
  } else {
    pdfium.FORM_SelectAllText(form, page);
    const text = asUtf16(value);
    pdfium.FORM_ReplaceSelection(form, page, text);
    free(text);
  }
  pdfium.FORM_ForceToKillFocus(form);
  return undefined;
}

async function withPdfium(path, values) {
  pdfium = await loadPdfium();
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const bytes = readFileSync(path);
  const data = malloc(bytes.length);
  pdfium.pdfium.HEAPU8.set(bytes, data);
  const document = pdfium.FPDF_LoadMemDocument(data, bytes.length, '');
  if (!document) throw new Error(`PDFium cannot open it (error ${pdfium.FPDF_GetLastError()})`);
  const info = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, info);
  const seen = new Set();
  for (let number = 0; number < pdfium.FPDF_GetPageCount(document); number++) {
    const page = pdfium.FPDF_LoadPage(document, number);
    pdfium.FORM_OnAfterLoadPage(page, form);
    for (let i = 0; i < pdfium.FPDFPage_GetAnnotCount(page); i++) {
      const annotation = pdfium.FPDFPage_GetAnnot(page, i);
      if (pdfium.FPDFAnnot_GetSubtype(annotation) === widgetType) {
        const name = utf16((buffer, size) =>
          pdfium.FPDFAnnot_GetFormFieldName(form, annotation, buffer, size));
        const value = values[name];
        const type = pdfium.FPDFAnnot_GetFormFieldType(form, annotation);
        // A datum that is seen twice is typed once.
        if (value !== undefined && (type === fieldTypes.radio || !seen.has(name))) {
          fillInPdfium(form, page, annotation, value);
          seen.add(name);
        }
      }
      pdfium.FPDFPage_CloseAnnot(annotation);
    }
    pdfium.FORM_OnBeforeClosePage(page, form);
    pdfium.FPDF_ClosePage(page);
  }
  pdfium.FORM_ForceToKillFocus(form);
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(document, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const saved = malloc(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, saved, size);
  const result = pdfium.pdfium.HEAPU8.slice(saved, saved + size);
  free(saved);
  pdfium.PDFiumExt_CloseFileWriter(writer);
  pdfium.PDFiumExt_ExitFormFillEnvironment(form);
  pdfium.PDFiumExt_CloseFormFillInfo(info);
  pdfium.FPDF_CloseDocument(document);
  free(data);
  return result;
}

/** Engine name -> function(path, values) giving the bytes of the filled file. */
export const fillers = { 'pdf.js': withPdfjs, PDFium: withPdfium, MuPDF: withMupdf };
