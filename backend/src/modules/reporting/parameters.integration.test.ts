import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { expect, it } from 'vitest';
import { APPROVER, AT, aParameter, EXAMPLE, REPORTER } from '../../../testing/reporting/october';
import { REPORTING_MODULE } from './index';
import { parsePeriod } from './period';
import type ReportingModuleService from './service';
import type { NewParameter } from './types';

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    const reporting = () => getContainer().resolve<ReportingModuleService>(REPORTING_MODULE);
    const database = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const approve = async (row: NewParameter) => {
      const { parameters } = reporting();
      const [id = ''] = await parameters.propose([row], REPORTER, AT);
      await parameters.decide(id, { decision: 'approved', note: null, by: APPROVER, at: AT });
    };

    it('takes a number from the hands of one person only when another approved it', async () => {
      const { parameters } = reporting();
      const [id = ''] = await parameters.propose([EXAMPLE[0] ?? aParameter({})], REPORTER, AT);
      const approval = { decision: 'approved', note: null, at: AT } as const;
      expect(await parameters.decide(id, { ...approval, by: REPORTER })).toEqual({ refused: 'own_work' });
      expect(await parameters.approvedBefore('2027-01-01')).not.toContainEqual(
        expect.objectContaining({ id }),
      );
      expect(await parameters.decide(id, { ...approval, by: APPROVER })).toMatchObject({
        value: { state: 'approved' },
      });
      expect(await parameters.decide(id, { ...approval, by: APPROVER })).toEqual({ refused: 'wrong_state' });
      const forged = database().raw('UPDATE reporting.parameter SET decided_by = entered_by WHERE id = ?', [
        id,
      ]);
      await expect(forged).rejects.toThrow(/parameter_four_eyes/);
    });

    it('keeps the former version of a number when a new one takes its place', async () => {
      await approve(aParameter({ subject: '10', value: 0.5 }));
      await approve(aParameter({ subject: '10', value: 0.6 }));
      const versions = (await reporting().parameters.list()).filter(({ key }) => key === 'va-ratio');
      expect(versions.map(({ value, state }) => [value, state])).toEqual(
        expect.arrayContaining([
          [0.6, 'approved'],
          [0.5, 'superseded'],
        ]),
      );
      const period = parsePeriod('monthly', '2026-10');
      expect(
        (await reporting().parameters.approvedBefore(period?.before ?? '')).filter(
          ({ key }) => key === 'va-ratio',
        ),
      ).toHaveLength(1);
    });
  },
});
