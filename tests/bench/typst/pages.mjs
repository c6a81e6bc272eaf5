// pages [--standard ua-1]
// Sets the Swedish specimen with 300, 1,000 and 3,000 screens with hjemvei and with Typst, and prints
// processor time and peak memory of both: each a whole process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bench, prepare, printTable, run, runTypst } from './prepare.mjs';

const { values: options } = parseArgs({ options: { standard: { type: 'string', default: 'ua-1' } } });

function runOurs(screens) {
  const { benchmarks: [{ real_time: time, peak_MB: peak }] } = JSON.parse(run(bench('memory_bench'),
    [`--benchmark_filter=^pages/${screens}/`, '--benchmark_format=json']));
  return { time, peak };
}

const rows = [];
for (const screens of [300, 1000, 3000]) {
  const folder = mkdtempSync(join(tmpdir(), 'hjemvei-typst-'));
  try {
    const typst = runTypst(prepare(folder, screens, ['sv']), options.standard, '--cold');
    const ours = runOurs(screens);
    rows.push([String(screens), ours.time, typst.process, ours.time / typst.process,
      ours.peak, typst.peak / 1e6, ours.peak / (typst.peak / 1e6)]
      .map((cell, column) => (column === 0 ? cell : cell.toFixed(column % 3 === 0 ? 2 : 0))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
printTable(['screens', 'our ms', 'Typst ms', 'ratio', 'our MB', 'Typst MB', 'ratio'], rows);
