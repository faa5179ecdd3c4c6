import { moduleIntegrationTestRunner } from '@medusajs/test-utils';
import { expect, it } from 'vitest';
import type InvoiceExportModuleService from './service';

const NOW = new Date('2026-11-22T08:00:00Z');
const LONG_AGO = new Date('2026-11-22T07:58:00Z');
const LATER = new Date('2026-11-22T08:05:00Z');

moduleIntegrationTestRunner<InvoiceExportModuleService>({
  moduleName: 'invoice_export',
  resolve: './src/modules/invoice-export',
  testSuite: ({ service }) => {
    it('is one archive however often a month is asked for at once, and a new one when it is finished', async () => {
      const ids = await Promise.all(Array.from({ length: 8 }, () => service.request('sel_a', '2026-11')));
      expect(new Set(ids).size).toBe(1);
      expect(await service.request('sel_b', '2026-11')).not.toBe(ids[0]);
      const claimed = await service.claim(NOW, LONG_AGO);
      expect(claimed).toEqual({ id: ids[0], seller_id: 'sel_a', month: '2026-11' });
      await service.finish(ids[0]!, 1000, NOW);
      expect(await service.request('sel_a', '2026-11')).not.toBe(ids[0]);
    });

    it('is written by one writer, one archive at a time', async () => {
      await service.request('sel_a', '2026-10');
      await service.request('sel_b', '2026-10');
      const claims = [await service.claim(NOW, LONG_AGO), await service.claim(NOW, LONG_AGO)];
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    it('is begun anew when its writer has died, and given up after the third', async () => {
      const id = await service.request('sel_a', '2026-09');
      for (const at of [NOW, LATER, new Date('2026-11-22T08:10:00Z')]) {
        expect((await service.claim(at, new Date(at.getTime() - 120_000)))?.id).toBe(id);
      }
      const end = new Date('2026-11-22T08:20:00Z');
      expect(await service.claim(end, new Date(end.getTime() - 120_000))).toBeNull();
      expect((await service.retrieveInvoiceExport(id)).state).toBe('failed');
    });

    it('shows how far it is, and is forgotten after its time', async () => {
      const id = await service.request('sel_a', '2026-08');
      await service.claim(NOW, LONG_AGO);
      await service.progress(id, 100, 240, NOW);
      expect(await service.retrieveInvoiceExport(id)).toMatchObject({
        state: 'running',
        done: 100,
        total: 240,
      });
      await service.finish(id, 12_345, NOW);
      expect(await service.forget(NOW)).toEqual([]);
      expect(await service.forget(LATER)).toEqual([id]);
    });
  },
});
