import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Basket } from '../../contract';
import { now } from '../../lib/clock';
import { conflict, invalidInput, type MarketError, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { BASKET_MODULE } from '../../modules/basket';
import type BasketModuleService from '../../modules/basket/service';
import { readGround } from './lib/ground';
import { readShelf } from './lib/offers';
import { requireOpenBasket } from './lib/open-basket';
import { quoteFrom } from './lib/read-quote';
import { neverNow, problemOf } from './lib/voucher-words';
import { findVoucherCode, readVouchers, type Voucher } from './lib/vouchers';

interface Input {
  basket_id: string;
  change: { kind: 'take' | 'drop'; code: string };
}

/**
 * Takes a voucher into an open basket or out of it; answers the basket, quoted. One that gives nothing yet is taken all the same, with the
 * reason at it; one that can give nothing whatever is bought is refused. Each change is one statement, so there is nothing to undo.
 */
export async function changeVouchers(
  container: MedusaContainer,
  { basket_id, change }: Input,
): Promise<Basket> {
  const service: BasketModuleService = container.resolve(BASKET_MODULE);
  const taking = change.kind === 'take';
  const [basket, code, ground] = await Promise.all([
    requireOpenBasket(container, basket_id),
    taking ? findVoucherCode(container, change.code) : change.code,
    readGround(container.resolve(ContainerRegistrationKeys.QUERY)),
  ]);
  if (!code) throw refused('unknown', messages.voucher.unknown(change.code));
  const others = basket.voucher_codes.filter((held) => held !== code);
  const voucher_codes = taking ? [...others, code] : others;
  const [vouchers, shelf] = await Promise.all([
    readVouchers(container, voucher_codes),
    readShelf(container, ground, [...new Set(basket.lines.map((line) => line.variant_id))]),
  ]);
  if (taking) {
    checkUsable(code, vouchers, others);
    if (!(await service.addVoucher(basket_id, code, now())))
      throw conflict('too_many_vouchers', messages.voucher.too_many);
  } else if (!(await service.removeVoucher(basket_id, code, now())))
    throw notFound('voucher_not_in_basket', messages.voucher.not_in_basket);
  const changed = { ...basket, voucher_codes };
  return (await quoteFrom(container, changed, null, { ground, shelf, vouchers })).basket;
}

function checkUsable(code: string, known: Voucher[], held: string[]): void {
  const voucher = known.find((one) => one.code === code);
  const why = neverNow(voucher, now());
  if (!voucher || why) {
    const problem = problemOf(code, why ?? { code: 'unknown' });
    throw refused(problem.code, problem.message);
  }
  const rival = known.find((one) => held.includes(one.code) && sameKind(one, voucher));
  if (rival) throw refused('one_of_a_kind', messages.voucher.one_of_a_kind(rival.code));
}

/** One for the goods and one for the delivery, of each stall and of the market. */
function sameKind(a: Voucher, b: Voucher): boolean {
  const ofDelivery = (one: Voucher) => one.target === 'shipping_methods';
  return a.seller?.id === b.seller?.id && ofDelivery(a) === ofDelivery(b);
}

function refused(code: string, message: string): MarketError {
  return invalidInput([{ field: 'code', code, message }]);
}
