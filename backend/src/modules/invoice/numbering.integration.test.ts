import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { moduleIntegrationTestRunner } from '@medusajs/test-utils';
import { expect, it, onTestFinished } from 'vitest';
import { anInvoiceDue } from '../../../testing/invoice/due';
import type { WorkerSettings } from '../../../testing/invoice/number-worker';
import type InvoiceModuleService from './service';

const { DB_USERNAME, DB_PASSWORD, DB_PORT } = process.env;
const DATABASE = 'invoice-numbering';
const BACKEND = join(__dirname, '..', '..', '..');
const LONG = Boolean(process.env.LONG);
const INVOICES = LONG ? 10_000 : 1_500;
const PROCESSES = LONG ? 5 : 2;
/** In each process; together twenty workers. */
const LANES = 20 / PROCESSES;
/** How often each process is killed. */
const DEATHS = LONG ? 6 : 2;

const spawnWorker = (settings: WorkerSettings): ChildProcess =>
  spawn(process.execPath, ['-r', 'ts-node/register', join('testing', 'invoice', 'number-worker.ts')], {
    cwd: BACKEND,
    env: { ...process.env, WORKER: JSON.stringify(settings) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

moduleIntegrationTestRunner<InvoiceModuleService>({
  moduleName: 'invoice',
  dbName: DATABASE,
  resolve: './src/modules/invoice',
  pathToMigrations: join(__dirname, 'migrations'),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <Row>(text: string): Promise<Row[]> =>
      MikroOrmWrapper.getManager().getConnection().execute(text);
    const numbered = async () =>
      Number((await sql<{ n: string }>('SELECT count(*) AS n FROM invoice WHERE number IS NOT NULL'))[0]?.n);

    it(`${INVOICES} invoices of twenty workers that are killed and rolled back, through New Year's midnight: no gap, no double, no day going back`, {
      timeout: LONG ? 1_800_000 : 300_000,
    }, async () => {
      const clientUrl = `postgresql://${DB_USERNAME}:${DB_PASSWORD}@localhost:${DB_PORT}/${DATABASE}`;
      let kills = 0;
      const workers: ChildProcess[] = [];
      onTestFinished(() => {
        for (const worker of workers) worker.kill('SIGKILL');
      });
      /** Kills a worker at a random moment of the share of the work that belongs to this life of it. */
      const strike = async (worker: ChildProcess): Promise<void> => {
        const share = INVOICES / (PROCESSES * (DEATHS + 1));
        const end = (await numbered()) + 1 + Math.random() * share;
        while (worker.exitCode === null && (await numbered()) < end) await pause(20);
        worker.kill('SIGKILL');
      };
      const live = async (part: number): Promise<void> => {
        for (let life = 0; ; life++) {
          const worker = spawnWorker({ clientUrl, count: INVOICES, parts: PROCESSES, lanes: LANES, part });
          workers.push(worker);
          const exit = once(worker, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
          if (life < DEATHS) await strike(worker);
          const [code, signal] = await exit;
          if (code === 0) return;
          if (signal !== 'SIGKILL') throw new Error(`A worker ended with ${code ?? signal}.`);
          kills += 1;
        }
      };
      await Promise.all(Array.from({ length: PROCESSES }, (_, part) => live(part)));

      expect(await service.wrongNumbers()).toEqual([]);
      expect(await numbered()).toBe(INVOICES);
      const series = await sql<{ series: string; last_number: number }>(
        'SELECT series, last_number FROM invoice_series ORDER BY series',
      );
      expect(series.map((one) => one.series)).toEqual(['C26TCP', 'C27TCP', 'K26TCP', 'K27TCP']);
      expect(series.reduce((sum, one) => sum + one.last_number, 0)).toBe(INVOICES);
      expect(kills).toBe(PROCESSES * DEATHS);
      process.stdout.write(`${INVOICES} numbered, ${kills} workers killed, ${JSON.stringify(series)}\n`);
    });

    it('cannot be deleted, hidden or changed once numbered, not even in SQL', async () => {
      const { id } = await service.number(anInvoiceDue('parcel:kept'), '2026-11-22', new Date());
      const refusal = 'cannot be taken back';
      await expect(sql(`DELETE FROM invoice WHERE id = '${id}'`)).rejects.toThrow(refusal);
      await expect(sql(`UPDATE invoice SET number = 7 WHERE id = '${id}'`)).rejects.toThrow(refusal);
      await expect(service.softDeleteInvoices([id])).rejects.toThrow(refusal);
      expect(await service.wrongNumbers()).toEqual([]);
    });
  },
});
