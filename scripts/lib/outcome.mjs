// How a run of checks ends: what failed, what each suite gave, and one plain line for programs.
import { stripVTControlCharacters } from 'node:util';
import { Refusal } from './say.mjs';

/** Of what a test says of its failure, so many lines are repeated at the end. */
const LINES = 12;

function show({ test, message }) {
  const lines = stripVTControlCharacters(message ?? '').split('\n');
  process.stdout.write(
    `✗ ${test}\n${lines
      .slice(0, LINES)
      .map((line) => `    ${line}\n`)
      .join('')}`,
  );
}

/**
 * Runs `work`, which adds suites, each run to its end, and ends the process: status 0 only when something ran and nothing failed.
 * @typedef {{name: string, passed: number, failed: number, failures?: {test: string, message?: string}[]}} Outcome
 * @param {(add: (suite: () => Outcome | Promise<Outcome>) => Promise<void>) => Promise<void>} work
 */
export async function finish(work) {
  const outcomes = [];
  const started = Date.now();
  const add = async (suite) => {
    const since = Date.now();
    outcomes.push({ ...(await suite()), seconds: (Date.now() - since) / 1000 });
  };
  try {
    await work(add);
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : error?.stack}\n`);
    await add(() => ({ name: 'the run itself', passed: 0, failed: 1 }));
  }
  process.stdout.write('\n');
  for (const failure of outcomes.flatMap((outcome) => outcome.failures ?? [])) show(failure);
  for (const { name, passed, failed, seconds } of outcomes) {
    process.stdout.write(
      `${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s\n`,
    );
  }
  const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
  const failed = outcomes.reduce((sum, one) => sum + one.failed, 0);
  process.stdout.write(`in ${((Date.now() - started) / 60_000).toFixed(1)} minutes\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`, () =>
    process.exit(failed === 0 && passed > 0 ? 0 : 1),
  );
}
