// What the launcher tells a person: one line for each step, its time when it ends.
import { performance } from 'node:perf_hooks';

/** A refusal that a person can act on: printed as one sentence, without a stack. */
export class Refusal extends Error {}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs `work` as a named step and prints how long it took. */
export async function step(name, work) {
  const start = performance.now();
  say(`· ${name} …`);
  const result = await work();
  say(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
