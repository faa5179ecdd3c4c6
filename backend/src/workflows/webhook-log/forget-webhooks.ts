import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { localDate, now } from '../../lib/clock';
import { WEBHOOK_LOG_MODULE } from '../../modules/webhook-log';
import type WebhookLogModuleService from '../../modules/webhook-log/service';

/** A year, and a month to look back from its end. */
const KEPT_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

const forgetWebhooksStep = createStep('forget-webhooks', async (_: undefined, { container }) => {
  const log: WebhookLogModuleService = container.resolve(WEBHOOK_LOG_MODULE);
  return new StepResponse(await log.forget(localDate(new Date(now().getTime() - KEPT_DAYS * DAY_MS))));
});

/** Removes the counts of messages that were kept long enough. Answers how many rows went. */
export const forgetWebhooksWorkflow = createWorkflow('forget-webhooks', () => {
  return new WorkflowResponse(forgetWebhooksStep());
});
