import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type Stripe from 'stripe';
import { cardsOn, readSigned } from '../../../lib/cards/stripe';
import { readRawBody } from '../../../lib/raw-body';
import { parseStorableJson } from '../../../lib/storable-json';
import { receiveCardEventWorkflow } from '../../../workflows/card/receive-card-event';

const LIMIT = 512 * 1024;

/** Something happened at Stripe. Verified before it is read, written down once, answered at once; what follows comes after. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
  if (!cardsOn()) {
    res.status(404).json({ received: false });
    return;
  }
  // A body that is too long is not read to its end, and its connection then has no address any more.
  const sender = req.ip;
  const raw = await readRawBody(req, LIMIT);
  const event = raw && verified(raw, req.get('stripe-signature'));
  if (!event) {
    logger.warn(
      `A message of stripe from ${sender} was refused: ${raw ? 'its signature is wrong' : 'too long'}`,
    );
    res.status(401).json({ received: false });
    return;
  }
  const { id, type, data } = event;
  if (typeof id !== 'string' || typeof type !== 'string' || typeof data?.object !== 'object') {
    logger.error(`A signed message of stripe could not be read: ${raw.toString('utf8').slice(0, 2000)}`);
    res.status(400).json({ received: false });
    return;
  }
  await receiveCardEventWorkflow(req.scope).run({
    input: { event_id: id, type, subject_id: subjectId(data.object), message: storable(raw) },
  });
  res.json({ received: true });
}

function verified(raw: Buffer, signature: string | undefined): Stripe.Event | null {
  try {
    return readSigned(raw, signature ?? '');
  } catch {
    return null;
  }
}

/** As it was sent, but for what PostgreSQL cannot keep. */
function storable(raw: Buffer): Record<string, unknown> {
  return parseStorableJson(raw.toString('utf8')) as Record<string, unknown>;
}

function subjectId(subject: object): string {
  return 'id' in subject && typeof subject.id === 'string' ? subject.id : '';
}
