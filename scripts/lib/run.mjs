// Child processes of the launcher: quiet while all is well, the last lines of their output when they fail.
import { spawn } from 'node:child_process';
import { Refusal } from './say.mjs';

const KEPT_LINES = 40;
const running = new Set();

/** Asks what still runs to end; turbo, npm and pnpm pass it on. */
export function stopRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs a command to its end. Its output is kept and shown only on failure, or passed through with `show`. */
export function run(name, command, args, { show = false, ...options } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      ...options,
    });
    running.add(child);
    let tail = [];
    const keep = (chunk) => {
      tail = [...tail, ...String(chunk).split('\n')].slice(-KEPT_LINES);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      running.delete(child);
      fail(new Refusal(`${name} could not be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) return done();
      fail(new Refusal(`${name} failed (${signal ?? `status ${code}`}).\n${tail.join('\n')}`));
    });
  });
}
