// fill PROGRAM FOLDER
//
// Fills in every plan.pdf under FOLDER (see tests/site/build-site) in pdf.js, PDFium and MuPDF, as
// readers would, saves it, and holds what `hjemvei plan read` finds against what was typed. Then the
// file that was read becomes an archive copy through `hjemvei plan fill --flat`.
// Exit code: 0 all well, 1 a fault, 2 wrong use.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWithPdfjs } from '../tools/engines.mjs';
import { fillers } from './fillers.mjs';

const [program, folder, kept] = process.argv.slice(2);
if (!folder) {
  console.error('usage: fill PROGRAM FOLDER [KEEP-IN]');
  process.exit(2);
}
const project = join(dirname(fileURLToPath(import.meta.url)), '../..');

// What people of these languages type; also Latin, as offices need it.
const texts = {
  sv: 'Åsa Öberg-Łuczak',
  nb: 'Kåre Bjørnæs',
  en: 'Zoë O’Brien',
  uk: 'Ганна Їжакевич',
  ar: 'سارة الأحمد',
  ti: 'ሰላም ተስፋይ',
};

async function choicesOf(path) {
  const document = await openWithPdfjs(path);
  const fields = {};
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const widget of await page.getAnnotations()) {
      if (widget.subtype === 'Widget') fields[widget.fieldName] = widget;
    }
  }
  await document.loadingTask.destroy();
  return fields;
}

// A value for one field of every kind, and what `plan read` must say of it.
function valuesFor(language, fields, engine) {
  const wanted = {
    'me.name': texts[language] ?? texts.en,
    'me.phone': '070-123 45 67',
    'me.date': '2026-11-25',
    'home.rent': '8500',
    'goal.alone': `${texts[language] ?? texts.en}\nWebb: bostad.stockholm.se`,
    'goal.kind.buy': 'yes',
    'me.interpreter': 'yes',
    'me.device': 'both',
    'queues.list.2.name': 'HomeQ',
  };
  const typed = {};
  for (const [name, value] of Object.entries(wanted)) {
    const field = fields[name];
    if (!field) throw new Error(`the form has no field ${name}`);
    if (field.checkBox) typed[name] = true;
    else if (field.combo && engine !== 'pdf.js') {
      const label = field.options.find((option) => option.exportValue === value).displayValue;
      typed[name] = engine === 'PDFium' ? { label } : value;
    } else typed[name] = value;
  }
  return { wanted, typed };
}

// {"me":{"name":…}} as {"me.name":…}; rows count from 1.
function flat(node, name = '', out = {}) {
  if (typeof node === 'string') out[name] = node;
  else {
    for (const [key, value] of Object.entries(node)) {
      const part = Array.isArray(node) ? String(Number(key) + 1) : key;
      flat(value, name ? `${name}.${part}` : part, out);
    }
  }
  return out;
}

function compare(wanted, found) {
  const faults = [];
  for (const [name, value] of Object.entries(wanted)) {
    if (found[name] !== value) faults.push(`${name}: typed ${JSON.stringify(value)}, read ${JSON.stringify(found[name])}`);
  }
  for (const name of Object.keys(found)) {
    if (!(name in wanted)) faults.push(`${name}: read ${JSON.stringify(found[name])}, nothing was typed`);
  }
  return faults;
}

function run(...words) {
  return spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
}

const files = execFileSync('find', [folder, '-name', 'plan.pdf', '-not', '-path', '*/v/*'], { encoding: 'utf8' })
  .split('\n').filter(Boolean).sort();
if (!files.length) {
  console.error(`no plan.pdf in ${folder}`);
  process.exit(1);
}
const work = kept ?? mkdtempSync(join(tmpdir(), 'hjemvei-fill-'));
mkdirSync(work, { recursive: true });
let bad = 0;
for (const path of files) {
  const language = basename(dirname(path));
  const guide = basename(dirname(dirname(path)));
  const fields = await choicesOf(path);
  for (const [engine, fill] of Object.entries(fillers)) {
    const faults = [];
    const name = `${guide}-${language}-${engine.replace('.', '')}`;
    try {
      const { wanted, typed } = valuesFor(language, fields, engine);
      const filled = join(work, `${name}.pdf`);
      writeFileSync(filled, await fill(path, typed));
      const read = run('plan', 'read', filled, '--format', 'json', '--project', project);
      // Not even a warning: what these engines save is sound.
      if (read.status !== 0 || read.stderr) faults.push(`plan read: exit ${read.status}: ${read.stderr}`);
      else faults.push(...compare(wanted, flat(JSON.parse(read.stdout).values)));
      const data = join(work, `${name}.json`);
      writeFileSync(data, read.stdout);
      const archive = join(work, `${name}-plan-archive.pdf`);
      const flattened = run('plan', 'fill', guide, '--language', language, '--data', data, '--flat',
        '--output', archive, '--project', project, '--today', '2026-11-22');
      if (flattened.status !== 0) faults.push(`plan fill: exit ${flattened.status}: ${flattened.stderr}`);
    } catch (fault) {
      faults.push(fault.stack);
    }
    console.log(`${name}: ${faults.length ? 'FAIL' : 'ok'}`);
    for (const fault of faults) console.log(`  ${fault}`);
    bad += faults.length;
  }
}
if (!kept) rmSync(work, { recursive: true });
process.exit(bad ? 1 : 0);
