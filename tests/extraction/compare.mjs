// How much of a source is found again in a text that an engine took out of a PDF.
//
// Both are brought to NFKC, default-ignorable characters dropped, and cut into tokens: words,
// numbers and marks of punctuation, each for itself, so that a page number set between a link and
// its full stop, or a step's number set close to its text, harms neither. In scripts without spaces a token is a grapheme cluster, and white space is
// dropped. The source's tokens are then matched as
// a longest common subsequence: the page may hold more (page numbers, navigation), but what is there
// must stand in the source's order. Whole texts that stand elsewhere are counted apart.

const WITHOUT_SPACES = new Set(['th', 'lo', 'my', 'km', 'zh', 'ja', 'yue', 'bo', 'dz']);
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

// Engines differ in whether they give a bracket or a quotation mark of a right-to-left line as written
// or as painted.
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ps', 'ckb', 'ur', 'he']);
const LEFT_BRACKET = { ')': '(', ']': '[', '}': '{', '»': '«', '›': '‹', '>': '<',
  '”': '“' };

const isRightToLeft = (language) => RIGHT_TO_LEFT.has(language.split('-')[0]);

const hasSpaces = (language) => !WITHOUT_SPACES.has(language.split('-')[0]);

const clean = (text) => text
  // A soft hyphen at the end of a line is the line's, not the word's.
  .replace(/\u00AD[ \t]*\r?\n/g, '')
  .normalize('NFKC')
  .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  .replace(/\u2010/g, '-');

const words = (text) => text.match(/[\p{P}\p{S}]|\p{N}+|[^\s\p{P}\p{S}\p{N}]+/gu) ?? [];

const sideless = (token) => LEFT_BRACKET[token] ?? token;

const clusters = (text) =>
  [...graphemes.segment(text.replace(/\s+/g, ''))].map((each) => each.segment);

// "bo-\nstad" and PDFium's U+FFFE for a hyphen that ends a line: the word is put together when the
// source has it so, and keeps its hyphen otherwise ("e-\npost").
function joinBrokenWords(text, known) {
  return text.replace(/([^\s-]+)(?:-[ \t]*\r?\n\s*|[\u0002\uFFFE]\s*)(\S*)/gu,
    (_, head, tail) => {
      const whole = (words(head).at(-1) ?? '') + (words(tail)[0] ?? '');
      return known.has(whole) ? head + tail : `${head}-\n${tail}`;
    });
}

/**
 * The longest common subsequence of a and b by Myers' algorithm in linear space: found[i] becomes 1
 * for each a[i] that is part of it. `forward` and `backward` are scratch, 2(|a|+|b|)+5 long.
 */
function markCommon(a, aLow, aHigh, b, bLow, bHigh, found, forward, backward) {
  while (aLow < aHigh && bLow < bHigh && a[aLow] === b[bLow]) { found[aLow++] = 1; bLow++; }
  while (aLow < aHigh && bLow < bHigh && a[aHigh - 1] === b[bHigh - 1]) { found[--aHigh] = 1; bHigh--; }
  if (aLow === aHigh || bLow === bHigh) return;
  const [x, y] = middle(a, aLow, aHigh, b, bLow, bHigh, forward, backward);
  markCommon(a, aLow, x, b, bLow, y, found, forward, backward);
  markCommon(a, x, aHigh, b, y, bHigh, found, forward, backward);
}

// A point on a shortest edit path, about half way. With prefix and suffix trimmed the distance is
// at least 2, so the point is neither corner and the halves are smaller.
function middle(a, aLow, aHigh, b, bLow, bHigh, forward, backward) {
  const n = aHigh - aLow;
  const m = bHigh - bLow;
  const delta = n - m;
  const odd = (delta & 1) !== 0;
  const zero = n + m + 2; // index of diagonal 0
  forward[zero + 1] = 0;
  backward[zero + 1] = 0;
  const step = (reach, k, d) =>
    (k === -d || (k !== d && reach[zero + k - 1] < reach[zero + k + 1])
      ? reach[zero + k + 1] : reach[zero + k - 1] + 1);
  for (let d = 0; ; d++) {
    for (let k = -d; k <= d; k += 2) {
      const start = step(forward, k, d);
      let x = start;
      while (x < n && x - k < m && a[aLow + x] === b[bLow + x - k]) x++;
      forward[zero + k] = x;
      const met = odd && Math.abs(delta - k) < d && x + backward[zero + delta - k] >= n;
      if (met) return [aLow + start, bLow + start - k];
    }
    for (let k = -d; k <= d; k += 2) {
      const start = step(backward, k, d);
      let x = start;
      while (x < n && x - k < m && a[aHigh - 1 - x] === b[bHigh - 1 - x + k]) x++;
      backward[zero + k] = x;
      const met = !odd && Math.abs(delta - k) <= d && x + forward[zero + delta - k] >= n;
      if (met) return [aHigh - start, bHigh - start + k];
    }
  }
}

