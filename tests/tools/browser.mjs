// What all tests in a browser share: the browser, a server for a folder, and what axe and the eye find on a page.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(join(fileURLToPath(import.meta.url), '../package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const AXE = '/axe-core.js';   // where the server below has it: a browser keeps what it compiled of it

export const launch = () => chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

const TYPES = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.pdf': 'application/pdf', '.woff2': 'font/woff2', '.xml': 'application/xml',
};

// A plain server: a folder's page is its index.html.
export function serve(root) {
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname;
    if (name === AXE) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' }).end(axe);
      return;
    }
    let path = normalize(join(root, decodeURIComponent(name)));
    if (path.endsWith(sep)) path += 'index.html';
    if (!path.startsWith(root) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] || 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

// WCAG 2.2 A and AA, and what else axe holds to be good practice.
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What axe finds on a page of `serve` or of a folder, a line each.
export async function findings(page) {
  if (page.url().startsWith('file:')) await page.evaluate(axe);
  else await page.addScriptTag({ url: AXE });
  const violations = await page.evaluate(async (values) => {
    const found = await window.axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return found.violations.map((each) => [each.id, each.nodes.map((node) => node.html)]);
  }, RULES);
  return violations.map(([id, nodes]) => `${id}: ${nodes.slice(0, 3).join(' ')}`);
}

// How far the page reaches beyond the window at its side, pixels.
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
