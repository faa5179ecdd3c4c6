// Builds what the market runs from; turbo skips what has not changed.
import { join } from 'node:path';
import { run } from './run.mjs';
import { step } from './say.mjs';
import { root } from './settings.mjs';

export async function build(env) {
  await step('Build', () =>
    run(
      'The build',
      process.execPath,
      [
        join(root, 'node_modules', 'turbo', 'bin', 'turbo'),
        'run',
        'build',
        '--env-mode=loose',
        '--output-logs=new-only',
        '--concurrency=2',
      ],
      { cwd: root, env: { ...env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' } },
    ),
  );
}
