import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  when,
} from '@medusajs/framework/workflows-sdk';
import { emitEventStep } from '@medusajs/medusa/core-flows';
import { CARD_PAYMENT_MODULE } from '../../modules/card-payment';
import type CardPaymentModuleService from '../../modules/card-payment/service';
import type { ToldEvent } from '../../modules/card-payment/service';

/** Stripe has told us something. `{id}` of the card event. */
export const CARD_EVENT_RECEIVED = 'card_event.received';

/** What Stripe said is never unsaid, so this has no undoing. */
const recordCardEventStep = createStep('record-card-event', async (told: ToldEvent, { container }) => {
  const service: CardPaymentModuleService = container.resolve(CARD_PAYMENT_MODULE);
  return new StepResponse({ id: await service.record(told) });
});

/** Writes an event down, once, and lets it be dealt with afterwards. Answers a null id for one that was told before. */
export const receiveCardEventWorkflow = createWorkflow('receive-card-event', (told: ToldEvent) => {
  const recorded = recordCardEventStep(told);
  when({ recorded }, ({ recorded }) => recorded.id !== null).then(() => {
    emitEventStep({ eventName: CARD_EVENT_RECEIVED, data: recorded });
  });
  return new WorkflowResponse(recorded);
});