// found[i] is 1 where source[i] is part of the longest common subsequence, and used[j] where
// page[j] is.
function commonTokens(source, page) {
  const ids = new Map();
  const id = (token) => ids.get(token) ?? (ids.set(token, ids.size), ids.size - 1);
  const a = Int32Array.from(source, id);
  const b = Int32Array.from(page, id);
  const found = new Uint8Array(a.length);
  const scratch = () => new Int32Array(2 * (a.length + b.length) + 5);
  markCommon(a, 0, a.length, b, 0, b.length, found, scratch(), scratch());
  const used = new Uint8Array(b.length);
  let at = 0;
  found.forEach((mark, index) => {
    if (!mark) return;
    while (b[at] !== a[index]) at++;
    used[at++] = 1;
  });
  return { found, used };
}

// Where all of `tokens` stand side by side in `page`, none of them used; -1 where nowhere.
function findWhole(tokens, page, used) {
  for (let start = 0; start + tokens.length <= page.length; start++) {
    if (tokens.every((token, index) => page[start + index] === token && !used[start + index])) return start;
  }
  return -1;
}

// Texts that stand whole, but in another place than in the source: the words of a drawing, which
// read as they are drawn, or a box that goes on overleaf. Takes them out of the missing ones.
function findMoved(source, textOf, page, found, used) {
  let moved = 0;
  for (let begin = 0, end = 0; begin < source.length; begin = end) {
    while (end < source.length && textOf[end] === textOf[begin]) end++;
    const absent = found.subarray(begin, end).filter((mark) => !mark).length;
    if (!absent) continue;
    const tokens = source.slice(begin, end);
    const start = findWhole(tokens, page, used);
    if (start < 0) continue;
    used.fill(1, start, start + tokens.length);
    found.fill(1, begin, end);
    moved += absent;
  }
  return moved;
}

// The share of words, parted by white space alone, that stand in the source's order; nothing is
// forgiven but NFKC and default-ignorable characters.
function literalShare(language, texts, extracted) {
  const cut = hasSpaces(language) ? (text) => text.split(/\s+/).filter(Boolean) : clusters;
  const source = texts.flatMap((text) => cut(clean(text)));
  const { found } = commonTokens(source, cut(clean(extracted)));
  return source.length ? 100 * found.reduce((sum, mark) => sum + mark, 0) / source.length : 0;
}

/**
 * Compares source texts (in reading order) with the extracted text of a file. Gives
 *   total      tokens of the source
 *   found      how many of them the page holds, and share, the same in percent
 *   literal    share without tolerance, see literalShare
 *   moved      how many of the found ones are parts of texts that stand whole in another place
 *   missing    [{token, after}] for the others; `after` is what stands before it in the source
 */
export function compare(language, texts, extracted) {
  const pieces = hasSpaces(language) ? words : clusters;
  const cut = isRightToLeft(language) ? (text) => pieces(text).map(sideless) : pieces;
  const cutTexts = texts.map((text) => cut(clean(text)));
  const source = cutTexts.flat();
  const textOf = cutTexts.flatMap((tokens, index) => tokens.map(() => index));
  const page = cut(clean(joinBrokenWords(extracted.normalize('NFKC'), new Set(source))));
  const { found, used } = commonTokens(source, page);
  const moved = findMoved(source, textOf, page, found, used);
  const missing = [];
  found.forEach((mark, at) => {
    if (!mark) missing.push({ token: source[at], after: source.slice(Math.max(0, at - 3), at).join(' ') });
  });
  const total = source.length;
  return { total, found: total - missing.length, moved, missing,
    literal: literalShare(language, texts, extracted),
    share: total ? 100 * (total - missing.length) / total : 0 };
}
