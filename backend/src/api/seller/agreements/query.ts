import type { MedusaContainer } from '@medusajs/framework/types';
import type { SellerAgreements } from '../../../contract';
import { marketParty, sellerParty } from '../../../lib/agreements/parties';
import { standingOf } from '../../../lib/agreements/versions';
import { agreementViews, hiddenPhone } from '../../../lib/agreements/view';
import { localDate, now } from '../../../lib/clock';
import { readMarket } from '../../../lib/market';
import { AGREEMENT_MODULE } from '../../../modules/agreement';
import type AgreementModuleService from '../../../modules/agreement/service';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import { signingPhone } from '../../../workflows/agreement/lib/signing-phone';
import type { SellerScope } from '../scope';
import { maySign } from './may';

/** What a stall has signed, and what it should sign today. */
export async function retrieveAgreements(
  container: MedusaContainer,
  scope: SellerScope,
): Promise<SellerAgreements> {
  const agreements: AgreementModuleService = container.resolve(AGREEMENT_MODULE);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [rows, seller, market, phone] = await Promise.all([
    agreements.listAgreements({ seller_id: scope.sellerId }, { take: null }),
    sellers.retrieveSeller(scope.sellerId),
    readMarket(container),
    signingPhone(container, scope),
  ]);
  const { current, ...standing } = standingOf(
    rows.map(({ version }) => version),
    localDate(now()),
  );
  const { version, validFrom, title, basis, articles, consent } = current;
  return {
    ...standing,
    current: { version, valid_from: validFrom, title, basis, articles, consent },
    market: marketParty(market),
    seller: sellerParty(seller),
    signed: agreementViews(rows),
    may_sign: maySign(scope),
    code_phone: hiddenPhone(phone),
  };
}
