// The check of links and destinations itself: a sound little file, and the same with one fault each.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkObjects } from './objects.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hjemvei-viewers-'));
after(() => rmSync(folder, { recursive: true }));

// One page with an internal, a web and a telephone link; object n stands at index n - 1.
const SOUND = [
  '<< /Type /Catalog /Pages 2 0 R /Names << /Dests 4 0 R >> /Outlines 5 0 R /StructTreeRoot 7 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Annots [8 0 R 9 0 R 10 0 R] >>',
  '<< /Names [(offer.answer) [3 0 R /XYZ 0 190 null]] >>',
  '<< /First 6 0 R /Last 6 0 R /Count 1 >>',
  '<< /Title (Answer) /Parent 5 0 R /Dest (offer.answer) >>',
  '<< /Type /StructTreeRoot /K [11 0 R 12 0 R 13 0 R] /ParentTree << /Nums [1 11 0 R 2 12 0 R 3 13 0 R] >> >>',
  '<< /Subtype /Link /Rect [0 0 9 9] /Dest (offer.answer) /Contents (Go to Answer) /StructParent 1 >>',
  '<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://hjemvei.example/a) >> /Contents (Web) /StructParent 2 >>',
  '<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (tel:+4608123) >> /Contents (Ring) /StructParent 3 >>',
  ...[8, 9, 10].map((link) => `<< /S /Link /P 7 0 R /K [<< /Type /OBJR /Obj ${link} 0 R >>] >>`),
];

let serial = 0;

function check(objects) {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
    + `trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${start}\n%%EOF\n`;
  const path = join(folder, `${serial++}.pdf`);
  writeFileSync(path, file, 'latin1');
  return checkObjects(path);
}

test('a sound file has no fault, and all is counted', () => {
  const { faults, counts } = check(SOUND);
  assert.deepEqual(faults, []);
  assert.deepEqual(counts,
    { pages: 1, destinations: 1, outline: 1, internal: 1, web: 1, telephone: 1 });
});

const FAULTS = [
  ['/XYZ 0 190 null', '/XYZ null 190 null', 'destination offer.answer: has no left or top'],
  ['/XYZ 0 190 null', '/XYZ 0 190 2', 'destination offer.answer: sets the zoom to 2'],
  ['/XYZ 0 190 null', '/Fit', 'destination offer.answer: is /Fit and not /XYZ'],
  ['[3 0 R /XYZ', '[2 0 R /XYZ', 'destination offer.answer: leads to no page'],
  ['5 0 R /Dest (offer.answer)', '5 0 R /Dest (offer)',
    'outline entry "Answer": leads to offer, which is no destination'],
  ['5 0 R /Dest (offer.answer)', '5 0 R', 'outline entry "Answer": leads nowhere'],
  ['9 9] /Dest (offer.answer)', '9 9] /Dest (gone)',
    'page 1, link 1: leads to gone, which is no destination'],
  ['/Dest (offer.answer) /Contents', '/Contents', 'page 1, link 1: leads nowhere'],
  ['(https://hjemvei.example/a)', '(hjemvei.example)', 'page 1, link 2: its address is hjemvei.example'],
  ['/Contents (Web) ', '', 'page 1, link 2: does not say its purpose'],
  ['/Contents (Web)', '/Contents ( )', 'page 1, link 2: does not say its purpose'],
  [' /StructParent 3', '', 'page 1, link 3: is not in the structure tree'],
  ['/S /Link /P 7 0 R /K [<< /Type /OBJR /Obj 10 ', '/S /Span /P 7 0 R /K [<< /Type /OBJR /Obj 10 ',
    'page 1, link 3: lies in /Span and not in /Link'],
  ['/Obj 10 0 R', '/Obj 9 0 R',
    'page 1, link 3: its element does not name this annotation and no other on the page'],
];

for (const [sound, broken, expected] of FAULTS) {
  test(`refused: ${expected}`, () => {
    const whole = SOUND.join('\n@\n');
    assert.ok(whole.includes(sound), `the sound file holds ${sound}`);
    assert.ok(check(whole.replace(sound, broken).split('\n@\n')).faults.includes(expected));
  });
}
