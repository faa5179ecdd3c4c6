// Turborepo runs each package's scripts through pnpm, which a machine need not have: the workspace carries its own.
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { root } from './settings.mjs';

/** Runs a turbo command to its end; throws a Refusal named `name` when it fails. */
export function turbo(name, args, { env = process.env, show = false } = {}) {
  return run(name, process.execPath, [join(root, 'node_modules', 'turbo', 'bin', 'turbo'), ...args], {
    cwd: root,
    show,
    env: {
      ...env,
      PATH: [join(root, 'node_modules', '.bin'), env.PATH].join(delimiter),
      TURBO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
    },
  });
}
