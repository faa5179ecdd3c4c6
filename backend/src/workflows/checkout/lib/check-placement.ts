import type { BasketGroup, DeliveryOption, Dong, FieldError, PaymentMethod } from '../../../contract';
import { CARD_LEAST, CARD_MOST } from '../../../lib/cards/limits';
import { conflict, invalidInput, type MarketError } from '../../../lib/errors';
import { sumDong } from '../../../lib/money';
import { TRANSFER_LIMIT } from '../../../lib/vietqr';
import { messages } from '../../../messages';
import type { Ground, Payee } from '../../basket/lib/ground';
import type { Offer, Seller } from '../../basket/lib/offers';
import type { Reading } from '../../basket/lib/read-quote';
import type { Placement } from './placement';

/** A group of the basket with what the shopper chose for it; all of it was checked. */
export interface ChosenGroup {
  group: BasketGroup;
  seller: Seller;
  delivery: DeliveryOption;
  payment_method: PaymentMethod;
  note: string | null;
}

export interface CheckedPlacement {
  groups: ChosenGroup[];
  goods_total: Dong;
  delivery_total: Dong;
  discount_total: Dong;
  total: Dong;
}

/** Keeps every total far inside the columns that hold it. */
export const LARGEST_TOTAL: Dong = 2_000_000_000;

/** Everything that can be wrong with a placement without anybody else's doing. Throws what the shopper must see; writes nothing. */
export function checkPlacement(placement: Placement, reading: Reading): CheckedPlacement {
  const { basket, offers, ground } = reading;
  if (basket.line_count === 0) throw conflict('basket_empty', messages.basket.empty);
  if (basket.problems.length > 0) throw basketProblems(reading);

  const errors: FieldError[] = [];
  const groups = basket.groups.flatMap((group) => {
    const index = placement.groups.findIndex((choice) => choice.seller_id === group.seller.id);
    const chosen = choose(placement, index, group, offers, errors);
    return chosen ? [chosen] : [];
  });
  errors.push(...strayGroups(placement, basket.groups));
  errors.push(...transferErrors(placement, groups, ground));
  errors.push(...cardErrors(placement, groups));
  if (errors.length > 0) throw invalidInput(errors);

  const checked = totals(groups);
  if (checked.total > LARGEST_TOTAL) {
    throw invalidInput([fault('expected_total', 'too_large', messages.checkout.field.too_large)]);
  }
  if (checked.total !== placement.expected_total) {
    const { groups: _, ...sums } = checked;
    throw conflict('total_changed', messages.checkout.total_changed, sums);
  }
  return checked;
}

/** What stands in the way of placing the basket: the first reason as its code, and all of them line by line. */
export function basketProblems({ basket: { problems } }: Reading): MarketError {
  return conflict(problems[0]?.code ?? 'not_enough_stock', messages.checkout.problems, { problems });
}

/** What a stall's goods and their delivery cost after vouchers. */
export function amountOf({ group, delivery }: Pick<ChosenGroup, 'group' | 'delivery'>): Dong {
  return group.goods_total - group.discount_total + delivery.fee - delivery.discount;
}

/** Whom a transfer for this seller's goods reaches (D4). */
export function payeeOf(seller: Seller, ground: Ground): Payee {
  if (seller.settlement_mode === 'platform' && ground.platform) return ground.platform;
  return {
    payee: seller.id,
    name: seller.name,
    bank_bin: seller.bank_bin,
    account: seller.bank_account,
    holder: seller.bank_holder,
    phone: seller.phone,
  };
}

function choose(
  placement: Placement,
  index: number,
  group: BasketGroup,
  offers: Map<string, Offer>,
  errors: FieldError[],
): ChosenGroup | null {
  const { field } = messages.checkout;
  const choice = placement.groups[index];
  const seller = offers.get(group.lines[0]?.variant_id ?? '')?.seller;
  if (!choice || !seller) {
    errors.push(fault('groups', 'missing_group', field.missing_group));
    return null;
  }
  const delivery = group.delivery_options.find((option) => option.id === choice.delivery_option_id);
  const payable = group.payment_methods.includes(choice.payment_method);
  if (!delivery)
    errors.push(fault(`groups.${index}.delivery_option_id`, 'delivery_not_available', field.delivery));
  if (!payable) errors.push(fault(`groups.${index}.payment_method`, 'payment_not_available', field.payment));
  if (!delivery || !payable) return null;
  return { group, seller, delivery, payment_method: choice.payment_method, note: choice.note ?? null };
}

function strayGroups(placement: Placement, groups: BasketGroup[]): FieldError[] {
  const known = new Set(groups.map(({ seller }) => seller.id));
  return placement.groups.flatMap((choice, index) => {
    const repeated = placement.groups.findIndex((other) => other.seller_id === choice.seller_id) !== index;
    if (known.has(choice.seller_id) && !repeated) return [];
    return [fault(`groups.${index}.seller_id`, 'unknown_group', messages.checkout.field.unknown_group)];
  });
}

/** Banks carry less than 500 million in one transfer, and one payee gets one. */
function transferErrors(placement: Placement, groups: ChosenGroup[], ground: Ground): FieldError[] {
  const byPayee = new Map<string, Dong>();
  for (const chosen of groups) {
    if (chosen.payment_method !== 'vietqr') continue;
    const { payee } = payeeOf(chosen.seller, ground);
    byPayee.set(payee, (byPayee.get(payee) ?? 0) + amountOf(chosen));
  }
  return groups.flatMap(({ seller, payment_method }) => {
    if (payment_method !== 'vietqr') return [];
    const amount = byPayee.get(payeeOf(seller, ground).payee) ?? 0;
    if (amount > 0 && amount < TRANSFER_LIMIT) return [];
    const index = placement.groups.findIndex((choice) => choice.seller_id === seller.id);
    const { nothing_to_transfer, over_limit } = messages.checkout.field;
    const field = `groups.${index}.payment_method`;
    if (amount === 0) return [fault(field, 'nothing_to_transfer', nothing_to_transfer)];
    return [fault(field, 'over_transfer_limit', over_limit)];
  });
}

/** What is paid by card is one payment, and Stripe takes neither very small nor very large ones. */
function cardErrors(placement: Placement, groups: ChosenGroup[]): FieldError[] {
  const byCard = groups.filter(({ payment_method }) => payment_method === 'card');
  const amount = sumDong(byCard.map(amountOf));
  if (byCard.length === 0 || (amount >= CARD_LEAST && amount <= CARD_MOST)) return [];
  const { under_card_limit, over_card_limit } = messages.checkout.field;
  return byCard.map(({ seller }) => {
    const index = placement.groups.findIndex((choice) => choice.seller_id === seller.id);
    const field = `groups.${index}.payment_method`;
    return amount < CARD_LEAST
      ? fault(field, 'under_card_limit', under_card_limit)
      : fault(field, 'over_card_limit', over_card_limit);
  });
}

function totals(groups: ChosenGroup[]): CheckedPlacement {
  const goods = sumDong(groups.map(({ group }) => group.goods_total));
  const delivery = sumDong(groups.map(({ delivery }) => delivery.fee));
  const total = sumDong(groups.map(amountOf));
  return {
    groups,
    goods_total: goods,
    delivery_total: delivery,
    discount_total: goods + delivery - total,
    total,
  };
}

function fault(field: string, code: string, message: string): FieldError {
  return { field, code, message };
}
