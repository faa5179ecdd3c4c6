// Where things lie and listen. Everything can be set by environment; nothing has to be.
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Refusal } from './say.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const OLDEST_NODE = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Refusal(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${version}.`);
}

function port(name, fallback) {
  const text = process.env[name] ?? String(fallback);
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 65535) return value;
  throw new Refusal(`${name} must be a port from 1 to 65535, not "${text}".`);
}

function readArguments(args) {
  try {
    return parseArgs({ args, options: { province: { type: 'string' } } }).values;
  } catch (error) {
    throw new Refusal(error.message);
  }
}

function readProvince(name) {
  if (existsSync(join(root, 'seed', 'packs', name, 'market.json'))) return name;
  throw new Refusal(`There is no province pack "${name}" in seed/packs.`);
}

/** @returns the launcher's settings from environment and command line; throws a Refusal that names what is wrong */
export function readSettings(args) {
  const values = readArguments(args);
  const dataDir = process.env.DATA_DIR ?? '.data';
  return {
    province: readProvince(values.province ?? process.env.PROVINCE ?? 'binh-phuoc'),
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(root, dataDir),
    databaseUrl: process.env.DATABASE_URL,
    storefrontPort: port('STOREFRONT_PORT', 8000),
    adminPort: port('ADMIN_PORT', 7001),
    backendPort: port('BACKEND_PORT', 9000),
    postgresPort: port('POSTGRES_PORT', 5433),
    production: process.env.NODE_ENV === 'production',
  };
}

export const backendDir = join(root, 'backend');
