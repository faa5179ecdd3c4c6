import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { now } from '../../lib/clock';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import { suspendSellerWorkflow } from './suspend-seller';

/**
 * Closes the stalls whose days of notice are over, in the name of the officer who gave it. A stall that is closed anyway, or was killed over, is
 * found so and only noted.
 */
export async function carryOutNotices(container: MedusaContainer): Promise<void> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const at = now();
  const due = await sellers.listSuspensionNotices(
    { state: 'pending', closes_at: { $lte: at } },
    { take: null },
  );
  for (const { id, seller_id, reason, officer_id, officer_name } of due) {
    try {
      const { slug, state } = await sellers.retrieveSeller(seller_id);
      if (state === 'active') {
        const officer = { id: officer_id, name: officer_name };
        await suspendSellerWorkflow(container).run({ input: { slug, reason, officer } });
      }
      await sellers.endNotice({ id, to: state === 'active' ? 'carried_out' : 'overtaken', at });
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      logger.error(`The notice ${id} could not be carried out: ${String(error)}`);
    }
  }
}
