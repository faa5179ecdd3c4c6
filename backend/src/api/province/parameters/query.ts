import type { MedusaContainer } from '@medusajs/framework/types';
import type { ParameterList } from '../../../contract';
import { REPORTING_MODULE } from '../../../modules/reporting';
import { originOf } from '../../../modules/reporting/report/compose';
import type ReportingModuleService from '../../../modules/reporting/service';
import { mayActAs, type OfficerScope } from '../scope';

export async function listParameters(
  container: MedusaContainer,
  officer: OfficerScope,
): Promise<ParameterList> {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const rows = await reporting.parameters.list();
  return {
    may_enter: mayActAs(officer, 'reporter'),
    parameters: rows.map((row) => ({
      ...originOf(row),
      state: row.state,
      entered_at: row.enteredAt,
      decided_at: row.decidedAt,
      decision_note: row.decisionNote,
      may_decide:
        row.state === 'proposed' && row.enteredBy.id !== officer.id && mayActAs(officer, 'approver'),
    })),
  };
}
