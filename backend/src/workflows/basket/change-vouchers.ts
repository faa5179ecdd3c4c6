import type { MedusaContainer } from '@medusajs/framework/types';
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import type { Basket } from '../../contract';
import { now } from '../../lib/clock';
import { conflict, invalidInput, type MarketError, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { BASKET_MODULE } from '../../modules/basket';
import type BasketModuleService from '../../modules/basket/service';
import { requireOpenBasket } from './lib/open-basket';
import { readQuote } from './lib/read-quote';
import { neverNow, problemOf } from './lib/voucher-words';
import { findVoucherCode, readVouchers, type Voucher } from './lib/vouchers';

interface Input {
  basket_id: string;
  change: { kind: 'take' | 'drop'; code: string };
}

/** One statement each, so there is nothing to undo. */
const changeVouchersStep = createStep('change-vouchers', async (input: Input, { container }) => {
  return new StepResponse(await changeVouchers(container, input));
});

/**
 * Takes a voucher into an open basket or out of it; answers the basket, quoted. One that gives nothing yet is taken all the same, with the
 * reason at it; one that can give nothing whatever is bought is refused.
 */
export const changeVouchersWorkflow = createWorkflow(
  'change-vouchers',
  (input: Input) => new WorkflowResponse(changeVouchersStep(input)),
);

async function changeVouchers(container: MedusaContainer, { basket_id, change }: Input): Promise<Basket> {
  const service: BasketModuleService = container.resolve(BASKET_MODULE);
  const basket = await requireOpenBasket(container, basket_id);
  if (change.kind === 'drop') {
    if (!(await service.removeVoucher(basket_id, change.code, now())))
      throw notFound('voucher_not_in_basket', messages.voucher.not_in_basket);
  } else {
    const code = await usable(container, change.code, basket.voucher_codes);
    if (!(await service.addVoucher(basket_id, code, now())))
      throw conflict('too_many_vouchers', messages.voucher.too_many);
  }
  const changed = await requireOpenBasket(container, basket_id);
  return (await readQuote(container, changed, null)).basket;
}

async function usable(container: MedusaContainer, typed: string, held: string[]): Promise<string> {
  const code = await findVoucherCode(container, typed);
  if (!code) throw refused('unknown', messages.voucher.unknown(typed));
  const known = await readVouchers(container, [...held, code]);
  const voucher = known.find((one) => one.code === code);
  const why = neverNow(voucher, now());
  if (!voucher || why) {
    const problem = problemOf(code, why ?? { code: 'unknown' });
    throw refused(problem.code, problem.message);
  }
  const rival = known.find((one) => one.code !== code && held.includes(one.code) && sameKind(one, voucher));
  if (rival) throw refused('one_of_a_kind', messages.voucher.one_of_a_kind(rival.code));
  return code;
}

/** One for the goods and one for the delivery, of each stall and of the market. */
function sameKind(a: Voucher, b: Voucher): boolean {
  const ofDelivery = (one: Voucher) => one.target === 'shipping_methods';
  return a.seller?.id === b.seller?.id && ofDelivery(a) === ofDelivery(b);
}

function refused(code: string, message: string): MarketError {
  return invalidInput([{ field: 'code', code, message }]);
}
