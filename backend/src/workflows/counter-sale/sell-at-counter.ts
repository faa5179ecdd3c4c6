import { createHash } from 'node:crypto';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { CompanyInvoiceRequest, FieldError, NewCounterSale } from '../../contract';
import { now } from '../../lib/clock';
import { conflict, invalidInput, type MarketError } from '../../lib/errors';
import { messages } from '../../messages';
import { BASKET_MODULE } from '../../modules/basket';
import type BasketModuleService from '../../modules/basket/service';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type { Parcel } from '../../modules/checkout/new-checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { readGround } from '../basket/lib/ground';
import { readShelf, type Shelf } from '../basket/lib/offers';
import { quoteFrom, type Reading } from '../basket/lib/read-quote';
import { LARGEST_TOTAL } from '../checkout/lib/check-placement';
import { placeOnce } from '../checkout/place-basket';
import { counterWay } from './lib/counter-way';
import { type CheckedSale, planSale, type Weighed } from './lib/plan-sale';

export interface SaleAtCounter extends Pick<NewCounterSale, 'request_id' | 'lines'> {
  seller_id: string;
  /** The member who sells. */
  actor_id: string;
  buyer: { name?: string | undefined; phone?: string | undefined };
  invoice: CompanyInvoiceRequest | null;
}

interface Named {
  idempotency_key: string;
  basket_id: string;
}

/**
 * Sells goods of a stall over its counter: one native order, placed as any basket is, with its goods set aside until the money is there. The
 * same request of the same stall makes one sale. Answers the order's id.
 * @throws MarketError 400 for goods or weights that cannot be, 409 when the shelf has too few
 */
export async function sellAtCounter(container: MedusaContainer, sale: SaleAtCounter): Promise<string> {
  const named = nameOf(sale);
  await container.resolve<BasketModuleService>(BASKET_MODULE).openNamed(named.basket_id, now());
  const { id, plan } = await placeOnce(container, {
    ...named,
    prepare: async () => planSale(await check(container, sale, named), now()),
    shortage: async () => shortageOf((await read(container, sale, named)).reading),
  });
  return plan?.orders[0]?.id ?? orderOf(container, id);
}

/** The basket is a name that the whole of placing goes by; it holds nothing, and nobody else can know it. */
function nameOf({ seller_id, request_id }: SaleAtCounter): Named {
  const idempotency_key = `counter:${seller_id}:${request_id}`;
  const digest = createHash('sha256').update(idempotency_key).digest('base64url');
  return { idempotency_key, basket_id: `bsk_counter_${digest}` };
}

async function check(container: MedusaContainer, sale: SaleAtCounter, named: Named): Promise<CheckedSale> {
  const { shelf, reading } = await read(container, sale, named);
  const [group] = reading.basket.groups;
  const seller = shelf.offers.get(sale.lines[0]?.variant_id ?? '')?.seller;
  const wrong = goodsProblems(sale, shelf);
  if (wrong.length > 0) throw invalidInput(wrong);
  // Whether and where the stall delivers does not matter at its counter.
  if (reading.basket.problems.some(({ code }) => code !== 'no_delivery')) throw shortageOf(reading);
  if (!group || !seller) throw new Error('A sale whose goods were found has no stall.');
  const checked = {
    ...{ sale, ...named, reading, group, seller },
    weighed: weighedOf(sale, shelf),
    shipping: await counterWay(container, sale.seller_id),
  };
  const { total } = planSale(checked, now()).checkout;
  const { too_large, nothing_to_pay } = messages.counterSale;
  if (total > LARGEST_TOTAL) throw invalidInput([{ field: 'lines', code: 'too_large', message: too_large }]);
  if (total <= 0) throw invalidInput([{ field: 'lines', code: 'nothing_to_pay', message: nothing_to_pay }]);
  return checked;
}

async function read(
  container: MedusaContainer,
  { lines }: SaleAtCounter,
  { basket_id: id }: Named,
): Promise<{ shelf: Shelf; reading: Reading }> {
  const ground = await readGround(container.resolve(ContainerRegistrationKeys.QUERY));
  const shelf = await readShelf(container, ground, [...new Set(lines.map(({ variant_id }) => variant_id))]);
  const basket = {
    id,
    lines: lines.map(({ variant_id, quantity }, index) => ({ id: String(index), variant_id, quantity })),
    voucher_codes: [],
  };
  return { shelf, reading: await quoteFrom(container, basket, null, { ground, shelf, vouchers: [] }) };
}

function goodsProblems({ lines, seller_id }: SaleAtCounter, { offers }: Shelf): FieldError[] {
  const say = messages.counterSale;
  return lines.flatMap(({ variant_id, quantity, grams }, index) => {
    const offer = offers.get(variant_id);
    const fault = (name: string, code: string, message: string) => [
      { field: `lines.${index}.${name}`, code, message },
    ];
    if (offer?.seller.id !== seller_id || !offer.product.published)
      return fault('variant_id', 'unknown_goods', say.unknown_goods);
    if (!offer.weighed) return grams === undefined ? [] : fault('grams', 'not_weighed', say.not_weighed);
    if (grams === undefined) return fault('grams', 'no_weight', say.no_weight);
    const most = offer.weighed.most * quantity;
    return grams > most ? fault('grams', 'too_heavy', say.too_heavy(quantity, most)) : [];
  });
}

function weighedOf({ lines }: SaleAtCounter, { offers }: Shelf): Map<string, Weighed> {
  return new Map(
    lines.flatMap(({ variant_id, quantity, grams }, index) => {
      const range = offers.get(variant_id)?.weighed;
      return range && grams !== undefined
        ? [[String(index), { grams, most: range.most * quantity }] as const]
        : [];
    }),
  );
}

/** What stands in the way, in the words of the first thing that does, and all of it line by line. */
function shortageOf({ basket: { problems } }: Reading): MarketError {
  const known = problems.filter(({ code }) => code !== 'no_delivery');
  const [first] = known;
  const why = first?.message ?? messages.checkout.busy;
  const lines = known.map(({ line_id, ...problem }) => ({ ...problem, line: line_id && Number(line_id) }));
  return conflict(first?.code ?? 'not_enough_stock', messages.counterSale.sold_meanwhile(why), {
    problems: lines,
  });
}

async function orderOf(container: MedusaContainer, checkoutId: string): Promise<string> {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const { parcels } = await checkouts.retrieveCheckout(checkoutId, { select: ['parcels'] });
  const [parcel] = parcels as unknown as Parcel[];
  if (!parcel) throw new Error(`Checkout ${checkoutId} has no order.`);
  return parcel.order_id;
}
