import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { describe, expect, it } from 'vitest';
import { type History, writeHistories, writeInvoice, writeStalls } from '../../../testing/reporting/history';
import {
  APPROVER,
  AT,
  aParameter,
  EXAMPLE,
  OCTOBER,
  REPORTER,
  SETTING,
  STALLS,
  sale,
  YEAR_2026,
} from '../../../testing/reporting/october';
import type { PeriodFigures, ReportContent, ReportExtra } from '../../contract';
import { messages } from '../../messages';
import { REPORTING_MODULE } from './index';
import { parsePeriod, type ReportKind } from './period';
import { canonical, sha256 } from './report/canonical';
import type { Setting } from './reports';
import type ReportingModuleService from './service';
import type { NewParameter } from './types';

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    const reporting = () => getContainer().resolve<ReportingModuleService>(REPORTING_MODULE);
    const database = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);

    const trade = async (histories: History[]) => {
      await writeStalls(database(), STALLS);
      await writeHistories(database(), STALLS, histories);
      await reporting().rebuildFacts();
    };
    const approve = async (rows: NewParameter[]) => {
      const { parameters } = reporting();
      for (const id of await parameters.propose(rows, REPORTER, AT)) {
        await parameters.decide(id, { decision: 'approved', note: null, by: APPROVER, at: AT });
      }
    };
    const october = () => reporting().reports.preview({ kind: 'monthly', period: '2026-10' }, SETTING);
    const figure = (figures: PeriodFigures, id: string, key = 'value') =>
      figures.indicators.find((one) => one.id === id)?.figures.find((one) => one.key === key)?.value;
    const needs = (figures: PeriodFigures, id: string) =>
      figures.indicators.find((one) => one.id === id)?.needs.map(({ code }) => code);

    const close = (period: string, changeNote: string | null = null) =>
      freeze({ kind: 'monthly', period, changeNote }, SETTING);
    const freeze = async (
      wanted: { kind: ReportKind; period: string; changeNote: string | null },
      setting: Setting,
    ) => {
      const { reports } = reporting();
      const drafted = await reports.draft(wanted, REPORTER, AT);
      if ('refused' in drafted) throw new Error(drafted.refused);
      const id = drafted.value;
      await reports.submit(id, AT);
      expect(await reports.approve(id, APPROVER, AT, setting)).toEqual({ value: id });
      const row = await reports.find(id);
      if (!row) throw new Error('The report is gone.');
      return { row, content: JSON.parse(row.content ?? '') as ReportContent };
    };

    describe('the rules that a reviewer tests (domain/05)', () => {
      it('computes the worked example to the đồng and to the last digit of its share', async () => {
        await trade(OCTOBER);
        await approve(EXAMPLE);
        const figures = await october();
        expect(figure(figures, 'M1')).toBe(12_000_000_000);
        expect(figure(figures, 'M5')).toBe(9_000_000_000 + 540_000_000);
        expect(figure(figures, 'M6')).toBe(5_274_000_000);
        expect(figure(figures, 'M3')).toBe(420_000_000);
        expect(figure(figures, 'M4')).toBe(170_000_000);
        expect(figure(figures, 'M8', 'lower')).toBeCloseTo(0.0000251, 7);
        expect(figure(figures, 'M8', 'upper')).toBeCloseTo(0.000804, 6);
        expect(figure(figures, 'M9', 'by_orders')).toBe(75);
        expect(figure(figures, 'M9', 'by_value')).toBe(75);
        expect(figure(figures, 'M11')).toBe(4);
        expect(figure(figures, 'M15')).toBe(100);
        expect(figure(figures, 'M15', 'cross_province')).toBe(25);
      });

      it('1: never takes sales for value added, and lets a return lower the month in which it closes', async () => {
        const back = { at: new Date('2026-10-20T03:00:00Z'), quantities: [1] };
        await trade([...OCTOBER, sale('order_5', 0, 1_000_000_000, { returned: back })]);
        await approve(EXAMPLE);
        const figures = await october();
        expect(figure(figures, 'M1')).toBe(12_000_000_000);
        expect(figure(figures, 'M6')).toBeLessThan(12_000_000_000);
        expect(figures.method.join(' ')).toContain('Hàng trả lại làm giảm kỳ hoàn tất việc trả');
      });

      it('2: counts goods that are sold again twice in sales, once in value added', async () => {
        await trade([sale('order_1', 0, 1_000_000), sale('order_2', 3, 1_000_000)]);
        await approve(EXAMPLE);
        const figures = await october();
        expect(figure(figures, 'M1')).toBe(2_000_000);
        expect(figure(figures, 'M5')).toBe(1_180_000);
      });

      it('3: keeps each number with its provenance, and a frozen report keeps the version it was made with', async () => {
        await trade(OCTOBER);
        await approve(EXAMPLE);
        const { row, content } = await close('2026-10');
        await approve([
          aParameter({ kind: 'figure', key: 'grdp', value: 700e12, unit: 'đồng', releasedOn: '2026-12-01' }),
        ]);
        const grdp = content.figures.parameters.find(({ key }) => key === 'grdp');
        expect(grdp).toMatchObject({
          value: 677e12,
          price_basis: 'current',
          released_on: '2026-01-10',
          source: 'Phép thử',
          entered_by: REPORTER.name,
          approved_by: APPROVER.name,
        });
        expect(await reporting().reports.prove(row)).toEqual({ hashHolds: true, reproduced: true });
        expect(figure(await october(), 'M8', 'lower')).toBeCloseTo((170e6 / 700e12) * 100, 12);
      });

      it('4: goes with GRDP at current prices only', async () => {
        await trade(OCTOBER);
        await approve(EXAMPLE.filter(({ key }) => key !== 'grdp'));
        await approve([
          aParameter({ kind: 'figure', key: 'grdp', value: 54_894e9, priceBasis: 'constant_2010' }),
        ]);
        expect(needs(await october(), 'M8')).toEqual(['grdp']);
      });

      it('counts orders that need an invoice and have a true one, test invoices and exempt sellers apart', async () => {
        await trade(OCTOBER);
        await writeInvoice(database(), { id: 'inv_1', orderId: 'order_1', sellerId: 'sel_a', test: false });
        await writeInvoice(database(), { id: 'inv_2', orderId: 'order_3', sellerId: 'sel_c', test: true });
        await reporting().refreshFacts();
        const figures = await october();
        expect(figure(figures, 'M10')).toBeCloseTo(100 / 3, 9);
        expect(figure(figures, 'M10', 'test')).toBe(1);
        expect(figure(figures, 'M10', 'without_duty')).toBe(1);
      });

      it('5: names the view of every indicator and table', async () => {
        await trade(OCTOBER);
        const { indicators, tables } = await october();
        expect(tables.map(({ by, view }) => [by, view])).toContainEqual(['buyer', 'consumption']);
        expect(tables.map(({ by, view }) => [by, view])).toContainEqual(['commune', 'production']);
        expect(indicators.find(({ id }) => id === 'M2')?.view).toBe('consumption');
      });

      it('6: hides a cell of fewer than three sellers together with another', async () => {
        await trade(OCTOBER);
        const { tables } = await october();
        const communes = tables.find(({ by }) => by === 'commune')?.rows;
        expect(communes?.map(({ cell, suppressed, gmv_net }) => [cell, suppressed, gmv_net])).toEqual([
          ['25195', true, 0],
          ['25220', true, 0],
        ]);
      });

      it('7: labels placeholders, and says what is missing instead of guessing', async () => {
        await trade(OCTOBER);
        await approve(EXAMPLE.map((row) => (row.key === 'va-ratio' ? { ...row, placeholder: true } : row)));
        const figures = await october();
        expect(figures.indicators.find(({ id }) => id === 'M6')?.placeholder).toBe(true);
        expect(figures.exceptions.join(' ')).toContain('số tạm');
        expect(needs(figures, 'M7')).toEqual(['digital-coefficient', 'industry-va']);
        expect(needs(figures, 'M12')).toEqual(['registry-cooperatives']);
      });
    });

    describe('a frozen report', () => {
      it('stays as it is when events come late; they wait for the next version, which says why', async () => {
        await trade(OCTOBER);
        await approve(EXAMPLE);
        const first = await close('2026-10');
        const late = sale('order_9', 0, 500_000);
        await writeHistories(database(), STALLS, [...OCTOBER, late]);
        await reporting().refreshFacts({ orderId: late.id });

        const { reports } = reporting();
        expect(await reports.find(first.row.id)).toEqual(first.row);
        expect(await reports.prove(first.row)).toEqual({ hashHolds: true, reproduced: true });
        expect(await reports.late()).toEqual([{ month: '2026-10', gmv_net: 500_000, orders: 1 }]);
        expect(await reporting().monthFigures('2026-10', '2026-10')).toMatchObject([
          { gmvNet: 12e9, orders: 4 },
        ]);

        const again = { kind: 'monthly', period: '2026-10', changeNote: null } as const;
        expect(await reports.draft(again, REPORTER, AT)).toEqual({ refused: 'note_needed' });
        const second = await close('2026-10', 'Một đơn ghi nhận muộn');
        expect(second.content).toMatchObject({
          version: 2,
          change_note: 'Một đơn ghi nhận muộn',
          previous_sha256: first.row.sha256,
        });
        expect(figure(second.content.figures, 'M1')).toBe(12_000_500_000);
        expect(await reports.late()).toEqual([]);
        expect(await reporting().monthFigures('2026-10', '2026-10')).toMatchObject([
          { gmvNet: 12_000_500_000 },
        ]);
        expect(await reports.prove(first.row)).toEqual({ hashHolds: true, reproduced: true });
      });

      it('holds for the part of a week that lies in its month, and not for the rest of it', async () => {
        await trade(OCTOBER);
        const shared = parsePeriod('weekly', '2026-W44');
        if (!shared) throw new Error('There is no such week.');
        const sold = async (source: string) => {
          const question = { period: shared, area: SETTING.area, source, parameters: [] };
          return (await reporting().figures.inputs(question)).measures.delivered;
        };
        const before = await sold('published');
        await close('2026-10');
        const late = [sale('order_8', 0, 700), sale('order_9', 0, 30)];
        const days = ['2026-10-31', '2026-11-01'];
        const told = late.map((one, index) => ({
          ...one,
          deliveredAt: new Date(`${days[index]}T05:00:00Z`),
        }));
        await writeHistories(database(), STALLS, [...OCTOBER, ...told]);
        for (const { id } of told) await reporting().refreshFacts({ orderId: id });
        expect(await sold('live')).toBe(before + 730);
        expect(await sold('published')).toBe(before + 30);

        const week = await freeze({ kind: 'weekly', period: '2026-W44', changeNote: null }, SETTING);
        expect(await sold(week.row.id)).toBe(before + 30);
        expect(await reporting().reports.prove(week.row)).toEqual({ hashHolds: true, reproduced: true });
        await close('2026-10', 'Một đơn ghi nhận muộn');
        expect(await sold('published')).toBe(before + 730);
        expect(await sold(week.row.id)).toBe(before + 30);
        expect(await reporting().reports.prove(week.row)).toEqual({ hashHolds: true, reproduced: true });
      });

      it('hides what its first version and its months hid, and comes out again', async () => {
        const others = ['sel_e', 'sel_f'].map(
          (id) => ({ id, kind: 'enterprise', commune: '25220' }) as const,
        );
        const stalls = [...STALLS, ...others.map((stall) => ({ ...stall, vsic: '1030' }))];
        await writeStalls(database(), stalls);
        await writeHistories(database(), stalls, OCTOBER);
        await reporting().rebuildFacts();
        const first = await close('2026-10');
        const hidden = first.content.figures.withheld ?? [];
        expect(hidden).toEqual(expect.arrayContaining(['commune:25195', 'commune:25220', 'M9']));

        const late = [4, 5].map((seller) => sale(`late_${seller}`, seller, 3_000_000_000));
        const inNovember = [0, 1, 2, 3, 4, 5].map((seller) =>
          sale(`november_${seller}`, seller, 1_000_000, {
            ...(seller % 2 === 0 && { method: 'cod' as const }),
            deliveredAt: new Date('2026-11-03T03:00:00Z'),
          }),
        );
        await writeHistories(database(), stalls, [...OCTOBER, ...late, ...inNovember]);
        await reporting().rebuildFacts();
        const second = await close('2026-10', 'Hai gian hàng ghi nhận muộn');
        expect(second.content.figures.withheld).toEqual(expect.arrayContaining(hidden));
        const november = await close('2026-11');
        expect(november.content.figures.withheld?.filter((key) => key.startsWith('commune:'))).toEqual([]);

        const year = await freeze({ kind: 'yearly', period: '2026', changeNote: null }, SETTING);
        expect(year.content.figures.withheld).toEqual(expect.arrayContaining(hidden));
        expect(figure(year.content.figures, 'M1')).toBe(12e9 + 6e9 + 6e6);
        for (const { row } of [first, second, november, year]) {
          expect(await reporting().reports.prove(row)).toEqual({ hashHolds: true, reproduced: true });
        }
      });

      it('of before agreements were counted still comes out to the byte', async () => {
        await trade(OCTOBER);
        const { row, content } = await close('2026-10');
        expect(figure(content.figures, 'M14')).toBe(0);
        const { sellers_with_agreement: _counted, ...registers } = content.figures.registers;
        const needs = [{ code: 'contracts', label: messages.indicators.needs.contracts }];
        const indicators = content.figures.indicators.map((one) =>
          one.id === 'M14' ? { ...one, state: 'not_computable' as const, figures: [], needs } : one,
        );
        const text = canonical({ ...content, figures: { ...content.figures, registers, indicators } });
        const old = { ...row, content: text, sha256: sha256(text) };
        expect(await reporting().reports.prove(old)).toEqual({ hashHolds: true, reproduced: true });
      });

      it('is never changed, and its hash breaks when one figure is', async () => {
        await trade(OCTOBER);
        const { row } = await close('2026-10');
        const change = database().raw(`UPDATE reporting.report SET change_note = 'x' WHERE id = ?`, [row.id]);
        await expect(change).rejects.toThrow(/never changed/);
        await expect(database().raw('DELETE FROM reporting.rollup_frozen')).rejects.toThrow(/never changed/);
        const forged = { ...row, content: (row.content ?? '').replace('12000000000', '12000000001') };
        expect(await reporting().reports.prove(forged)).toEqual({ hashHolds: false, reproduced: false });
      });

      it('comes out again also where numbers were there and did not suffice', async () => {
        await trade(OCTOBER);
        await approve(EXAMPLE.filter(({ kind }) => kind !== 'entry'));
        const { row, content } = await close('2026-10');
        expect(needs(content.figures, 'M8')).toEqual(['platform-output', 'platform-intermediate']);
        expect(await reporting().reports.prove(row)).toEqual({ hashHolds: true, reproduced: true });
      });

      it('of cashless streets tells what the ward counted from what the market saw, and hides what is one stall', async () => {
        await trade(OCTOBER);
        const shops = (subject: string, value: number) =>
          aParameter({ kind: 'entry', key: 'street-shops', subject, value, unit: 'cửa hàng' });
        await approve([shops('hung-vuong', 64)]);
        const street = { commune: 'Lộc Ninh', started_on: '2023-10-10' };
        const extra: ReportExtra = {
          kind: 'cashless_streets',
          streets: [
            { ...street, slug: 'hung-vuong', name: 'Hùng Vương', stalls: ['sel_a', 'sel_b', 'sel_c'] },
            { ...street, slug: 'le-duan', name: 'Lê Duẩn', stalls: ['sel_d'] },
          ],
        };
        const wanted = { kind: 'cashless_streets', period: '2026-10', changeNote: null } as const;
        const { row, content } = await freeze(wanted, { ...SETTING, extra });
        const [streets, communes] = content.figures.sections ?? [];
        expect(streets?.rows).toMatchObject([
          { key: 'hung-vuong', suppressed: false, cells: [64, null, null, 3, 3, 66.67, 66.67] },
          { key: 'le-duan', suppressed: true, cells: [null, null, null, 1, null, null, null] },
        ]);
        expect(communes?.rows.every(({ suppressed }) => suppressed)).toBe(true);
        expect(content.figures.parameters.map(({ key }) => key)).toContain('street-shops');
        expect(await reporting().reports.prove(row)).toEqual({ hashHolds: true, reproduced: true });
      });

      it('for the e-commerce law names the owner, counts the year, and leaves out what nobody counted', async () => {
        await trade(OCTOBER);
        await approve([aParameter({ kind: 'entry', key: 'site-visits', value: 12_345, ...YEAR_2026 })]);
        const extra: ReportExtra = {
          kind: 'ecommerce_law',
          owner: { platform: 'Chợ', operator: 'Ban', address: 'Số 1', hotline: '19001', email: 'a@b.vn' },
          ...{ sellers: 4, new_sellers: 1, orders_placed: 5, orders_cancelled: 1, return_requests: 0 },
        };
        const wanted = { kind: 'ecommerce_law', period: '2026', changeNote: null } as const;
        const { row, content } = await freeze(wanted, { ...SETTING, extra });
        const activity = content.figures.sections?.find(({ key }) => key === 'activity');
        const value = (key: string) => activity?.rows.find((one) => one.key === key)?.cells[0];
        expect(['visits', 'orders_delivered', 'success', 'value_delivered', 'complaints'].map(value)).toEqual(
          [...[12_345, 4, 80, 12e9, null]],
        );
        expect(await reporting().reports.prove(row)).toEqual({ hashHolds: true, reproduced: true });
      });

      it('leaves rebuilding everything without effect on closed months', async () => {
        await trade(OCTOBER);
        const { row } = await close('2026-10');
        await reporting().rebuildFacts();
        expect(await reporting().reports.prove(row)).toEqual({ hashHolds: true, reproduced: true });
        expect(await reporting().reports.late()).toEqual([]);
      });

      it('is approved by another person, once, and only after it was submitted', async () => {
        await trade(OCTOBER);
        const { reports } = reporting();
        const wanted = { kind: 'monthly', period: '2026-10', changeNote: null } as const;
        const drafted = await reports.draft(wanted, REPORTER, AT);
        const id = 'value' in drafted ? drafted.value : '';
        expect(await reports.draft(wanted, REPORTER, AT)).toEqual({ refused: 'already_open' });
        expect(await reports.approve(id, APPROVER, AT, SETTING)).toEqual({ refused: 'wrong_state' });
        await reports.submit(id, AT);
        expect(await reports.approve(id, REPORTER, AT, SETTING)).toEqual({ refused: 'own_work' });
        const both = await Promise.all([1, 2].map(() => reports.approve(id, APPROVER, AT, SETTING)));
        expect(both).toContainEqual({ value: id });
        expect(both).toContainEqual({ refused: 'wrong_state' });
      });
    });
  },
});
