import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { now } from '../../../lib/clock';
import { REPORTING_MODULE } from '../../../modules/reporting';
import type { ReportKind } from '../../../modules/reporting/period';
import type ReportingModuleService from '../../../modules/reporting/service';
import type { Person } from '../../../modules/reporting/types';
import { accepted } from '../accepted';

export interface DraftInput {
  kind: ReportKind;
  period: string;
  change_note: string | null;
  by: Person;
}

/** @throws MarketError 409 while another version is open, 400 for a second version without a reason */
export const draftReportStep = createStep('draft-report', async (input: DraftInput, { container }) => {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const { kind, period, change_note, by } = input;
  const wanted = { kind, period, changeNote: change_note };
  return new StepResponse(accepted(await reporting.reports.draft(wanted, by, now())));
});
