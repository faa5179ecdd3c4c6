import type { Checkout } from '@cho-phien/backend/contract';
import { redirect } from '@remix-run/node';
import { backend } from './backend.server';
import { BackendError } from './backend-error.server';
import { type OrderKey, readOrderKey } from './cookies.server';
import { toOrderCode } from './order-code';

/** The order code in an address, written the one right way; anything else is no page. */
export function orderCodeOf(params: { code?: string | undefined }): string {
  const code = toOrderCode(params.code ?? '');
  if (!code) throw new Response(null, { status: 404 });
  return code;
}

/** The order, when this browser holds a key that opens it. */
export async function openOrder(
  request: Request,
  code: string,
): Promise<{ order: Checkout; key: OrderKey } | null> {
  const key = await readOrderKey(request, code);
  if (!key) return null;
  const order = await tryKey(code, key);
  return order === 'wrong' || order === 'too_many' ? null : { order, key };
}

/** The same for a page below the order: without a key the way leads to the order itself, which asks for the phone. */
export async function requireOrder(
  request: Request,
  params: { code?: string | undefined },
): Promise<{ order: Checkout; key: OrderKey; code: string }> {
  const code = orderCodeOf(params);
  const opened = await openOrder(request, code);
  if (!opened) throw redirect(`/don-hang/${code}`);
  return { ...opened, code };
}

/** Whether a key opens an order; a wrong key and an unknown order look the same. */
export async function tryKey(code: string, key: OrderKey): Promise<Checkout | 'wrong' | 'too_many'> {
  try {
    return await backend.checkout(code, key);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return error.status === 429 ? 'too_many' : 'wrong';
  }
}
