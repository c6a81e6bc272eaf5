// The pipeline files that a municipality copies: they are YAML of the right shape, every command in them exists,
// and our own programs know the options that they are given. What a forge itself makes of them is not tried here.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const { parseDocument } = createRequire(join(root, 'tests/tools/package.json'))('yaml');
const program = process.env.HJEMVEI_PROGRAM;

function parsed(name) {
  const document = parseDocument(readFileSync(join(root, 'docs/pipelines', name), 'utf8'), { version: '1.2' });
  assert.deepEqual([...document.errors, ...document.warnings], []);
  return document.toJS();
}
const gitlab = parsed('gitlab-ci.yml');
const github = parsed('github-workflow.yml');

// Of Debian's base system, or installed by the pipeline itself.
const KNOWN = new Set(['apt-get', 'cp', 'exit', 'git', 'if', 'fi']);
const SUBCOMMANDS = ['build', 'check', 'changes'];

const gitlabLines = ['default', 'guides', 'pages'].flatMap((job) =>
  [...(gitlab[job].before_script ?? []), ...(gitlab[job].script ?? [])]);
const githubLines = Object.values(github.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

function optionsOf(subcommand) {
  const help = execFileSync(program, [subcommand, '--help'], { encoding: 'utf8' });
  return new Set(help.match(/--[a-z][a-z-]*/g));
}

for (const [name, lines] of [['gitlab-ci.yml', gitlabLines], ['github-workflow.yml', githubLines]]) {
  const commands = lines.flatMap((text) => text.split('\n')).map((line) => line.trim()).filter(Boolean);

  test(`${name}: every command is there`, () => {
    assert.ok(commands.length >= 5);
    for (const command of commands) {
      const [first] = command.split(' ');
      if (first === 'build/release/hjemvei') continue;   // made by scripts/guides
      if (first.startsWith('./')) accessSync(join(root, first), constants.X_OK);
      else assert.ok(KNOWN.has(first), command);
    }
  });

  test(`${name}: the program knows its options`, () => {
    const ours = commands.filter((command) => /^(\.\/scripts\/guides|build\/release\/hjemvei) /.test(command));
    assert.ok(ours.length >= 2);
    for (const command of ours) {
      const words = command.split(' ').slice(1);
      const subcommand = command.startsWith('./') ? 'build' : words.shift();
      assert.ok(SUBCOMMANDS.includes(subcommand), command);
      const known = optionsOf(subcommand);
      for (const word of words.filter((each) => each.startsWith('--'))) assert.ok(known.has(word), command);
    }
  });

  test(`${name}: the report that is written is the one that is shown`, () => {
    const written = commands.map((command) => /--report (\S+)/.exec(command)?.[1]).filter(Boolean);
    const shown = name.startsWith('gitlab') ? gitlab.guides.artifacts.reports.codequality
      : github.jobs.guides.steps.find(({ uses }) => uses?.includes('upload-sarif')).with.sarif_file;
    assert.deepEqual(written, [shown]);
  });
}

test('the shell understands every line', () => {
  for (const text of [...gitlabLines, ...githubLines]) execFileSync('sh', ['-n', '-c', text]);
});

// GitLab runs the lines of a job in one shell that stops at the first that fails. Programs of a name stand in for
// ours: they write down that they were called.
function runGuides(variables, exitOfGuides) {
  const folder = mkdtempSync(join(tmpdir(), 'pipelines-'));
  try {
    const standIn = (path, exit) => {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), `#!/bin/sh\necho ${path} "$@"\nexit ${exit}\n`, { mode: 0o755 });
    };
    standIn('scripts/guides', exitOfGuides);
    standIn('build/release/hjemvei', 0);
    standIn('git', 0);
    const { status, stdout } = spawnSync('sh', ['-e', '-c', gitlab.guides.script.join('\n')], {
      cwd: folder, encoding: 'utf8', env: { PATH: `${folder}:/usr/bin:/bin`, ...variables },
    });
    return [status, ...stdout.trim().split('\n')];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('GitLab: a fault fails the job, and what changed is told all the same', () => {
  const guides = 'scripts/guides --report faults.json';
  const changes = 'build/release/hjemvei changes FETCH_HEAD --format html --output output/changes.html';
  assert.deepEqual(runGuides({}, 0), [0, guides]);
  assert.deepEqual(runGuides({}, 1), [1, guides]);
  for (const fault of [0, 1]) {
    assert.deepEqual(runGuides({ CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' }, fault),
      [fault, guides, 'git fetch origin main', changes]);
  }
});

test('GitLab: jobs need jobs that are there, and the site is the folder "public"', () => {
  for (const job of gitlab.pages.needs) assert.ok(gitlab[job], job);
  assert.deepEqual(gitlab.pages.artifacts.paths, ['public']);
  assert.ok(gitlab.pages.script.some((line) => line.endsWith(' public')));
  assert.equal(gitlab.guides.artifacts.when, 'always');
});

test('GitHub: steps run a command or a named version of an action', () => {
  for (const { steps, needs } of Object.values(github.jobs)) {
    if (needs) assert.ok(github.jobs[needs], needs);
    for (const step of steps) {
      assert.notEqual(Boolean(step.run), Boolean(step.uses));
      if (step.uses) assert.match(step.uses, /^[a-z-]+\/[a-z/-]+@v\d+$/);
    }
  }
  assert.deepEqual(github.permissions, { contents: 'read' });
});

test('what somebody typed never stands in a command', () => {
  for (const text of githubLines) assert.doesNotMatch(text, /\$\{\{/);
});
