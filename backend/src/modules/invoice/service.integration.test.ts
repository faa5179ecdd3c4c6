import { moduleIntegrationTestRunner } from '@medusajs/test-utils';
import { describe, expect, it } from 'vitest';
import { anInvoiceDue } from '../../../testing/invoice/due';
import { AcceptedAnswer, RefusedAnswer } from './provider-answer';
import type InvoiceModuleService from './service';
import { standingOf } from './standing';
import type { StoredInvoice } from './types';

const NOON = new Date('2026-11-22T05:00:00Z');
const LATER = new Date('2026-11-22T06:00:00Z');
const HASH = 'a'.repeat(64);

moduleIntegrationTestRunner<InvoiceModuleService>({
  moduleName: 'invoice',
  resolve: './src/modules/invoice',
  testSuite: ({ service, MikroOrmWrapper }) => {
    const number = (cause: string, day = '2026-11-22', series = `C${day.slice(2, 4)}TCP`) =>
      service.number(anInvoiceDue(cause, { series, day }), day, new Date(`${day}T05:00:00Z`));
    const read = async (id: string) => (await service.retrieveInvoice(id)) as unknown as StoredInvoice;
    const signed = async (cause: string) => {
      const row = await number(cause);
      await service.markSigned(row.id, { xml_hash: HASH, at: NOON });
      return row.id;
    };
    const claim = (at: Date) => service.claimForSending({ limit: 10, at });
    const told = { answer_id: 'answer-1', at: NOON.toISOString() };
    const code = 'TEST-0001';
    const accepted = AcceptedAnswer.from('local', { ...told, tax_office_code: code, document: null });
    const files = { issued_xml_hash: null, pdf_hash: HASH };
    const sql = (text: string) => MikroOrmWrapper.getManager().getConnection().execute(text);

    describe('numbers', () => {
      it('run from 1 in each series, whoever asks at once', async () => {
        const rows = await Promise.all(Array.from({ length: 40 }, (_, index) => number(`parcel:${index}`)));
        expect(rows.map((row) => row.number ?? 0).sort((a, b) => a - b)).toEqual(
          Array.from({ length: 40 }, (_, index) => index + 1),
        );
        expect((await number('parcel:other', '2026-11-22', 'K26TCP')).number).toBe(1);
        expect(await service.wrongNumbers()).toEqual([]);
      });

      it('are taken once for one delivery, however many ask for it at once', async () => {
        const rows = await Promise.all(Array.from({ length: 10 }, () => number('parcel:one')));
        expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
        expect((await number('parcel:two')).number).toBe(2);
      });

      it('begin anew with the series of the new year, and never go back to an earlier day', async () => {
        expect((await number('parcel:31', '2026-12-31')).series).toBe('C26TCP');
        const late = await service.number(
          anInvoiceDue('parcel:32', { day: '2026-12-31' }),
          '2026-12-30',
          NOON,
        );
        expect(late).toMatchObject({ number: 2, issued_on: '2026-12-31' });
        expect(await number('parcel:33', '2027-01-01')).toMatchObject({ series: 'C27TCP', number: 1 });
        expect(await service.wrongNumbers()).toEqual([]);
      });

      it('are not used up by something that fails after they were taken', async () => {
        await number('parcel:first');
        const broken = { ...anInvoiceDue('parcel:broken'), due_at: new Date('not a day') };
        await expect(service.number(broken, '2026-11-22', NOON)).rejects.toThrow();
        expect((await number('parcel:next')).number).toBe(2);
        expect(await service.wrongNumbers()).toEqual([]);
      });

      it('are given to a draft once nothing keeps it from getting one', async () => {
        const due = anInvoiceDue('parcel:draft');
        const draft = await service.keepDraft(due, { code: 'content_refused', detail: 'Tên quá dài' });
        expect(standingOf(draft)).toMatchObject({ state: 'draft', problem: { detail: 'Tên quá dài' } });
        expect(await service.number(due, '2026-11-22', NOON)).toMatchObject({
          id: draft.id,
          number: 1,
          problem: null,
        });
      });

      it('tell when somebody tampered with them', async () => {
        await number('parcel:a');
        await sql('UPDATE invoice_series SET last_number = 5');
        await number('parcel:b');
        expect((await service.wrongNumbers()).map(({ wrong }) => wrong)).toEqual(
          expect.arrayContaining([expect.stringContaining('gap')]),
        );
      });
    });

    describe('sending', () => {
      it('gives each document to one sender alone, and again only after the back-off', async () => {
        const ids = await Promise.all([signed('parcel:1'), signed('parcel:2'), signed('parcel:3')]);
        const taken = (await Promise.all([claim(NOON), claim(NOON), claim(NOON)])).flat();
        expect(taken.map(({ id }) => id).sort()).toEqual(ids.sort());
        expect(taken.every(({ attempts }) => attempts === 1)).toBe(true);
        expect(await claim(NOON)).toEqual([]);
        expect((await claim(LATER)).map((row) => [row.attempts, row.may_have_arrived])).toEqual(
          Array(3).fill([2, true]),
        );
      });

      it('reads issued only with the answer of the provider, and the first answer stays', async () => {
        const id = await signed('parcel:1');
        await claim(NOON);
        expect(await service.conclude(id, accepted, files)).toBe(true);
        const standing = standingOf(await read(id));
        expect(standing).toMatchObject({
          state: 'issued',
          answer: { tax_office_code: code, answer_id: 'answer-1' },
        });
        const late = RefusedAnswer.from('local', { ...told, reason: 'too late' });
        expect(await service.conclude(id, late, null)).toBe(false);
        expect(standingOf(await read(id)).state).toBe('issued');
      });

      it('knows no way to issued without an answer, not even in SQL', async () => {
        const id = await signed('parcel:1');
        await expect(sql(`UPDATE invoice SET state = 'issued' WHERE id = '${id}'`)).rejects.toThrow(
          'was_answered',
        );
        expect(await service.conclude(id, accepted, files)).toBe(false);
        await expect(sql(`UPDATE invoice SET xml_hash = NULL WHERE id = '${id}'`)).rejects.toThrow(
          'has_document',
        );
      });

      it('lets what did not arrive wait signed, and asks nobody about it before the next try', async () => {
        const id = await signed('parcel:1');
        await claim(NOON);
        expect(await service.markNotArrived(id, 'ECONNREFUSED', NOON)).toBe(true);
        expect(standingOf(await read(id))).toMatchObject({ state: 'signed', problem: { code: 'not_sent' } });
        expect(await claim(LATER)).toMatchObject([{ attempts: 2, may_have_arrived: false }]);
      });

      it('offers a refused invoice again under its number once it is mended', async () => {
        const id = await signed('parcel:1');
        await claim(NOON);
        await service.conclude(id, RefusedAnswer.from('local', { ...told, reason: 'Sai mã số thuế' }), null);
        const { content } = await read(id);
        expect(await service.mend(id, { content, member_id: 'mem_1', at: LATER })).toBe(true);
        expect(await read(id)).toMatchObject({
          state: 'numbered',
          number: 1,
          submission: 2,
          answer_id: null,
        });
        const events = await service.listInvoiceEvents({ invoice_id: id }, { order: { created_at: 'ASC' } });
        expect(events.map(({ event }) => event)).toEqual([
          'numbered',
          'signed',
          'handed_over',
          'refused',
          'mended',
        ]);
      });
    });
  },
});
