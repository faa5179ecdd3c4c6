import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { SellerVoucher, VoucherState } from '../../../contract';
import { now } from '../../../lib/clock';
import { notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { promiseOf } from '../../../workflows/basket/lib/voucher-words';
import type { SellerScope } from '../scope';

const OWN_VOUCHERS = readFileSync(join(__dirname, 'own-vouchers.sql'), 'utf8');

interface Row extends Omit<SellerVoucher, 'kind' | 'promise' | 'state' | 'starts_at' | 'ends_at'> {
  status: 'draft' | 'active' | 'inactive';
  method: 'fixed' | 'percentage';
  target: 'order' | 'items' | 'shipping_methods';
  value: number;
  starts_at: Date | null;
  ends_at: Date | null;
}

/** The vouchers that a stall gives, newest first. */
export async function listVouchers(
  container: MedusaContainer,
  scope: SellerScope,
  id: string | null = null,
): Promise<SellerVoucher[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Row[] }>(OWN_VOUCHERS, { seller: scope.sellerId, id });
  return rows.map(toVoucher);
}

/** @throws MarketError 404 when the stall has no such voucher, whoever else has */
export async function retrieveVoucher(
  container: MedusaContainer,
  scope: SellerScope,
  id: string,
): Promise<SellerVoucher> {
  const [voucher] = await listVouchers(container, scope, id);
  if (!voucher) throw notFound('voucher_not_found', messages.voucher.not_found);
  return voucher;
}

function toVoucher({ status, method, target, value, ...row }: Row): SellerVoucher {
  const { limit, used, budget, given, starts_at, ends_at } = row;
  return {
    ...row,
    kind: target === 'shipping_methods' ? 'free_delivery' : method,
    promise: promiseOf({ kind: 'standard', method, target, value }),
    state: stateOf({ status, limit, used, budget, given, starts_at, ends_at }),
    starts_at: starts_at?.toISOString() ?? null,
    ends_at: ends_at?.toISOString() ?? null,
  };
}

function stateOf({
  status,
  limit,
  used,
  budget,
  given,
  starts_at,
  ends_at,
}: Pick<Row, 'status' | 'limit' | 'used' | 'budget' | 'given' | 'starts_at' | 'ends_at'>): VoucherState {
  if (status !== 'active') return 'stopped';
  if (ends_at && ends_at <= now()) return 'ended';
  if (limit !== null && used >= limit) return 'used_up';
  if (budget !== null && given >= budget) return 'used_up';
  return starts_at && starts_at > now() ? 'scheduled' : 'running';
}
