import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { INVOICE_EXPORT_MODULE } from '../../modules/invoice-export';
import type InvoiceExportModuleService from '../../modules/invoice-export/service';

interface RequestExportInput {
  seller_id: string;
  /** `YYYY-MM` */
  month: string;
}

const requestExportStep = createStep(
  'request-invoice-export',
  async ({ seller_id, month }: RequestExportInput, { container }) => {
    const service: InvoiceExportModuleService = container.resolve(INVOICE_EXPORT_MODULE);
    return new StepResponse(await service.request(seller_id, month));
  },
);

/** Asks for the archive of a month; a job writes it (`jobs/make-invoice-exports.ts`). Answers its id, old or new. */
export const requestExportWorkflow = createWorkflow('request-invoice-export', (input: RequestExportInput) => {
  return new WorkflowResponse(requestExportStep(input));
});
