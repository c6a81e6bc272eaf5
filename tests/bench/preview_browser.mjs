// How long an edit takes to show: from writing the YAML until the new SVG stands in the browser's page, and
// until the frame after that is painted. Run by hand, see README.md:
//
//   tests/tools/node tests/bench/preview_browser.mjs [EDITS]

import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openPreview } from '../preview/browser.mjs';
import { launch } from '../tools/browser.mjs';
import { Preview, makeProject } from '../preview/serve.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const edits = Number(process.argv[2] ?? 50);
const program = process.env.HJEMVEI ?? join(root, 'build/release/hjemvei');
const project = makeProject(join(tmpdir(), 'hjemvei-preview-bench'), join(root, 'content'));
const screen = 'offer.answer';

// Of the sorted times the one that `share` of them are not above.
const at = (times, share) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)].toFixed(0);
const said = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return `median ${at(sorted, 0.5)}, 95th percentile ${at(sorted, 0.95)}, most ${at(sorted, 1)} ms`;
};

const preview = await Preview.start(program, project);
const browser = await launch();
for (const [language, path] of [['sv', 'guide.yaml'], ['ar', 'translations/ar.yaml'], ['ar', 'guide.yaml']]) {
  const page = await openPreview(browser, preview, { guide: 'stockholm', language, screen });
  const file = join(project, 'content/stockholm', path);
  const original = readFileSync(file, 'utf8');
  // The text that is edited: the headline of the screen that is looked at, in that file.
  const title = path === 'guide.yaml' ? 'Svara innan tiden går ut' : await page.web.locator('h1').innerText();
  if (!original.includes(title)) throw new Error(`${title} is not in ${path}`);
  const shown = [], painted = [], made = [];
  for (let index = 0; index < edits + 5; ++index) {
    const waiting = page.evaluate(() => new Promise((resolve) => {
      const now = () => performance.timeOrigin + performance.now();
      const observer = new MutationObserver((changes) => {
        if (!changes.some((change) => [...change.addedNodes].some((node) => node.localName === 'svg'))) return;
        observer.disconnect();
        const there = now();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve({ there, painted: now() })));
      });
      observer.observe(document.getElementById('pages'), { childList: true, subtree: true });
    }));
    await page.evaluate(() => 0);   // the observer is there
    const serial = await page.evaluate(() => Number(document.documentElement.dataset.serial));
    const begin = performance.timeOrigin + performance.now();
    writeFileSync(file, original.replace(title, `${title} ${index % 10}`));
    const times = await waiting;
    await page.waitForFunction((old) => Number(document.documentElement.dataset.serial) > old, serial);
    if (index < 5) continue;   // the first ones warm up
    shown.push(times.there - begin);
    painted.push(times.painted - begin);
    made.push(Number.parseInt(await page.locator('#made').innerText(), 10));
  }
  writeFileSync(file, original);
  await page.context().close();
  console.log(`${language}, ${path}: shown ${said(shown)}; painted ${said(painted)}; of which made ${said(made)}`);
}
await browser.close();
await preview.stop();
