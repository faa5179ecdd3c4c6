import type { Basket, Commune, PlacedCheckout } from '@cho-phien/backend/contract';
import type { Messages } from '~/messages/vi';
import { backend } from './backend.server';
import { BackendError, isUnavailable, orNull } from './backend-error.server';
import {
  type CheckoutProblem,
  type CheckoutValues,
  findProblems,
  toProblems,
  toRepeatedRequest,
  toRequest,
  totalOf,
} from './checkout-form';
import { formatDong } from './format';
import { readCommunes } from './market.server';

/** What the basket costs at a place, and the communes to choose from. */
export interface PlaceQuote {
  province: string;
  commune: string;
  communes: Commune[];
  basket: Basket;
}

export type PlaceOutcome =
  | { placed: PlacedCheckout }
  | { placed: null; status: number; problems: CheckoutProblem[]; notice: string | null; quote: PlaceQuote };

/** Null when the basket is gone or empty. */
export async function quotePlace(
  basketId: string,
  province: string,
  commune: string,
): Promise<PlaceQuote | null> {
  const communes = await readCommunes(province);
  const known = communes.some((one) => one.code === commune) ? commune : '';
  const basket = await orNull(
    backend.basket(basketId, communes.length > 0 ? { province, ...(known ? { commune: known } : {}) } : {}),
  );
  return basket && basket.groups.length > 0 ? { province, commune: known, communes, basket } : null;
}

/** What an earlier press of the same button placed, or null: a second press finds its basket sold. */
export async function findPlaced(values: CheckoutValues, basketId: string): Promise<PlacedCheckout | null> {
  const request = toRepeatedRequest(values, basketId);
  return request && orNull(backend.place(request));
}

/** Places what the shopper saw. When anything differs from it, nothing is placed and the difference is told. */
export async function placeBasket(
  values: CheckoutValues,
  quote: PlaceQuote,
  messages: Messages,
  token: string | null,
): Promise<PlaceOutcome> {
  const refuse = (
    status: number,
    notice: string | null,
    problems: CheckoutProblem[] = [],
    now = quote,
  ): PlaceOutcome => ({
    placed: null,
    status,
    problems,
    notice,
    quote: now,
  });
  const { basket, communes } = quote;
  const problems = findProblems(
    values,
    basket,
    communes.map((one) => one.code),
    messages,
  );
  if (problems.length > 0) return refuse(422, null, problems);
  if (basket.problems.length > 0) {
    return refuse(
      409,
      messages.checkout.nothingPlaced,
      basket.problems.map(({ message }) => ({ field: null, message })),
    );
  }
  const total = totalOf(basket, values.delivery);
  if (values.shownTotal !== total) return refuse(409, totalChanged(values.shownTotal, total, messages));

  const request = toRequest(values, basket, total);
  try {
    return { placed: await backend.place(request, token) };
  } catch (error) {
    if (isUnavailable(error)) return refuse(503, messages.checkout.unavailable);
    if (!(error instanceof BackendError)) throw error;
    const { fields, message, code } = error.body;
    const now = (await quotePlace(basket.id, values.province, values.commune)) ?? quote;
    if (code === 'total_changed') {
      return refuse(409, totalChanged(total, totalOf(now.basket, values.delivery), messages), [], now);
    }
    return refuse(
      error.status,
      message || messages.checkout.nothingPlaced,
      fields
        ? toProblems(fields, request.groups)
        : now.basket.problems.map((one) => ({ field: null, message: one.message })),
      now,
    );
  }
}

function totalChanged(before: number | null, now: number, { checkout }: Messages): string {
  return checkout.totalChanged(formatDong(before ?? 0), formatDong(now));
}
