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

// Medians over the runs, and the median of the runs' ratios: when the machine is slow for a while, it
// is so for both.
function cells({ name, pages, runs }) {
  const typst = ({ compile, exported }) => compile + exported;
  const ours = ({ read, make }) => read + make;
  const figures = [({ read }) => read, ({ make }) => make, ours, ({ compile }) => compile, ({ exported }) => exported, typst];
  return [name, ...pages.map(String), ...figures.map((of) => ms(median(runs.map(of)))),
    median(runs.map((run) => ours(run) / typst(run))).toFixed(2)];
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const addUp = (runs) => Object.fromEntries(Object.keys(runs[0]).map((key) => [key, sum(runs.map((run) => run[key]))]));

function main(folder) {
  const set = prepare(folder, SCREENS);
  const runs = [];
  for (let i = 0; i < Number(options.runs); ++i)   // in turn, so that both meet the same machine
    runs.push({
      ours: runOurs(),
      typst: runTypst(set, options.standard),
      oursWhole: runOursWhole(set.content),
      typstWhole: runTypst(set, options.standard, '--cold'),
    });

  const rows = set.languages.map((name, index) => ({
    name,
    pages: [runs[0].ours[name].pages, runs[0].typst.languages[index].pages],
    runs: runs.map(({ ours, typst }) => ({
      read: ours[name].read,
      make: ours[name].make,
      compile: typst.languages[index].compile,
      exported: typst.languages[index].export,
    })),
  }));
  const each = {
    pages: [0, 1].map((side) => sum(rows.map(({ pages }) => pages[side]))),
    runs: runs.map((_, index) => addUp(rows.map((row) => row.runs[index]))),
  };
  const all = each.runs.map((run, index) => ({ ...run, read: runs[index].ours.all.read, make: runs[index].ours.all.make }));
  const version = /Typst \d+\.\d+\.\d+/.exec(readFileSync(join(set.typst, `${rows[0].name}.pdf`), 'latin1'))[0];

  console.log(`hjemvei and ${version} (${options.standard}), processor time in ms, medians of ${options.runs} runs`);
  printTable(['language', 'pages', 'Typst', 'read', 'make', 'ours', 'compile', 'export', 'Typst', 'ratio'], [
    ...rows.map(cells),
    cells({ ...each, name: 'each by itself' }),
    cells({ ...each, runs: all, name: 'all in one' }),
  ]);
  console.log(`whole process: ours ${ms(median(runs.map(({ oursWhole }) => oursWhole)))}, `
    + `Typst ${ms(median(runs.map(({ typstWhole }) => typstWhole.process)))}, `
    + `ratio ${median(runs.map((run) => run.oursWhole / run.typstWhole.process)).toFixed(2)}`);
  console.log(`Typst's peak memory: ${ms(median(runs.map(({ typstWhole }) => typstWhole.peak)) / 1e6)} MB`);
}

const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'hjemvei-typst-'));
try {
  main(folder);
} finally {
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
}
