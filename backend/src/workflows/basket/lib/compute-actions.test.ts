import type { ComputeActionContext, ComputeActions, MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aVoucher } from '../../../../testing/a-voucher';
import { computeActions } from './compute-actions';

const goods = (subtotal: number) =>
  ({ items: [{ id: 'line', subtotal }] }) as unknown as ComputeActionContext;

const asked = vi.fn<() => Promise<ComputeActions[]>>();
let market: MedusaContainer;

beforeEach(() => {
  asked.mockReset().mockImplementation(async () => []);
  const known: Record<string, unknown> = { [Modules.PROMOTION]: { computeActions: asked } };
  market = { resolve: (name: string) => known[name] } as unknown as MedusaContainer;
});

describe('what vouchers give', () => {
  it('is asked once for the same goods and vouchers', async () => {
    const first = await computeActions(market, [aVoucher()], goods(1_000));
    expect(await computeActions(market, [aVoucher()], goods(1_000))).toBe(first);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is asked anew when a price, the voucher, its rules or its days have changed', async () => {
    await computeActions(market, [aVoucher()], goods(1_000));
    await computeActions(market, [aVoucher()], goods(1_001));
    await computeActions(market, [aVoucher({ stamp: 'two' })], goods(1_000));
    await computeActions(market, [aVoucher({ starts_at: new Date('2999-01-01') })], goods(1_000));
    await computeActions(market, [aVoucher({ ends_at: new Date('2000-01-01') })], goods(1_000));
    await computeActions(market, [aVoucher(), aVoucher({ code: 'XUAN' })], goods(1_000));
    expect(asked).toHaveBeenCalledTimes(6);
  });

  it('is asked again after it could not be answered', async () => {
    asked.mockRejectedValueOnce(new Error('no database'));
    await expect(computeActions(market, [aVoucher()], goods(1_000))).rejects.toThrow('no database');
    await expect(computeActions(market, [aVoucher()], goods(1_000))).resolves.toEqual([]);
  });
});
