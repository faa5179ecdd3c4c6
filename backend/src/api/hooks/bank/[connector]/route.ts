import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { env } from '../../../../env';
import { type BankConnectorName, bankConnectors, isBankConnector } from '../../../../lib/bank-connectors';
import { now } from '../../../../lib/clock';
import { readRawBody } from '../../../../lib/raw-body';
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
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
  const name = req.params.connector ?? '';
  const secret = isBankConnector(name) ? SECRETS[name] : undefined;
  if (!isBankConnector(name) || secret === undefined) {
    res.status(404).json({ success: false });
    return;
  }
  const connector = bankConnectors[name];
  // A body that is too long is not read to its end, and its connection then has no address any more.
  const sender = req.ip;
  const raw = await readRawBody(req, LIMIT);
  const forgery =
    raw === null
      ? 'too long'
      : connector.forgery(secret, { raw, header: (header) => req.get(header) }, new Date());
  if (raw === null || forgery !== null) {
    logger.warn(`A message of ${name} from ${sender} was refused: ${forgery}`);
    res.status(401).json({ success: false });
    return;
  }
  const message = connector.read(raw, now());
  if (message === null) {
    logger.error(`A signed message of ${name} could not be read: ${raw.toString('utf8').slice(0, 2000)}`);
    res.status(400).json({ success: false });
    return;
  }
  await receiveBankTransactionWorkflow(req.scope).run({ input: message });
  res.json({ success: true });
}
