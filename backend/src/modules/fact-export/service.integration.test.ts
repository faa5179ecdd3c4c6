import { moduleIntegrationTestRunner } from '@medusajs/test-utils';
import { expect, it } from 'vitest';
import type FactExportModuleService from './service';

const NOW = new Date('2026-11-22T08:00:00Z');
const LONG_AGO = new Date('2026-11-22T07:58:00Z');
const LATER = new Date('2026-11-22T08:05:00Z');
const OCTOBER = { first_month: '2026-10', last_month: '2026-10', format: 'csv' } as const;

moduleIntegrationTestRunner<FactExportModuleService>({
  moduleName: 'fact_export',
  resolve: './src/modules/fact-export',
  testSuite: ({ service }) => {
    it('is one file however many officers ask for the same months at once', async () => {
      const ids = await Promise.all(
        ['An', 'Bình', 'Chi'].map((asked_by) => service.request({ ...OCTOBER, asked_by })),
      );
      expect(new Set(ids).size).toBe(1);
      expect(await service.request({ ...OCTOBER, format: 'xlsx', asked_by: 'An' })).not.toBe(ids[0]);
      expect(await service.claim(NOW, LONG_AGO)).toEqual({ id: ids[0], ...OCTOBER });
    });

    it('is begun anew when whoever wrote it was killed, and forgotten after its time', async () => {
      const id = await service.request({ ...OCTOBER, asked_by: 'An' });
      await service.claim(NOW, LONG_AGO);
      await service.progress(id, 2000, 9000, NOW);
      expect((await service.claim(LATER, new Date(LATER.getTime() - 120_000)))?.id).toBe(id);
      expect(await service.retrieveFactExport(id)).toMatchObject({ state: 'running', done: 0, attempts: 2 });
      await service.finish(id, 12_345, LATER);
      expect(await service.forget(LATER)).toEqual([]);
      expect(await service.forget(new Date('2026-11-30T00:00:00Z'))).toEqual([id]);
    });
  },
});
