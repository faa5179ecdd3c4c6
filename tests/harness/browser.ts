import { execFile } from 'node:child_process';
import { access, constants, mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ROOT } from './workspace';

const run = promisify(execFile);
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

interface Installation {
  path: string;
  env: Record<string, string>;
}

/**
 * A headless Chromium: `CHROME_PATH`, else the machine's own, else the one that comes in the package `@sparticuz/chromium`
 * (docs/decisions/0007).
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = (await named()) ?? (await installed()) ?? (await packaged());
  return chromium.launch({
    executablePath: path,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

async function named(): Promise<Installation | undefined> {
  const path = process.env.CHROME_PATH;
  if (!path) return undefined;
  if (!(await canRun(path))) throw new Error(`CHROME_PATH names no program that can be run: ${path}`);
  return { path, env: {} };
}

async function installed(): Promise<Installation | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of SYSTEM_NAMES) {
      const path = join(folder, name);
      if (await canRun(path)) return { path, env: {} };
    }
  }
  return undefined;
}

/** Unpacks the browser below `.cache`, with the libraries and the font that a bare machine lacks. */
async function packaged(): Promise<Installation> {
  const folder = join(ROOT, '.cache', 'browser');
  await mkdir(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: carried, inflate } = await import('@sparticuz/chromium');
    const archives = join(ROOT, 'tests', 'node_modules', '@sparticuz', 'chromium', 'bin');
    const path = await carried.executablePath();
    if (!(await lacksLibraries(path))) return { path, env: {} };
    const libraries = join(folder, 'al2023', 'lib');
    if (!(await exists(libraries))) await inflate(join(archives, 'al2023.tar.br'));
    return { path, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') } };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function lacksLibraries(path: string): Promise<boolean> {
  const answer = await run('ldd', [path]).catch(() => ({ stdout: 'not found' }));
  return answer.stdout.includes('not found');
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const canRun = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
