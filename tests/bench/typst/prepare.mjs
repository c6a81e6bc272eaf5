// What both comparisons begin with: the scaled specimen, and from its editions Typst documents of
// the same text; and how to run Typst on them.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontsByLanguage, linkFonts } from './fonts.mjs';
import { typstSource } from './typst_source.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '../../..');
const build = join(project, 'build/release');
export const hjemvei = join(build, 'hjemvei');
export const bench = (name) => join(build, 'tests/bench', name);
export const TODAY = '2026-11-25';   // the specimen's facts are judged on that day

// A program's standard output; its standard error is shown when it fails. In the project's folder.
export function run(program, args, env = {}) {
  const result = spawnSync(program, args,
    { encoding: 'utf8', maxBuffer: 1 << 30, cwd: project, env: { ...process.env, ...env } });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')}\n${result.stderr}`);
  return result.stdout;
}

// Fills `folder` with content/, typst/ and fonts/. Without `wanted` in all languages that exist.
export function prepare(folder, screens, wanted) {
  const [content, typst, fonts] = ['content', 'typst', 'fonts'].map((name) => join(folder, name));
  mkdirSync(typst, { recursive: true });
  const all = run(bench('scaled_content'), [String(screens), content]).trim().split('\n');
  const languages = wanted ?? all;
  const families = fontsByLanguage(project);
  linkFonts(project, fonts);
  cpSync(join(here, 'guide.typ'), join(typst, 'guide.typ'));
  for (const language of languages) {
    const edition = run(hjemvei, ['build', '--content', content, '--guide', 'specimen', '--language', language,
      '--today', TODAY, '--until', 'edition', '--dump']);
    writeFileSync(join(typst, `${language}.typ`), typstSource(JSON.parse(edition), families));
  }
  return { content, typst, fonts, languages };
}

// What compile_typst.mjs prints. One thread, as ours.
export function runTypst({ typst, fonts, languages }, standard, ...flags) {
  return JSON.parse(run(process.execPath,
    [join(here, 'compile_typst.mjs'), ...flags, typst, fonts, standard, ...languages],
    { RAYON_NUM_THREADS: '1' }));
}

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
};

// The first column to the left, figures to the right.
export function printTable(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const pad = (cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]));
  for (const row of [head, ...rows]) console.log(row.map(pad).join('  '));
}
