// npm run bench [-- name]: what the market costs beside a plain Medusa, measured in one run on this machine.
import { join } from 'node:path';
import { install } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { Refusal } from './lib/say.mjs';
import { root } from './lib/settings.mjs';

try {
  await install();
  await run(
    'The benchmark',
    process.execPath,
    [
      join(root, 'tests', 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--project=load',
      '--project=load-alone',
      ...process.argv.slice(2).filter((name) => name !== '--'),
    ],
    { cwd: join(root, 'tests'), show: true },
  );
} catch (error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : error?.stack}\n`);
  process.exit(1);
}
