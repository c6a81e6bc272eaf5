// The fonts beside the pages, read by code that shares nothing with the compiler: WOFF2 files are unpacked (W3C,
// WOFF File Format 2.0) and their cmap tables read (OpenType, formats 4 and 12). Every character that a page of a
// unit shows must be in a font of that unit, so that no letter comes from whatever the reader's phone has.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';

const tested = process.env.HJEMVEI_TESTED;
const KNOWN = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca', 'prep', 'CFF '];
const GLYF = 10, LOCA = 11, NULL_TRANSFORM = 3, TTCF = 0x74746366;

// Its tables by their tags; one that is transformed fails the test.
function unpack(bytes, name) {
  assert.equal(bytes.toString('latin1', 0, 4), 'wOF2', name);
  assert.notEqual(bytes.readUInt32BE(4), TTCF, name);
  assert.equal(bytes.readUInt32BE(8), bytes.length, `${name}: length`);
  const count = bytes.readUInt16BE(12), packed = bytes.readUInt32BE(20);
  let at = 48;
  const entries = [];
  for (let i = 0; i < count; ++i) {
    const flags = bytes[at++], kind = flags & 63;
    let tag = KNOWN[kind] ?? `#${kind}`;
    if (kind === 63) tag = bytes.toString('latin1', at, at += 4);
    assert.equal(flags >> 6, kind === GLYF || kind === LOCA ? NULL_TRANSFORM : 0, `${name}: ${tag} is transformed`);
    let length = 0, byte;
    do length = length * 128 + ((byte = bytes[at++]) & 127); while (byte & 128);
    entries.push([tag, length]);
  }
  const stream = brotliDecompressSync(bytes.subarray(at, at + packed));
  const tables = new Map();
  let place = 0;
  for (const [tag, length] of entries) {
    tables.set(tag, stream.subarray(place, place + length));
    place += length;
  }
  assert.equal(place, stream.length, `${name}: tables`);
  return tables;
}

function charactersOf(cmap) {
  const seen = new Set();
  for (let i = 0; i < cmap.readUInt16BE(2); ++i) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4), format = cmap.readUInt16BE(at);
    if (format === 12)
      for (let group = 0; group < cmap.readUInt32BE(at + 12); ++group) {
        const from = at + 16 + 12 * group;
        for (let c = cmap.readUInt32BE(from); c <= cmap.readUInt32BE(from + 4); ++c) seen.add(c);
      }
    if (format !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6) / 2, ends = at + 14, starts = ends + 2 * segments + 2;
    for (let s = 0; s < segments; ++s) {
      const from = cmap.readUInt16BE(starts + 2 * s), to = cmap.readUInt16BE(ends + 2 * s);
      const delta = cmap.readUInt16BE(starts + 2 * segments + 2 * s);
      const offsetAt = starts + 4 * segments + 2 * s, offset = cmap.readUInt16BE(offsetAt);
      for (let c = from; c <= to && c !== 0xFFFF; ++c) {
        const glyph = offset === 0 ? c : cmap.readUInt16BE(offsetAt + offset + 2 * (c - from));
        if (glyph !== 0 && ((glyph + delta) & 0xFFFF) !== 0) seen.add(c);
      }
    }
  }
  return seen;
}

// What a page shows: its texts, without tags.
function shownOn(html) {
  const texts = html.replace(/<head>.*?<\/head>/s, '').replace(/<[^>]+>/g, ' ');
  return texts.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

// Characters that no font draws: white space, controls, marks of direction and of joining.
const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

const sites = readdirSync(tested).map((name) => join(tested, name, 'site')).filter((site) => existsSync(site)).sort();
const units = sites.flatMap((site) => readdirSync(site, { recursive: true })
  .filter((name) => basename(name) === 'unit.json' && !name.includes('/v/'))
  .map((name) => join(site, name, '..'))).sort();

test('there are units', () => assert.ok(units.length > 40, String(units.length)));

for (const unit of units)
  test(`${relative(tested, unit)}: every character has a glyph in the unit's own fonts`, () => {
    const style = readFileSync(join(unit, 'style.css'), 'utf8');
    const named = [...style.matchAll(/url\(fonts\/([^)]+)\)/g)].map(([, file]) => file);
    assert.deepEqual([...named].sort(), readdirSync(join(unit, 'fonts')).sort(), 'those that the style names');
    const have = new Set();
    for (const file of named) {
      const tables = unpack(readFileSync(join(unit, 'fonts', file)), file);
      for (const tag of ['head', 'hhea', 'hmtx', 'maxp']) assert.ok(tables.has(tag), `${file}: no ${tag}`);
      for (const character of charactersOf(tables.get('cmap'))) have.add(character);
    }
    const missing = new Set();
    for (const path of readdirSync(unit, { recursive: true }).filter((name) => name.endsWith('index.html') && !name.startsWith('v/')))
      for (const character of shownOn(readFileSync(join(unit, path), 'utf8')))
        if (!UNSEEN.test(character) && !have.has(character.codePointAt(0))) missing.add(`${path}: ${character} U+${character.codePointAt(0).toString(16)}`);
    assert.deepEqual([...missing], []);
  });
