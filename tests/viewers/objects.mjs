// Links and destinations as they stand in the file.
//
// checkObjects(path) gives {faults, counts, names}: every named destination and outline entry leads
// to a page of this file; every link annotation leads to one or to an http, https or tel address,
// says its purpose, and is the one annotation of a Link in the structure tree.

import { PdfFile } from './pdf_file.mjs';

const ADDRESS = /^(https?:\/\/[^\s/]+|tel:\+?[0-9]+)/;

// [page /XYZ left top zoom]: Apple's viewers do nothing where left is null, and a zoom of our own
// would take away the reader's.
function destinationFault(pdf, pages, destination) {
  const resolved = pdf.resolve(destination);
  const array = Array.isArray(resolved) ? resolved : pdf.get(resolved, '/D');
  if (!Array.isArray(array)) return 'is no array';
  const [page, kind, left, top, zoom] = array;
  if (!pages.has(page)) return 'leads to no page';
  if (kind !== '/XYZ') return `is ${kind} and not /XYZ`;
  if (typeof left !== 'number' || typeof top !== 'number') return 'has no left or top';
  if (zoom) return `sets the zoom to ${zoom}`;
  return null;
}

class Checker {
  constructor(path) {
    this.pdf = new PdfFile(path);
    this.pageList = this.pdf.pages();
    this.pages = new Set(this.pageList);
    this.names = this.pdf.tree(this.pdf.get(this.pdf.get(this.pdf.catalog, '/Names'), '/Dests'), '/Names');
    const structure = this.pdf.get(this.pdf.catalog, '/StructTreeRoot');
    this.roles = this.pdf.get(structure, '/RoleMap') ?? {};
    this.parents = this.pdf.tree(this.pdf.get(structure, '/ParentTree'), '/Nums');
    this.pageOf = new Map();  // annotation -> index of its page
    this.pageList.forEach((page, index) => (this.pdf.get(page, '/Annots') ?? [])
      .forEach((reference) => this.pageOf.set(reference, index)));
    this.faults = [];
    this.counts = { pages: this.pageList.length, destinations: this.names.size, outline: 0,
      internal: 0, web: 0, telephone: 0 };
  }

  fault(where, what) { this.faults.push(`${where}: ${what}`); }

  checkNames() {
    for (const [name, destination] of this.names) {
      if (!/^[a-z0-9.-]+$/.test(name)) this.fault(`destination ${name}`, 'its name is not plain ASCII');
      const fault = destinationFault(this.pdf, this.pages, destination);
      if (fault) this.fault(`destination ${name}`, fault);
    }
  }

  // A target is a name or the destination itself.
  checkTarget(where, target) {
    if (typeof target === 'string' && !target.startsWith('/')) {
      const name = this.pdf.text(target);
      if (!this.names.has(name)) this.fault(where, `leads to ${name}, which is no destination`);
    } else {
      const fault = destinationFault(this.pdf, this.pages, target);
      if (fault) this.fault(where, `its destination ${fault}`);
    }
  }

  checkOutline() {
    for (const entry of this.pdf.outline()) {
      this.counts.outline++;
      const where = `outline entry "${this.pdf.text(entry['/Title'])}"`;
      const target = entry['/Dest'] ?? this.pdf.get(entry['/A'], '/D');
      if (!target) this.fault(where, 'leads nowhere');
      else this.checkTarget(where, this.pdf.resolve(target));
    }
  }

  checkLink(where, reference, link) {
    const destination = this.pdf.resolve(link['/Dest']);
    const action = this.pdf.resolve(link['/A']);
    if (destination !== null) {
      this.counts.internal++;
      this.checkTarget(where, destination);
    } else if (this.pdf.get(action, '/S') === '/GoTo') {
      this.counts.internal++;
      this.checkTarget(where, this.pdf.get(action, '/D'));
    } else if (this.pdf.get(action, '/S') === '/URI') {
      const address = this.pdf.text(action['/URI']);
      this.counts[address.startsWith('tel:') ? 'telephone' : 'web']++;
      if (!ADDRESS.test(address)) this.fault(where, `its address is ${address}`);
    } else {
      this.fault(where, 'leads nowhere');
    }
    if (!this.pdf.text(link['/Contents'])?.trim()) this.fault(where, 'does not say its purpose');
    this.checkStructure(where, reference, link);
  }

  checkStructure(where, reference, link) {
    const element = this.pdf.resolve(this.parents.get(link['/StructParent']));
    const type = element?.['/S'];
    if (!type) {
      this.fault(where, 'is not in the structure tree');
      return;
    }
    if (type !== '/Link' && this.roles[type] !== '/Link') this.fault(where, `lies in ${type} and not in /Link`);
    const kids = [this.pdf.resolve(element['/K'])].flat().map((kid) => this.pdf.resolve(kid));
    const annotations = kids.filter((kid) => this.pdf.get(kid, '/Type') === '/OBJR');
    const here = annotations.filter((kid) => this.pageOf.get(kid['/Obj']) === this.pageOf.get(reference));
    // A link that goes on overleaf is one element with an annotation on each page.
    if (here.length !== 1 || here[0]['/Obj'] !== reference) {
      this.fault(where, 'its element does not name this annotation and no other on the page');
    }
  }

  checkPages() {
    this.pageList.forEach((page, index) => {
      const annotations = this.pdf.get(page, '/Annots') ?? [];
      annotations.forEach((reference, order) => {
        const annotation = this.pdf.resolve(reference);
        if (annotation['/Subtype'] !== '/Link') return;
        this.checkLink(`page ${index + 1}, link ${order + 1}`, reference, annotation);
      });
    });
  }
}

export function checkObjects(path) {
  const checker = new Checker(path);
  checker.checkNames();
  checker.checkOutline();
  checker.checkPages();
  return { faults: checker.faults, counts: checker.counts, names: [...checker.names.keys()] };
}
