// The ways of those who read the pages, on a phone: from a printed code to the screen, on to the next, to
// another language; from an address that was sent before a screen had its name of today; to the words as they
// were on the day of a decision.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { findings, launch, overflow, serve } from '../tools/browser.mjs';

const site = join(process.env.HJEMVEI_WEB, 'site');
const PUBLIC = 'https://hjemvei.example';

let browser, server, root;
before(async () => {
  browser = await launch();
  server = await serve(site);
  root = `http://127.0.0.1:${server.address().port}`;
});
after(async () => {
  await browser?.close();
  server?.close();
});

// A phone whose browser runs no scripts: the pages need none.
async function phone() {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, javaScriptEnabled: false,
  });
  return context.newPage();
}

// Where a code leads, as a camera reads it.
function scan(path) {
  const address = execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', join(site, path)],
    { encoding: 'utf8' }).trim();
  assert.ok(address.startsWith(`${PUBLIC}/`), address);
  return address.replace(PUBLIC, root);
}

// Taps a link and waits for the page that it leads to.
const follow = (page, link) => Promise.all([page.waitForNavigation(), page.tap(link)]);

const heading = (page) => page.textContent('h1');
const place = (page) => new URL(page.url()).pathname.replace(/index\.html$/, '');

test('from a code to the screen, to the next one, and the same in Arabic', async () => {
  const page = await phone();
  await page.goto(scan('smoke/sv/offer.answer/qr.png'));
  assert.equal(await heading(page), 'Svara innan tiden går ut');
  assert.ok(await page.isVisible('text=Där står en'));
  await follow(page, '.next');
  assert.equal(place(page), '/smoke/sv/offer.choices/');
  assert.equal(await heading(page), 'Tre svar, tre följder');
  await page.tap('.languages summary');
  await follow(page, '.languages a[lang="ar"]');
  assert.equal(place(page), '/smoke/ar/offer.choices/');
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
  assert.equal(await page.getAttribute('html', 'lang'), 'ar');
  await page.goBack();
  assert.equal(place(page), '/smoke/sv/offer.choices/');
  await page.context().close();
});

test('one clear next step on every page, in the end back to the start', async () => {
  const page = await phone();
  await page.goto(`${root}/smoke/ti/`);
  const seen = [];
  for (;;) {
    const next = await page.$$('.next');
    assert.equal(next.length, 1, page.url());
    await follow(page, '.next');
    assert.ok(!seen.includes(place(page)), `again at ${page.url()}`);
    if (place(page) === '/smoke/ti/') break;
    seen.push(place(page));
  }
  assert.deepEqual(seen.filter((path) => path.includes('.')),
    ['/smoke/ti/offer.answer/', '/smoke/ti/offer.choices/', '/smoke/ti/papers.ask/']);
  await page.context().close();
});

test('the PDF for the phone is the first that is offered, and there', async () => {
  const page = await phone();
  for (const language of ['sv', 'ar', 'ti']) {
    await page.goto(`${root}/smoke/${language}/offer.answer/`);
    const files = await page.$$eval('.files a', (links) => links.map((link) => link.href));
    assert.equal(files[0], `${root}/smoke/${language}/guide-phone.pdf`);
    for (const file of files) {
      const answer = await page.request.get(file);
      assert.equal(answer.headers()['content-type'], 'application/pdf', file);
    }
  }
  await page.context().close();
});

test('an address from before a screen was renamed says where it stands now', async () => {
  const page = await phone();
  for (const [language, title] of [['sv', 'Svara innan tiden går ut'], ['ar', null], ['ti', null]]) {
    await page.goto(`${root}/smoke/${language}/offer.reply/`);
    assert.equal(await page.getAttribute('link[rel="canonical"]', 'href'),
      `${PUBLIC}/smoke/${language}/offer.answer/`);
    await follow(page, '.next');
    assert.equal(place(page), `/smoke/${language}/offer.answer/`);
    if (title) assert.equal(await heading(page), title);
  }
  // The menu of languages leads to the same page, not to nothing.
  await page.goto(`${root}/smoke/sv/offer.reply/`);
  await page.tap('.languages summary');
  await follow(page, '.languages a[lang="ti"]');
  assert.equal(place(page), '/smoke/ti/offer.reply/');
  await page.context().close();
});

test('the words of an earlier version stand where they stood, and say so', async () => {
  const page = await phone();
  await page.goto(`${root}/smoke/sv/v/2026-10-01/offer.reply/`);
  assert.equal(await heading(page), 'Svara innan tiden går ut');
  assert.match(await page.textContent('.notice'), /2026-10-01/);
  await follow(page, '.notice a');
  assert.equal(place(page), '/smoke/sv/offer.reply/');   // which leads on
  await page.goto(`${root}/smoke/ar/v/2026-11-22/offer.answer/`);
  await follow(page, '.notice a');
  assert.equal(place(page), '/smoke/ar/offer.answer/');
  const answer = await page.request.get(`${root}/smoke/sv/v/2026-10-01/guide.pdf`);
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  await page.context().close();
});

test('feedback names the page, the language and the version', async () => {
  const page = await phone();
  await page.goto(`${root}/smoke/ar/offer.answer/`);
  assert.equal(await page.getAttribute('.foot a[href^="mailto:"]', 'href'),
    'mailto:guide@example.org?subject=smoke/offer.answer%20ar%202026-11-22');
  await page.context().close();
});

test('pages that only a change makes: nothing that axe finds, and nothing beside the page', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const path of ['smoke/sv/offer.reply/', 'smoke/ar/offer.reply/', 'smoke/sv/v/2026-10-01/offer.reply/',
    'smoke/ti/v/2026-10-01/', '', 'smoke/']) {
    await page.goto(`${root}/${path}`);
    assert.deepEqual(await findings(page), [], path);
    assert.equal(await overflow(page), 0, path);
  }
  await context.close();
});
