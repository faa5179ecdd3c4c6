import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { env } from '../../../../env';
import { now } from '../../../../lib/clock';
import { readRawBody } from '../../../../lib/raw-body';
import { sePayForgery } from '../../../../lib/sepay';
import { receiveBankTransactionWorkflow } from '../../../../workflows/bank-transaction/receive-bank-transaction';
import { readSePayMessage } from './validators';

const LIMIT = 64 * 1024;

/** Money moved on an account. Verified on the raw bytes, written down once, answered at once; what follows comes after. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
  const raw = await readRawBody(req, LIMIT);
  const signed = {
    raw: raw ?? Buffer.alloc(0),
    signature: req.get('x-sepay-signature'),
    timestamp: req.get('x-sepay-timestamp'),
  };
  const forgery = raw === null ? 'too long' : sePayForgery(env.SEPAY_WEBHOOK_SECRET, signed, new Date());
  if (forgery !== null) {
    logger.warn(`A bank message from ${req.ip} was refused: ${forgery}`);
    res.status(401).json({ success: false });
    return;
  }
  const message = readSePayMessage(signed.raw, now());
  if (message === null) {
    logger.error(`A signed bank message could not be read: ${signed.raw.toString('utf8').slice(0, 2000)}`);
    res.status(400).json({ success: false });
    return;
  }
  await receiveBankTransactionWorkflow(req.scope).run({ input: message });
  res.json({ success: true });
}
