// The preview's page: shows a document's screen as PDF and as web page, and hears from the program when
// it was made anew. The address says what is looked at; the browser keeps the four
// choices at the top.

const byId = (id) => document.getElementById(id);
const element = (name, props = {}, ...children) => {
  const made = Object.assign(document.createElement(name), props);
  made.append(...children);
  return made;
};

const chosen = {};
// The web page that is looked at though it is not the chosen screen's: its path below /html/<product>/, or
// null. "stockholm/index.html", "stockholm/sv/v/2026-11-22/offer.answer/".
let apart = null;
let state = null;
let events = null;

const query = (more = {}) => {
  const parts = { guide: chosen.guide, language: chosen.language, product: chosen.product, ...more };
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== null && value !== undefined));
};

function readAddress() {
  const address = new URL(location.href);
  for (const name of ['guide', 'language', 'product']) chosen[name] = address.searchParams.get(name);
  chosen.screen = decodeURIComponent(address.hash.slice(1));
  apart = history.state?.apart ?? null;
}

// A place of its own for the browser's "Back", when one has gone somewhere else.
function remember(gone = false) {
  const address = `/?${query()}#${encodeURIComponent(chosen.screen)}`;
  if (gone) history.pushState({ apart }, '', address);
  else history.replaceState({ apart }, '', address);
}

// ---- What the program says ----

function follow() {
  events?.close();
  events = new EventSource(`/events?${query()}`);
  const source = events;
  source.addEventListener('state', (event) => {
    if (source === events) show(JSON.parse(event.data));
  });
  source.onopen = () => byId('lost')?.remove();
  source.onerror = () => {
    if (byId('lost') || source !== events) return;
    const text = 'No answer: hjemvei serve has stopped, or shows in too many windows. Start it again, and this page goes on.';
    byId('notices').prepend(element('p', { id: 'lost', className: 'notice', textContent: text }));
  };
}

async function show(next) {
  const other = !state || state.guide !== next.guide || state.language !== next.language || state.product !== next.product;
  state = next;
  const asked = query().toString();
  Object.assign(chosen, { guide: next.guide, language: next.language, product: next.product });
  if (query().toString() !== asked) { follow(); return; }   // what was asked for is not there
  chosen.screen = nearest(chosen.screen);
  const pages = showPages();   // asks first: the lists are filled while the pages are on their way
  fillChoices();
  fillScreens();
  fillNotices();
  byId('made').textContent = `${state.milliseconds} ms`;
  byId('made').title = `Made in ${state.milliseconds} ms, version ${state.revision} of the files`;
  remember();
  await pages;
  await showWebPage(other);
  document.documentElement.dataset.serial = state.serial;
}

// The chosen screen, or when it is gone one of its topic, or the first.
function nearest(id) {
  const ids = state.screens.map((screen) => screen.id);
  if (ids.includes(id) || ids.length === 0) return id;
  const topic = id.split('.')[0];
  return ids.find((each) => each.split('.')[0] === topic) ?? ids[0];
}

function fillSelect(id, options, value) {
  const select = byId(id);
  const key = JSON.stringify(options);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...options.map(([name, text]) => element('option', { value: name, textContent: text })));
  }
  select.value = value;
  select.closest('label').hidden = options.length < 2;
}

const PRODUCTS = { guide: 'Guide', 'guide-phone': 'Guide for phones', brochure: 'Brochure', plan: 'Housing plan' };

function fillChoices() {
  fillSelect('guide', state.guides.map((guide) => [guide, guide]), state.guide);
  fillSelect('product', state.products.map((product) => [product, PRODUCTS[product] ?? product]), state.product);
  fillSelect('language', state.languages.map(({ tag, name }) =>
    [tag, `${name} (${tag}${tag === state.sourceLanguage ? ', source' : ''})`]), state.language);
}

const STATES = { overflow: 'does not fit', stale: 'older than its source', missing: 'not translated', draft: 'draft' };

// Whether what an element is filled from is other than the last time.
function isNew(id, ...from) {
  const key = JSON.stringify(from), element = byId(id);
  if (element.dataset.from === key) return false;
  element.dataset.from = key;
  return true;
}

