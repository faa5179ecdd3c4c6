import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { MONITORING_MODULE } from '../../modules/monitoring';
import type MonitoringModuleService from '../../modules/monitoring/service';
import type { Person } from '../../modules/reporting/types';

interface AddEndpointInput {
  name: string;
  url: string;
  by: Person;
}

const addEndpointStep = createStep(
  'add-push-endpoint',
  async ({ name, url, by }: AddEndpointInput, { container }) => {
    const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
    const row = { name, url, made_by: by.id, made_by_name: by.name };
    const { id } = await service.createPushEndpoints(row);
    return new StepResponse(id, id);
  },
  async (id, { container }) => {
    const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
    if (id) await service.deletePushEndpoints(id);
  },
);

/** From now on tells an address what is new. Answers the endpoint's id. */
export const addEndpointWorkflow = createWorkflow('add-push-endpoint', (input: AddEndpointInput) => {
  return new WorkflowResponse(addEndpointStep(input));
});
