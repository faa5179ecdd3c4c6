import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { MarketDriver } from '../../../testing/market-driver';
import type {
  ApiError,
  GrdpContribution,
  NewParameterRequest,
  ParameterList,
  PeriodFigures,
  ReportList,
  ReportView,
} from '../../contract';

const ROLES = ['viewer', 'reviewer', 'reporter', 'approver'] as const;
type Role = (typeof ROLES)[number];

const GRDP: NewParameterRequest = {
  kind: 'figure',
  key: 'grdp',
  basis: 'Giá hiện hành',
  price_basis: 'current',
  valid_from: '2025-01-01',
  valid_to: '2025-12-31',
  label: 'GRDP',
  value: 677e12,
  unit: 'đồng',
  source: 'Cục Thống kê',
  released_on: '2026-01-10',
};

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const market = new MarketDriver(api, getContainer);
    const officers = {} as Record<Role, Record<string, string>>;

    beforeAll(async () => {
      await market.load();
      for (const role of ROLES) officers[role] = await market.signIn('officer', `${role}@demo.invalid`);
    });

    const ask = <T>(role: Role, method: string, url: string, body?: unknown) =>
      market.call<T>(method, url, officers[role], body);
    const drafted = async (role: Role = 'reporter') => {
      const wanted = { kind: 'monthly', period: '2026-10' };
      return (await ask<ReportView>(role, 'POST', '/province/reports', wanted)).body;
    };

    describe('the desk of reports', () => {
      it('lets each role do what it may and nothing more', async () => {
        const report = await drafted();
        const proposed = await ask<ParameterList>('reporter', 'POST', '/province/parameters', GRDP);
        const parameter = proposed.body.parameters.find(({ state }) => state === 'proposed');
        const least: [Role, string, string, unknown?][] = [
          ['viewer', 'GET', '/province/reports'],
          ['viewer', 'GET', '/province/parameters'],
          ['viewer', 'GET', '/province/figures?kind=monthly&period=2026-10'],
          ['viewer', 'GET', '/province/grdp?year=2026'],
          ['reviewer', 'GET', `/province/reports/${report.id}`],
          ['reviewer', 'POST', `/province/reports/${report.id}/comments`, { text: 'Xem lại phạm vi' }],
          ['reporter', 'POST', '/province/parameters', GRDP],
          ['reporter', 'POST', `/province/reports/${report.id}/submit`],
          ['approver', 'POST', `/province/reports/${report.id}/send-back`, { text: 'Bổ sung nguồn' }],
          ['approver', 'POST', `/province/reports/${report.id}/approve`],
          ['approver', 'POST', `/province/parameters/${parameter?.id}/decision`, { decision: 'approved' }],
        ];
        for (const [needed, method, url, body] of least) {
          for (const role of ROLES) {
            const { status } = await ask<ApiError>(role, method, url, body);
            const refused = status === 403 || status === 404;
            expect([role, method, url, refused]).toEqual([
              role,
              method,
              url,
              ROLES.indexOf(role) < ROLES.indexOf(needed),
            ]);
          }
          const nobody = await market.call<ApiError>(method, url, {}, body);
          expect([url, nobody.status]).toEqual([url, 401]);
        }
      });

      it('goes from draft over comments to frozen, by two persons, and to a second version with its reason', async () => {
        const { id } = await drafted();
        const say = { text: 'Doanh số tháng 10 đã đối chiếu.' };
        await ask('reviewer', 'POST', `/province/reports/${id}/comments`, say);
        const submitted = await ask<ReportView>('reporter', 'POST', `/province/reports/${id}/submit`);
        expect(submitted.body).toMatchObject({ state: 'submitted', sha256: null, comments: [say] });
        expect(submitted.body.actions).not.toContain('approve');
        const frozen = await ask<ReportView>('approver', 'POST', `/province/reports/${id}/approve`);
        expect(frozen.body).toMatchObject({
          state: 'frozen',
          version: 1,
          proof: { hash_holds: true, reproduced: true },
          actions: ['correct'],
        });
        expect((await ask<ReportView>('viewer', 'GET', `/province/reports/${id}`)).body.sha256).toBe(
          frozen.body.sha256,
        );

        for (const format of ['pdf', 'xlsx', 'csv', 'json', 'jsonstat', 'exe']) {
          const { status } = await ask('viewer', 'GET', `/province/reports/${id}/files/${format}`);
          expect([format, status]).toEqual([format, format === 'exe' ? 404 : 200]);
        }

        const again = { kind: 'monthly', period: '2026-10' };
        const without = await ask<ApiError>('reporter', 'POST', '/province/reports', again);
        expect(without).toMatchObject({ status: 400, body: { fields: [{ field: 'change_note' }] } });
        const withNote = { ...again, change_note: 'Một đơn trả muộn' };
        const second = await ask<ReportView>('reporter', 'POST', '/province/reports', withNote);
        expect(second).toMatchObject({ status: 201, body: { version: 2, state: 'draft' } });
        const { reports } = (await ask<ReportList>('viewer', 'GET', '/province/reports')).body;
        expect(reports.map(({ version }) => version)).toEqual([1]);
      });

      it('lets no approver approve the own report, nor the own number', async () => {
        const { id } = await drafted('approver');
        await ask('approver', 'POST', `/province/reports/${id}/submit`);
        const own = await ask<ApiError>('approver', 'POST', `/province/reports/${id}/approve`);
        expect(own).toMatchObject({ status: 403, body: { code: 'own_work' } });

        const { body } = await ask<ParameterList>('approver', 'POST', '/province/parameters', GRDP);
        const mine = body.parameters.find(({ state }) => state === 'proposed');
        expect(mine?.may_decide).toBe(false);
        const decide = `/province/parameters/${mine?.id}/decision`;
        const decided = await ask<ApiError>('approver', 'POST', decide, { decision: 'approved' });
        expect(decided).toMatchObject({ status: 403, body: { code: 'own_work' } });
      });

      it('freezes no month that is not over, and knows no period that is none', async () => {
        const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);
        const open = { kind: 'monthly', period: month };
        const { id } = (await ask<ReportView>('reporter', 'POST', '/province/reports', open)).body;
        await ask('reporter', 'POST', `/province/reports/${id}/submit`);
        const early = await ask<ApiError>('approver', 'POST', `/province/reports/${id}/approve`);
        expect(early).toMatchObject({ status: 409, body: { code: 'not_over' } });
        for (const period of ['2026-13', '2099-01', 'x', '']) {
          const answer = await ask<ApiError>('reporter', 'POST', '/province/reports', {
            kind: 'monthly',
            period,
          });
          expect([period, answer.status]).toEqual([period, 400]);
        }
      });
    });

    it('refuses a number without its provenance, and names the field', async () => {
      const wrong: [Partial<Record<keyof NewParameterRequest, unknown>>, string][] = [
        [{ source: '' }, 'source'],
        [{ unit: undefined }, 'unit'],
        [{ valid_from: '2024-02-30' }, 'valid_from'],
        [{ valid_to: '2024-12-31' }, 'valid_to'],
        [{ value: 'nhiều' }, 'value'],
        [{ key: 'GRDP 2025' }, 'key'],
      ];
      for (const [change, field] of wrong) {
        const answer = await ask<ApiError>('reporter', 'POST', '/province/parameters', {
          ...GRDP,
          ...change,
        });
        expect(answer, field).toMatchObject({ status: 400, body: { fields: [{ field }] } });
      }
    });

    it('shows the share only as an interval, and says what it lacks', async () => {
      const { body: before } = await ask<GrdpContribution>('viewer', 'GET', '/province/grdp?year=2026');
      const m8 = (figures: PeriodFigures) => figures.indicators.find(({ id }) => id === 'M8');
      expect(m8(before.figures)?.state).toBe('not_computable');
      expect(m8(before.figures)?.needs.map(({ code }) => code)).toContain('grdp');
      const methods = new Set(before.official.map(({ basis }) => basis));
      expect(methods.size).toBe(2);
    });
  },
});
