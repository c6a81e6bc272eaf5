// viewers PDF...
//
// Whether links and destinations work: in the file itself (objects.mjs), in pdf.js, which is
// Firefox, and in poppler. Prints what was counted in each file and every fault.
// Exit code: 0 all well, 1 a fault, 2 wrong use.

import { execFileSync } from 'node:child_process';
import { openWithPdfjs } from '../tools/engines.mjs';
import { checkObjects } from './objects.mjs';

async function resolveInPdfjs(document, destination) {
  const explicit = typeof destination === 'string' ? await document.getDestination(destination)
    : destination;
  return Array.isArray(explicit) ? document.getPageIndex(explicit[0]) : -1;
}

// Runs one question to pdf.js; what it throws is a fault of the file too.
async function ask(faults, where, question) {
  try {
    const fault = await question();
    if (fault) faults.push(`pdf.js: ${where}: ${fault}`);
  } catch (fault) {
    faults.push(`pdf.js: ${where}: ${fault.message}`);
  }
}

async function checkPageInPdfjs(document, number, faults) {
  const page = await document.getPage(number);
  const where = `page ${number}`;
  await ask(faults, where, async () => ((await page.getStructTree())?.children?.length ? null
    : 'has no structure tree'));
  const annotations = await page.getAnnotations();
  for (const [index, link] of annotations.filter((each) => each.subtype === 'Link').entries()) {
    await ask(faults, `${where}, link ${index + 1}`, async () => {
      if (link.url) return null;
      return (await resolveInPdfjs(document, link.dest)) >= 0 ? null : `${link.dest} leads nowhere`;
    });
  }
}

async function checkOutlineInPdfjs(document, entries, faults) {
  for (const entry of entries ?? []) {
    await ask(faults, `outline entry "${entry.title}"`, async () =>
      ((await resolveInPdfjs(document, entry.dest)) >= 0 ? null : 'leads nowhere'));
    await checkOutlineInPdfjs(document, entry.items, faults);
  }
}

async function checkInPdfjs(path, names) {
  const faults = [];
  const document = await openWithPdfjs(path);
  for (const name of names) {
    await ask(faults, `destination ${name}`, async () =>
      ((await resolveInPdfjs(document, name)) >= 0 ? null : 'leads nowhere'));
  }
  for (let number = 1; number <= document.numPages; number++) {
    await checkPageInPdfjs(document, number, faults);
  }
  await checkOutlineInPdfjs(document, await document.getOutline(), faults);
  await document.loadingTask.destroy();
  return faults;
}

// `pdfinfo -dests` prints a row "page [ kind ... ] "name"" for each destination that resolves.
function checkInPoppler(path, names) {
  const rows = execFileSync('pdfinfo', ['-dests', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const known = new Set([...rows.matchAll(/^\s*\d+ \[.*\] "(.*)"$/gm)].map((row) => row[1]));
  return names.filter((name) => !known.has(name))
    .map((name) => `poppler: destination ${name}: leads nowhere`);
}

const files = process.argv.slice(2);
if (!files.length) {
  console.error('usage: viewers PDF...');
  process.exit(2);
}
let bad = 0;
for (const path of files) {
  let faults = [];
  let counts = {};
  try {
    const objects = checkObjects(path);
    counts = objects.counts;
    faults = [...objects.faults, ...await checkInPdfjs(path, objects.names),
      ...checkInPoppler(path, objects.names)];
  } catch (fault) {
    faults.push(`cannot be read: ${fault.message}`);
  }
  const counted = Object.entries(counts).map(([what, number]) => `${what} ${number}`).join(', ');
  console.log(`${path}: ${faults.length ? 'FAIL' : 'PASS'} (${counted})`);
  faults.forEach((fault) => console.log(`  ${fault}`));
  bad += faults.length;
}
console.log(bad ? `viewers: ${bad} faults` : 'viewers: all links and destinations work');
process.exit(bad ? 1 : 0);
