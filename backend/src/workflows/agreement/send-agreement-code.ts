import type { MedusaContainer } from '@medusajs/framework/types';
import { messages } from '../../messages';
import { sendCode } from '../account/lib/send-code';
import { signingPhone } from './lib/signing-phone';

/** A code that was sent to sign with opens no account, and the other way round. */
export const AGREEMENT_CODE = 'agreement';

/** Sends the code with which an owner signs. @throws MarketError 429, 503 like `sendCode` */
export async function sendAgreementCode(
  container: MedusaContainer,
  who: { memberId: string; seller: { phone: string } },
  address: string | null,
): Promise<void> {
  const phone = await signingPhone(container, who);
  const words = messages.notification.agreement_code;
  await sendCode(container, { phone, address, purpose: AGREEMENT_CODE, template: 'agreement_code', words });
}
