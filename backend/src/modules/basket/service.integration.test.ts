import { moduleIntegrationTestRunner } from '@medusajs/test-utils';
import { describe, expect, it } from 'vitest';
import type BasketModuleService from './service';

const NOON = new Date('2026-11-22T05:00:00Z');
const TOMORROW = new Date('2026-11-23T05:00:00Z');

moduleIntegrationTestRunner<BasketModuleService>({
  moduleName: 'basket',
  resolve: './src/modules/basket',
  testSuite: ({ service }) => {
    const lines = async (id: string) =>
      (await service.findBasket(id))?.lines.map(({ variant_id, quantity }) => [variant_id, quantity]);

    describe('a basket', () => {
      it('has an id that nobody guesses', async () => {
        const ids = await Promise.all([service.openBasket(NOON), service.openBasket(NOON)]);
        expect(new Set(ids).size).toBe(2);
        for (const id of ids) expect(id).toMatch(/^bsk_[\w-]{27}$/);
        expect(await service.findBasket('bsk_nobody')).toBeNull();
      });

      it('counts every one of several taps at once', async () => {
        const basket_id = await service.openBasket(NOON);
        const tap = () => service.addToLine({ basket_id, variant_id: 'variant_1', quantity: 2 }, NOON);
        await Promise.all(Array.from({ length: 10 }, tap));
        expect(await lines(basket_id)).toEqual([['variant_1', 20]]);
      });

      it('holds at most 9,999 of one kind, and then keeps what it had', async () => {
        const basket_id = await service.openBasket(NOON);
        const add = (quantity: number) =>
          service.addToLine({ basket_id, variant_id: 'variant_1', quantity }, NOON);
        expect(await add(9_999)).toMatchObject({ quantity: 9_999 });
        expect(await add(1)).toBeNull();
        expect(await lines(basket_id)).toEqual([['variant_1', 9_999]]);
      });

      it('lets only its own lines be changed', async () => {
        const [mine, other] = [await service.openBasket(NOON), await service.openBasket(NOON)];
        const line = await service.addToLine({ basket_id: mine, variant_id: 'v', quantity: 1 }, NOON);
        expect(await service.setLine(other, line!.id, 5, NOON)).toBe(false);
        expect(await service.removeLine(other, line!.id, NOON)).toBe(false);
        expect(await service.setLine(mine, line!.id, 5, NOON)).toBe(true);
        expect(await lines(mine)).toEqual([['v', 5]]);
        expect(await service.removeLine(mine, line!.id, NOON)).toBe(true);
        expect(await lines(mine)).toEqual([]);
      });

      it('lives thirty days from its last change', async () => {
        const basket_id = await service.openBasket(NOON);
        const expiry = async () => new Date((await service.findBasket(basket_id))!.expires_at).toISOString();
        expect(await expiry()).toBe('2026-12-22T05:00:00.000Z');
        await service.addToLine({ basket_id, variant_id: 'v', quantity: 1 }, TOMORROW);
        expect(await expiry()).toBe('2026-12-23T05:00:00.000Z');
      });

      it('is sold once', async () => {
        const id = await service.openBasket(NOON);
        const sold = await Promise.all([1, 2, 3].map(() => service.markPlaced(id, NOON)));
        expect(sold.filter(Boolean)).toHaveLength(1);
        await service.unmarkPlaced(id);
        expect(await service.markPlaced(id, NOON)).toBe(true);
      });
    });
  },
});
