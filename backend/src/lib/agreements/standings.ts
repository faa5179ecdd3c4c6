import type { MedusaContainer } from '@medusajs/framework/types';
import type { AgreementState } from '../../contract';
import { AGREEMENT_MODULE } from '../../modules/agreement';
import type AgreementModuleService from '../../modules/agreement/service';
import { localDate, now } from '../clock';
import { standingOf } from './versions';

/** Where each of these stalls stands today with its agreement. */
export async function readStandings(
  container: MedusaContainer,
  sellerIds: string[],
): Promise<(sellerId: string) => AgreementState> {
  const agreements: AgreementModuleService = container.resolve(AGREEMENT_MODULE);
  const rows = await agreements.listAgreements(
    { seller_id: sellerIds },
    { select: ['seller_id', 'version'], take: null },
  );
  const today = localDate(now());
  return (sellerId) => {
    const signed = rows.filter(({ seller_id }) => seller_id === sellerId).map(({ version }) => version);
    return standingOf(signed, today).state;
  };
}
