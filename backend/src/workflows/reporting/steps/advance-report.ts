import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { now } from '../../../lib/clock';
import { readSetting } from '../../../lib/reporting-setting';
import { REPORTING_MODULE } from '../../../modules/reporting';
import { parsePeriod } from '../../../modules/reporting/period';
import type ReportingModuleService from '../../../modules/reporting/service';
import type { Outcome, Person } from '../../../modules/reporting/types';
import { accepted } from '../accepted';

/** What a person does with a report that is not frozen yet. */
export type ReportAct =
  | { does: 'comment' | 'send_back'; text: string }
  | { does: 'submit' }
  | { does: 'approve' };

export interface AdvanceInput {
  report_id: string;
  by: Person;
  act: ReportAct;
}

/** @throws MarketError 404, 409 when the report is past it, 403 for approving the own work */
export const advanceReportStep = createStep('advance-report', async (input: AdvanceInput, { container }) => {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const { reports } = reporting;
  const { report_id: id, by, act } = input;
  const approve = async (): Promise<Outcome<string>> => {
    const row = await reports.find(id);
    const period = row && parsePeriod(row.kind, row.period);
    if (!period) return { refused: 'not_found' };
    return reports.approve(id, by, now(), await readSetting(container, period, row.kind));
  };
  switch (act.does) {
    case 'comment':
      return new StepResponse(accepted(await reports.comment(id, by, act.text, now())));
    case 'send_back':
      return new StepResponse(accepted(await reports.sendBack(id, by, act.text, now())));
    case 'submit':
      return new StepResponse(accepted(await reports.submit(id, now())));
    case 'approve':
      return new StepResponse(accepted(await approve()));
  }
});
