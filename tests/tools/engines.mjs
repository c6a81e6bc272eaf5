// The four PDF engines that our files are held against. Each takes a path and gives the text of
// every page, in the engine's own order and spelling: what a reader gets who copies or searches.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
const pdfjsFolder = dirname(require.resolve('pdfjs-dist/package.json'));

/** Opens a file with pdf.js (Firefox); the caller ends with `document.loadingTask.destroy()`. */
export function openWithPdfjs(path) {
  return pdfjs.getDocument({
    data: new Uint8Array(readFileSync(path)),
    cMapUrl: join(pdfjsFolder, 'cmaps') + '/',
    standardFontDataUrl: join(pdfjsFolder, 'standard_fonts') + '/',
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  }).promise;
}

// pdf.js gives pieces with their places, and no space between two pieces that it does not set in one
// go: as a reader sees it, pieces of one line that do not touch are two words.
function joinPieces(items) {
  let text = '';
  let before = null;
  for (const item of items) {
    const [, , , size, left, baseline] = item.transform;
    const right = left + item.width;
    if (before && Math.abs(baseline - before.baseline) < size / 2
      && Math.max(left - before.right, before.left - right) > 0.1 * size) text += ' ';
    text += item.str + (item.hasEOL ? '\n' : '');
    before = item.str && !item.hasEOL ? { left, right, baseline } : null;
  }
  return text;
}

async function pdfjsText(path) {
  const document = await openWithPdfjs(path);
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(joinPieces(items));
  }
  await document.loadingTask.destroy();
  return pages;
}

/**
 * poppler (Okular, Evince) by pdftotext: in the order of lines on the page, as a reader selects
 * them, or with -raw in the order of the page's content, where right-to-left words come as painted.
 */
function popplerText(path, ...order) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] };
  const pages = execFileSync('pdftotext', [...order, '-enc', 'UTF-8', path, '-'], options).split('\f');
  pages.pop(); // a form feed ends each page
  return pages;
}

/** MuPDF (SumatraPDF, many phones). */
/** MuPDF, as its package gives it. */
export const loadMupdf = () => import('mupdf');

async function mupdfText(path) {
  const mupdf = await loadMupdf();
  const document = mupdf.Document.openDocument(readFileSync(path), 'application/pdf');
  const pages = [];
  for (let number = 0; number < document.countPages(); number++) {
    const page = document.loadPage(number);
    const text = page.toStructuredText('preserve-ligatures,preserve-whitespace');
    pages.push(text.asText());
    text.destroy();
    page.destroy();
  }
  document.destroy();
  return pages;
}

let pdfium = null;

/** PDFium's module, ready; the same one at each call. */
export async function loadPdfium() {
  if (pdfium) return pdfium;
  const { init } = await import('@embedpdf/pdfium');
  const wasm = join(dirname(require.resolve('@embedpdf/pdfium')), 'pdfium.wasm');
  const module = await init({ wasmBinary: readFileSync(wasm) });
  module.PDFiumExt_Init();
  pdfium = module;
  return pdfium;
}

/** PDFium (Chrome, Edge, Android). */
async function pdfiumText(path) {
  await loadPdfium();
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const bytes = readFileSync(path);
  const data = malloc(bytes.length);
  pdfium.pdfium.HEAPU8.set(bytes, data);
  const document = pdfium.FPDF_LoadMemDocument(data, bytes.length, '');
  if (!document) throw new Error(`PDFium cannot open it (error ${pdfium.FPDF_GetLastError()})`);
  const pages = [];
  for (let number = 0; number < pdfium.FPDF_GetPageCount(document); number++) {
    const page = pdfium.FPDF_LoadPage(document, number);
    const text = pdfium.FPDFText_LoadPage(page);
    const length = pdfium.FPDFText_CountChars(text);
    // A character may take two UTF-16 units; the result ends with a zero.
    const buffer = malloc(4 * length + 2);
    const written = pdfium.FPDFText_GetText(text, 0, 2 * length + 1, buffer);
    const units = pdfium.pdfium.HEAPU8.slice(buffer, buffer + 2 * Math.max(0, written - 1));
    pages.push(new TextDecoder('utf-16le').decode(units));
    free(buffer);
    pdfium.FPDFText_ClosePage(text);
    pdfium.FPDF_ClosePage(page);
  }
  pdfium.FPDF_CloseDocument(document);
  free(data);
  return pages;
}

/** Engine name -> function(path) giving the pages' texts. */
export const engines = {
  'poppler': (path) => popplerText(path),
  'poppler -raw': (path) => popplerText(path, '-raw'),
  'mupdf': mupdfText,
  'pdf.js': pdfjsText,
  'pdfium': pdfiumText,
};
