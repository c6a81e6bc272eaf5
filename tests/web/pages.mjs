// Every page of every guide that was made: read as a file (links, language, direction, nothing that runs or
// comes from elsewhere) and in a browser as wide as a small phone (nothing that axe finds, nothing beside the
// page, fonts that load).

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

import { findings, launch, overflow, serve } from '../tools/browser.mjs';

const tested = process.env.HJEMVEI_TESTED;
const RTL = /^(ar|ckb|fa|ps|ur|he|yi|dv|sd|ug)\b/;
const AT_ONCE = 3;   // pages in the browser

function pagesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('index.html') && !name.startsWith('link/'))
    .map((name) => join(folder, name)).sort();
}
const sites = readdirSync(tested).map((name) => join(tested, name, 'site')).filter((site) => existsSync(site)).sort();
const all = sites.flatMap(pagesBelow);
// Pages kept of a version are those of today with another line above: one language of them is looked at.
const shown = all.filter((path) => !/\/v\/\d/.test(path) || /\/(ar|sv)\/v\//.test(path));

const unescaped = (text) => text.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
const values = (html, attribute) =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) => unescaped(match[1]));

const texts = new Map();
const read = (path) => texts.get(path) ?? texts.set(path, readFileSync(path, 'utf8')).get(path);

test('there are pages', () => assert.ok(all.length > 400, String(all.length)));

test('every link leads to a file that is there, and to a place in it', () => {
  const faults = [];
  for (const path of all)
    for (const link of [...values(read(path), 'href'), ...values(read(path), 'src')]) {
      if (/^(https:|tel:|mailto:)/.test(link)) continue;
      const [file, place] = link.split('#');
      const target = file === '' ? path : join(dirname(path), decodeURIComponent(file));
      if (!existsSync(target)) faults.push(`${relative(tested, path)}: ${link}`);
      else if (place && !values(read(target), 'id').includes(decodeURIComponent(place)))
        faults.push(`${relative(tested, path)}: no place ${link}`);
    }
  assert.deepEqual(faults, []);
});

