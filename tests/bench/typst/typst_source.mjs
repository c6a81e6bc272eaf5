// Writes a guide's Edition, as `hjemvei build --until edition --dump` prints it, as a Typst document
// that calls the parts of guide.typ.

// In Typst every ASCII punctuation mark may mean something; with a backslash none does.
const escape = (text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
const string = (text) => JSON.stringify(text);
const array = (items) => `(${items.map((item) => `${item}, `).join('')})`;

// BCP 47 "zh-Hans" is language and script; Typst has no script, but knows what China writes.
const REGIONS = { 'zh-Hans': 'CN' };

const CONTENTS = 'contents';  // the name of the contents page
const COLORS = ['#B3261E', '#0B5D6B', '#8A4B08', '#6B3FA0', '#1B6E3C', '#005A9C'];
const color = (section) => `rgb("${COLORS[section % COLORS.length]}")`;
const AT_THE_SIDE = new Set(['do', 'say', 'figure', 'chart']);

class Writer {
  constructor(edition, fonts) {
    this.edition = edition;
    this.fonts = fonts;
    this.screens = edition.sections.flatMap((section, index) =>
      section.screens.map((screen) => ({ screen, section, index })));
  }

  // ---- Texts

  language(tag) {
    const [language, subtag = ''] = tag.split('-');
    const region = REGIONS[tag] ?? (/^[A-Z]{2}$/.test(subtag) ? subtag : '');
    return `lang: "${language}", ${region ? `region: "${region}", ` : ''}font: ${array(this.fonts[tag].map(string))}`;
  }

  run(run, language) {
    let out = escape(run.text);
    if (run.language && run.language !== language) out = `#text(${this.language(run.language)})[${out}]`;
    if (run.strong) out = `#strong[${out}]`;
    if (!run.link) return out;
    const target = run.link.startsWith('#') ? `label(${string(run.link.slice(1))})` : string(run.link);
    return `#link(${target})[${out}]`;
  }

  // A text as content, with its language where that is not the document's.
  text(text) {
    if (!text) return '[]';
    const inside = text.runs.map((run) => this.run(run, text.language)).join('');
    return text.language === this.edition.language
      ? `[${inside}]` : `text(${this.language(text.language)})[${inside}]`;
  }
  texts(texts) { return texts.map((text) => this.text(text)); }
  paragraphs(texts) { return `[${texts.map((text) => `#par(${this.text(text)})`).join('')}]`; }

  // ---- Blocks: the keys are those of the content format, the calls are guide.typ's

  block(block, section) {
    const [[kind, it]] = Object.entries(block);
    switch (kind) {
      case 'text': return `#par(${this.text(it)})`;
      case 'steps': return `#enum(${this.texts(it)})`;
      case 'list': return `#list(${this.texts(it)})`;
      case 'note': return `#note("${it.kind}", ${this.text(it.kind_word)}, ${this.text(it.text)})`;
      case 'do': return `#do(${color(section)}, ${this.text(it.title)}, list(${this.texts(it.items)}))`;
      case 'say':
        return `#say(${color(section)}, ${this.text(it.lead)}, ${this.text(it.sentence)}, ${this.text(it.meaning)})`;
      case 'figure':
        return `#drawing(${color(section)}, ${string(it.alt.text)}, ${this.text(it.caption)}, `
          + `${this.paragraphs(Object.values(it.words))})`;
      case 'chart': return this.chart(it, section);
      case 'table':
        return `#facts(${this.text(it.caption)}, ${it.columns.length}, ${array(this.texts(it.columns))}, `
          + `${array(this.texts(it.rows.flat()))})`;
      default: throw new Error(`no Typst is written for the block "${kind}"`);
    }
  }

  chart(chart, section) {
    const most = Math.max(...chart.bars.map(({ value }) => value));
    const bars = chart.bars.map((bar) =>
      `(share: ${bar.value / most}, label: ${this.text(bar.label)}, words: ${this.text(bar.text)})`);
    return `#chart(${color(section)}, ${string(chart.alt.text)}, ${this.text(chart.caption)}, `
      + `${this.text(chart.title)}, ${array(bars)})`;
  }

  // ---- Pages

  // The bar of the page that is number `at` of [contents, screens...]. What leads nowhere else is
  // no link, as in our files.
  bar(at, present) {
    const ids = [CONTENTS, ...this.screens.map(({ screen }) => screen.id)];
    const place = (id) => (id === undefined || id === ids[at] ? 'none' : string(id));
    const stations = this.edition.sections.map((section, index) =>
      `(target: ${index === present ? 'none' : string(section.screens[0].id)}, color: ${color(index)}, `
      + `words: [${section.station}])`);
    return `bar(words, ${place(ids[at - 1])}, ${place(CONTENTS)}, ${array(stations)}, `
      + `${place(this.edition.help)}, ${place(ids[at + 1])})`;
  }

  cover() {
    const { edition } = this;
    const others = edition.others.map((other) => `#other(${string(other.address)}, ${this.text(other.native_name)})`);
    const notes = [edition.words.draft_notice, edition.words.version].filter(Boolean);
    return `#cover([${escape(edition.publisher)}], ${this.text(edition.title)}, ${this.text(edition.question)}, `
      + `${this.text(edition.subtitle)}, words.start, "${CONTENTS}", [${others.join('')}], ${this.paragraphs(notes)})`;
  }

  contents() {
    const items = this.edition.sections.map((section) =>
      `#contents-item(${string(section.screens[0].id)}, [${section.station}], ${this.text(section.short)}, `
      + `${this.text(section.summary)})`);
    return `#contents("${CONTENTS}", ${this.text(this.edition.words.way_home)}, [${items.join('')}], ${this.bar(0)})`;
  }

  screen({ screen, section, index }, at) {
    const part = (side) => `[${screen.blocks
      .filter((block) => AT_THE_SIDE.has(Object.keys(block)[0]) === side)
      .map((block) => this.block(block, index)).join('\n')}]`;
    const before = screen === section.screens[0]
      ? `section([${section.station}], ${color(index)}, ${this.text(section.title)})` : 'none';
    return `#screen(${string(screen.id)}, ${before}, ${this.text(screen.title)}, ${part(false)}, ${part(true)}, `
      + `${this.bar(at + 1, index)})`;
  }

  document() {
    const { edition } = this;
    const title = edition.title.runs.map(({ text }) => text).join('');
    const words = ['previous', 'next', 'contents', 'help', 'start']
      .map((name) => `${name}: ${this.text(edition.words[name])}`);
    return [
      '#import "guide.typ": *',
      `#show: guide.with(${string(title)})`,
      `#set text(${this.language(edition.language)})`,
      `#let words = (${words.join(', ')})`,
      this.cover(),
      this.contents(),
      ...this.screens.map((screen, at) => this.screen(screen, at)),
    ].join('\n');
  }
}

// `fonts`: language tag -> names of families.
export const typstSource = (edition, fonts) => `${new Writer(edition, fonts).document()}\n`;
