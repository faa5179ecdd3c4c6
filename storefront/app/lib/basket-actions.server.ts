import type { Basket } from '@cho-phien/backend/contract';
import type { Messages } from '~/messages/vi';
import { followAccount } from './account-basket.server';
import { backend } from './backend.server';
import { BackendError, isUnavailable } from './backend-error.server';
import type { BasketKey } from './cookies.server';
import { quantityField, textField } from './form-fields';
import { changeVouchers } from './voucher-actions.server';
import { voucherWish } from './voucher-form';

export type BasketAnswer =
  | { ok: true; intent: Intent; message: string }
  | { ok: false; intent: Intent; message: string; lineId: string | null };

export type Intent = 'add' | 'set' | 'remove' | 'take_voucher' | 'drop_voucher';

const NEWS_OF = { take: 'voucher_taken', drop: 'voucher_dropped' } as const;

interface Outcome {
  answer: BasketAnswer;
  status: number;
  /** The basket as it is after a change, to be kept in the cookie. */
  basket: Basket | null;
}

/** Does what a basket form asks for. Never throws for what a shopper can cause: the basket is kept and the reason told. */
export async function changeBasket(
  form: FormData,
  key: BasketKey | null,
  messages: Messages,
  token: string | null,
): Promise<Outcome> {
  const intent = intentOf(form);
  const lineId = textField(form, 'line_id') || null;
  const refuse = (message: string, status: number): Outcome => ({
    answer: { ok: false, intent, message, lineId },
    status,
    basket: null,
  });
  try {
    if (intent === 'add') {
      const quantity = quantityField(form);
      if (quantity === null) return refuse(messages.basket.badQuantity, 422);
      const basket = await add(textField(form, 'variant_id'), quantity, key, token);
      return { answer: { ok: true, intent, message: messages.basket.added }, status: 200, basket };
    }
    const wish = voucherWish(form);
    if (wish && key) {
      const change = await changeVouchers(key.id, wish, messages);
      if (change.basket === null) return refuse(change.message, change.status);
      const message = messages.basket[NEWS_OF[wish.kind]];
      return { answer: { ok: true, intent, message }, status: 200, basket: change.basket };
    }
    if (!key || !lineId) return refuse(messages.basket.failed, 404);
    if (intent === 'remove') {
      const basket = await backend.removeLine(key.id, lineId);
      return { answer: { ok: true, intent, message: messages.basket.removed }, status: 200, basket };
    }
    const quantity = steppedQuantity(form);
    if (quantity === null) return refuse(messages.basket.badQuantity, 422);
    const basket =
      quantity === 0
        ? await backend.removeLine(key.id, lineId)
        : await backend.setLine(key.id, lineId, quantity);
    const message = quantity === 0 ? messages.basket.removed : messages.basket.updated;
    return { answer: { ok: true, intent, message }, status: 200, basket };
  } catch (error) {
    if (error instanceof BackendError)
      return refuse(error.body.message || messages.basket.failed, error.status);
    if (isUnavailable(error)) return refuse(messages.basket.failed, 503);
    throw error;
  }
}

/** A basket that has expired makes room for a new one; who is signed in goes on with the one of the account. */
async function add(
  variantId: string,
  quantity: number,
  key: BasketKey | null,
  token: string | null,
): Promise<Basket> {
  if (key) {
    try {
      return await backend.addLine(key.id, variantId, quantity);
    } catch (error) {
      if (!isGoneBasket(error)) throw error;
    }
  }
  const own = await followAccount(token, null);
  if (own) return backend.addLine(own.id, variantId, quantity);
  const fresh = await backend.createBasket();
  const basket = await backend.addLine(fresh.id, variantId, quantity);
  await followAccount(token, { id: basket.id, itemCount: basket.item_count });
  return basket;
}

function isGoneBasket(error: unknown): boolean {
  return (
    error instanceof BackendError &&
    (error.status === 404 || error.status === 410) &&
    /basket/.test(error.body.code)
  );
}

/** The typed quantity, one more or one less when a button said so; zero removes the line. */
function steppedQuantity(form: FormData): number | null {
  const typed = quantityField(form);
  if (typed === null) return null;
  const step = textField(form, 'step');
  if (step === '1') return Math.min(typed + 1, 999);
  return step === '-1' ? typed - 1 : typed;
}

function intentOf(form: FormData): Intent {
  const wish = voucherWish(form);
  if (wish) return wish.kind === 'take' ? 'take_voucher' : 'drop_voucher';
  const intent = textField(form, 'intent');
  return intent === 'set' || intent === 'remove' ? intent : 'add';
}
