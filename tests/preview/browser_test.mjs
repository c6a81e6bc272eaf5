// The preview in a browser, while its files are edited, broken and mended: what is looked at is shown anew,
// at the same place and without a reload.

import assert from 'node:assert/strict';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { launch, overflow } from '../tools/browser.mjs';
import { openPreview, serialOf, waitForNewer } from './browser.mjs';
import { Preview, makeProject } from './serve.mjs';

const program = process.env.HJEMVEI;
const work = process.env.HJEMVEI_WORK;

describe('the preview in a browser', () => {
  let project, preview, browser;

  before(async () => {
    project = makeProject(join(work, 'browser-project'));
    // A second guide, so that there is one to choose.
    cpSync(join(project, 'content/smoke'), join(project, 'content/other'), { recursive: true });
    const other = join(project, 'content/other/guide.yaml');
    writeFileSync(other, readFileSync(other, 'utf8').replace('guide: smoke', 'guide: other'));
    preview = await Preview.start(program, project);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await preview?.stop();
  });

  const file = (path) => join(project, path);
  const guide = 'content/smoke/guide.yaml', arabic = 'content/smoke/translations/ar.yaml';

  // Edits a file for as long as `look` takes, and puts it back as it was.
  async function edited(page, path, from, to, look) {
    const original = readFileSync(file(path), 'utf8');
    assert.ok(original.includes(from), `${from} in ${path}`);
    let serial = await serialOf(page);
    writeFileSync(file(path), original.replace(from, to));
    await waitForNewer(page, serial);
    await look();
    serial = await serialOf(page);
    writeFileSync(file(`${path}.new`), original);
    renameSync(file(`${path}.new`), file(path));   // as many editors save
    await waitForNewer(page, serial);
  }
  const open = (what = {}) => openPreview(browser, preview, { guide: 'smoke', screen: 'offer.answer', ...what });
  const picture = (page) => page.locator('#pages .ink').first().innerHTML();
  const defs = (page) => page.locator('#pages svg').first().innerHTML();

  test('the page and the web page of one screen stand side by side, in three languages', async () => {
    for (const [language, direction, title] of [['sv', 'ltr', 'Svara innan tiden går ut'], ['ar', 'rtl', null], ['ti', 'ltr', null]]) {
      const page = await open({ language });
      assert.equal(await page.locator('#pages svg').count(), 1);
      assert.ok(await page.locator('#pages use').count() > 50, language);
      assert.equal(await page.web.locator('html').getAttribute('dir'), direction);
      assert.equal(await page.web.locator('html').getAttribute('lang'), language);
      if (title) assert.equal(await page.web.locator('h1').innerText(), title);
      assert.equal(await page.web.locator('main svg').count(), 1);   // the drawing
      const family = await page.web.locator('h1').evaluate(async (heading) => {
        await document.fonts.ready;
        return [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family).join();
      });
      assert.match(family, { sv: /NotoSans/, ar: /NotoSansArabic/, ti: /NotoSansEthiopic/ }[language]);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
  });

  test('the choices stand in one line, in a narrow window in two, and nothing reaches beyond it', async () => {
    for (const language of ['sv', 'ar']) {
      const page = await open({ language });
      for (const [width, lines] of [[1440, 1], [1180, 1], [1024, 1], [1023, 2], [800, 2], [700, 2]]) {
        await page.setViewportSize({ width, height: 800 });
        const found = await page.evaluate(() => {
          const shown = [...document.querySelectorAll('header label, header output')].filter((each) => each.offsetParent);
          const middles = shown.map((each) => each.getBoundingClientRect()).map(({ top, bottom }) => Math.round((top + bottom) / 2));
          const header = document.querySelector('header');
          return { shown: shown.length, lines: new Set(middles).size, beyond: header.scrollWidth - header.clientWidth };
        });
        assert.deepEqual(found, { shown: 8, lines, beyond: 0 }, `${language}, ${width} px`);
        assert.equal(await overflow(page), 0);
        for (const name of ['Guide', 'Document', 'Language']) assert.equal(await page.getByRole('combobox', { name, exact: true }).count(), 1);
      }
      await page.context().close();
    }
  });

  test('language, document and screen are chosen in the page', async () => {
    const page = await open();
    await page.locator('#language').selectOption('ar');
    await page.web.locator('html[lang="ar"] h1').waitFor();
    assert.match(page.url(), /language=ar&product=guide#offer\.answer$/);
    await page.locator('#product').selectOption('guide-phone');
    await page.waitForFunction(() => document.querySelector('#pages.tall svg'));
    assert.match(page.url(), /#offer\.answer$/);
    await page.locator('#screens button[data-id="offer.choices"]').click();
    await page.web.locator('body').locator('a.previous, .onward').first().waitFor();
    assert.match(page.url(), /#offer\.choices$/);
    // A link in the web page leads both on.
    await page.web.locator('header a.home').click();
    await page.waitForFunction(() => location.hash === '#cover');
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('an edited text shows on both sides, at the same place, and nothing is loaded anew', async () => {
    const page = await open();
    await page.setViewportSize({ width: 1000, height: 300 });   // so that there is something to scroll
    await page.evaluate(() => {
      window.mark = 1;
      const main = document.querySelector('main');
      main.scrollTop = 60;
      document.getElementById('page').contentWindow.scrollTo(0, 120);
    });
    await edited(page, guide, 'Svara innan tiden går ut', 'Svara redan i dag', async () => {
      assert.equal(await page.web.locator('h1').innerText(), 'Svara redan i dag');
      assert.equal(await page.locator('#screens [aria-current]').innerText(), 'Svara redan i dag');
      assert.deepEqual(await page.evaluate(() => [window.mark, document.querySelector('main').scrollTop,
        document.getElementById('page').contentWindow.scrollY]), [1, 60, 120]);
    });
    assert.equal(await page.web.locator('h1').innerText(), 'Svara innan tiden går ut');
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('a layout, a theme, a drawing and a translation show too', async () => {
    const page = await open({ language: 'ar' });
    const first = await picture(page);
    const theme = readFileSync(file('layouts/themes/stockholm.yaml'), 'utf8');
    const color = /offer: "(#[0-9A-F]{6})"/.exec(theme)[1];
    await edited(page, 'layouts/themes/stockholm.yaml', `offer: "${color}"`, 'offer: "#005A3C"', async () => {
      assert.match(await defs(page), /fill="#005A3C"/i);
      // The web page takes its colours from its style sheet.
      await page.waitForFunction(() => {
        const inside = document.getElementById('page').contentDocument;
        return getComputedStyle(inside.querySelector('.band')).backgroundColor === 'rgb(0, 90, 60)';
      });
    });
    assert.equal(await picture(page), first);
    const measure = /margins?:[^\n]*\n?[^\n]*?(\d+)/.exec(readFileSync(file('layouts/guide.yaml'), 'utf8'));
    assert.ok(measure, 'a measure of the layout');
    await edited(page, 'layouts/guide.yaml', measure[0], measure[0].replace(/\d+$/, (digits) => Number(digits) + 4), async () => {
      assert.notEqual(await picture(page), first);
    });
    assert.equal(await picture(page), first);
    const drawing = readFileSync(file('layouts/drawings/answer-clock.svg'), 'utf8');
    const radius = / r="(\d+(?:\.\d+)?)"/.exec(drawing);
    await edited(page, 'layouts/drawings/answer-clock.svg', radius[0], ` r="${Number(radius[1]) * 0.8}"`, async () => {
      assert.notEqual(await picture(page), first);
    });
    assert.equal(await picture(page), first);
    const title = await page.web.locator('h1').innerText();
    await edited(page, arabic, title, `${title} اليوم`, async () => {
      assert.equal(await page.web.locator('h1').innerText(), `${title} اليوم`);
    });
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('a broken file: its faults with line and caret, the last good picture stays; mended, they go', async () => {
    const page = await open();
    const good = await picture(page);
    await edited(page, guide, '    title: Erbjudandet', '    tittle: Erbjudandet', async () => {
      const fault = page.locator('.fault.error').filter({ hasText: 'tittle' }).first();
      assert.match(await fault.locator('.place').innerText(), /^content\/smoke\/guide\.yaml:\d+:5$/);
      assert.match(await fault.locator('pre').innerText(), /tittle: Erbjudandet\n +\^$/);
      assert.match(await fault.locator('.instead').innerText(), /title/);
      assert.ok(await page.locator('#old').isVisible());
      assert.equal(await picture(page), good);
      assert.equal(await page.web.locator('h1').innerText(), 'Svara innan tiden går ut');
    });
    assert.equal(await page.locator('.fault.error, #old').count(), 0);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('a click on a text says its file and line, and where its source stands', async () => {
    const page = await open({ language: 'ar' });
    const lines = readFileSync(file(arabic), 'utf8').split('\n');
    const title = await page.web.locator('h1').innerText();
    const text = page.locator(`#pages .text[data-at="${arabic}:${1 + lines.findIndex((line) => line.includes(title))}"]`);
    await text.locator('.line').first().click();
    const said = await page.locator('#place button').allInnerTexts();
    assert.match(said[0], /^content\/smoke\/translations\/ar\.yaml:\d+$/);
    assert.ok(lines[Number(said[0].split(':')[1]) - 1].includes(title));
    const source = readFileSync(file(guide), 'utf8').split('\n');
    assert.match(source[Number(said[1].split(':')[1]) - 1], /Svara innan tiden går ut/);
    assert.match(await text.getAttribute('class'), /chosen/);
    await page.context().close();
  });

  test('stale texts and texts that do not fit are framed, and the screen is marked', async () => {
    const page = await open({ language: 'ar' });
    await edited(page, guide, 'Svara innan tiden går ut', 'Svara i morgon', async () => {
      assert.ok(await page.locator('#pages .text.stale .frame').first().isVisible());
      assert.equal(await page.locator('#screens button[data-id="offer.answer"] i.stale').count(), 1);
    });
    assert.equal(await page.locator('#pages .text.stale').count(), 0);
    await page.locator('#language').selectOption('sv');
    await page.web.locator('html[lang="sv"] h1').waitFor();
    await edited(page, guide, 'Svara innan tiden går ut', `${'långtord '.repeat(40)}slut`, async () => {
      assert.ok(await page.locator('#pages .text.overflow .frame').first().isVisible());
      assert.equal(await page.locator('#screens button[data-id="offer.answer"] i.overflow').count(), 1);
    });
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
});
