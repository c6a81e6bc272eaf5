// The caseworker's path in a browser: from a type of decision to Arabic text pasted into a letter, from a
// folder and from a server, with the mouse and with the keyboard; and what a screen reader would miss.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { findings, launch, overflow, serve } from '../tools/browser.mjs';

const program = process.env.HJEMVEI, folder = process.env.HJEMVEI_LINKS;
const site = join(folder, 'site');

// What `hjemvei link` prints: the page must put together the same.
function link(...args) {
  return execFileSync(program, ['link', ...args, '--content', join(folder, 'content'), '--today', '2026-11-22'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

let browser, server, address;
before(async () => {
  browser = await launch();
  server = await serve(site);
  address = `http://127.0.0.1:${server.address().port}`;
});
after(async () => {
  if (browser) await browser.close();
  if (server) server.close();
});

const PLACES = { 'a folder': () => pathToFileURL(join(site, 'link/index.html')).href, 'a server': () => `${address}/link/index.html` };

// Its faults and whatever it asks of other machines are collected.
async function open(url, { clipboard = true, size = { width: 1280, height: 900 } } = {}) {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true });
  if (clipboard) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (fault) => page.faults.push(String(fault)));
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith('file:') && !asked.startsWith(address) && !/^(blob|data):/.test(asked)) page.faults.push(asked);
  });
  await page.goto(url);
  return page;
}

const zbar = (picture) => execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', '-'],
  { input: picture, encoding: 'utf8' }).trim();

const choose = (page, name, value) => page.check(`input[name="${name}"][value="${value}"]`);

// Pastes into a text area and into a letter that takes HTML, as a caseworker does.
async function pasted(page) {
  await page.evaluate(() => {
    const area = document.createElement('textarea'), letter = document.createElement('div');
    area.id = 'pasted-text';
    letter.id = 'pasted-html';
    letter.contentEditable = 'true';
    document.body.append(area, letter);
    // The browser's own cleaning is not ours to test.
    letter.addEventListener('paste', (event) => { window.pastedHtml = event.clipboardData.getData('text/html'); });
  });
  await page.focus('#pasted-text');
  await page.keyboard.press('Control+V');
  await page.focus('#pasted-html');
  await page.keyboard.press('Control+V');
  const out = await page.evaluate(() => ({ text: document.getElementById('pasted-text').value, html: window.pastedHtml }));
  await page.evaluate(() => { for (const id of ['pasted-text', 'pasted-html']) document.getElementById(id).remove(); });
  return out;
}

