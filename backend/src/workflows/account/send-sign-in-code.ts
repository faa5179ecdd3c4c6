import type { MedusaContainer } from '@medusajs/framework/types';
import { messages } from '../../messages';
import { sendCode } from './lib/send-code';

/**
 * Sends a new code to a phone, known or not: the answer says nothing of who has an account.
 * @param address who asks, when that can be told
 * @throws MarketError 429 when the phone or the address asked too often, 503 where short messages cannot be sent
 */
export function sendSignInCode(
  container: MedusaContainer,
  phone: string,
  address: string | null,
): Promise<void> {
  const words = messages.notification.sign_in_code;
  return sendCode(container, { phone, address, template: 'sign_in_code', words });
}
