// compile_typst [--cold] FOLDER FONTS STANDARD LANGUAGE...
// Compiles FOLDER/<language>.typ to FOLDER/<language>.pdf in this one process, with the fonts in the
// folder FONTS, and prints what processor time that took, as JSON.
//
// Everything is made twice, and only the second time counts: after the first, fonts and guide.typ
// are loaded and memory is at hand, as they are for our warm figures. With --cold it is made once,
// and `process` is the time of the whole process.
//
// After each document Typst has to forget its pages, outside the clock when warm. So none is given a
// page that was set before; and Typst is faster so, since it need not ask for more and more memory.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const cold = process.argv[2] === '--cold';
const [folder, fonts, pdfStandard, ...languages] = process.argv.slice(cold ? 3 : 2);

// User and system time of all threads, of the whole process or since `start`, in milliseconds.
const cpu = (start) => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });

function make(language) {
  const start = process.cpuUsage();
  const compiled = compiler.compile({ mainFilePath: join(folder, `${language}.typ`) });
  const compile = cpu(start);
  if (compiled.hasError()) {
    compiled.printErrors();
    throw new Error(`Typst did not compile ${language}`);
  }
  try {
    const file = compiler.pdf(compiled.result, { pdfStandard, creationTimestamp: 0 });
    return { language, file, pages: compiled.result.numOfPages, compile, export: cpu(start) - compile };
  } catch (fault) {
    throw new Error(`Typst did not export ${language}: ${fault.message}`);
  }
}

function makeAll() {
  return languages.map((language) => {
    const made = make(language);
    compiler.evictCache(0);
    return made;
  });
}

if (!cold) makeAll();
const made = makeAll();
const whole = cpu();
for (const { language, file } of made) writeFileSync(join(folder, `${language}.pdf`), file);
console.log(JSON.stringify({
  process: whole,
  peak: process.resourceUsage().maxRSS * 1024,
  languages: made.map(({ file, ...rest }) => ({ ...rest, bytes: file.length })),
}));
