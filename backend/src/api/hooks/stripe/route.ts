import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { WebhookOutcome } from '../../../contract';
import { cardsOn, readSigned } from '../../../lib/cards/stripe';
import { now } from '../../../lib/clock';
import { readRawWebhook } from '../../../lib/raw-webhook';
import { parseStorableJson } from '../../../lib/storable-json';
import { WEBHOOK_LOG_MODULE } from '../../../modules/webhook-log';
import type WebhookLogModuleService from '../../../modules/webhook-log/service';
import { receiveCardEventWorkflow } from '../../../workflows/card/receive-card-event';

const LIMIT = 512 * 1024;

/** Something happened at Stripe. Verified before it is read, written down once, answered at once; what follows comes after. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const log: WebhookLogModuleService = req.scope.resolve(WEBHOOK_LOG_MODULE);
  const answer = (status: number, outcome: WebhookOutcome, raw: Buffer | null): void => {
    log.note({ sender: 'stripe', outcome, raw, at: now() });
    res.status(status).json({ received: status === 200 });
  };
  if (!cardsOn()) return answer(404, 'switched_off', null);
  const raw = await readRawWebhook(req, LIMIT);
  if (!Buffer.isBuffer(raw)) return answer(401, raw, null);
  const event = readSigned(raw, req.get('stripe-signature'));
  if (event === 'unreadable') {
    const text = raw.toString('utf8').slice(0, 2000);
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`A signed message of stripe could not be read: ${text}`);
    return answer(400, event, raw);
  }
  if (typeof event === 'string') return answer(401, event, raw);
  const { id, type, data } = event;
  const { result } = await receiveCardEventWorkflow(req.scope).run({
    input: { event_id: id, type, subject_id: subjectId(data.object), message: storable(raw) },
  });
  answer(200, result.id === null ? 'repeated' : 'taken', raw);
}

/** As it was sent, but for what PostgreSQL cannot keep. */
function storable(raw: Buffer): Record<string, unknown> {
  return parseStorableJson(raw.toString('utf8')) as Record<string, unknown>;
}

function subjectId(subject: object): string {
  return 'id' in subject && typeof subject.id === 'string' ? subject.id : '';
}
