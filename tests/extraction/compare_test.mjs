// The comparison itself, on texts whose result is known.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from './compare.mjs';

const missing = (...arguments_) => compare(...arguments_).missing.map((each) => each.token);

test('what the page holds more does no harm', () => {
  assert.deepEqual(missing('sv', ['Sök bostad.', 'Svara i tid!'], 'Sida 1\nSök bostad.\n2\nSvara i\ntid!'), []);
});

test('a missing word and a wrong order are found', () => {
  assert.deepEqual(missing('sv', ['Svara i tid på mejlet'], 'Svara i på mejlet'), ['tid']);
  assert.equal(compare('sv', ['ett två tre fyra', 'fem'], 'tre fyra ett två fem').share, 60);
  assert.equal(compare('sv', ['ett två'], 'noll').share, 0);
  assert.equal(compare('sv', [], 'noll').share, 0, 'an empty source proves nothing');
});

test('a text that stands whole in another place is moved, a part of one is missing', () => {
  const moved = compare('sv', ['ett två', 'tre fyra fem', 'sex'], 'tre fyra fem ett två sex');
  assert.deepEqual([moved.share, moved.moved], [100, 2]);
  assert.deepEqual(missing('sv', ['ett två', 'tre fyra fem', 'sex'], 'tre fyra fem två sex ett'), ['ett', 'två']);
});

test('the literal share forgives neither a moved text nor a parted mark', () => {
  assert.equal(compare('sv', ['ett två', 'tre fyra fem'], 'tre fyra fem ett två').literal, 60);
  assert.equal(compare('sv', ['se visningen.'], 'se visningen (sidan 3).').literal, 50);
  assert.equal(compare('sv', ['se visningen.'], 'se visningen (sidan 3).').share, 100);
});

test('words broken over lines are put together, hyphens of their own stay', () => {
  assert.deepEqual(missing('sv', ['bostadskö', 'e-post'], 'bostads-\nkö e-\npost'), []);
  assert.deepEqual(missing('sv', ['bostadskö', 'e-post'], 'bostads\u00AD\nkö e\uFFFEpost'), []);
  assert.deepEqual(missing('sv', ['https://a.se/b/c'], 'https://a.se/\nb/c'), []);
  assert.deepEqual(missing('es', ['Ladino (Judeo-español)'], 'Ladino (Judeo-\nespañol)'), []);
});

test('presentation forms, isolates and no-break spaces are equal to what they stand for', () => {
  assert.deepEqual(missing('ar', ['\u2066070 00\u00A000\u2069 لا'], '070 00 00 \uFEFB'), []);
});

test('reversed Arabic is not found', () => {
  assert.deepEqual(missing('ar', ['سلام'], 'مالس'), ['سلام']);
});

test('which side a bracket opens to is not asked in right-to-left text, elsewhere it is', () => {
  assert.deepEqual(missing('ar', ['مهلة (svarstid).'], 'مهلة )svarstid).'), []);
  assert.deepEqual(missing('sv', ['tid (svarstid).'], 'tid )svarstid).'), ['(']);
});

test('scripts without spaces are compared by cluster', () => {
  assert.deepEqual(missing('th', ['ที่นี่ มี'], 'ที่ นี่มี'), []);
  assert.deepEqual(missing('th', ['ที่นี่'], 'ทนี่'), ['ที่']);
});

test('the match is a longest one', () => {
  const random = (seed) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const next = random(7);
  for (let round = 0; round < 200; round++) {
    const list = () => Array.from({ length: Math.floor(next() * 12) + 1 }, () => 'abc'[Math.floor(next() * 3)]);
    const [a, b] = [list(), list()];
    const { found, moved } = compare('sv', a, b.join(' '));
    assert.equal(found - moved, longest(a, b), `${a} / ${b}`);
  }
});

// By the textbook's table, slow and plain.
function longest(a, b) {
  const table = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      table[i][j] = a[i - 1] === b[j - 1] ? table[i - 1][j - 1] + 1
        : Math.max(table[i - 1][j], table[i][j - 1]);
    }
  }
  return table[a.length][b.length];
}
