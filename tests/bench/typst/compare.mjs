// compare [--runs 5] [--standard ua-1] [--keep FOLDER]
// Sets the specimen with 30 screens in every language with hjemvei and with Typst, and prints the
// processor time of both. README.md says how to prepare it and what is counted.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TODAY, bench, hjemvei, median, prepare, printTable, run, runTypst } from './prepare.mjs';

const SCREENS = 30;   // as languages_bench has it
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    standard: { type: 'string', default: 'ua-1' },
    keep: { type: 'string' },
  },
});

// Ours, warm, each language by itself and all in one: `read` is from fonts.yaml to the translations,
// `make` from there to the bytes of the files.
function runOurs() {
  const { benchmarks } = JSON.parse(run(bench('languages_bench'),
    ['--benchmark_filter=^(one|all)/', '--benchmark_format=json', '--benchmark_min_time=0.2']));
  return Object.fromEntries(benchmarks.map(({ name, real_time: time, read_ms: read, pages }) => {
    const [which, what] = name.split('/');
    return [which === 'all' ? which : what, { read, make: time - read, pages }];
  }));
}

// Ours, the whole process, in milliseconds: the shell counts user and system time of its child.
function runOursWhole(content) {
  const [user, system] = run('bash', ['-c', 'TIMEFORMAT="%U %S"; { time "$@" >/dev/null 2>&1; } 2>&1', 'bash',
    hjemvei, 'check', '--content', content, '--today', TODAY, '--jobs', '1']).trim().split(' ').map(Number);
  return 1000 * (user + system);
}

const ms = (number) => number.toFixed(number < 10 ? 1 : 0);

function cells({ name, pages, read, make, compile, exported }) {
  const [ours, typst] = [read + make, compile + exported];
  return [name, ...pages.map(String), ...[read, make, ours, compile, exported, typst].map(ms), (ours / typst).toFixed(2)];
}

function main(folder) {
  const set = prepare(folder, SCREENS);
  const ours = [], typst = [], whole = { ours: [], typst: [] };
  for (let i = 0; i < Number(options.runs); ++i) {   // in turn, so that both meet the same machine
    ours.push(runOurs());
    typst.push(runTypst(set, options.standard));
    whole.ours.push(runOursWhole(set.content));
    whole.typst.push(runTypst(set, options.standard, '--cold'));
  }
  const mine = (name, key) => median(ours.map((run) => run[name][key]));
  const rows = set.languages.map((name, index) => ({
    name,
    pages: [ours[0][name].pages, typst[0].languages[index].pages],
    read: mine(name, 'read'),
    make: mine(name, 'make'),
    compile: median(typst.map(({ languages }) => languages[index].compile)),
    exported: median(typst.map(({ languages }) => languages[index].export)),
  }));
  const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
  const total = {
    pages: [0, 1].map((side) => sum(({ pages }) => pages[side])),
    compile: sum(({ compile }) => compile),
    exported: sum(({ exported }) => exported),
  };
  const version = /Typst \d+\.\d+\.\d+/.exec(readFileSync(join(set.typst, `${rows[0].name}.pdf`), 'latin1'))[0];

  console.log(`hjemvei and ${version} (${options.standard}), processor time in ms, medians of ${options.runs} runs`);
  printTable(['language', 'pages', 'Typst', 'read', 'make', 'ours', 'compile', 'export', 'Typst', 'ratio'], [
    ...rows.map(cells),
    cells({ ...total, name: 'each by itself', read: sum(({ read }) => read), make: sum(({ make }) => make) }),
    cells({ ...total, name: 'all in one', read: mine('all', 'read'), make: mine('all', 'make') }),
  ]);
  const [wholeOurs, wholeTypst] = [median(whole.ours), median(whole.typst.map((run) => run.process))];
  console.log(`whole process: ours ${ms(wholeOurs)}, Typst ${ms(wholeTypst)}, ratio ${(wholeOurs / wholeTypst).toFixed(2)}`);
  console.log(`Typst's peak memory: ${ms(median(whole.typst.map(({ peak }) => peak)) / 1e6)} MB`);
}

const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'hjemvei-typst-'));
try {
  main(folder);
} finally {
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
}
