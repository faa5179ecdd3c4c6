import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { WebhookOutcome } from '../../../../contract';
import { env } from '../../../../env';
import { type BankConnectorName, bankConnectors, isBankConnector } from '../../../../lib/bank-connectors';
import { now } from '../../../../lib/clock';
import { readRawWebhook } from '../../../../lib/raw-webhook';
import { WEBHOOK_LOG_MODULE } from '../../../../modules/webhook-log';
import type WebhookLogModuleService from '../../../../modules/webhook-log/service';
import { receiveBankTransactionWorkflow } from '../../../../workflows/bank-transaction/receive-bank-transaction';

const LIMIT = 64 * 1024;

/** A connector without a secret is switched off. */
const SECRETS: Record<BankConnectorName, string | undefined> = {
  sepay: env.SEPAY_WEBHOOK_SECRET,
  casso: env.CASSO_CHECKSUM_KEY,
  payos: env.PAYOS_CHECKSUM_KEY,
};

/** Money moved on an account. Verified before it is read, written down once, answered at once; what follows comes after. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const log: WebhookLogModuleService = req.scope.resolve(WEBHOOK_LOG_MODULE);
  const name = req.params.connector ?? '';
  const secret = isBankConnector(name) ? SECRETS[name] : undefined;
  const answer = (status: number, outcome: WebhookOutcome, raw: Buffer | null): void => {
    log.note({ sender: isBankConnector(name) ? name : 'unknown', outcome, raw, at: now() });
    res.status(status).json({ success: status === 200 });
  };
  if (!isBankConnector(name) || secret === undefined) return answer(404, 'switched_off', null);
  const connector = bankConnectors[name];
  const raw = await readRawWebhook(req, LIMIT);
  if (!Buffer.isBuffer(raw)) return answer(401, raw, null);
  const forgery = connector.forgery(secret, { raw, header: (header) => req.get(header) }, new Date());
  if (forgery) return answer(401, forgery, raw);
  const message = connector.read(raw, now());
  if (message === null) {
    const text = raw.toString('utf8').slice(0, 2000);
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`A signed message of ${name} could not be read: ${text}`);
    return answer(400, 'unreadable', raw);
  }
  const { result } = await receiveBankTransactionWorkflow(req.scope).run({ input: message });
  answer(200, result.id === null ? 'repeated' : 'taken', raw);
}
