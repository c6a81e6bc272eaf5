// A PDF as plain objects, read with `qpdf --json`: just enough to walk names, pages, annotations
// and the structure tree.

import { execFileSync } from 'node:child_process';

const isReference = (value) => typeof value === 'string' && /^\d+ \d+ R$/.test(value);

export class PdfFile {
  constructor(path) {
    const text = execFileSync('qpdf', ['--json=2', '--json-key=qpdf', path],
      { encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'pipe'] });
    this.objects = JSON.parse(text).qpdf[1];
    this.catalog = this.resolve(this.objects.trailer.value['/Root']);
  }

  /** The value itself, or what the reference stands for. */
  resolve(value) {
    while (isReference(value)) {
      const object = this.objects[`obj:${value}`];
      value = object && ('value' in object ? object.value : object.stream.dict);
    }
    return value ?? null;
  }

  /** A key's value of a dictionary, both resolved; null where either is absent. */
  get(dictionary, key) {
    const resolved = this.resolve(dictionary);
    return resolved && typeof resolved === 'object' ? this.resolve(resolved[key]) : null;
  }

  /** qpdf writes text strings as "u:text" and others as "b:hex". */
  text(value) {
    const resolved = this.resolve(value);
    if (typeof resolved !== 'string') return null;
    return resolved.startsWith('b:') ? Buffer.from(resolved.slice(2), 'hex').toString('latin1')
      : resolved.replace(/^u:/, '');
  }

  /** References of all pages, in order. */
  pages() {
    const found = [];
    const walk = (reference) => {
      const kids = this.get(reference, '/Kids');
      if (kids) kids.forEach(walk);
      else found.push(reference);
    };
    walk(this.get(this.catalog, '/Pages') && this.catalog['/Pages']);
    return found;
  }

  /** Leaves of a name tree (list "/Names") or number tree ("/Nums"), as a Map. */
  tree(root, list) {
    const leaves = new Map();
    const walk = (node) => {
      const pairs = this.get(node, list) ?? [];
      for (let i = 0; i + 1 < pairs.length; i += 2) {
        leaves.set(list === '/Names' ? this.text(pairs[i]) : pairs[i], pairs[i + 1]);
      }
      (this.get(node, '/Kids') ?? []).forEach(walk);
    };
    walk(root);
    return leaves;
  }

  /** Outline entries, depth first. */
  outline() {
    const entries = [];
    const walk = (reference) => {
      for (let at = reference; at; at = this.resolve(at)['/Next']) {
        entries.push(this.resolve(at));
        walk(this.resolve(at)['/First']);
      }
    };
    walk(this.resolve(this.get(this.catalog, '/Outlines'))?.['/First']);
    return entries;
  }
}