function fillScreens() {
  if (!isNew('screens', state.screens, state.language, chosen.screen)) return;
  const list = byId('screens');
  list.dir = state.rightToLeft ? 'rtl' : 'ltr';
  list.lang = state.language;
  const buttons = state.screens.map((screen) => {
    const button = element('button', { className: screen.level === 0 ? 'topic' : '', onclick: () => choose(screen.id) },
      element('span', { textContent: screen.title || screen.id }));
    button.dataset.id = screen.id;
    if (screen.state && screen.state !== 'draft') button.append(element('i', { className: screen.state, title: STATES[screen.state] }));
    if (screen.id === chosen.screen) button.setAttribute('aria-current', 'true');
    return button;
  });
  const scroll = list.scrollTop;
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  list.replaceChildren(...buttons);
  list.scrollTop = scroll;
  if (list.dataset.current !== chosen.screen) {
    list.dataset.current = chosen.screen;
    list.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }
  if (focused) buttons.find((button) => button.dataset.id === focused)?.focus();
}

function faultBox(fault) {
  const box = element('div', { className: fault.error ? 'fault error' : 'fault' });
  if (fault.place) {
    const place = element('button', { className: 'place', textContent: fault.place, title: 'Copy', onclick: () => copy(fault.place, place) });
    box.append(element('p', {}, place));
  }
  if (fault.excerpt) box.append(element('pre', { textContent: fault.excerpt }));
  box.append(element('p', { textContent: `${fault.error ? 'Error' : 'Warning'}: ${fault.seen}` }));
  if (fault.instead) box.append(element('p', { className: 'instead', textContent: `Instead: ${fault.instead}` }));
  return box;
}

function fillNotices() {
  if (!isNew('notices', state.faults, state.current, state.screens.length > 0)) return;
  const notices = byId('notices');
  const wasOpen = notices.querySelector('details')?.open ?? false;
  const errors = state.faults.filter((fault) => fault.error);
  const warnings = state.faults.filter((fault) => !fault.error);
  notices.replaceChildren();
  if (!state.current) {
    const text = state.screens.length > 0
      ? 'This is the last picture that could be made. Mend what is said below to see the files as they are.'
      : 'Nothing can be shown before this is mended.';
    notices.append(element('p', { className: 'notice', id: 'old', textContent: text }));
  }
  notices.append(...errors.map(faultBox));
  if (warnings.length > 0) {
    notices.append(element('details', { open: wasOpen },
      element('summary', { textContent: warnings.length === 1 ? '1 warning' : `${warnings.length} warnings` }),
      ...warnings.map(faultBox)));
  }
}

// ---- The PDF's pages ----

async function showPages() {
  const asked = state;
  const screen = state.screens.find((each) => each.id === chosen.screen);
  const numbers = screen?.pages ?? [];
  const drawn = await Promise.all(numbers.map(async (page) => {
    const answer = await fetch(`/page.svg?${query({ page })}`);
    if (!answer.ok) return null;
    const parsed = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
    return document.importNode(parsed.documentElement, true);
  }));
  if (asked !== state || screen?.id !== chosen.screen) return;
  const frames = byId('pages');
  while (frames.children.length > numbers.length) frames.lastChild.remove();
  while (frames.children.length < numbers.length) frames.append(element('div'));
  frames.className = state.width < 0.6 * state.height ? 'tall' : '';
  frames.dir = state.rightToLeft ? 'rtl' : 'ltr';
  drawn.forEach((svg, index) => {
    frames.children[index].style.setProperty('--ratio', state.width / state.height);
    if (svg) frames.children[index].replaceChildren(svg);
  });
  markChosen();
}

byId('pages').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link) {
    event.preventDefault();
    const target = link.getAttribute('href');
    if (target.startsWith('#')) choose(target.slice(1));
    else if (URL.canParse(target)) followPublished(new URL(target));
    return;
  }
  const text = event.target.closest('[data-at]');
  if (text) showPlace(text.dataset.at, text.dataset.source);
});

// ---- The bar that says where a text stands ----

let place = null;

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection().selectAllChildren(button);
    return;
  }
  button.textContent = 'Copied';
  setTimeout(() => { button.textContent = text; }, 900);
}

