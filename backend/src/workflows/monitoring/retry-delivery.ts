import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { now } from '../../lib/clock';
import { conflict } from '../../lib/errors';
import { messages } from '../../messages';
import { MONITORING_MODULE } from '../../modules/monitoring';
import type MonitoringModuleService from '../../modules/monitoring/service';

const retryDeliveryStep = createStep('retry-delivery', async ({ id }: { id: string }, { container }) => {
  const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
  if (!(await service.retry(id, now()))) throw conflict('not_failed', messages.monitoring.not_failed);
  return new StepResponse(id);
});

/** Sends news again that had been given up. @throws MarketError 409 for what was not */
export const retryDeliveryWorkflow = createWorkflow('retry-delivery', (input: { id: string }) => {
  return new WorkflowResponse(retryDeliveryStep(input));
});
