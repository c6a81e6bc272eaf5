// The running preview, for scripts: starts `hjemvei serve` on a copy of a small project, listens to its
// events, and looks at the process. Nothing sleeps: whatever is waited for has a deadline.

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const DEADLINE = 60_000;

export function within(promise, what, milliseconds = DEADLINE) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`too late: ${what}`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// A project with the layouts and fonts of this one, and with its own content.
export function makeProject(folder, content = join(root, 'tests/smoke/content')) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const each of ['layouts', 'fonts']) cpSync(join(root, each), join(folder, each), { recursive: true });
  cpSync(content, join(folder, 'content'), { recursive: true });
  return folder;
}

export class Preview {
  static async start(program, project, more = []) {
    const preview = new Preview();
    const port = more.includes('--port') ? [] : ['--port', '0'];
    preview.child = spawn(program, ['serve', ...port, '--no-open', '--project', project, '--today', '2026-11-22', ...more],
      { stdio: ['ignore', 'pipe', 'pipe'] });
    preview.said = '';
    preview.child.stderr.on('data', (data) => { preview.said += data; });
    preview.ended = new Promise((resolve) => preview.child.on('exit', (code, signal) => resolve({ code, signal })));
    let line = '';
    preview.address = await within(new Promise((resolve, reject) => {
      preview.child.stdout.on('data', (data) => {
        line += data;
        const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(line);
        if (found) resolve(found[0].slice(0, -1));
      });
      preview.child.on('exit', () => reject(new Error(`serve ended: ${preview.said}`)));
    }), 'the address');
    preview.port = Number(preview.address.split(':').pop());
    return preview;
  }

  // A request as it is written here; node's fetch would not let us choose Host and Origin.
  get(path, { headers = {}, method = 'GET' } = {}) {
    return within(new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port: this.port, path, method, headers, agent: false }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const bytes = Buffer.concat(parts);
          resolve({ status: answer.statusCode, headers: answer.headers, bytes, text: bytes.toString() });
        });
        answer.on('error', reject);
      });
      request.on('error', reject);
      request.end();
    }), path);
  }

  async state(query = '') {
    return JSON.parse((await this.get(`/state${query}`)).text);
  }

  // As soon as there is room: a window that was closed is noticed a little later.
  async follow(query = '') {
    for (const end = Date.now() + DEADLINE; ;) {
      const events = await Events.open(this, query);
      if (events.answer.statusCode === 200) return events;
      events.close();
      if (Date.now() > end) throw new Error('too late: a place to listen');
    }
  }

  async stop(signal = 'SIGTERM') {
    this.child.kill(signal);
    return within(this.ended, 'the end');
  }

  // Kibibytes in memory that are not shared with files.
  memory() {
    return Number(/^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))[1]);
  }

  bytesRead() {
    return Number(/^rchar: (\d+)$/m.exec(readFileSync(`/proc/${this.child.pid}/io`, 'utf8'))[1]);
  }

  descriptors() {
    return readdirSync(`/proc/${this.child.pid}/fd`).length;
  }

  threads() {
    return readdirSync(`/proc/${this.child.pid}/task`).length;
  }
}

// The line on which the preview tells of changes.
export class Events {
  static open(preview, query) {
    const events = new Events();
    events.states = [];
    events.waiting = [];
    return within(new Promise((resolve, reject) => {
      events.request = http.get({ host: '127.0.0.1', port: preview.port, path: `/events${query}`, agent: false }, (answer) => {
        events.answer = answer;
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => {
          text += part;
          for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) {
            const data = /^data: (.*)$/m.exec(text.slice(0, end));
            if (data) events.take(JSON.parse(data[1]));
          }
        });
        answer.on('error', () => {});
        resolve(events);
      });
      events.request.on('error', reject);
    }), 'events');
  }

  take(state) {
    this.states.push(state);
    const still = [];
    for (const waiting of this.waiting) (this.try(waiting) || still.push(waiting));
    this.waiting = still;
  }

  try({ wanted, resolve }) {
    const index = this.states.findIndex(wanted);
    if (index < 0) return false;
    const [state] = this.states.splice(0, index + 1).slice(-1);
    resolve(state);
    return true;
  }

  // The first state that has come since the last call and is wanted.
  next(wanted = () => true, what = 'an event') {
    return within(new Promise((resolve) => {
      const waiting = { wanted, resolve };
      if (!this.try(waiting)) this.waiting.push(waiting);
    }), what);
  }

  close() {
    this.request.destroy();
  }
}
