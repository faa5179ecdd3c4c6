// A process that numbers invoices until all of its part are there, or somebody kills it. Its settings come as JSON in `WORKER`.
import { MedusaApp } from '@medusajs/framework/modules-sdk';
import { ContainerRegistrationKeys, createPgConnection } from '@medusajs/framework/utils';
import { Client } from 'pg';
import { localDate } from '../../src/lib/clock';
import type InvoiceModuleService from '../../src/modules/invoice/service';
import { anInvoiceDue } from './due';

export interface WorkerSettings {
  clientUrl: string;
  /** Causes `parcel:0` … `parcel:<count - 1>`; this worker takes each whose number leaves `part` when divided by `parts`. */
  count: number;
  part: number;
  parts: number;
  /** How many this process numbers at once. */
  lanes: number;
}

/** Each cause is a minute after the one before it; the middle one falls on New Year's midnight in Việt Nam. */
const MINUTE = 60_000;
const NEW_YEAR = Date.parse('2027-01-01T00:00:00+07:00');
const ROLLBACKS = 0.1;

async function main(settings: WorkerSettings): Promise<void> {
  const { clientUrl, lanes } = settings;
  const modulesConfig = {
    invoice: {
      resolve: './src/modules/invoice',
      options: { database: { clientUrl, pool: { min: 0, max: lanes } } },
    },
  };
  const connection = createPgConnection({ clientUrl, pool: { min: 0, max: lanes } });
  const injectedDependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: connection };
  const app = await MedusaApp({ modulesConfig, injectedDependencies, cwd: process.cwd() });
  await app.onApplicationStart();
  const service = app.modules.invoice as unknown as InvoiceModuleService;
  const left = await causesLeft(settings);
  await Promise.all(Array.from({ length: lanes }, () => lane(service, settings, left)));
}

/** What of this worker's part has no number yet; earlier lives of it may have done some. */
async function causesLeft({ clientUrl, count, part, parts }: WorkerSettings): Promise<number[]> {
  const client = new Client(clientUrl);
  await client.connect();
  const { rows } = await client.query<{ cause: string }>('SELECT cause FROM invoice');
  await client.end();
  const done = new Set(rows.map(({ cause }) => cause));
  const mine = Array.from({ length: count }, (_, index) => index).filter((index) => index % parts === part);
  return mine.filter((index) => !done.has(`parcel:${index}`));
}

async function lane(service: InvoiceModuleService, settings: WorkerSettings, left: number[]): Promise<void> {
  for (let index = left.shift(); index !== undefined; index = left.shift()) {
    const at = new Date(NEW_YEAR + (index - settings.count / 2) * MINUTE);
    const day = localDate(at);
    const series = `${index % 3 === 0 ? 'K' : 'C'}${day.slice(2, 4)}TCP`;
    const due = anInvoiceDue(`parcel:${index}`, { series, day });
    if (Math.random() < ROLLBACKS) {
      // The database refuses this row after the number was taken.
      const broken = { ...due, due_at: new Date('not a day') };
      await service.number(broken, day, at).catch(() => undefined);
    }
    await service.number(due, day, at);
  }
}

main(JSON.parse(process.env.WORKER ?? '{}') as WorkerSettings).then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
