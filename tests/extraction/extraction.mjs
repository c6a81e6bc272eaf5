// extraction [--threshold PERCENT] PDF TEXTS [PDF TEXTS]...
//
// Measures how much of a guide's source is found again in its PDF by four engines. TEXTS is a JSON
// file {"language": "ar", "texts": ["...", ...]} with the source's texts in reading order.
// Prints a line for each file and engine, and the first words that are missing.
// Exit code: 0 all at or above the threshold (99.5), 1 something below or unreadable, 2 wrong use.

import { readFileSync } from 'node:fs';
import { engines } from '../tools/engines.mjs';
import { compare } from './compare.mjs';

const SHOWN_WORDS = 8;

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

const { threshold, pairs } = parseArguments(process.argv.slice(2));
let bad = 0;
for (const { pdf, texts: path } of pairs) {
  const { language, texts } = JSON.parse(readFileSync(path, 'utf8'));
  console.log(`${pdf} (${language})`);
  for (const [name, extract] of Object.entries(engines)) {
    try {
      const pages = await extract(pdf);
      const result = compare(language, texts, pages.join('\n'));
      const good = result.share >= threshold;
      if (!good) bad++;
      console.log(`  ${name.padEnd(8)} ${result.share.toFixed(2).padStart(6)} %  `
        + `${result.found} of ${result.total}${good ? '' : '  BELOW ' + threshold + ' %'}`);
      if (result.missing.length) console.log(describe(result));
    } catch (fault) {
      bad++;
      console.log(`  ${name.padEnd(8)} FAILED: ${fault.message}`);
    }
  }
}
console.log(bad ? `extraction: ${bad} below ${threshold} % or failed` : 'extraction: all found again');
process.exit(bad ? 1 : 0);
