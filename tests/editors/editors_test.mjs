// What an editor shows to those who write: nothing for the files as they are, a fault on its line while it is
// typed, what may stand in a place, and what it is for. All of it comes from docs/schema/, by the first line
// of each file.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { LanguageServer } from './language_server.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (path) => readFileSync(join(root, path), 'utf8');

const yamlUnder = (folder) => readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
  const path = `${folder}/${entry.name}`;
  return entry.isDirectory() ? yamlUnder(path) : path.endsWith('.yaml') ? [path] : [];
});

const server = new LanguageServer(root);
before(() => server.start());
after(() => server.stop());

// A text of our own as if it stood in a guide's folder; each has a name of its own.
let count = 0;
async function opened(name, text) {
  const path = join(root, 'content', `example-${++count}`, name);
  return { path, found: await server.open(path, text) };
}

// "12: message", lines counted from 1, in their order.
const shown = (found) => found.toSorted((a, b) => a.range.start.line - b.range.start.line)
  .map(({ range, message }) => `${range.start.line + 1}: ${message}`);

const guide = (screen) => `# yaml-language-server: $schema=../../docs/schema/guide.schema.json
guide: home
language: sv
version: 2026-11-22
address: https://hjemvei.example
publisher: Stockholms stad
theme: stockholm
title: Hem
question: Hur vill du bo?
help: offer.answer
sections:
  - id: offer
    title: Erbjudandet
    short: Erbjudande
    icon: offer
    screens:
      - id: answer
        title: Svara
${screen}`;

const whole = guide('        blocks:\n          - text: Svara i tid.\n');

for (const path of ['content', 'layouts', 'fonts'].flatMap(yamlUnder)) {
  test(`${path} has no faults`, async () => {
    assert.deepEqual(shown(await server.open(join(root, path), read(path))), []);
    server.close(join(root, path));
  });
}

test('a guide that is right has no faults', async () => {
  assert.deepEqual(shown((await opened('guide.yaml', whole)).found), []);
});

test('a wrong key is shown on its line', async () => {
  const { found } = await opened('guide.yaml', whole.replace('        title: Svara', '        tittle: Svara'));
  assert.deepEqual(shown(found), ['17: Missing property "title".', '18: Property tittle is not allowed.']);
});

test('a wrong value is shown on its line, with what to write', async () => {
  const { found } = await opened('guide.yaml', whole.replace('2026-11-22', '22 november 2026')
    .replace('        title: Svara', '        title: Svara\n        matters: dedline'));
  assert.deepEqual(shown(found), [
    '4: write year, month and day: 2026-11-22',
    '19: Value is not accepted. Valid values: "deadline", "money", "law".',
  ]);
});

test('a wrong unit is shown in facts.yaml', async () => {
  const { found } = await opened('facts.yaml', `# yaml-language-server: $schema=../../docs/schema/facts.schema.json
facts:
  block-time:
    kind: count
    value: 6
    unit: months
    label: Tid
    source: https://bostad.stockholm.se
`);
  assert.equal(found.length, 1);
  assert.match(shown(found)[0], /^6: Value is not accepted\. Valid values: "krona", "percent", /);
});

// A new file leads its editor to the schema by what the program itself wrote into it.
test('a file that `translate add` has made is held against its schema', async () => {
  const project = join(process.env.HJEMVEI_WORK, 'project');
  rmSync(project, { recursive: true, force: true });
  cpSync(join(root, 'tests/smoke/content'), join(project, 'content'), { recursive: true });
  cpSync(join(root, 'docs/schema'), join(project, 'docs/schema'), { recursive: true });
  const made = spawnSync(process.env.HJEMVEI, ['translate', 'add', 'so', '--guide', 'smoke', '--project', project], { encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  const path = join(project, 'content/smoke/translations/so.yaml');
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');
  assert.equal(lines[0], '# yaml-language-server: $schema=../../../docs/schema/translations.schema.json');
  assert.deepEqual(shown(await server.open(path, text)), []);
  // The same with a key that is wrong, as a file beside it.
  const at = lines.findIndex((line) => /^ +text: /.test(line));
  const found = await server.open(join(dirname(path), 'uk.yaml'), text.replace(lines[at], lines[at].replace('text:', 'txt:')));
  assert.ok(shown(found).includes(`${at + 1}: Property txt is not allowed.`), shown(found).join('\n') || 'no fault');
});

test('a screen offers the kinds of blocks, each with what it is', async () => {
  const text = guide('        blocks:\n          - \n');
  const { path } = await opened('guide.yaml', text);
  const line = text.split('\n').findIndex((each) => each === '          - ');
  const offered = new Map((await server.complete(path, line, 12)).map(({ label, documentation }) =>
    [label, documentation?.value ?? documentation]));
  const kinds = JSON.parse(read('docs/schema/guide.schema.json')).properties.sections.items.properties.screens.items
    .properties.blocks.items.properties;
  assert.ok(Object.keys(kinds).length >= 9);
  for (const [kind, { description }] of Object.entries(kinds)) assert.equal(offered.get(kind), description, kind);
});

test('a value offers its words', async () => {
  const text = guide('        matters: \n        blocks: []\n');
  const { path } = await opened('guide.yaml', text);
  const line = text.split('\n').findIndex((each) => each === '        matters: ');
  const offered = (await server.complete(path, line, 17)).map(({ label }) => label);
  for (const word of ['deadline', 'money', 'law']) assert.ok(offered.includes(word), word);
});

test('pointing at a key shows what it is for', async () => {
  const { path } = await opened('guide.yaml', whole);
  const lines = whole.split('\n');
  const pointAt = (key) => {
    const line = lines.findIndex((each) => each.includes(`${key}:`));
    return server.hover(path, line, lines[line].indexOf(`${key}:`) + 1);
  };
  assert.match(await pointAt('help'), /the screen that the telephone at the foot of each page leads to/);
  assert.match(await pointAt('short'), /the same in at most 14 characters[\s\S]*Erbjudande/);
});

test('no schema of the network was asked for', () => {
  for (const path of readdirSync(join(root, 'docs/schema'))) {
    const names = [...read(`docs/schema/${path}`).matchAll(/"\$(?:ref|id)": "([^"]*)"/g)];
    assert.deepEqual(names.map(([, name]) => name), [], path);
  }
});
