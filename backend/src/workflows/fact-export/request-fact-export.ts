import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import type { FactFormat } from '../../contract';
import { FACT_EXPORT_MODULE } from '../../modules/fact-export';
import type FactExportModuleService from '../../modules/fact-export/service';

interface RequestFactExportInput {
  /** `YYYY-MM`, both included. */
  first_month: string;
  last_month: string;
  format: FactFormat;
  /** The officer's name. */
  asked_by: string;
}

const requestFactExportStep = createStep(
  'request-fact-export',
  async (input: RequestFactExportInput, { container }) => {
    const service: FactExportModuleService = container.resolve(FACT_EXPORT_MODULE);
    return new StepResponse(await service.request(input));
  },
);

/** Asks for the order lines of some months; a job writes them (`jobs/make-fact-exports.ts`). Answers the export's id, old or new. */
export const requestFactExportWorkflow = createWorkflow(
  'request-fact-export',
  (input: RequestFactExportInput) => {
    return new WorkflowResponse(requestFactExportStep(input));
  },
);