function placeButton(at) {
  const button = element('button', { textContent: at, title: 'Copy', onclick: () => copy(at, button) });
  return button;
}

function showBar(...what) {
  const bar = byId('place');
  const close = () => { bar.hidden = true; place = null; markChosen(); };
  bar.replaceChildren(...what, element('button', { className: 'close', textContent: 'Close', onclick: close }));
  bar.hidden = false;
  place = null;
  markChosen();
}

function showPlace(at, source) {
  showBar(placeButton(at), ...(source ? [element('span', { textContent: 'its source:' }), placeButton(source)] : []));
  place = at;
  markChosen();
}

function markChosen() {
  for (const text of byId('pages').querySelectorAll('.text'))
    text.classList.toggle('chosen', place !== null && text.dataset.at === place);
}

// ---- The web page ----

const isScreen = (id) => state.screens.some((screen) => screen.id === id);
const hasPage = (id) => state.product.startsWith('guide') && isScreen(id);
const pathOf = (guide, language, id) => `${[guide, language].map(encodeURIComponent).join('/')}/${id ? `${id}/` : ''}`;

// The path of the chosen screen's own page.
function ownPath() {
  const id = chosen.screen;
  return pathOf(chosen.guide, chosen.language, hasPage(id) && !['cover', 'contents', 'languages'].includes(id) ? id : '');
}
const webRoot = () => `/html/${encodeURIComponent(chosen.product)}/`;

// An update puts the new page into the frame that is there, so that it neither flickers nor scrolls.
async function showWebPage(other = false) {
  const frame = byId('page');
  if (!byId('web').checked) return;
  const wanted = webRoot() + (apart ?? ownPath());
  const inside = frame.contentDocument;
  if (other || frame.dataset.shown !== wanted || inside?.location.pathname !== wanted) {
    frame.dataset.shown = wanted;
    frame.contentWindow.location.replace(wanted);   // "Back" is for the whole page
    return;
  }
  const answer = await fetch(wanted);
  if (!answer.ok || !inside.body || frame.dataset.shown !== wanted) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const there = inside.documentElement;
  for (const { name } of [...there.attributes]) there.removeAttribute(name);
  for (const { name, value } of next.documentElement.attributes) there.setAttribute(name, value);
  inside.title = next.title;
  const scroll = inside.scrollingElement?.scrollTop ?? 0;
  inside.body.replaceWith(inside.adoptNode(next.body));
  inside.scrollingElement.scrollTop = scroll;
  renewStyle(inside, wanted);
}

// The page's style sheet, when it is another now: a theme was edited, or letters came that its fonts do not
// have. The old one goes when the new one is there, so that nothing flickers.
async function renewStyle(inside, address) {
  const link = inside.querySelector('link[rel="stylesheet"]');
  if (!link) return;
  const href = new URL(link.getAttribute('href').split('?')[0], new URL(address, location.href));
  const answer = await fetch(href);
  if (!answer.ok) return;
  const text = await answer.text();
  const known = styles.get(href.pathname);
  styles.set(href.pathname, text);
  if (known === text || !link.isConnected) return;
  const fresh = inside.createElement('link');
  fresh.rel = 'stylesheet';
  fresh.href = `${href.pathname}?${state.serial}`;
  fresh.onload = fresh.onerror = () => link.remove();
  link.after(fresh);
}
const styles = new Map();   // by address, as they were last seen

// A link of a web page leads where it does on the published site: to another screen, which the pages beside
// follow, another language or guide; or to a page that is no screen's, which stands in the frame alone. The
// file of a link to a PDF is saved.
function followLink(path) {
  const parts = path.replace(/index\.html$/, '').split('/');
  const [guide, language, ...rest] = parts;
  const ofGuide = parts.length > 2;
  const id = ofGuide && rest[0] !== 'v' ? rest.join('/').replace(/\/$/, '') : null;
  if (ofGuide && (guide !== chosen.guide || language !== chosen.language)) {
    const product = guide === chosen.guide ? chosen.product : 'guide';
    change({ guide, language, product, screen: id === null || (id === '' && !isScreen('cover')) ? chosen.screen : id || 'cover' });
  } else if (id !== null && state.product.startsWith('guide') && (id === '' || isScreen(id))) {
    choose(id || 'cover');
  } else {
    apart = ofGuide ? pathOf(guide, language, rest.join('/').replace(/\/$/, '')) : parts.join('/') || 'index.html';
    if (apart === ownPath()) apart = null;
    remember(true);
    showWebPage();
  }
}

