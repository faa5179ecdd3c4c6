// One PostgreSQL for all integration tests, named in the variables that Medusa's test runners read.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/lib/postgres.mjs';

const PASSWORD = 'integration';
const SECRET = 'only-for-integration-tests-0123456789';

export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cho-phien-integration-'));
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const postgres = await startPostgres({ dataDir, postgresPort: port, password: PASSWORD });
  const url = new URL(postgres.url('postgres'));
  Object.assign(process.env, {
    DB_HOST: 'localhost',
    DB_PORT: String(port),
    DB_USERNAME: url.username,
    DB_PASSWORD: PASSWORD,
    // What the application asks for at boot; Medusa's runner gives it a database of its own.
    MARKET_MODE: 'local',
    DATABASE_URL: url.href,
    DATA_DIR: dataDir,
    JWT_SECRET: SECRET,
    COOKIE_SECRET: SECRET,
    SEPAY_WEBHOOK_SECRET: SECRET,
    INVOICE_KEY_SECRET: SECRET,
    OPERATOR_DASHBOARD: 'false',
  });
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
