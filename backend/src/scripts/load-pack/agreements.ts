import type { Pack } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { agreementOn } from '../../lib/agreements/versions';
import { localDate, now } from '../../lib/clock';
import { messages } from '../../messages';
import { AGREEMENT_MODULE } from '../../modules/agreement';
import type AgreementModuleService from '../../modules/agreement/service';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import { makeAgreement } from '../../workflows/agreement/lib/make-agreement';
import { marketSigner } from '../../workflows/agreement/lib/market-signer';

/** Every other demo stall has an agreement: a true document, signed by the market, that says that it is demo data and nobody signed it. */
export async function loadAgreements(container: MedusaContainer, { market, sellers }: Pack): Promise<void> {
  const demo = sellers.filter((seller, index) => seller.demo && index % 2 === 1).map(({ slug }) => slug);
  if (demo.length === 0) return;
  const registered: SellerModuleService = container.resolve(SELLER_MODULE);
  const agreements: AgreementModuleService = container.resolve(AGREEMENT_MODULE);
  const at = now();
  const { version } = agreementOn(localDate(at));
  const signer = await marketSigner(container);
  const rows = [];
  for (const seller of await registered.listSellers({ slug: demo }, { take: null })) {
    const { phone, representative } = seller;
    const name = messages.agreement.demo_signer(representative);
    const signature = { member_id: null, name, phone, method: 'demo' as const, at };
    rows.push(await makeAgreement({ version, market, seller, signature }, signer));
  }
  await agreements.createAgreements(rows);
}