// The same for the links of PDFs, which name the published site.
function followPublished(target) {
  if (!target.href.startsWith(`${state.address}/`)) return leave(target);
  const path = decodeURIComponent(target.href.slice(state.address.length + 1));
  const [, guide, language, product] = /^([^/]+)\/([^/]+)\/([^/]+)\.pdf$/.exec(path) ?? [];
  if (product && state.guides.includes(guide)) change({ guide, language, product });
  else if (!product) followLink(path);
}

// What calls or writes to somebody is said, not done.
function sayLink(target) {
  const what = { 'tel:': 'On the published page this link calls', 'mailto:': 'On the published page this link writes to' };
  showBar(element('span', { textContent: what[target.protocol] ?? 'On the published page this link leads to' }),
    placeButton(target.protocol in what ? decodeURIComponent(target.pathname) : target.href));
}

function leave(target) {
  if (/^https?:$/.test(target.protocol)) window.open(target.href, '_blank', 'noopener');
  else sayLink(target);
}

byId('page').addEventListener('load', () => {
  const inside = byId('page').contentDocument;
  if (!inside || !state || inside.URL === 'about:blank') return;
  byId('apart').hidden = inside.location.pathname === webRoot() + ownPath();
  inside.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link) return;
    const target = new URL(link.href);
    const inPreview = target.origin === location.origin;
    if (inPreview && (target.pathname === inside.location.pathname || target.pathname.endsWith('.pdf'))) return;
    event.preventDefault();
    if (!inPreview) return leave(target);
    const [, kind, , ...path] = target.pathname.split('/').map(decodeURIComponent);
    if (kind === 'html') followLink(path.join('/'));
    else showOwnPage();
  });
});

function showOwnPage() {
  apart = null;
  remember(true);
  showWebPage(true);
}
byId('own').onclick = showOwnPage;

// ---- Choices ----

function choose(id) {
  if (!isScreen(id)) return;
  const gone = id !== chosen.screen || apart !== null;
  chosen.screen = id;
  apart = null;
  showChosen(gone);
}

function showChosen(gone) {
  const main = document.querySelector('main');
  place = null;
  byId('place').hidden = true;
  remember(gone);
  fillScreens();
  main.scrollTop = 0;
  showPages();
  showWebPage();
}

function change(what) {
  Object.assign(chosen, what);
  apart = null;
  remember(true);
  follow();
}

byId('guide').onchange = (event) => change({ guide: event.target.value, product: 'guide', language: '' });
byId('product').onchange = (event) => change({ product: event.target.value });
byId('language').onchange = (event) => change({ language: event.target.value });

function toggle(id, name, on) {
  const box = byId(id);
  const apply = () => {
    document.body.classList.toggle(name, box.checked === on);
    localStorage.setItem(`preview-${id}`, box.checked ? '1' : '0');
  };
  const kept = localStorage.getItem(`preview-${id}`);
  if (kept !== null) box.checked = kept === '1';
  box.addEventListener('change', apply);
  apply();
}
toggle('web', 'no-web', false);
toggle('phone', 'phone', true);
toggle('grey', 'grey', true);
toggle('frames', 'no-frames', false);
byId('web').addEventListener('change', () => { if (state) showWebPage(true); });

addEventListener('keydown', (event) => {
  if (event.target.closest('input, select, footer') || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = { PageDown: 1, PageUp: -1 }[event.key];
  if (!step || !state) return;
  const ids = state.screens.map((screen) => screen.id);
  const next = ids[ids.indexOf(chosen.screen) + step];
  if (next) { event.preventDefault(); choose(next); }
});
// "Back" and "Forward" of the browser, and an address that was changed by hand.
addEventListener('popstate', () => {
  const before = query().toString();
  readAddress();
  if (query().toString() !== before || !state) { follow(); return; }
  chosen.screen = nearest(chosen.screen);
  showChosen(false);
});

readAddress();
follow();
