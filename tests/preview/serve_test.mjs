// `hjemvei serve` as a browser meets it: what it shows, that it hears of edits, that faults do not end
// it, that it refuses what it must, and that it neither grows nor hangs.

import assert from 'node:assert/strict';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';

import { Preview, makeProject, root, within } from './serve.mjs';

const program = process.env.HJEMVEI;
const work = process.env.HJEMVEI_WORK;

describe('serve', () => {
  let project;
  let preview;
  let guide;
  let arabic;
  let original;

  before(async () => {
    project = makeProject(join(work, 'project'));
    guide = join(project, 'content/smoke/guide.yaml');
    arabic = join(project, 'content/smoke/translations/ar.yaml');
    original = readFileSync(guide, 'utf8');
    preview = await Preview.start(program, project);
  });
  after(() => preview?.child.kill('SIGKILL'));

  const titled = (title) => {
    assert.ok(original.includes('title: Tre svar, tre följder'));
    return original.replace('title: Tre svar, tre följder', `title: ${title}`);
  };
  const titleOf = (state) => state.screens.find((screen) => screen.id === 'offer.choices')?.title;

  test('the page and what it loads are there, and nothing from elsewhere', async () => {
    const page = await preview.get('/');
    assert.equal(page.status, 200);
    assert.match(page.headers['content-security-policy'], /default-src 'none'/);
    assert.equal(page.headers['access-control-allow-origin'], undefined);
    for (const path of ['/preview.js', '/preview.css']) {
      const file = await preview.get(path);
      assert.equal(file.status, 200);
      assert.doesNotMatch(file.text, /(src|href|url\(|import)[^\n]*https?:\/\//);
    }
  });

  test('a document has its screens, each a page that is SVG', async () => {
    const state = await preview.state('?language=ar');
    assert.equal(state.rightToLeft, true);
    assert.deepEqual(state.languages.map(({ tag }) => tag).slice(0, 3).sort(), ['ar', 'sv', 'ti']);
    const screen = state.screens.find(({ id }) => id === 'offer.answer');
    const page = await preview.get(`/page.svg?language=ar&page=${screen.pages[0]}`);
    assert.match(page.headers['content-type'], /^image\/svg\+xml/);
    assert.match(page.text, /^<svg /);
    assert.match(page.text, /data-at="content\/smoke\/translations\/ar\.yaml:\d+"/);
    assert.match(page.text, /<a href="#/);
    assert.equal((await preview.get('/page.svg?language=ar&page=999')).status, 404);
    assert.equal((await preview.get('/page.svg?language=ar&page=-1')).status, 404);
    assert.equal((await preview.get('/page.svg?language=ar')).status, 404);
  });

  test('the web page of a screen is there', async () => {
    const page = await preview.get('/html/guide/smoke/ar/offer.answer/');
    assert.equal(page.status, 200);
    assert.match(page.text, /dir="rtl"/);
    assert.match(page.text, /<svg /);
    const style = await preview.get('/html/guide/smoke/ar/style.css');
    assert.match(style.headers['content-type'], /^text\/css/);
    const [, font] = /url\((fonts\/NotoSansArabic[^)]+\.woff2)\)/.exec(style.text);
    const file = await preview.get(`/html/guide/smoke/ar/${font}`);
    assert.match(file.text, /^wOF2/);
    assert.equal((await preview.get('/html/guide/smoke/ar/fonts/no-such.woff2')).status, 404);
    assert.equal((await preview.get('/html/guide/smoke/ar/no.such/')).status, 404);
    assert.equal((await preview.get('/html/guide/smoke/ar/guide.yaml')).status, 404);
  });

  test('an edit of the guide shows, however it is saved', async () => {
    const events = await preview.follow('?language=sv');
    await events.next();
    writeFileSync(guide, titled('Skrivet på plats'));
    await events.next((state) => titleOf(state) === 'Skrivet på plats', 'a write in place');
    writeFileSync(`${guide}.new`, titled('Skrivet bredvid'));
    renameSync(`${guide}.new`, guide);
    await events.next((state) => titleOf(state) === 'Skrivet bredvid', 'a rename');
    rmSync(guide);
    writeFileSync(guide, original);
    await events.next((state) => titleOf(state) === 'Tre svar, tre följder', 'a file made anew');
    events.close();
  });

  test('an editor that empties a file and writes it in two steps: half of it is never shown', async () => {
    const events = await preview.follow('?language=ar');
    let { serial } = await events.next();
    const text = titled('Skrivet i två steg'), half = text.length / 2;
    const newer = (what) => events.next((state) => {
      assert.ok(state.current, `whole ${what}`);
      return state.serial > serial;
    }, what);
    const file = openSync(guide, 'w');
    writeSync(file, text.slice(0, half));
    // Something else changes in between, and is made of what stood there before.
    writeFileSync(arabic, readFileSync(arabic));
    const between = await newer('in between');
    assert.equal(between.faults.filter(({ error }) => error).length, 0);
    serial = between.serial;
    writeSync(file, text.slice(half));
    closeSync(file);
    assert.equal((await newer('at the end')).screens.find(({ id }) => id === 'offer.choices').state, 'stale');
    // One that closes the empty file, and opens it again.
    writeFileSync(guide, '');
    writeFileSync(guide, original);
    await events.next((state) => state.current && state.screens.find(({ id }) => id === 'offer.choices').state !== 'stale', 'as it was');
    events.close();
    assert.equal(titleOf(await preview.state('?language=sv')), 'Tre svar, tre följder');
  });

  test('an edit of a translation, a drawing, a theme and a layout shows', async () => {
    const events = await preview.follow('?language=ar');
    let { serial } = await events.next();
    for (const path of ['content/smoke/translations/ar.yaml', 'layouts/drawings/answer-clock.svg',
      'layouts/themes/stockholm.yaml', 'layouts/guide.yaml', 'content/glossary.yaml']) {
      const file = join(project, path);
      writeFileSync(file, readFileSync(file));
      const state = await events.next((each) => each.serial > serial, path);
      assert.ok(state.current, path);
      serial = state.serial;
    }
    events.close();
  });

  test('a fault shows with its place, and the last good picture stays', async () => {
    const events = await preview.follow('?language=sv');
    const good = await events.next();
    const first = (await preview.get('/page.svg?language=sv&page=2')).text;
    writeFileSync(guide, original.replace('    title: Erbjudandet', '    tittle: Erbjudandet'));
    const broken = await events.next((state) => !state.current, 'the fault');
    const fault = broken.faults.find((each) => each.seen.includes('tittle'));
    const line = 1 + original.split('\n').findIndex((each) => each === '    title: Erbjudandet');
    assert.equal(fault.place, `content/smoke/guide.yaml:${line}:5`);
    assert.match(fault.excerpt, /tittle: Erbjudandet\n +\^$/);
    assert.deepEqual(broken.screens, good.screens);
    assert.equal((await preview.get('/page.svg?language=sv&page=2')).text, first);
    writeFileSync(guide, original);
    const mended = await events.next((state) => state.current, 'the mending');
    assert.ok(!mended.faults.some((each) => each.error));
    events.close();
  });

  test('what no YAML is, an empty file and a file that is gone are faults, not ends', async () => {
    const events = await preview.follow('?language=sv');
    await events.next();
    for (const text of ['title: [', '', '\u0000\u0001', '- a\n- b\n']) {
      writeFileSync(guide, text);
      await events.next((state) => !state.current, JSON.stringify(text));
      writeFileSync(guide, original);
      await events.next((state) => state.current, 'mended');
    }
    rmSync(guide);
    await events.next((state) => !state.current, 'gone');
    writeFileSync(guide, original);
    await events.next((state) => state.current, 'back');
    events.close();
  });

  test('a new language and a folder that appears are seen', async () => {
    const events = await preview.follow('?language=sv');
    await events.next();
    writeFileSync(join(project, 'content/smoke/translations/uk.yaml'),
      readFileSync(arabic, 'utf8').replace('language: ar', 'language: uk'));
    await events.next((state) => state.languages.some(({ tag }) => tag === 'uk'), 'a language');
    mkdirSync(join(project, 'content/second'));
    writeFileSync(join(project, 'content/second/guide.yaml'), original.replace('guide: smoke', 'guide: second'));
    writeFileSync(join(project, 'content/second/facts.yaml'), readFileSync(join(project, 'content/smoke/facts.yaml')));
    await events.next((state) => state.guides.includes('second'), 'a guide');
    assert.ok((await preview.state('?guide=second&language=sv')).current);
    rmSync(join(project, 'content/second'), { recursive: true });
    await events.next((state) => !state.guides.includes('second'), 'no guide');
    rmSync(join(project, 'content/smoke/translations/uk.yaml'));
    await events.next((state) => !state.languages.some(({ tag }) => tag === 'uk'), 'no language');
    events.close();
  });

  test('another language is made when it is looked at, from the files as they are', async () => {
    const events = await preview.follow('?language=sv');
    await events.next();
    writeFileSync(guide, titled('Bara svenska först'));
    await events.next((state) => titleOf(state) === 'Bara svenska först');
    const arabicState = await preview.state('?language=ar');
    assert.equal(arabicState.screens.find(({ id }) => id === 'offer.choices').state, 'stale');
    writeFileSync(guide, original);
    await events.next((state) => titleOf(state) === 'Tre svar, tre följder');
    events.close();
  });

  test('requests of other sites are refused', async () => {
    const status = async (path, options) => (await preview.get(path, options)).status;
    const own = `127.0.0.1:${preview.port}`;
    assert.equal(await status('/state', { headers: { Host: 'evil.example' } }), 421);
    assert.equal(await status('/state', { headers: { Host: `evil.example:${preview.port}` } }), 421);
    assert.equal(await status('/state', { headers: { Host: `localhost:${preview.port}` } }), 200);
    assert.equal(await status('/state', { headers: { Host: own, Origin: 'https://evil.example' } }), 403);
    assert.equal(await status('/state', { headers: { Host: own, Origin: `http://${own}` } }), 200);
    assert.equal(await status('/state', { headers: { Host: own, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' } }), 403);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
      assert.equal(await status('/state', { method }), 405, method);
    for (const path of ['/../../etc/passwd', '/html/guide/smoke/sv/..%2f..%2f..%2fguide.yaml', '/html/%2e%2e/%2e%2e/etc/passwd'])
      assert.ok([400, 404].includes(await status(path)), path);
    const allowed = (await preview.get('/state', { headers: { Host: own, Origin: `http://${own}` } })).headers;
    assert.equal(allowed['access-control-allow-origin'], undefined);
    assert.equal(allowed['cross-origin-resource-policy'], 'same-origin');
  });

  test('paths that lead elsewhere are refused, however they are written', async () => {
    const from = 'html/guide/smoke/sv';
    for (const path of ['/..', '/../', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/.%2e/etc/passwd',
      `/${from}/../../../../content/smoke/guide.yaml`, `/${from}/%2e%2e/%2e%2e/guide.yaml`, `/${from}/..%2f..%2fguide.yaml`,
      `/${from}/fonts/..%2F..%2Fguide.yaml`, `/${from}/..\\..\\guide.yaml`, `/${from}/%5c..%5cguide.yaml`,
      '//etc/passwd', '/%2fetc/passwd', `/${from}/guide.yaml%00.woff2`, `/${from}/fonts/%00`, `/${from}/a%0ab`]) {
      const { status, text } = await preview.get(path);
      assert.equal(status, 400, path);
      assert.equal(text, 'The preview does not answer this request.\n', path);
    }
    // What is no way out is only not there.
    for (const path of [`/${from}//etc/passwd`, `/${from}/guide.yaml`, `/${from}/translations/ar.yaml`, '/content/smoke/guide.yaml',
      `/${from}/%252e%252e/guide.yaml`, '/html/guide/..%00/', '/html/guide/...//']) {
      const { status, text } = await preview.get(path);
      assert.ok([400, 404].includes(status), path);
      assert.doesNotMatch(text, /^guide: smoke|root:/m, path);
    }
    // As a client would say it to a proxy.
    assert.notEqual((await preview.get('http://evil.example/state', { headers: { Host: 'evil.example' } })).status, 200);
    assert.equal((await preview.state('?guide=..%2f..&language=..&product=..')).guide, 'smoke');
  });

  test('only this machine can reach it', () => {
    const lines = readFileSync('/proc/net/tcp', 'utf8').split('\n');
    const hex = preview.port.toString(16).toUpperCase().padStart(4, '0');
    const listening = lines.filter((line) => line.includes(`:${hex} 00000000:0000 0A`));
    assert.equal(listening.length, 1);
    assert.match(listening[0], /0100007F:/);
  });

  test('nonsense on the line does not end it', async () => {
    for (const text of ['\r\n\r\n', 'GET\r\n\r\n', `GET /${'a'.repeat(20000)} HTTP/1.1\r\n\r\n`, '\u0000'.repeat(500)]) {
      await within(new Promise((resolve) => {
        const socket = connect(preview.port, '127.0.0.1', () => socket.end(text));
        socket.on('error', resolve);
        socket.on('close', resolve);
        socket.resume();
      }), 'the end of a connection');
    }
    assert.equal((await preview.get('/state?page=%ff&language=%00&guide=..%2f..')).status, 200);
    assert.equal((await preview.get('/')).status, 200);
  });

  test('two hundred edits in a row leave memory and descriptors as they were', async () => {
    const events = await preview.follow('?language=ar');
    let { serial } = await events.next();
    const translation = readFileSync(arabic, 'utf8');
    const edit = async (index) => {
      writeFileSync(guide, titled(`Ändring ${index}`));
      if (index % 3 === 0) writeFileSync(arabic, `${translation}# ${index}\n`);
      const state = await events.next((each) => each.serial > serial, `edit ${index}`);
      serial = state.serial;
      const page = await preview.get(`/page.svg?language=ar&page=${index % (1 + Math.max(...state.screens.flatMap(({ pages }) => pages)))}`);
      assert.equal(page.status, 200);
    };
    // Until all caches are full and each thread of the server has made pages: its heap keeps what it had.
    for (let index = 0; index < 40; ++index) await edit(index);
    for (let index = 0; index < 800; ++index) await preview.get(`/page.svg?language=ar&page=${index % 5}`);
    const before = { memory: preview.memory(), descriptors: preview.descriptors(), threads: preview.threads() };
    for (let index = 0; index < 200; ++index) await edit(index);
    const after = { memory: preview.memory(), descriptors: preview.descriptors(), threads: preview.threads() };
    assert.ok(after.descriptors <= before.descriptors + 2, `descriptors: ${before.descriptors}, then ${after.descriptors}`);
    assert.equal(after.threads, before.threads);
    // 40 kB for each edit: a picture that is not let go is ten times that.
    assert.ok(after.memory < before.memory + 8192, `memory: ${before.memory} kB, then ${after.memory} kB`);
    events.close();
    writeFileSync(guide, original);
    writeFileSync(arabic, translation);
  });

  test('browsers that come and go leave nothing', async () => {
    const before = preview.descriptors();
    for (let round = 0; round < 30; ++round) {
      const events = await preview.follow('?language=sv');
      await events.next();
      events.close();
    }
    await within((async () => {
      while (preview.descriptors() > before + 3) await preview.get('/preview.css');
    })(), 'closed connections');
  });

  test('a second preview does not take the same port', async () => {
    await assert.rejects(Preview.start(program, project, ['--port', String(preview.port)]),
      /is taken: is the preview running already/);
  });

  test('SIGTERM ends it, also while browsers listen', async () => {
    const events = await preview.follow('?language=sv');
    await events.next();
    assert.deepEqual(await preview.stop('SIGTERM'), { code: 0, signal: null });
    // The library that packs web fonts says so on each.
    assert.equal(preview.said.replace(/^Compressed \d+ to \d+\.\n/gm, ''), '');
  });

  test('SIGINT ends it too', async () => {
    const other = await Preview.start(program, project, ['--guide', 'smoke', '--language', 'ti']);
    assert.equal((await other.state()).language, 'ti');
    assert.deepEqual(await other.stop('SIGINT'), { code: 0, signal: null });
  });

  // Which languages covers offer is found out when all is shown, by reading all translations: with these it
  // takes far longer than a stop may.
  test('it ends at once, also while it reads many long translations', async () => {
    const many = makeProject(join(work, 'many-project'));
    const file = join(many, 'content/smoke/guide.yaml');
    const entry = (id, text) => `  - at: guide/${id}/title\n    source: Borta\n    text: "${text}"\n    status: draft\n    by: x\n    on: 2026-11-22\n`;
    const entries = Array.from({ length: 15_000 }, (_, index) => entry(`gone-${index}`, 'Gone')).join('') + entry('last', 'on two\n      lines');
    for (const name of readdirSync(join(root, 'content/interface'))) {
      const tag = name.replace(/\.po$/, '');
      if (!['sv', 'ar', 'ti'].includes(tag))
        writeFileSync(join(many, `content/smoke/translations/${tag}.yaml`), `language: ${tag}\nentries:\n${entries}`);
    }
    const other = await Preview.start(program, many);
    try {
      const events = await other.follow('?language=sv');
      const { serial } = await events.next();
      const text = readFileSync(file, 'utf8');
      assert.ok(text.includes('publish_drafts: true\n'));
      const before = other.bytesRead();
      writeFileSync(file, text.replace('publish_drafts: true\n', ''));
      await events.next((state) => state.serial > serial, 'the edit');
      await within((async () => {
        while (other.bytesRead() < before + entries.length) await turn();
      })(), 'the first of them');
      other.child.kill('SIGTERM');
      assert.deepEqual(await within(other.ended, 'the end', 7_000), { code: 0, signal: null });
    } finally {
      other.child.kill('SIGKILL');
      rmSync(many, { recursive: true });
    }
  });

  test('what is not there is said, and ends it', async () => {
    await assert.rejects(Preview.start(program, project, ['--guide', 'nowhere']), /There is no guide "nowhere"/);
    await assert.rejects(Preview.start(program, join(project, 'nowhere')), /There is no folder/);
    await assert.rejects(Preview.start(program, project, ['--language', 'xx-none']), /No language has the tag/);
  });
});
