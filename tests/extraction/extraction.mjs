// extraction [--threshold PERCENT] PDF TEXTS [PDF TEXTS]...
//
// Measures how much of a guide's source is found again in its PDF by four engines. TEXTS is a JSON
// file {"language": "ar", "texts": ["...", ...]} with the source's texts in reading order.
// Prints a line for each file and engine, and the first words that are missing. poppler is asked for
// both its orders and judged by the better one: a page in columns is right in the order of its
// content, a right-to-left page in the order of its lines.
// "literal" is the same without any tolerance: words as white space parts them, each in its place.
// limits.json holds what an engine is known not to manage.
// Exit code: 0 all at or above the threshold (99.5) or that limit, 1 something below or unreadable, 2 wrong use.

import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { engines } from '../tools/engines.mjs';
import { compare } from './compare.mjs';

const SHOWN_WORDS = Number(process.env.SHOWN_WORDS ?? 8);

// So much of a file, in percent, may stand in another place than in the source: the words of
// drawings. More would be a page read in the wrong order.
const MOST_MOVED = 5;

// What an engine is known not to manage in a language; see docs/extraction.md.
const limits = JSON.parse(readFileSync(new URL('limits.json', import.meta.url), 'utf8'));

// `pdf` is …/<guide>/<language>/<product>.pdf.
function limitsOf(language, pdf, engine, threshold) {
  const name = engine.replace(' -raw', '');
  const product = basename(pdf, '.pdf'), guide = basename(dirname(dirname(pdf)));
  const known = limits[`${language} ${guide} ${product}`]?.[name]
    ?? limits[`${language} ${product}`]?.[name] ?? limits[language]?.[name];
  return { least: Math.min(threshold, known?.least ?? 100), moved: known?.moved ?? MOST_MOVED };
}

function parseArguments(list) {
  const options = { threshold: 99.5, pairs: [] };
  const rest = [...list];
  if (rest[0] === '--threshold') {
    rest.shift();
    options.threshold = Number(rest.shift());
  }
  while (rest.length >= 2) options.pairs.push({ pdf: rest.shift(), texts: rest.shift() });
  if (rest.length || !options.pairs.length || !(options.threshold >= 0)) {
    console.error('usage: extraction [--threshold PERCENT] PDF TEXTS [PDF TEXTS]...');
    process.exit(2);
  }
  return options;
}

function describe(result) {
  const shown = result.missing.slice(0, SHOWN_WORDS)
    .map(({ token, after }) => `      missing: ${token}   (after: ${after || 'the beginning'})`);
  const more = result.missing.length - shown.length;
  if (more > 0) shown.push(`      and ${more} more`);
  return shown.join('\n');
}

async function measure(pdf, extract, { language, texts }) {
  try {
    return compare(language, texts, (await extract(pdf)).join('\n'));
  } catch (fault) {
    return { total: 0, found: 0, moved: 0, share: 0, literal: 0, missing: [], fault: fault.message };
  }
}

function row(name, result, verdict) {
  const figures = result.fault ? `FAILED: ${result.fault}`
    : `${result.share.toFixed(2).padStart(6)} %  ${result.found} of ${result.total}`
      + `, literal ${result.literal.toFixed(2)} %` + (result.moved ? `, ${result.moved} of them moved` : '');
  return `  ${name.padEnd(12)} ${figures}${verdict}`;
}

/** Prints the measures of one file; gives the number of engines that are below the threshold. */
async function measureFile(pdf, source, threshold) {
  console.log(`${pdf} (${source.language})`);
  const results = {};
  for (const [name, extract] of Object.entries(engines)) {
    results[name] = await measure(pdf, extract, source);
  }
  const inOrder = (name) => results[name].found - results[name].moved;
  const unjudged = inOrder('poppler') < inOrder('poppler -raw') ? 'poppler' : 'poppler -raw';
  let bad = 0;
  for (const [name, result] of Object.entries(results)) {
    const judged = name !== unjudged;
    const { least, moved } = limitsOf(source.language, pdf, name, threshold);
    const below = !(result.share >= least);
    const shuffled = 100 * result.moved > moved * result.total;
    if (judged && (below || shuffled)) bad++;
    const verdict = !judged ? '  (not judged)' : below ? `  BELOW ${least} %`
      : shuffled ? `  MORE THAN ${moved} % MOVED`
        : result.share < threshold ? '  (known limit)' : '';
    console.log(row(name, result, verdict));
    if (judged && result.missing.length) console.log(describe(result));
  }
  return bad;
}

const { threshold, pairs } = parseArguments(process.argv.slice(2));
let bad = 0;
for (const { pdf, texts } of pairs) {
  bad += await measureFile(pdf, JSON.parse(readFileSync(texts, 'utf8')), threshold);
}
console.log(bad ? `extraction: ${bad} not as they should be` : 'extraction: all found again');
process.exit(bad ? 1 : 0);
