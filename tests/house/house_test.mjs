// The rules of the house that a machine can see: who may include whom, how long a file may be, what
// must not stand in the repository, and what the documents must name.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (path) => readFileSync(join(root, path), 'utf8');

// What git does not hold.
const OUTSIDE = new Set(['.git', 'build', 'output', 'node_modules']);

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (OUTSIDE.has(entry.name)) return [];
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const allFiles = filesUnder('.');
const sources = allFiles.filter((path) => /^generator\/.*\.(cpp|h)$/.test(path));

// The order of the rooms is written once, where they are built.
const rooms = /set\(HJEMVEI_ROOMS\s+([^)]*)\)/.exec(read('generator/CMakeLists.txt'))[1].trim().split(/\s+/);
const roomOf = (path) => (path.split('/').length > 2 ? path.split('/')[1] : 'main');
const rankOf = (room) => (room === 'main' ? rooms.length : rooms.indexOf(room));

function includesOf(path) {
  return [...read(path).matchAll(/^\s*#\s*include\s*([<"])([^>"]+)[>"]/gm)]
    .map(([, kind, name]) => ({ ours: kind === '"' && !name.startsWith('embedded/'), name }));
}

function none(faults) {
  assert.ok(faults.length === 0, `\n${faults.join('\n')}`);
}

test('a room includes only itself and the rooms before it', () => {
  none(sources.flatMap((path) => includesOf(path).filter(({ ours }) => ours).flatMap(({ name }) => {
    const other = name.split('/')[0];
    if (!name.includes('/') || !rooms.includes(other)) return `${path}: "${name}" is not written as "room/file.h"`;
    if (!existsSync(join(root, 'generator', name))) return `${path}: there is no "${name}"`;
    return rankOf(other) <= rankOf(roomOf(path)) ? [] : `${path}: ${roomOf(path)} must not know ${other} ("${name}")`;
  })));
});

test('headers do not include each other in a circle', () => {
  const faults = [];
  const state = new Map();
  const visit = (path, trail) => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') { faults.push([...trail, path].join(' -> ')); return; }
    state.set(path, 'open');
    for (const { ours, name } of includesOf(path)) {
      const next = join('generator', name);
      if (ours && existsSync(join(root, next))) visit(next, [...trail, path]);
    }
    state.set(path, 'done');
  };
  sources.forEach((path) => visit(path, []));
  none(faults);
});

// Library -> how its headers are named, and the rooms that may use it at all.
const LIBRARIES = {
  'yaml-cpp': [/^yaml-cpp\//, ['content']],
  'ICU': [/^unicode\//, rooms],
  'HarfBuzz': [/^hb(-\w+)?\.h$/, ['text', 'pdf']],
  'Brotli': [/^brotli\//, ['text']],
  'libhyphen': [/^hyphen\.h$/, ['text']],
  'PoDoFo': [/^podofo\//, ['pdf']],
  'QPDF': [/^qpdf\//, ['pdf', 'publish', 'verify', 'forms']],
  'pugixml': [/^pugixml/, rooms],
  'md4c': [/^md4c/, rooms],
  'libpng': [/^png\.h$/, ['publish']],
  'libdeflate': [/^libdeflate\.h$/, ['pdf', 'publish']],
  'cpp-httplib': [/^httplib\.h$/, ['preview']],
  'CLI11': [/^CLI\//, ['commands', 'main']],
};

test('a library stays in its rooms, and out of headers that another room reads', () => {
  const readElsewhere = new Set();
  for (const path of sources) {
    for (const { ours, name } of includesOf(path)) {
      if (ours && name.split('/')[0] !== roomOf(path)) readElsewhere.add(join('generator', name));
    }
  }
  none(sources.flatMap((path) => includesOf(path).flatMap(({ name }) =>
    Object.entries(LIBRARIES).filter(([, [headers]]) => headers.test(name)).flatMap(([library, [, allowed]]) => {
      if (!allowed.includes(roomOf(path))) return `${path}: ${library} belongs in ${allowed.join(', ')}`;
      return readElsewhere.has(path) ? `${path}: shows ${library} to other rooms` : [];
    }))));
});

test('one file each uses PoDoFo and writes with QPDF', () => {
  const podofo = sources.filter((path) => includesOf(path).some(({ name }) => name.startsWith('podofo/')));
  const writers = sources.filter((path) => includesOf(path).some(({ name }) => name === 'qpdf/QPDFWriter.hh'));
  assert.ok(podofo.length <= 1, `PoDoFo is used in ${podofo.join(', ')}`);
  assert.ok(writers.length <= 1, `QPDF writes in ${writers.join(', ')}`);
  none([...podofo, ...writers].filter((path) => !/^generator\/pdf\/.*\.cpp$/.test(path))
    .map((path) => `${path}: only a .cpp of pdf/ writes PDF`));
});

test('no source file has outgrown its room', () => {
  none(sources.map((path) => [path, read(path).trimEnd().split('\n').length])
    .filter(([, lines]) => lines > 450).map(([path, lines]) => `${path}: ${lines} lines, 450 are the most`));
});

test('headers are guarded, and start with what they are for', () => {
  none(sources.filter((path) => path.endsWith('.h')).flatMap((path) => {
    const text = read(path);
    return [
      ...(/^#pragma once$/m.test(text) ? [] : [`${path}: no #pragma once`]),
      ...(text.startsWith('//') ? [] : [`${path}: does not begin with a comment`]),
    ];
  }));
});

// A room names its sources in its CMakeLists.txt, or in a .cmake file beside it.
test('every source file is built', () => {
  none(sources.filter((path) => path.endsWith('.cpp') && roomOf(path) !== 'main').flatMap((path) => {
    const room = join('generator', roomOf(path));
    const lists = allFiles.filter((file) => dirname(file) === room && /(CMakeLists\.txt|\.cmake)$/.test(file));
    const inRoom = relative(room, path).replaceAll('.', '\\.');
    const named = new RegExp(`(^|[\\s/(])${inRoom}($|[\\s)])`, 'm');
    return lists.some((file) => named.test(read(file))) ? [] : `${path}: no list of ${room} names it`;
  }));
});

test('only commands/ reads the clock', () => {
  const clock = /system_clock|\btime\s*\(\s*(nullptr|NULL|0)\s*\)|\blocaltime|\bgettimeofday/;
  none(sources.filter((path) => !['commands', 'main'].includes(roomOf(path)) && clock.test(read(path)))
    .map((path) => `${path}: reads the clock`));
});

// Written so that the pattern does not find itself.
const UNFINISHED = /\b(TOD[O]|FIXM[E]|XX[X])\b/;
const MACHINE_PATH = /(^|[\s"'=(:])\/(wor[k]|hom[e]|User[s]|roo[t]|farm[s]?)\//;
const REGISTRY = /(registr[y]\.|npmj[s]\.|de[b]\.debian\.|proxy\.golan[g])/;
const BINARY = /\.(png|jpe?g|ttf|otf|ttc|icc|pdf|mo|ico|woff2?)$/;

test('nothing unfinished and nothing of a certain machine stands in the repository', () => {
  none(allFiles.filter((path) => !BINARY.test(path)).flatMap((path) =>
    read(path).split('\n').flatMap((line, index) => {
      const where = `${path}:${index + 1}`;
      if (UNFINISHED.test(line) && !path.endsWith('.po')) return `${where}: work left open: ${line.trim()}`;
      if (MACHINE_PATH.test(line)) return `${where}: a path of one machine: ${line.trim()}`;
      return REGISTRY.test(line) ? `${where}: a registry's host: ${line.trim()}` : [];
    })));
});

test('the documents name every room', () => {
  const architecture = read('docs/ARCHITECTURE.md');
  none(readdirSync(join(root, 'generator'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !architecture.includes(`${entry.name}/`))
    .map((entry) => `docs/ARCHITECTURE.md: no word about ${entry.name}/`));
});

test('links between the documents lead somewhere', () => {
  const documents = allFiles.filter((path) => path.endsWith('.md'));
  none(documents.flatMap((path) => [...read(path).matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
    .filter(([, target]) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(path), target)))
    .map(([, target]) => `${path}: leads to ${target}, which is not there`)));
});

test('scripts can be started', () => {
  none(allFiles.filter((path) => !BINARY.test(path) && read(path).startsWith('#!'))
    .filter((path) => (statSync(join(root, path)).mode & 0o111) === 0).map((path) => `${path}: chmod +x ${basename(path)}`));
});

// "content/oslo/guide.yaml" -> "guide"; what a file holds follows from where it stands.
function kindOf(path) {
  const parts = path.split('/');
  if (parts[0] === 'fonts') return 'fonts';
  if (parts[0] === 'layouts') return parts[1] === 'themes' ? 'theme' : `layout-${basename(path, '.yaml')}`;
  return parts.at(-2) === 'translations' ? 'translations' : basename(path, '.yaml');
}

test('each YAML file leads editors to its schema in its first line', () => {
  const files = allFiles.filter((path) => /^(content|layouts|fonts)\/.*\.yaml$/.test(path));
  assert.ok(files.length > 0);
  none(files.flatMap((path) => {
    const schema = `docs/schema/${kindOf(path)}.schema.json`;
    const line = `# yaml-language-server: $schema=${relative(dirname(path), schema)}`;
    return [
      ...(read(path).split('\n')[0] === line ? [] : [`${path}: its first line should be "${line}"`]),
      ...(existsSync(join(root, schema)) ? [] : [`${path}: there is no ${schema}`]),
    ];
  }));
});
