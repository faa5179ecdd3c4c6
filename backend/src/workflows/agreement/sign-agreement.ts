import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { env } from '../../env';
import { agreementOn } from '../../lib/agreements/versions';
import { localDate, now } from '../../lib/clock';
import { conflict, invalidInput } from '../../lib/errors';
import { readMarket } from '../../lib/market';
import { messages } from '../../messages';
import { AGREEMENT_MODULE } from '../../modules/agreement';
import type AgreementModuleService from '../../modules/agreement/service';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import { SIGN_IN_MODULE } from '../../modules/sign-in';
import { hashCode } from '../../modules/sign-in/code';
import type SignInModuleService from '../../modules/sign-in/service';
import { makeAgreement } from './lib/make-agreement';
import { marketSigner } from './lib/market-signer';
import { signingPhone } from './lib/signing-phone';
import { AGREEMENT_CODE } from './send-agreement-code';

export interface Signing {
  sellerId: string;
  memberId: string;
  memberName: string;
  /** The one that was read. */
  version: string;
  code: string;
}

const say = messages.agreement;

/**
 * Signs today's version for a stall. The document is kept before the row that tells of it, so that a kill leaves a file that nobody knows, never
 * a row without its file.
 * @throws MarketError 400 for a wrong code, 409 for a version that is not the one of today or is signed, 503 without a certificate
 */
export function signAgreement(container: MedusaContainer, signing: Signing): Promise<void> {
  return container
    .resolve(Modules.LOCKING)
    .execute(`agreement:${signing.sellerId}`, () => sign(container, signing), { timeout: 30 });
}

async function sign(container: MedusaContainer, signing: Signing): Promise<void> {
  const { sellerId, memberId, memberName, version } = signing;
  const at = now();
  if (version !== agreementOn(localDate(at)).version) {
    throw conflict('agreement_version_changed', say.version_changed);
  }
  const agreements: AgreementModuleService = container.resolve(AGREEMENT_MODULE);
  const [known] = await agreements.listAgreements({ seller_id: sellerId, version }, { take: 1 });
  if (known) throw conflict('agreement_signed', say.already_signed);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [seller, market, signer] = await Promise.all([
    sellers.retrieveSeller(sellerId),
    readMarket(container),
    marketSigner(container),
  ]);
  const phone = await signingPhone(container, { memberId, seller });
  await spendCode(container, phone, signing.code, at);
  const signature = { member_id: memberId, name: memberName, phone, method: 'phone_code' as const, at };
  await agreements.createAgreements(await makeAgreement({ version, market, seller, signature }, signer));
}

async function spendCode(container: MedusaContainer, phone: string, code: string, at: Date): Promise<void> {
  const codes: SignInModuleService = container.resolve(SIGN_IN_MODULE);
  const hash = hashCode(env.JWT_SECRET, phone, code, AGREEMENT_CODE);
  if (await codes.spendCode(phone, hash, at)) return;
  throw invalidInput([{ field: 'code', code: 'wrong', message: say.code }]);
}
