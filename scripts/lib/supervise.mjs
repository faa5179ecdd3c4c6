// The three apps as children: their output with a name in front, restarted when they crash, stopped in order.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Refusal, say } from './say.mjs';

const CRASHES_ALLOWED = 5;
const CRASH_WINDOW_MS = 60_000;
/** An app that keeps crashing is left alone for so long between two tries; the others go on. */
const CRASH_PAUSE_MS = 30_000;
const STOP_PATIENCE_MS = 10_000;

/** @param {{owner: {add: Function, remove: Function}, onGiveUp: (name: string) => void}} context */
export function supervisor({ owner, onGiveUp }) {
  const apps = new Map();
  let stopping = false;

  function launch(app) {
    const child = spawn(process.execPath, app.args, {
      cwd: app.cwd,
      env: app.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    app.child = child;
    app.exited = new Promise((done) => child.once('exit', done));
    owner.add(child.pid, app.args[0]);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => app.print(line));
    }
    child.once('exit', (code, signal) => {
      owner.remove(child.pid);
      if (!stopping) restart(app, signal ?? `status ${code}`);
    });
  }

  function restart(app, how) {
    const now = Date.now();
    app.crashes = [...app.crashes.filter((at) => now - at < CRASH_WINDOW_MS), now];
    if (!app.ready) return onGiveUp(`${app.name} (${how})\n${app.tail.join('\n')}`);
    if (app.crashes.length <= CRASHES_ALLOWED) {
      say(`${app.name} ended (${how}); starting it again`);
      return launch(app);
    }
    say(`${app.name} keeps ending (${how}); starting it again in ${CRASH_PAUSE_MS / 1000} s`);
    setTimeout(() => stopping || launch(app), CRASH_PAUSE_MS).unref();
  }

  return {
    /** Starts an app and waits until `healthUrl` answers 200. */
    async start({ name, args, cwd, env, healthUrl, quiet = false }) {
      const tail = [];
      const print = (line) => {
        tail.push(line);
        if (tail.length > 40) tail.shift();
        if (!quiet) say(`[${name}] ${line}`);
      };
      const app = { name, args, cwd, env, crashes: [], ready: false, tail, print };
      apps.set(name, app);
      launch(app);
      await healthy(app, healthUrl);
      app.ready = true;
    },
    /** Stops all, the last started first. */
    async stopAll() {
      stopping = true;
      for (const app of [...apps.values()].reverse()) {
        app.child.kill('SIGTERM');
        const patience = setTimeout(() => app.child.kill('SIGKILL'), STOP_PATIENCE_MS);
        if (app.child.exitCode === null && app.child.signalCode === null) await app.exited;
        clearTimeout(patience);
      }
    },
  };
}

async function healthy(app, url) {
  for (let waited = 0; waited < 120_000; waited += 100) {
    if (app.child.exitCode !== null) throw new Refusal(`${app.name} did not start.\n${app.tail.join('\n')}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Refusal(`${app.name} did not answer at ${url} within two minutes.\n${app.tail.join('\n')}`);
}
