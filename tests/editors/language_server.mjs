// The YAML language server that editors use (VS Code, Neovim, Kate), spoken to as they do: JSON-RPC over
// its standard input and output. It may read files and never the network.

import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const PROGRAM = join(here, '..', 'tools', 'node_modules', 'yaml-language-server', 'out', 'server', 'src', 'server.js');
const SETTINGS = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false, url: '' } } };
const LONGEST_WAIT = 120_000;

export class LanguageServer {
  #child;
  #bytes = Buffer.alloc(0);
  #number = 0;
  #answers = new Map();
  #diagnostics = new Map();

  constructor(root) {
    this.root = pathToFileURL(root).href;
    this.#child = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout.on('data', (bytes) => this.#take(bytes));
  }

  async start() {
    const markdown = { documentationFormat: ['markdown', 'plaintext'] };
    await this.request('initialize', {
      processId: process.pid,
      rootUri: this.root,
      workspaceFolders: [{ uri: this.root, name: 'project' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          completion: { completionItem: { snippetSupport: true, ...markdown } },
          hover: { contentFormat: ['markdown', 'plaintext'] },
          publishDiagnostics: {},
        },
      },
    });
    this.#notify('initialized', {});
    this.#notify('workspace/didChangeConfiguration', { settings: SETTINGS });
  }

  // Opens a text as the file `path` and waits for what the server has to say about it.
  async open(path, text) {
    const uri = pathToFileURL(path).href;
    const said = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no diagnostics for ${path}`)), LONGEST_WAIT);
      this.#diagnostics.set(uri, (found) => { clearTimeout(timer); resolve(found); });
    });
    this.#notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return said;
  }

  close(path) {
    this.#notify('textDocument/didClose', { textDocument: { uri: pathToFileURL(path).href } });
  }

  // `line` and `character` are counted from 0.
  async complete(path, line, character) {
    const answer = await this.request('textDocument/completion', this.#place(path, line, character));
    return Array.isArray(answer) ? answer : answer.items;
  }

  async hover(path, line, character) {
    const answer = await this.request('textDocument/hover', this.#place(path, line, character));
    return answer ? answer.contents.value : '';
  }

  stop() { this.#child.kill(); }

  request(method, params) {
    const id = ++this.#number;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
  }

  #place(path, line, character) {
    return { textDocument: { uri: pathToFileURL(path).href }, position: { line, character } };
  }

  #notify(method, params) { this.#send({ method, params }); }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  #take(bytes) {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    for (;;) {
      const end = this.#bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#bytes.subarray(0, end).toString())[1]);
      if (this.#bytes.length < end + 4 + length) return;
      const message = JSON.parse(this.#bytes.subarray(end + 4, end + 4 + length).toString());
      this.#bytes = this.#bytes.subarray(end + 4 + length);
      this.#handle(message);
    }
  }

  #handle(message) {
    if (message.method && message.id !== undefined) {
      // What the server asks of its editor: settings, and things that we have nothing to say to.
      const result = message.method === 'workspace/configuration'
        ? message.params.items.map(({ section }) => SETTINGS[section] ?? null) : null;
      this.#send({ id: message.id, result });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params;
      this.#diagnostics.get(uri)?.(diagnostics);
    } else if (message.id !== undefined) {
      const { resolve, reject } = this.#answers.get(message.id);
      this.#answers.delete(message.id);
      if (message.error) reject(new Error(message.error.message)); else resolve(message.result);
    }
  }
}
