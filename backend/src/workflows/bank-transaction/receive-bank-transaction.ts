import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  when,
} from '@medusajs/framework/workflows-sdk';
import { emitEventStep } from '@medusajs/medusa/core-flows';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type { BankMessage } from '../../modules/bank-transaction/bank-message';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';

export const BANK_TRANSACTION_RECEIVED = 'bank_transaction.received';

/** What a bank said is never unsaid, so this has no undoing. */
const recordBankTransactionStep = createStep(
  'record-bank-transaction',
  async (told: BankMessage, { container }) => {
    const service: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
    return new StepResponse({ id: await service.record(told) });
  },
);

/** Writes a bank's message down, once, and lets it be matched afterwards. Answers a null id for a message seen before. */
export const receiveBankTransactionWorkflow = createWorkflow(
  'receive-bank-transaction',
  (told: BankMessage) => {
    const recorded = recordBankTransactionStep(told);
    when({ recorded }, ({ recorded }) => recorded.id !== null).then(() => {
      emitEventStep({ eventName: BANK_TRANSACTION_RECEIVED, data: recorded });
    });
    return new WorkflowResponse(recorded);
  },
);
