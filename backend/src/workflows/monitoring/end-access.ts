import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { now } from '../../lib/clock';
import { notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { MONITORING_MODULE } from '../../modules/monitoring';
import type MonitoringModuleService from '../../modules/monitoring/service';
import type { Person } from '../../modules/reporting/types';

interface EndAccessInput {
  what: 'key' | 'endpoint';
  id: string;
  by: Person;
}

/** Ended access is not given back: who needs it again gets a new key or endpoint. */
const endAccessStep = createStep('end-access', async ({ what, id, by }: EndAccessInput, { container }) => {
  const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
  const ended =
    what === 'key'
      ? await service.revokeKey(id, by.name, now())
      : await service.stopEndpoint(id, by.name, now());
  if (!ended) throw notFound('not_found', messages.monitoring.not_found);
  return new StepResponse(id);
});

/** Revokes a key or stops an endpoint, for good. @throws MarketError 404 */
export const endAccessWorkflow = createWorkflow('end-access', (input: EndAccessInput) => {
  return new WorkflowResponse(endAccessStep(input));
});
