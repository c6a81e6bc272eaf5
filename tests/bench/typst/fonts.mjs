// The fonts of our guides, for Typst: the same files, in the same order for each language.
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

// Our families are written without spaces; "NotoSansCJKsc" is the one whose name cannot be guessed.
const NAMES = { NotoSansCJKsc: 'Noto Sans CJK SC' };
const nameOf = (family) => NAMES[family] ?? family.replace(/([a-z])([A-Z])/g, '$1 $2');

// Language tag -> the names of its families, from the language table.
export function fontsByLanguage(project) {
  const [head, ...rows] = readFileSync(join(project, 'generator/language/languages.tsv'), 'utf8')
    .trimEnd().split('\n').map((line) => line.split('\t'));
  return Object.fromEntries(rows.map((row) => [
    row[head.indexOf('tag')],
    row[head.indexOf('fonts')].split(' ').map(nameOf),
  ]));
}

// Makes `folder` lead to all files that fonts/fonts.yaml names, and to nothing else.
export function linkFonts(project, folder) {
  mkdirSync(folder, { recursive: true });
  const list = readFileSync(join(project, 'fonts/fonts.yaml'), 'utf8');
  const files = [...list.matchAll(/^ +(?:regular|bold): *(\S+)$/gm)].map(([, file]) => file);
  for (const file of new Set(files)) symlinkSync(file, join(folder, basename(file)));
}
