// A browser that looks at the running preview: collects what goes wrong in it, and waits for what its page
// shows. Nothing sleeps.

import { DEADLINE } from './serve.mjs';

// The preview's page with a document. `faults` are script errors and requests that failed or led elsewhere.
export async function openPreview(browser, preview, { guide, language = 'sv', product = 'guide', screen = '' },
  size = { width: 1280, height: 800 }) {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  page.setDefaultTimeout(DEADLINE);
  page.faults = [];
  page.on('pageerror', (fault) => page.faults.push(String(fault)));
  page.on('console', (message) => { if (message.type() === 'error') page.faults.push(message.text()); });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${preview.address}/`) && !request.url().startsWith('data:')) page.faults.push(request.url());
  });
  page.on('response', (answer) => { if (answer.status() >= 400) page.faults.push(`${answer.status()} ${answer.url()}`); });
  await page.goto(`${preview.address}/?${new URLSearchParams({ guide, language, product })}#${screen}`);
  await page.waitForFunction(() => document.documentElement.dataset.serial && document.querySelector('#pages svg'));
  page.web = page.frameLocator('#page');
  await page.web.locator('main').waitFor();
  return page;
}

export const serialOf = (page) => page.evaluate(() => Number(document.documentElement.dataset.serial));

// Until a newer state than `serial` is shown whole.
export const waitForNewer = (page, serial) =>
  page.waitForFunction((old) => Number(document.documentElement.dataset.serial) > old, serial);
