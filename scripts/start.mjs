// npm start: sets up what is missing and runs the whole market, from nothing but Node and npm.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { ensureDatabase, migrate, publishableKey, seed } from './lib/database.mjs';
import { install } from './lib/install.mjs';
import { claim } from './lib/owner.mjs';
import { checkPorts } from './lib/ports.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { stopRunning } from './lib/run.mjs';
import { Refusal, say } from './lib/say.mjs';
import { readSecrets } from './lib/secrets.mjs';
import { backendDir, checkNode, readSettings, root } from './lib/settings.mjs';
import { supervisor } from './lib/supervise.mjs';

const started = performance.now();
const undo = [];
let ending = false;

async function end(code, reason) {
  if (ending) return;
  ending = true;
  if (reason) process.stderr.write(`${reason}\n`);
  for (const step of undo.reverse())
    await Promise.resolve(step()).catch((error) => process.stderr.write(`${error}\n`));
  process.exit(code);
}

function onSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
}

/** What the backend takes from the environment as it is given. */
const PASSED_ON = [
  'AGREEMENT_CERTIFICATE',
  'AGREEMENT_KEY',
  'CARD_SELLERS',
  'CASSO_CHECKSUM_KEY',
  'MARKET_NOW',
  'MEILISEARCH_API_KEY',
  'MEILISEARCH_HOST',
  'MEILISEARCH_INDEX_PREFIX',
  'OPERATOR_DASHBOARD',
  'PAYOS_CHECKSUM_KEY',
  'QR_DEADLINE_MINUTES',
  'REDIS_URL',
  'SMS_GATEWAY_TOKEN',
  'SMS_GATEWAY_URL',
  'SMTP_FROM',
  'SMTP_URL',
  'STRIPE_API_BASE',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'WORKER_MODE',
];

/** The environment of each app: what it needs and nothing of its neighbours'. */
function environments(settings, secrets, url) {
  const { PATH, HOME, LANG, NODE_EXTRA_CA_CERTS } = process.env;
  const given = Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]]));
  const base = {
    PATH,
    HOME,
    LANG,
    NODE_EXTRA_CA_CERTS,
    NODE_ENV: 'production',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    NODE_OPTIONS: '--no-deprecation',
    MARKET_MODE: settings.production ? 'production' : 'local',
    HOST: process.env.HOST ?? '127.0.0.1',
    BACKEND_URL: process.env.BACKEND_URL ?? `http://localhost:${settings.backendPort}`,
    STOREFRONT_URL: process.env.STOREFRONT_URL ?? `http://localhost:${settings.storefrontPort}`,
    ADMIN_URL: process.env.ADMIN_URL ?? `http://localhost:${settings.adminPort}`,
    MEDUSA_DISABLE_TELEMETRY: 'true',
  };
  const {
    JWT_SECRET,
    COOKIE_SECRET,
    SEPAY_WEBHOOK_SECRET,
    INVOICE_KEY_SECRET,
    SESSION_SECRET,
    DEMO_PASSWORD,
  } = secrets;
  return {
    base,
    backend: {
      ...base,
      ...given,
      DATABASE_URL: url,
      JWT_SECRET,
      COOKIE_SECRET,
      SEPAY_WEBHOOK_SECRET,
      INVOICE_KEY_SECRET,
      BACKEND_PORT: String(settings.backendPort),
      PORT: String(settings.backendPort),
      DATA_DIR: settings.dataDir,
    },
    seed: { DEMO_PASSWORD },
    storefront: { ...base, SESSION_SECRET, STOREFRONT_PORT: String(settings.storefrontPort) },
    admin: { ...base, SESSION_SECRET, ADMIN_PORT: String(settings.adminPort) },
  };
}

function demoSignIns(dataDir) {
  const file = join(dataDir, 'demo-sign-ins.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

async function main() {
  onSignals();
  undo.push(stopRunning);
  checkNode();
  const settings = readSettings(process.argv.slice(2));
  await checkAndClaim(settings);
  const secrets = readSecrets(settings);
  await install();
  const postgres = settings.databaseUrl ? undefined : await embedded(settings, secrets);
  const url = settings.databaseUrl ?? (await ensureDatabase(postgres));
  const env = environments(settings, secrets, url);
  await build({ ...process.env, ...env.backend });
  await migrate(url, env.backend);
  await seed(url, { ...env.backend, ...env.seed }, settings.province);
  await runApps(settings, env, url);
  announce(settings, env);
}

async function checkAndClaim(settings) {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o755 });
  const owner = await claim(settings.dataDir);
  undo.push(owner.release);
  settings.owner = owner;
  await checkPorts({
    STOREFRONT_PORT: settings.storefrontPort,
    ADMIN_PORT: settings.adminPort,
    BACKEND_PORT: settings.backendPort,
  });
}

async function embedded(settings, secrets) {
  const postgres = await startPostgres({
    ...settings,
    password: secrets.POSTGRES_PASSWORD,
    onStarting: (stop) => undo.push(stop),
  });
  postgres.onExit(() => end(1, 'The database ended unexpectedly; the market was stopped. Its data is kept.'));
  return postgres;
}

async function runApps(settings, env, url) {
  const apps = supervisor({ owner: settings.owner, onGiveUp: (what) => end(1, `Gave up on ${what}`) });
  undo.push(apps.stopAll);
  const medusa = join(backendDir, 'node_modules', '@medusajs', 'cli', 'cli.js');
  await apps.start({
    name: 'backend',
    args: [medusa, 'start', '--host', env.base.HOST],
    cwd: join(backendDir, '.medusa', 'server'),
    env: env.backend,
    healthUrl: `http://127.0.0.1:${settings.backendPort}/health`,
  });
  const withKey = { ...env.storefront, PUBLISHABLE_KEY: await publishableKey(url) };
  // The operator signs in at the dashboard.
  const people = demoSignIns(settings.dataDir).filter(({ shown, role }) => shown && role !== 'operator');
  const signIns = JSON.stringify(people);
  await Promise.all([
    apps.start({
      name: 'storefront',
      args: ['server.mjs'],
      cwd: join(root, 'storefront'),
      env: withKey,
      healthUrl: `http://127.0.0.1:${settings.storefrontPort}/robots.txt`,
    }),
    apps.start({
      name: 'admin',
      args: ['server.mjs'],
      cwd: join(root, 'admin'),
      env: { ...env.admin, DEMO_SIGN_INS: signIns },
      healthUrl: `http://127.0.0.1:${settings.adminPort}/dang-nhap`,
    }),
  ]);
}

function announce(settings, env) {
  const { STOREFRONT_URL, ADMIN_URL, BACKEND_URL } = env.base;
  say(`ready storefront=${STOREFRONT_URL} admin=${ADMIN_URL} backend=${BACKEND_URL}`);
  say(
    `Ready in ${((performance.now() - started) / 1000).toFixed(1)} s. Shop at ${STOREFRONT_URL}; sell and report at ${ADMIN_URL}:`,
  );
  for (const one of demoSignIns(settings.dataDir).filter((entry) => entry.shown)) {
    const where = one.role === 'operator' ? `, at ${BACKEND_URL}/app` : '';
    say(`  ${one.label}: ${one.email}  ${one.password}${where}`);
  }
}

main().catch((error) => end(1, error instanceof Refusal ? error.message : error?.stack));
