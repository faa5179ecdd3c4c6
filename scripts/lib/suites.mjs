// What `npm test` consists of: each suite runs to its end, shows its real output and answers how many passed and failed.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './run.mjs';
import { Refusal } from './say.mjs';
import { root } from './settings.mjs';
import { turbo } from './turbo.mjs';

const PACKAGES = ['backend', 'storefront', 'admin', 'seed', 'tests'];
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** One thing that either holds or not. */
async function check(name, work) {
  try {
    await work();
    return { name, passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return { name, passed: 0, failed: 1 };
  }
}

export const format = () =>
  check('format and lint', () =>
    run('Format and lint', bin('biome'), ['check', '--error-on-warnings'], { cwd: root, show: true }),
  );

export const deadCode = () =>
  check('dead code', () => run('The search for dead code', bin('knip'), [], { cwd: root, show: true }));

export const types = () =>
  check('types', () =>
    turbo('The type check', ['run', 'typecheck', '--env-mode=loose', '--output-logs=errors-only'], {
      show: true,
    }),
  );

/** Passed tests and what failed in a Vitest JSON report; a file that could not be loaded counts as one failure. */
function outcomeOf(file) {
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [{ test: relative(root, name), message }];
    return failed.map(({ fullName, failureMessages }) => ({
      test: `${relative(root, name)} > ${fullName}`,
      message: failureMessages.join('\n'),
    }));
  });
  return { passed: report.numPassedTests, failures };
}

/** Runs Vitest tests; that it crashed, or found nothing to run, is a failure, too. */
async function tested(name, reports, work) {
  for (const file of reports) {
    mkdirSync(join(file, '..'), { recursive: true });
    rmSync(file, { force: true });
  }
  const outcome = await check(name, work);
  const found = reports.map(outcomeOf).filter((one) => one !== undefined);
  const passed = found.reduce((sum, one) => sum + one.passed, 0);
  const failures = found.flatMap((one) => one.failures);
  const failed = failures.length;
  if (passed + failed === 0) process.stderr.write(`${name}: no test ran\n`);
  const unexplained = failed === 0 && (outcome.failed > 0 || passed === 0) ? 1 : 0;
  return { name, passed, failed: failed + unexplained, failures };
}

const reporters = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];

/** The tests that stand beside the code and need no database: of all packages, or of one, perhaps only the files named. */
export function unit([only, ...files] = []) {
  const file = 'test-results/unit.json';
  return tested(
    'unit',
    (only ? [only] : PACKAGES).map((name) => join(root, name, file)),
    () =>
      turbo(
        'The unit tests',
        [
          'run',
          'test',
          '--env-mode=loose',
          '--output-logs=full',
          '--concurrency=2',
          ...(only ? [`--filter=./${only}`] : []),
          '--',
          ...reporters(file),
          ...files,
        ],
        { show: true },
      ),
  );
}

/** Runs Vitest in one package with the given configuration. */
function vitest(name, folder, args, env = {}) {
  const report = join(root, folder, 'test-results', `${name}.json`);
  return tested(name, [report], () =>
    run(
      `The suite "${name}"`,
      process.execPath,
      [
        join(root, folder, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        ...reporters(relative(join(root, folder), report)),
        ...args,
      ],
      { cwd: join(root, folder), show: true, env: { ...process.env, ...env } },
    ),
  );
}

/** The backend's modules, workflows and doors on a real PostgreSQL. */
export const integration = (filters = [], env = {}) =>
  vitest('integration', 'backend', ['--config', 'vitest.integration.config.mts', ...filters], env);

/** A suite of `tests/`, which boots the market that it needs. */
export const crossing = (name, filters = [], env = {}) =>
  vitest(name, 'tests', ['--project', name, ...filters], env);

/** Suites of `tests/`, in the order in which they run. */
export const CROSSING = ['contracts', 'races', 'crash', 'launcher', 'e2e'];
