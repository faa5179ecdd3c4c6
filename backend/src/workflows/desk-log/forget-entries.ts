import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { env } from '../../env';
import { now } from '../../lib/clock';
import { DESK_LOG_MODULE } from '../../modules/desk-log';
import type DeskLogModuleService from '../../modules/desk-log/service';

const DAY_MS = 24 * 60 * 60 * 1000;

const forgetEntriesStep = createStep('forget-desk-entries', async (_: undefined, { container }) => {
  const log: DeskLogModuleService = container.resolve(DESK_LOG_MODULE);
  return new StepResponse(await log.forget(new Date(now().getTime() - env.DESK_LOG_DAYS * DAY_MS)));
});

/** Removes what the desk's log has kept long enough. Answers how many entries went. */
export const forgetEntriesWorkflow = createWorkflow('forget-desk-entries', () => {
  return new WorkflowResponse(forgetEntriesStep());
});