test('nothing runs, and nothing comes from elsewhere', () => {
  const faults = [];
  for (const path of all) {
    const html = read(path);
    if (/<script|<iframe|<form|javascript:|\son[a-z]+=/i.test(html)) faults.push(`${path} runs something`);
    for (const link of html.matchAll(/<(?:link|img|image|use)\b[^>]*>/g)) {
      if (/rel="(canonical|alternate)"/.test(link[0])) continue;
      if (/(href|src)="(https?:)?\/\//.test(link[0])) faults.push(`${path}: ${link[0]}`);
    }
  }
  assert.deepEqual(faults, []);
});

test('every page says its language, its direction, its title, what it is about and where else it stands', () => {
  for (const path of all) {
    const html = read(path), name = relative(tested, path);
    const [, guide, language] = name.split('/site/')[1].match(/^([^/]+)\/([^/]+)\//) ?? [];
    const head = html.match(/<html lang="([^"]+)" dir="([^"]+)">/);
    assert.ok(head, name);
    assert.equal(head[2], RTL.test(head[1]) ? 'rtl' : 'ltr', name);
    assert.match(html, /<title>[^<]+<\/title>/, name);
    assert.equal([...html.matchAll(/<h1\b/g)].length, 1, name);
    assert.equal([...html.matchAll(/rel="canonical"/g)].length, 1, name);
    if (!language || language === 'index.html') continue;
    assert.equal(head[1], language, name);
    if (name.includes('/v/')) continue;
    assert.match(html, /<meta name="description" content="[^"]+">/, name);
    const others = [...html.matchAll(/rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
    for (const [, tag, address] of others)
      if (tag !== 'x-default') assert.ok(address.includes(`/${guide}/${tag}/`), `${name}: ${address}`);
  }
});

test('letters are letters, not the forms that they take where they join', () => {
  assert.deepEqual(all.filter((path) => /[\uFE70-\uFEFC]/.test(read(path))), []);
});

test('the map for search engines has every page that is offered, with the same page in other languages', () => {
  for (const site of sites) {
    const index = readFileSync(join(site, 'sitemap.xml'), 'utf8');
    const [, root, name] = index.match(/<loc>(https:.*\/)([^/]+)<\/loc>/);
    const lines = gunzipSync(readFileSync(join(site, name))).toString().split('\n');
    const places = new Map(lines.map((line) => [line.match(/<loc>([^<]+)<\/loc>/)?.[1], line]));
    for (const file of readdirSync(site, { recursive: true }).filter((name) => /^[^/]+\/[^/]+\/unit\.json$/.test(name))) {
      const card = JSON.parse(readFileSync(join(site, file), 'utf8')), [guide, language] = file.split('/');
      for (const id of ['', ...card.pages]) {
        const address = `${root}${guide}/${language}/${id && `${id}/`}`;
        assert.equal(places.has(address), card.offered, address);
        if (!card.offered) continue;
        const others = [...places.get(address).matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)];
        assert.ok(others.some(([, , other]) => other === address), address);
        for (const [, tag, other] of others) {
          assert.equal(other, address.replace(`/${guide}/${language}/`, `/${guide}/${tag}/`));
          assert.ok(places.has(other), other);
        }
      }
    }
  }
});

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

// Looks at each page with `look`, some at once; what `look` returns are its faults.
async function each(addresses, root, look) {
  const faults = [], left = [...addresses];
  const work = async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(root)) faults.push(`asked for ${request.url()}`);
    });
    page.on('response', (answer) => {
      if (!answer.ok() && answer.url().startsWith('http')) faults.push(`not there: ${answer.url()}`);
    });
    for (let address = left.pop(); address; address = left.pop()) {
      await page.goto(address);
      for (const fault of await look(page)) faults.push(`${address.slice(root.length)}: ${fault}`);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults.sort();
}

const openMenus = (page) =>
  page.evaluate(() => { for (const menu of document.querySelectorAll('details')) menu.open = true; });

// An open menu lies over what it covers, and axe would hold that to be too small to hit: it stands beside it here.
const spreadMenus = (page) =>
  page.evaluate(() => { for (const list of document.querySelectorAll('details ul')) list.style.position = 'static'; });

// The menu of languages is opened, so that it is looked at as well.
async function look(page) {
  const faults = [];
  if ((await overflow(page)) !== 0) faults.push('wider than the window');
  await openMenus(page);
  if ((await overflow(page)) !== 0) faults.push('wider than the window with its menu open');
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map((font) => [font.family, font.status]);
  });
  for (const [family, status] of fonts) if (status === 'error') faults.push(`the font ${family} does not load`);
  if (!fonts.some(([, status]) => status === 'loaded')) faults.push('no font loads');
  return faults;
}

// The guides of content/: the specimen's pages are the same in more languages.
const guides = sites.filter((site) => site.includes('/content/'));
const ofToday = shown.filter((path) => guides.some((site) => path.startsWith(site)) && !path.includes('/v/'));

test('from a server: nothing that axe finds, and nothing beside the page, 320 pixels wide', async () => {
  for (const site of guides) {
    const server = await serve(site);
    const root = `http://127.0.0.1:${server.address().port}`;
    const addresses = ofToday.filter((path) => path.startsWith(site))
      .map((path) => `${root}/${relative(site, path).replace(/index\.html$/, '')}`);
    assert.ok(addresses.length > 400, String(addresses.length));
    const faults = await each(addresses, root, async (page) => {
      const faults = await look(page);
      await spreadMenus(page);
      return [...faults, ...(await findings(page))];
    });
    server.close();
    assert.deepEqual(faults, []);
  }
});

test('from a folder: all that a page asks for is there, and nothing beside the page', async () => {
  const addresses = ofToday.filter((path) => /\/(ar|nb)\//.test(path)).map((path) => pathToFileURL(path).href);
  assert.deepEqual(await each(addresses, pathToFileURL(tested).href, look), []);
});
