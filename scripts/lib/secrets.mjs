// Secrets are made on the first start and kept beside the data, or given by environment; never defaults in code.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeJson } from './files.mjs';
import { Refusal } from './say.mjs';

const NAMES = [
  'JWT_SECRET',
  'COOKIE_SECRET',
  'SESSION_SECRET',
  'SEPAY_WEBHOOK_SECRET',
  'INVOICE_KEY_SECRET',
  'POSTGRES_PASSWORD',
  'DEMO_PASSWORD',
];
const ONLY_LOCAL = ['POSTGRES_PASSWORD', 'DEMO_PASSWORD'];

const make = (name) =>
  name === 'DEMO_PASSWORD' ? randomBytes(6).toString('base64url') : randomBytes(32).toString('hex');

function readKept(file) {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Refusal(
      `${file} is damaged. It holds the secrets of this market's data: put it back from a copy.`,
    );
  }
}

/** @returns every secret by name. With NODE_ENV=production each must be given; otherwise missing ones are made once. */
export function readSecrets({ dataDir, production, databaseUrl }) {
  const given = Object.fromEntries(
    NAMES.filter((name) => process.env[name]).map((name) => [name, process.env[name]]),
  );
  if (production) {
    const missing = NAMES.filter((name) => !ONLY_LOCAL.includes(name) && !given[name]);
    if (!databaseUrl) missing.unshift('DATABASE_URL');
    if (missing.length === 0) return given;
    throw new Refusal(`With NODE_ENV=production these must be set: ${missing.join(', ')}.`);
  }
  const file = join(dataDir, 'secrets.json');
  const kept = readKept(file);
  const made = Object.fromEntries(NAMES.filter((name) => !kept[name]).map((name) => [name, make(name)]));
  if (Object.keys(made).length > 0) {
    writeJson(file, { ...kept, ...made });
  }
  return { ...kept, ...made, ...given };
}
