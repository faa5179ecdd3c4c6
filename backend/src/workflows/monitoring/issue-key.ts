import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import type { KeyScope } from '../../contract';
import { makeKey } from '../../lib/monitoring/machine-key';
import { MONITORING_MODULE } from '../../modules/monitoring';
import type MonitoringModuleService from '../../modules/monitoring/service';
import type { Person } from '../../modules/reporting/types';

interface IssueKeyInput {
  name: string;
  scopes: KeyScope[];
  by: Person;
}

const issueKeyStep = createStep(
  'issue-machine-key',
  async ({ name, scopes, by }: IssueKeyInput, { container }) => {
    const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
    const { key, prefix, hash } = makeKey();
    const row = { name, scopes, prefix, hash, made_by: by.id, made_by_name: by.name };
    const { id } = await service.createMachineKeys(row);
    return new StepResponse({ id, key }, id);
  },
  async (id, { container }) => {
    const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
    if (id) await service.deleteMachineKeys(id);
  },
);

/** Makes a key for a program. Answers its id and, this once, the key itself. */
export const issueKeyWorkflow = createWorkflow('issue-machine-key', (input: IssueKeyInput) => {
  return new WorkflowResponse(issueKeyStep(input));
});
