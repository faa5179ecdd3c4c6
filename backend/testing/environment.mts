// What the backend's environment schema asks for before Medusa's test runners put their own database in place.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SECRET = 'a-secret-of-integration-tests-only';

export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cho-phien-files-'));
  Object.assign(process.env, {
    MARKET_MODE: 'local',
    DATABASE_URL: 'postgresql://localhost/set-by-the-runner',
    DATA_DIR: dataDir,
    JWT_SECRET: SECRET,
    COOKIE_SECRET: SECRET,
    SEPAY_WEBHOOK_SECRET: SECRET,
    INVOICE_KEY_SECRET: SECRET,
    OPERATOR_DASHBOARD: 'false',
    MEDUSA_DISABLE_TELEMETRY: 'true',
  });
  return () => rm(dataDir, { recursive: true, force: true });
}
