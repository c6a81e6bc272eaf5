// A municipality's own fonts, from the file dropped into fonts/ to the judged PDF: CFF, TrueType, an
// instance of a variable font, and a font that may only be embedded whole. Each takes the place of
// NotoSans in a project of its own, and the guide of tests/smoke is made with it.
//
// own_fonts_test.mjs PROGRAM FOLDER   FOLDER is made anew.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [program, folder] = process.argv.slice(-2);
const FONTS = '/usr/share/fonts';
const NOTO = /    regular: \S*NotoSans-Regular\.ttf\n    bold: \S*NotoSans-Bold\.ttf\n/;

// Sets the licence bits (OS/2, fsType) of a font file.
function setLicence(path, bits) {
  const font = readFileSync(path);
  for (let entry = 12; ; entry += 16) {
    if (font.toString('latin1', entry, entry + 4) !== 'OS/2') continue;
    font.writeUInt16BE(bits, font.readUInt32BE(entry + 8) + 8);
    break;
  }
  writeFileSync(path, font);
}

const KINDS = {
  cff: {
    files: { 'Own-Regular.otf': 'opentype/cantarell/Cantarell-Regular.otf',
      'Own-Bold.otf': 'opentype/cantarell/Cantarell-Bold.otf' },
    yaml: '    regular: Own-Regular.otf\n    bold: Own-Bold.otf\n',
    names: [/^[A-Z]{6}\+Cantarell-Regular$/, /^[A-Z]{6}\+Cantarell-Bold$/],
  },
  truetype: {
    files: { 'Own-Regular.ttf': 'truetype/dejavu/DejaVuSans.ttf', 'Own-Bold.ttf': 'truetype/dejavu/DejaVuSans-Bold.ttf' },
    yaml: '    regular: Own-Regular.ttf\n    bold: Own-Bold.ttf\n',
    names: [/^[A-Z]{6}\+DejaVuSans$/, /^[A-Z]{6}\+DejaVuSans-Bold$/],
  },
  variable: {
    files: { 'Own.ttf': 'truetype/inter-vf/Inter-roman.var.ttf' },
    yaml: '    regular: Own.ttf\n    axes: {wght: 430}\n    bold: Own.ttf\n    bold-axes: {wght: 700}\n',
    names: [/^[A-Z]{6}\+Inter_430wght$/, /^[A-Z]{6}\+Inter_700wght$/],
  },
  whole: {
    files: { 'Own-Regular.ttf': 'truetype/dejavu/DejaVuSans.ttf', 'Own-Bold.otf': 'opentype/cantarell/Cantarell-Bold.otf' },
    licence: 0x0100,
    yaml: '    regular: Own-Regular.ttf\n    bold: Own-Bold.otf\n',
    names: [/^DejaVuSans$/, /^Cantarell-Bold$/],
  },
};
const LANGUAGES = ['sv', 'ar', 'ti'];

function makeProject(kind) {
  const { files, licence, yaml } = KINDS[kind];
  const project = join(folder, kind);
  mkdirSync(join(project, 'fonts'), { recursive: true });
  cpSync(join(root, 'layouts'), join(project, 'layouts'), { recursive: true });
  for (const [name, source] of Object.entries(files)) {
    const path = join(project, 'fonts', name);
    copyFileSync(join(FONTS, source), path);
    if (licence) setLicence(path, licence);
  }
  const fonts = readFileSync(join(root, 'fonts/fonts.yaml'), 'utf8');
  assert.match(fonts, NOTO);
  writeFileSync(join(project, 'fonts/fonts.yaml'), fonts.replace(NOTO, yaml));
  return project;
}

function run(...command) {
  const [name, ...rest] = command;
  const done = spawnSync(name, rest, { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(done.status, 0, `${command.join(' ')}\n${done.stdout}${done.stderr}`);
  return done.stdout;
}

const build = (project, ...more) => run(program, 'build', '--project', project,
  '--content', join(root, 'tests/smoke/content'), '--today', '2026-11-22', ...more);
const pdfOf = (kind, language) => join(folder, kind, 'output/site/smoke', language, 'guide.pdf');

// Names of the embedded fonts, and whether each is a subset.
const fontsOf = (pdf) => execFileSync('pdffonts', [pdf], { encoding: 'utf8' })
  .split('\n').slice(2).filter(Boolean).map((line) => line.split(/\s+/)[0]);

rmSync(folder, { recursive: true, force: true });
const pairs = [];
for (const kind of Object.keys(KINDS)) {
  test(`a guide is made with fonts of the kind ${kind}`, () => {
    const project = makeProject(kind);
    build(project, '--output', join(project, 'output'));
    for (const language of LANGUAGES) {
      const texts = join(project, `${language}.json`);
      writeFileSync(texts, build(project, '--guide', 'smoke', '--language', language, '--until', 'edition', '--dump'));
      pairs.push([pdfOf(kind, language), texts]);
    }
    const names = fontsOf(pdfOf(kind, 'sv'));
    for (const name of KINDS[kind].names) assert.ok(names.some((each) => name.test(each)), `${name}: ${names}`);
    assert.ok(names.every((name) => !name.includes('NotoSans-')), `${names}`);
  });
}

test('veraPDF finds nothing', () => {
  assert.equal(pairs.length, LANGUAGES.length * Object.keys(KINDS).length);
  run(join(root, 'tests/conformance/conformance'), ...pairs.map(([pdf]) => pdf));
});

test('the words come out of all engines', () => {
  run(join(root, 'tests/extraction/extraction'), ...pairs.flat());
});
