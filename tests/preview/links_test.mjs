// The links of the web pages in the preview: each leads where it does on the published site, or says why not.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { launch } from '../tools/browser.mjs';
import { openPreview, serialOf, waitForNewer } from './browser.mjs';
import { Preview, makeProject } from './serve.mjs';

const program = process.env.HJEMVEI;
const work = process.env.HJEMVEI_WORK;
const content = join(dirname(fileURLToPath(import.meta.url)), '../../content');

describe('links of the web pages', () => {
  let project, preview, browser, version;

  before(async () => {
    project = makeProject(join(work, 'links-project'));
    cpSync(join(content, 'oslo'), join(project, 'content/oslo'), { recursive: true });
    for (const tag of ['am', 'es', 'fa-AF', 'fr', 'pl', 'ru', 'so', 'sw', 'ti', 'tr', 'uk', 'ur'])
      rmSync(join(project, `content/oslo/translations/${tag}.yaml`), { force: true });
    version = /^version: (.*)$/m.exec(readFileSync(join(project, 'content/smoke/guide.yaml'), 'utf8'))[1];
    preview = await Preview.start(program, project);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await preview?.stop();
  });

  const linksOf = (html) => [...html.matchAll(/<(?:a|link)\b[^>]*?\bhref="([^"]*)"/g)].map(([, href]) => href.replaceAll('&amp;', '&'));

  test('whatever can be reached from the page of all guides is there', async () => {
    const root = `${preview.address}/html/guide/`;
    const seen = new Set([root]), lost = [], pdfs = new Set();
    for (const address of seen) {
      const path = address.slice(preview.address.length);
      if (path.endsWith('.pdf')) pdfs.add(path);
      // What a version keeps is the same file, which takes long to make.
      if (path.endsWith('.pdf') && path.includes('/v/')) continue;
      const answer = await preview.get(path);
      if (answer.status !== 200) lost.push(`${answer.status} ${path}`);
      if (path.endsWith('.pdf')) assert.match(answer.text, /^%PDF-/, path);
      if (!answer.headers['content-type'].startsWith('text/html')) continue;
      for (const href of linksOf(answer.text)) {
        const target = new URL(href, address);
        target.hash = '';
        if (target.href.startsWith(preview.address)) seen.add(target.href);
      }
    }
    for (const [file, type] of [['sitemap.xml', 'application/xml'], ['sitemap-pages.xml.gz', 'application/gzip']])
      assert.ok((await preview.get(`/html/guide/${file}`)).headers['content-type'].startsWith(type), file);
    assert.deepEqual(lost, []);
    assert.ok(seen.size > 100, `${seen.size} addresses`);
    for (const name of ['guide', 'guide-phone', 'brochure', 'brochure-print', 'plan', 'plan-archive'])
      assert.ok(pdfs.has(`/html/guide/oslo/nb/${name}.pdf`), `${name} in ${[...pdfs].join(' ')}`);
  });

  test('a PDF is the file that a build makes', async () => {
    const built = spawnSync(program, ['build', '--project', project, '--guide', 'smoke', '--language', 'ar', '--product', 'guide-phone',
      '--today', '2026-11-22'], { encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
    const { status, headers, bytes } = await preview.get('/html/guide/smoke/ar/guide-phone.pdf');
    assert.equal(status, 200);
    assert.equal(headers['content-disposition'], 'attachment; filename="smoke-ar-guide-phone.pdf"');
    assert.ok(bytes.equals(readFileSync(join(project, 'output/site/smoke/ar/guide-phone.pdf'))));
  });

  test('what the preview does not have is said in plain words, with a way on', async () => {
    for (const [path, title, way] of [
      ['smoke/ar/v/2020-01-01/offer.answer/', 'Version 2020-01-01 is not in the preview', 'smoke/ar/offer.answer/'],
      ['smoke/ar/v/2020-01-01/guide.pdf', 'Version 2020-01-01 is not in the preview', 'smoke/ar/'],
      ['smoke/ar/no.such/', 'There is no such page', 'smoke/ar/'],
      ['smoke/ar/plan.pdf', '&quot;plan.pdf&quot; is not in the preview', 'smoke/ar/'],
      ['smoke/ar/qr/offer.svg', '&quot;qr/offer.svg&quot; is not in the preview', 'smoke/ar/'],
      ['smoke/uk/', 'There is no such guide', ''],
      ['nowhere/sv/guide.pdf', 'There is no such guide', ''],
      ['links.csv', '&quot;links.csv&quot; is not in the preview', null],
    ]) {
      const { status, text } = await preview.get(`/html/guide/${path}`);
      assert.equal(status, 404, path);
      assert.ok(text.includes(`<h1>${title}</h1>`), `${path}: ${text}`);
      assert.deepEqual(linksOf(text).at(-1), way === null ? '/' : `/html/guide/${way}`, path);
    }
  });

  const open = (what = {}) => openPreview(browser, preview, { guide: 'smoke', screen: 'offer.answer', ...what });
  // Until the frame has the page of this path below /html/<product>/.
  const shown = (page, path) => page.waitForFunction((wanted) => {
    const inside = document.getElementById('page').contentDocument;
    return inside?.readyState === 'complete' && inside.location.pathname.replace(/^\/html\/[^/]+\//, '') === wanted;
  }, path);
  const isApart = (page) => page.locator('#apart').isVisible();

  test('another language is the same screen in it, and "Back" leads back', async () => {
    const page = await open();
    await page.web.locator('nav.languages summary').click();
    await page.web.locator('nav.languages a[lang="ar"]').click();
    await shown(page, 'smoke/ar/offer.answer/');
    await page.waitForFunction(() => document.getElementById('language').value === 'ar' && location.hash === '#offer.answer');
    await page.goBack();
    await shown(page, 'smoke/sv/offer.answer/');
    assert.equal(await page.locator('#language').inputValue(), 'sv');
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('other screens and topics: the pages beside follow', async () => {
    const page = await open();
    for (const [link, screen, path] of [['a.next', 'offer.choices', 'offer.choices/'], ['p.topic a', 'offer', 'offer/'],
      ['nav.onward a', 'cover', ''], ['nav.way ol a >> nth=0', 'offer', 'offer/']]) {
      await page.web.locator(link).first().click();
      await shown(page, `smoke/sv/${path}`);
      assert.equal(new URL(page.url()).hash, `#${screen}`);
      assert.equal(await page.locator('#screens [aria-current]').getAttribute('data-id'), screen);
      assert.equal(await isApart(page), false);
    }
    for (const [screen, path] of [['cover', ''], ['offer', 'offer/'], ['offer.choices', 'offer.choices/'], ['offer.answer', 'offer.answer/']]) {
      await page.goBack();
      await shown(page, `smoke/sv/${path}`);
      await page.locator(`#screens [aria-current][data-id="${screen}"]`).waitFor();
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('the version is the page as it will be kept; its link to the newest leads back', async () => {
    const page = await open();
    await page.web.locator('footer a[href*="/v/"]').click();
    await shown(page, `smoke/sv/v/${version}/offer.answer/`);
    assert.ok((await page.web.locator('p.notice').first().innerText()).includes(version));
    assert.ok(await isApart(page));
    // It is kept up to date as well, in its place.
    const path = join(project, 'content/smoke/guide.yaml'), original = readFileSync(path, 'utf8');
    const serial = await serialOf(page);
    writeFileSync(path, original.replace('Svara innan tiden går ut', 'Svara redan i dag'));
    await waitForNewer(page, serial);
    assert.equal(await page.web.locator('h1').innerText(), 'Svara redan i dag');
    await shown(page, `smoke/sv/v/${version}/offer.answer/`);
    writeFileSync(path, original);
    await page.web.locator('p.notice a').click();
    await shown(page, 'smoke/sv/offer.answer/');
    assert.equal(await isApart(page), false);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('all guides, the languages of one, and on to another guide', async () => {
    const page = await open({ screen: 'cover' });
    await page.web.locator('header a.home').click();
    await shown(page, 'index.html');
    assert.ok(await isApart(page));
    assert.deepEqual(await page.web.locator('h2 a').allInnerTexts(),
      [/^title: (.*)$/m.exec(readFileSync(join(project, 'content/oslo/guide.yaml'), 'utf8'))[1], 'Prov av vägen hem']);
    await page.locator('#own').click();
    await shown(page, 'smoke/sv/');
    await page.goBack();
    await shown(page, 'index.html');
    await page.web.locator('a[href="oslo/index.html"]').click();
    await shown(page, 'oslo/');
    await page.web.locator('a[hreflang="ar"]').click();
    await shown(page, 'oslo/ar/');
    await page.waitForFunction(() => document.getElementById('guide').value === 'oslo');
    assert.match(page.url(), /guide=oslo&language=ar&product=guide#cover$/);
    assert.equal(await isApart(page), false);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('beside a brochure the web pages can be read on their own', async () => {
    const page = await open({ guide: 'oslo', language: 'nb', product: 'brochure', screen: '' });
    await page.web.locator('nav.way ol a').first().click();
    await page.locator('#apart').waitFor();
    const topic = new URL(page.frames()[1].url()).pathname.split('/').at(-2);
    await shown(page, `oslo/nb/${topic}/`);
    assert.equal(await page.locator('#product').inputValue(), 'brochure');
    await page.locator('#own').click();
    await shown(page, 'oslo/nb/');
    assert.equal(await isApart(page), false);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('a PDF is saved; with a fault in the files it is said that it cannot be made', async () => {
    const page = await open();
    const link = page.web.locator('section.files a[href$="/guide.pdf"]');
    const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
    assert.equal(saved.suggestedFilename(), 'smoke-sv-guide.pdf');
    assert.match(readFileSync(await saved.path(), 'latin1'), /^%PDF-/);
    assert.equal(await isApart(page), false);
    assert.deepEqual(page.faults, []);
    const path = join(project, 'content/smoke/guide.yaml'), original = readFileSync(path, 'utf8');
    let serial = await serialOf(page);
    writeFileSync(path, original.replace('Svara innan tiden går ut', `${'långtord '.repeat(40)}slut`));
    await waitForNewer(page, serial);
    await link.click();
    await shown(page, 'smoke/sv/guide.pdf');
    assert.equal(await page.web.locator('h1').innerText(), 'guide.pdf cannot be made now');
    assert.ok(await isApart(page));
    // Once it is mended, the screen's page is there again.
    serial = await serialOf(page);
    writeFileSync(path, original);
    await waitForNewer(page, serial);
    await shown(page, 'smoke/sv/offer.answer/');
    await page.context().close();
  });

  test('the languages on the cover of a PDF and the codes of a brochure lead on in the preview', async () => {
    const page = await open({ screen: 'cover' });
    await page.locator('#pages .links a[href$="/smoke/ar/guide.pdf"]').click();
    await shown(page, 'smoke/ar/');
    await page.waitForFunction(() => /language=ar&product=guide#cover$/.test(location.href));
    await page.goto(`${preview.address}/?guide=oslo&language=nb&product=brochure`);
    await page.locator('#screens button').nth(1).waitFor();
    for (const button of await page.locator('#screens button').all()) {
      await button.click();
      await page.waitForFunction((id) => location.hash === `#${id}`, await button.getAttribute('data-id'));
      if (await page.locator('#pages .links a[href$="/oslo/ar/"]').count() > 0) break;
    }
    await page.locator('#pages .links a[href$="/oslo/ar/"]').click();
    await shown(page, 'oslo/ar/');
    await page.waitForFunction(() => document.getElementById('language').value === 'ar');
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('whom a link calls or writes to is said', async () => {
    const page = await open();
    const number = decodeURIComponent((await page.web.locator('a.call').getAttribute('href')).slice('tel:'.length));
    await page.web.locator('a.call').click();
    assert.equal(await page.locator('#place').innerText().then((text) => text.replace(/\s+/g, ' ')),
      `On the published page this link calls ${number} Close`);
    await page.locator('#place .close').click();
    assert.equal(await page.locator('#place').isVisible(), false);
    const path = join(project, 'content/smoke/guide.yaml'), original = readFileSync(path, 'utf8');
    const serial = await serialOf(page);
    writeFileSync(path, original.replace('\nhelp: ', '\nfeedback: mailto:bostad@example.org?subject={id}\nhelp: '));
    await waitForNewer(page, serial);
    await page.web.locator('footer .feedback a').click();
    assert.equal(await page.locator('#place button').first().innerText(), 'bostad@example.org');
    writeFileSync(path, original);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
});