for (const [name, url] of Object.entries(PLACES)) {
  test(`from ${name}: from a decision to pasted Arabic`, async () => {
    const page = await open(url());
    assert.equal(await page.getAttribute('html', 'lang'), 'sv');
    await choose(page, 'guide', 'smoke');
    await choose(page, 'letter', 'offer');
    await choose(page, 'language', 'ar');
    await page.waitForSelector('#preview:not([hidden])');
    assert.equal(await page.getAttribute('#reader-part .text', 'dir'), 'rtl');
    assert.equal(await page.getAttribute('#reader-part .text', 'lang'), 'ar');
    assert.equal(await page.getAttribute('#office-part .text', 'lang'), 'sv');
    await page.click('#copy-all');
    await page.waitForFunction(() => document.getElementById('status').textContent.startsWith('Kopierat'));
    const { text, html } = await pasted(page);
    assert.equal(text, link('smoke#offer.answer', '--language', 'ar', '--letter', 'offer'));
    assert.match(text, /لقد تلقيت عرضا/);
    assert.match(text, /\u2068https:\/\/hjemvei\.example\/smoke\/ar\/offer\.answer\/\u2069\n$/);
    const wanted = link('smoke#offer.answer', '--language', 'ar', '--letter', 'offer', '--format', 'html');
    assert.ok(html.includes(wanted.trim()), html);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  // As on a server without https: the browser has no clipboard for the page.
  test(`from ${name}: copies where there is no clipboard to write to`, async () => {
    const page = await open(`${url()}#smoke/offer.answer/ar/offer`);
    await page.waitForSelector('#preview:not([hidden])');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.click('#copy-all');
    await page.waitForFunction(() => document.getElementById('status').textContent.startsWith('Kopierat'));
    assert.equal((await pasted(page)).text, link('smoke#offer.answer', '--language', 'ar', '--letter', 'offer'));
    await page.context().close();
  });

  test(`from ${name}: saves the code as it lies beside the page`, async () => {
    const page = await open(`${url()}#smoke/offer.answer/ar/offer`);
    await page.waitForSelector('#code svg');
    const saved = async (button) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const svg = await saved('#save-svg');
    assert.equal(svg.name, 'hjemvei-smoke-ar-offer.answer.svg');
    assert.ok(svg.bytes.equals(readFileSync(join(site, 'smoke/ar/offer.answer/qr.svg'))));
    const png = await saved('#save-png');
    const made = readFileSync(join(site, 'smoke/ar/offer.answer/qr.png'));
    assert.equal(png.bytes.readUInt32BE(16), made.readUInt32BE(16), 'as many pixels');
    assert.equal(png.bytes.toString('latin1', 37, 41), 'pHYs');
    assert.equal(png.bytes.readUInt32BE(41), 11811);
    assert.equal(zbar(png.bytes), 'https://hjemvei.example/smoke/ar/offer.answer/');
    await page.context().close();
  });
}

test('codes as a browser draws them are read back', async () => {
  for (const place of ['', 'offer/', 'offer.answer/']) {
    const page = await open(pathToFileURL(join(site, `smoke/ti/${place}qr.svg`)).href);
    assert.equal(zbar(await page.screenshot()), `https://hjemvei.example/smoke/ti/${place}`);
    await page.context().close();
  }
});

test('what is chosen stands in the address, and can be sent to a colleague', async () => {
  const page = await open(PLACES['a folder']());
  await choose(page, 'guide', 'smoke');
  await choose(page, 'letter', 'papers');
  await choose(page, 'language', 'ti');
  assert.equal(new URL(page.url()).hash, '#smoke/papers.ask/ti/papers');
  const other = await open(page.url());
  await other.waitForSelector('#preview:not([hidden])');
  assert.equal(await other.inputValue('input[name="letter"]:checked'), 'papers');
  assert.equal(await other.textContent('#address'), 'https://hjemvei.example/smoke/ti/papers.ask/');
  assert.match(await other.textContent('#note'), /inte översatt/);   // not translated into Tigrinya
  for (const each of [page, other]) await each.context().close();
});

test('only a link, to any page', async () => {
  const page = await open(PLACES['a folder']());
  await choose(page, 'guide', 'smoke');
  await choose(page, 'letter', '');
  await page.selectOption('#page', 'offer');
  await choose(page, 'language', 'ar');
  await page.waitForSelector('#preview:not([hidden])');
  assert.equal(await page.isVisible('#office-part'), false);
  assert.equal(await page.textContent('#address'), 'https://hjemvei.example/smoke/ar/offer/');
  await page.click('#copy-address');
  await page.waitForFunction(() => document.getElementById('status').textContent !== '');
  assert.equal((await pasted(page)).text, 'https://hjemvei.example/smoke/ar/offer/');
  await page.context().close();
});

test('a language that is not offered yet cannot be chosen', async () => {
  const page = await open(`${PLACES['a folder']()}#closed/offer.answer/ar/offer`);
  assert.equal(await page.isDisabled('input[name="language"][value="ar"]'), true);
  assert.equal(await page.isDisabled('input[name="language"][value="sv"]'), false);
  assert.equal(await page.isVisible('#preview'), false);
  assert.equal(await page.isVisible('#why'), true);
  assert.match(await page.textContent('.option:has(input[value="ar"])'), /inte klart ännu/);
  await page.context().close();
});

test('the keyboard alone is enough', async () => {
  const page = await open(PLACES['a folder']());
  const focused = () => page.evaluate(() => document.activeElement.name || document.activeElement.id);
  const tabTo = async (name) => {
    for (let i = 0; i < 20 && (await focused()) !== name; ++i) await page.keyboard.press('Tab');
    assert.equal(await focused(), name);
  };
  await tabTo('guide');
  await page.keyboard.press('ArrowDown');   // closed, then smoke
  assert.equal(await page.inputValue('input[name="guide"]:checked'), 'smoke');
  await tabTo('letter');
  await tabTo('language');
  await page.keyboard.press('Space');       // the first: the office's own
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('#preview:not([hidden])');
  await tabTo('copy-all');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.getElementById('status').textContent.startsWith('Kopierat'));
  await page.context().close();
});

for (const size of [{ width: 1280, height: 900 }, { width: 360, height: 740 }]) {
  test(`nothing that axe finds, and nothing beside the page, ${size.width} pixels wide`, async () => {
    for (const choice of ['', '#smoke/offer.answer/ar/offer', '#smoke/offer/ar/', '#closed/offer.answer/sv/offer']) {
      const page = await open(PLACES['a folder']() + choice, { size });
      if (choice) await page.waitForSelector('#preview:not([hidden])');
      assert.deepEqual(await findings(page), [], choice);
      assert.equal(await overflow(page), 0, choice);
      await page.context().close();
    }
  });
}
