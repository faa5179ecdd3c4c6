import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { env } from '../../../env';
import { now } from '../../../lib/clock';
import { MarketError } from '../../../lib/errors';
import { mailboxIsOpen } from '../../../lib/mailbox';
import { readMarket } from '../../../lib/market';
import { messages } from '../../../messages';
import { SIGN_IN_MODULE } from '../../../modules/sign-in';
import { hashCode, newCode } from '../../../modules/sign-in/code';
import { limitKey, MOST } from '../../../modules/sign-in/limits';
import type SignInModuleService from '../../../modules/sign-in/service';

export interface CodeToSend {
  /** E.164 */
  phone: string;
  /** Who asks, when that can be told. */
  address: string | null;
  /** A code opens nothing but what it was sent for. */
  purpose?: string;
  template: string;
  words: (values: { code: string; market: string }) => { subject: string; text: string };
}

/**
 * Sends the one code that counts for a phone from now on.
 * @throws MarketError 429 when the phone or the address asked too often, 503 where short messages cannot be sent
 */
export async function sendCode(
  container: MedusaContainer,
  { phone, address, purpose, template, words }: CodeToSend,
): Promise<void> {
  if (!env.SMS_GATEWAY_URL && !mailboxIsOpen)
    throw new MarketError(503, 'codes_off', messages.auth.codes_off);
  const service: SignInModuleService = container.resolve(SIGN_IN_MODULE);
  const at = now();
  await service.forget(at);
  if (address && (await service.count(limitKey('address', address), at)) > MOST.codesOfAddress)
    throw tooMany();
  if ((await service.count(limitKey('phone', phone), at)) > MOST.codesOfPhone) throw tooMany();
  const code = newCode();
  await service.keepCode(phone, hashCode(env.JWT_SECRET, phone, code, purpose), at);
  const { shortName } = await readMarket(container);
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: phone,
    channel: 'sms',
    template,
    content: words({ code, market: shortName }),
  });
}

function tooMany(): MarketError {
  return new MarketError(429, 'too_many_attempts', messages.auth.too_many_codes);
}
