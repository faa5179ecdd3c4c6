import type { Basket } from '@cho-phien/backend/contract';
import type { Messages } from '~/messages/vi';
import { backend } from './backend.server';
import { BackendError, isUnavailable } from './backend-error.server';
import type { VoucherWish } from './voucher-form';

/** Takes a voucher into a basket or out of it. Answers the basket, or in words why not: the basket is kept as it was. */
export async function changeVouchers(
  basketId: string,
  wish: VoucherWish,
  { voucher }: Messages,
): Promise<{ basket: Basket } | { basket: null; status: number; message: string }> {
  if (wish.code === '') return { basket: null, status: 422, message: voucher.missing };
  try {
    const change = wish.kind === 'take' ? backend.takeVoucher : backend.dropVoucher;
    return { basket: await change(basketId, wish.code) };
  } catch (error) {
    if (isUnavailable(error)) return { basket: null, status: 503, message: voucher.failed };
    if (!(error instanceof BackendError)) throw error;
    const { fields, message } = error.body;
    return {
      basket: null,
      status: error.status,
      message: fields?.[0]?.message || message || voucher.failed,
    };
  }
}
