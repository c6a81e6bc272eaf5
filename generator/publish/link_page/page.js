// The caseworkers' page: from a type of decision to the text of a letter, its address and its code.
// Works from a folder too: all data come as scripts (link/data/), which call hjemveiLink.guide and
// hjemveiLink.unit. What is chosen stands in the address, #guide/page/language/letter, so that it can be
// sent to a colleague. Nothing is stored, nothing is asked of another server.
//
// Letters are put together as generator/publish/letter.h does; tests hold the two against each other.
'use strict';

const hjemveiLink = (() => {
  const guides = new Map(), units = new Map(), loading = new Map();
  const chosen = { guide: '', page: '', language: '', letter: '' };
  const QUIET_ZONE = 4;  // white squares on each side of a code
  const FSI = '\u2068', PDI = '\u2069', RIGHT_TO_LEFT_MARK = '\u200F';
  const byId = (id) => document.getElementById(id);

  // ---- What is chosen. ------------------------------------------------------------------------

  const guide = () => guides.get(chosen.guide);
  const words = () => guide().words;
  const word = (id, values = {}) =>
    words()[id].replace(/\{([a-z]+)\}/g, (all, name) => (name in values ? values[name] : all));
  const languageRow = (tag) => guide().languages.find((row) => row.tag === tag);
  // Its name in the office's language would only say the same again: "Svenska", "Lättläst svenska".
  const isOffices = (row) => row.tag.split('-x-')[0] === guide().language;
  const mayChoose = (row) => Boolean(row && row.offered && row.stands);
  const officeLetter = () => guide().letters.find((letter) => letter.id === chosen.letter);
  const officePage = (id) => guide().pages.find((page) => page.id === id);
  const unit = () => units.get(`${chosen.guide}/${chosen.language}`);

  function readAddress() {
    const parts = location.hash.slice(1).split('/').map((part) => {
      try { return decodeURIComponent(part); } catch { return ''; }
    });
    const [name = '', page = '', language = '', letter = ''] = parts;
    chosen.guide = guides.has(name) ? name : [...guides.keys()].sort()[0];
    const known = guides.has(name);
    chosen.letter = known && (parts.length > 1) && guide().letters.every((each) => each.id !== letter)
      ? '' : (known && letter) || (guide().letters[0] || { id: '' }).id;
    chosen.page = known && officePage(page) ? page : '';
    settlePage(!known || parts.length < 2);
    chosen.language = mayChoose(languageRow(language)) ? language : '';
  }

  function writeAddress() {
    const { guide: name, page, language, letter } = chosen;
    history.replaceState(null, '', `#${[name, page, language, letter].map(encodeURIComponent).join('/')}`);
  }

  // A letter leads only where it may; `first`: to what it leads to first.
  function settlePage(first) {
    const letter = officeLetter();
    if (letter && (first || !letter.topics.includes(chosen.page))) chosen.page = letter.topics[0];
  }

  // ---- Data of a language. --------------------------------------------------------------------

  function load(name, language) {
    const key = `${name}/${language}`;
    if (units.has(key)) return Promise.resolve();
    if (!loading.has(key)) {
      loading.set(key, new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = `data/${encodeURIComponent(name)}/${encodeURIComponent(language)}.js`;
        script.onload = () => (units.has(key) ? done() : failed(new Error(script.src)));
        script.onerror = () => { loading.delete(key); failed(new Error(script.src)); };
        document.head.append(script);
      }));
    }
    return loading.get(key);
  }

  // ---- The choices. ---------------------------------------------------------------------------

  // A radio button; `inside` is put beside it.
  function option(name, value, inside, checked, disabled, choose) {
    const label = document.createElement('label'), input = document.createElement('input');
    label.className = 'option';
    Object.assign(input, { type: 'radio', name, value, checked, disabled });
    input.addEventListener('change', choose);
    const text = document.createElement('span');
    text.append(...[].concat(inside));
    label.append(input, text);
    return label;
  }

  function element(tag, text, attributes = {}) {
    const made = document.createElement(tag);
    made.textContent = text;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  }

  const fillOptions = (id, options) => byId(id).querySelector('.options').replaceChildren(...options);

  function showGuides() {
    const all = [...guides.values()].sort((a, b) => (a.guide < b.guide ? -1 : 1));
    byId('guides').hidden = all.length < 2;
    fillOptions('guides', all.map((each) => option('guide', each.guide,
      [element('span', each.title, { class: 'own', lang: each.language }), element('small', each.publisher)],
      each.guide === chosen.guide, false, () => {
        chosen.guide = each.guide;
        chosen.letter = (each.letters[0] || { id: '' }).id;
        chosen.page = '';
        settlePage(true);
        if (!mayChoose(languageRow(chosen.language))) chosen.language = '';
        showAll();
        focusOn('guide');
      })));
  }

  function showLetters() {
    const all = [...guide().letters, { id: '', title: word('only-link') }];
    fillOptions('letters', all.map((each) => option('letter', each.id, each.title,
      each.id === chosen.letter, false, () => {
        chosen.letter = each.id;
        settlePage(true);
        showPages();
        showResult();
      })));
  }

  function showPages() {
    const letter = officeLetter();
    byId('topics').hidden = !letter;
    byId('pages').hidden = Boolean(letter);
    fillOptions('topics', (letter ? letter.topics : []).map((id) => {
      const page = officePage(id);
      const inside = page.kind === 'screen' ? [page.title.text]
        : [page.title.text, element('small', word('whole-topic'))];
      return option('topic', id, inside, id === chosen.page, false, () => {
        chosen.page = id;
        showResult();
      });
    }));
    byId('page').replaceChildren(...guide().pages.map((page) => {
      const made = element('option', (page.kind === 'screen' ? '\u2003' : '') + page.title.text, { value: page.id });
      made.selected = page.id === chosen.page;
      return made;
    }));
  }

  function showLanguages() {
    const rows = guide().languages;
    byId('why').hidden = rows.every(mayChoose);
    fillOptions('languages', rows.map((row) => {
      const inside = [element('span', row.name, { class: 'own', lang: row.tag, dir: row.direction }),
        element('small', isOffices(row) ? '' : row.officeName)];
      if (!mayChoose(row)) inside.push(element('small', word('not-offered')));
      const made = option('language', row.tag, inside, row.tag === chosen.language, !mayChoose(row), () => {
        chosen.language = row.tag;
        showResult();
      });
      if (!mayChoose(row)) made.querySelector('input').setAttribute('aria-describedby', 'why');
      return made;
    }));
  }

  function focusOn(name) {
    const input = document.querySelector(`input[name="${name}"]:checked`);
    if (input) input.focus();
  }

  // ---- The letter. ----------------------------------------------------------------------------

  // All that is sent, or null while something is missing. A letter that the language lacks is shown in
  // the office's.
  function message() {
    if (!chosen.language || !unit()) return null;
    const page = unit().pages.find((each) => each.id === chosen.page);
    if (!page) return null;
    const office = officeLetter();
    const own = office && unit().letters.find((letter) => letter.id === office.id);
    return {
      office: office && office.text,
      reader: office && (own ? own.text : office.text),
      state: office ? (own ? own.state : 'missing') : 'source',
      bilingual: chosen.language !== guide().language,
      page: page.title,
      address: unit().address + (page.id ? `${page.id}/` : ''),
      code: unit().codes[page.id],
    };
  }

  const isolated = (text) => FSI + text + PDI;
  const paragraph = (text) => (text.direction === 'rtl' ? RIGHT_TO_LEFT_MARK : '') + isolated(text.text);
  const readerParagraph = (sent) => (sent.bilingual ? paragraph(sent.reader) : sent.reader.text);
  const escaped = (text) => text.replace(/[&<>"]/g, (c) =>
    ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
  const opened = (text) => `<p lang="${text.language}" dir="${text.direction}">`;
  const htmlParagraph = (text) => `${opened(text)}${text.html}</p>\n`;

  function asText(sent) {
    const parts = [];
    if (sent.office && sent.bilingual) parts.push(sent.office.text);
    if (sent.reader) parts.push(readerParagraph(sent));
    parts.push(`${paragraph(sent.page)}\n${isolated(sent.address)}\n`);
    return parts.join('\n\n');
  }

  function addressHtml(sent) {
    const address = escaped(sent.address);
    return isolated(`<a href="${address}" dir="ltr">${address}</a>`);
  }

  function asHtml(sent) {
    const office = sent.office && sent.bilingual ? htmlParagraph(sent.office) : '';
    const reader = sent.reader ? htmlParagraph(sent.reader) : '';
    return `${office}${reader}${opened(sent.page)}<a href="${escaped(sent.address)}">${sent.page.html}</a><br>` +
      `${addressHtml(sent)}</p>\n`;
  }

  // `html` of a text is ours: escaped when it was made, with spans for foreign words alone.
  function showText(target, text) {
    target.innerHTML = text.html;
    target.lang = text.language;
    target.dir = text.direction;
  }

  function showPart(id, text, language) {
    const part = byId(id), name = language;
    part.hidden = !text;
    if (!text) return;
    part.querySelector('h3').textContent = word('text-in', { language: name });
    part.querySelector('button').textContent = word('copy-text', { language: name });
    showText(part.querySelector('.text'), text);
  }

  function showNote(sent) {
    const texts = { draft: word('draft'), stale: word('stale'),
      missing: word('missing', { language: languageRow(guide().language).officeName }) };
    byId('note').textContent = texts[sent.state] || '';
    byId('note').hidden = !texts[sent.state];
  }

  function showMessage(sent) {
    const row = languageRow(chosen.language);
    showNote(sent);
    showPart('office-part', sent.bilingual ? sent.office : null, languageRow(guide().language).officeName);
    showPart('reader-part', sent.reader, row.officeName);
    showText(byId('link'), sent.page);
    byId('link').href = sent.address;
    byId('link').parentElement.dir = sent.page.direction;
    byId('address').textContent = sent.address;
    const picture = new DOMParser().parseFromString(codeSvg(sent.code), 'image/svg+xml').documentElement;
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', word('code-alt', { address: sent.address }));
    byId('code').replaceChildren(picture);
  }

  async function showResult() {
    writeAddress();
    say('');
    const { guide: name, language } = chosen;
    if (language) {
      try {
        await load(name, language);
      } catch (fault) {
        say(word('not-read', { file: fault.message }));
      }
      if (name !== chosen.guide || language !== chosen.language) return;  // chosen anew meanwhile
    }
    const sent = message();
    byId('preview').hidden = !sent;
    byId('choose').hidden = Boolean(sent);
    byId('choose').textContent = language && unit() && !sent
      ? word('no-page', { language: languageRow(language).officeName }) : word('choose-language');
    if (sent) showMessage(sent);
  }

  function showAll() {
    document.documentElement.lang = guide().language;
    document.documentElement.dir = guide().direction;
    document.title = word('title');
    for (const each of document.querySelectorAll('[data-word]')) each.textContent = word(each.dataset.word);
    showGuides();
    showLetters();
    showPages();
    showLanguages();
    showResult();
  }

  // ---- Copying. -------------------------------------------------------------------------------

  function say(text) {
    const status = byId('status');
    status.textContent = '';
    if (text) setTimeout(() => { status.textContent = text; }, 50);  // the same words are said again
  }

  // Where the browser gives no clipboard to pages of its kind (a folder, plain http).
  function copyByEvent(plain, html) {
    let done = false;
    const give = (event) => {
      event.clipboardData.setData('text/plain', plain);
      event.clipboardData.setData('text/html', html);
      event.preventDefault();
      done = true;
    };
    document.addEventListener('copy', give);
    try { document.execCommand('copy'); } catch { done = false; }
    document.removeEventListener('copy', give);
    return done;
  }

  async function copyBoth(plain, html) {
    if (navigator.clipboard && window.ClipboardItem) {
      try {
        await navigator.clipboard.write([new ClipboardItem({
          'text/plain': new Blob([plain], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        })]);
        return true;
      } catch { /* not allowed: the other way */ }
    }
    return copyByEvent(plain, html);
  }

  function mark(target) {
    const range = document.createRange();
    range.selectNodeContents(target);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  async function copy(plain, html, shown) {
    if (await copyBoth(plain, html)) return say(word('copied'));
    mark(shown);
    return say(word('not-copied'));
  }

  // ---- Codes. ---------------------------------------------------------------------------------

  const isDark = (code, row, column) => {
    const at = row * code.width + column;
    return (parseInt(code.squares[at >> 2], 16) >> (3 - (at & 3)) & 1) === 1;
  };

  // As qr_svg in generator/publish/qr_files.h.
  function codeSvg(code) {
    const side = code.width + 2 * QUIET_ZONE, size = `${(side * 0.75).toFixed(1)}mm`;
    let path = '';
    for (let row = 0; row < code.width; ++row) {
      let end = -1;   // of the row's last line
      for (let column = 0; column < code.width; ++column) {
        if (!isDark(code, row, column)) continue;
        const first = column;
        while (column < code.width && isDark(code, row, column)) ++column;
        path += end < 0 ? `M${first + QUIET_ZONE} ${row + QUIET_ZONE}.5` : `m${first - end} 0`;
        path += `h${column - first}`;
        end = column;
      }
    }
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${side} ${side}" ` +
      `shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path stroke="#000" d="${path}"/></svg>\n`;
  }

  function save(blob, ending) {
    const name = ['hjemvei', chosen.guide, chosen.language, chosen.page].filter(Boolean).join('-') + ending;
    const link = element('a', '', { download: name, href: URL.createObjectURL(blob) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    say(word('saved', { file: name }));
  }

  function crc32(bytes) {
    let crc = -1;
    for (const byte of bytes) {
      crc ^= byte;
      for (let i = 0; i < 8; ++i) crc = crc >>> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
    }
    return (crc ^ -1) >>> 0;
  }

  // 300 pixels an inch, so that it is printed as large as it should be (PNG, 11.3.5.3): after IHDR.
  function withResolution(png) {
    const AFTER_IHDR = 33, PER_METRE = 11811;
    const chunk = new DataView(new ArrayBuffer(21));
    chunk.setUint32(0, 9);
    [...'pHYs'].forEach((letter, i) => chunk.setUint8(4 + i, letter.charCodeAt(0)));
    chunk.setUint32(8, PER_METRE);
    chunk.setUint32(12, PER_METRE);
    chunk.setUint8(16, 1);
    chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)));
    return new Blob([png.slice(0, AFTER_IHDR), chunk.buffer, png.slice(AFTER_IHDR)], { type: 'image/png' });
  }

  function savePng(code) {
    const scale = Math.ceil(237 / code.width), side = (code.width + 2 * QUIET_ZONE) * scale;  // 20 mm
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, side, side);
    pen.fillStyle = '#000';
    for (let row = 0; row < code.width; ++row) {
      for (let column = 0; column < code.width; ++column) {
        if (isDark(code, row, column)) {
          pen.fillRect((column + QUIET_ZONE) * scale, (row + QUIET_ZONE) * scale, scale, scale);
        }
      }
    }
    canvas.toBlob(async (blob) => save(withResolution(await blob.arrayBuffer()), '.png'));
  }

  // ---- The page. ------------------------------------------------------------------------------

  function onClick(id, act) {
    byId(id).addEventListener('click', () => {
      const sent = message();
      if (sent) act(sent);
    });
  }

  function start() {
    if (guides.size === 0) return;
    onClick('copy-all', (sent) => copy(asText(sent), asHtml(sent), byId('paper')));
    onClick('copy-office', (sent) =>
      copy(sent.office.text, htmlParagraph(sent.office), byId('office-part').querySelector('.text')));
    onClick('copy-reader', (sent) =>
      copy(readerParagraph(sent), htmlParagraph(sent.reader), byId('reader-part').querySelector('.text')));
    // Alone it goes into fields of other programs: nothing invisible around it.
    onClick('copy-address', (sent) => copy(sent.address, addressHtml(sent), byId('address')));
    onClick('save-svg', (sent) => save(new Blob([codeSvg(sent.code)], { type: 'image/svg+xml' }), '.svg'));
    onClick('save-png', (sent) => savePng(sent.code));
    byId('page').addEventListener('change', (event) => {
      chosen.page = event.target.value;
      showResult();
    });
    byId('choices').addEventListener('submit', (event) => event.preventDefault());
    addEventListener('hashchange', () => { readAddress(); showAll(); });
    readAddress();
    showAll();
  }

  document.addEventListener('DOMContentLoaded', start);
  return {
    guide(data) { guides.set(data.guide, data); },
    unit(data) { units.set(`${data.guide}/${data.language}`, data); },
  };
})();
