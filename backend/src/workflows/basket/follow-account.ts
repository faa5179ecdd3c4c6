import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { now } from '../../lib/clock';
import { BASKET_MODULE } from '../../modules/basket';
import type BasketModuleService from '../../modules/basket/service';
import type { StoredBasket } from '../../modules/basket/service';

/**
 * The one basket of an account, whichever device asks. What the device holds becomes it when the account has none, and is poured into it
 * otherwise; another account's basket, which a link may have brought, is only copied from. Answers null when there is neither.
 */
export function followAccount(
  container: MedusaContainer,
  customerId: string,
  basketId: string | null,
): Promise<StoredBasket | null> {
  const baskets: BasketModuleService = container.resolve(BASKET_MODULE);
  // Two devices that sign in at once must not end up with a basket each.
  return container.resolve(Modules.LOCKING).execute(
    [`account-basket:${customerId}`],
    async () => {
      const at = now();
      const brought = basketId === null ? null : await openBasket(baskets, basketId, at);
      const own = await baskets.findOfAccount(customerId, at);
      if (!brought || brought.id === own?.id) return own;
      if (!own && (await baskets.giveToAccount(brought.id, customerId))) return brought;
      const target = own ?? (await newBasket(baskets, customerId, at));
      await baskets.pour(brought, target, at);
      return baskets.findBasket(target.id);
    },
    { timeout: 30 },
  );
}

async function openBasket(baskets: BasketModuleService, id: string, at: Date): Promise<StoredBasket | null> {
  const found = await baskets.findBasket(id);
  return found && !found.placed_at && new Date(found.expires_at) > at ? found : null;
}

async function newBasket(baskets: BasketModuleService, customerId: string, at: Date): Promise<StoredBasket> {
  const id = await baskets.openBasket(at);
  await baskets.giveToAccount(id, customerId);
  return { id, expires_at: at, placed_at: null, voucher_codes: [], lines: [] };
}
