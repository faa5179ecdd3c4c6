// Installs the workspace's packages when they are missing or older than the lockfile.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { step } from './say.mjs';
import { root } from './settings.mjs';

const packages = ['.', 'backend', 'storefront', 'admin', 'seed', 'tests'];
const stamp = join(root, 'node_modules', '.installed');

function wanted() {
  const hash = createHash('sha256');
  for (const file of [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...packages.map((name) => join(name, 'package.json')),
  ]) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

export function pnpmVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
}

export async function install() {
  const hash = wanted();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await step('Install packages', () =>
    run('The installation', 'npx', ['-y', pnpmVersion(), 'install', '--frozen-lockfile'], { cwd: root }),
  );
  writeFileSync(stamp, hash);
}
