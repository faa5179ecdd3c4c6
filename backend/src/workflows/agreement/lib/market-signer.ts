import type { MedusaContainer } from '@medusajs/framework/types';
import { env } from '../../../env';
import { now } from '../../../lib/clock';
import { isValidAt } from '../../../lib/einvoice/certificate';
import { type Signer, signerOf } from '../../../lib/einvoice/signer';
import { MarketError } from '../../../lib/errors';
import { readMarket } from '../../../lib/market';
import { messages } from '../../../messages';
import { makeTestKey, readSigner } from '../../invoice/lib/signers';

/** Holder of the test key; what signs invoices signs nothing else. */
const HOLDER = 'agreements';

export interface MarketSigner {
  signer: Signer;
  /** The market made its certificate itself. */
  test: boolean;
}

/**
 * Who signs for the market: the key that the settings give, and in a market on one machine without it a test key that is made when it is first
 * asked for.
 * @throws MarketError 503 where there is neither, or the certificate does not hold today
 */
export async function marketSigner(container: MedusaContainer): Promise<MarketSigner> {
  const found = given() ?? (await testSigner(container));
  if (!found || !isValidAt(found.signer.certificate, now())) {
    throw new MarketError(503, 'agreement_no_key', messages.agreement.no_key);
  }
  return found;
}

function given(): MarketSigner | null {
  const { AGREEMENT_KEY, AGREEMENT_CERTIFICATE } = env;
  if (!AGREEMENT_KEY || !AGREEMENT_CERTIFICATE) return null;
  return { signer: signerOf(AGREEMENT_KEY, AGREEMENT_CERTIFICATE), test: false };
}

async function testSigner(container: MedusaContainer): Promise<MarketSigner | null> {
  if (env.MARKET_MODE === 'production') return null;
  const kept = await readSigner(container, HOLDER);
  if (kept) return { signer: kept, test: true };
  const { operatorName } = await readMarket(container);
  await makeTestKey(container, HOLDER, messages.agreement.test_holder(operatorName));
  const made = await readSigner(container, HOLDER);
  return made && { signer: made, test: true };
}
