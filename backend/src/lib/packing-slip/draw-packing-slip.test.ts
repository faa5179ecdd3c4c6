import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { SellerOrder } from '../../contract';
import { drawPackingSlip } from './draw-packing-slip';

const line = (title: string, quantity: number, total: number) => ({
  product_slug: title,
  title,
  variant_title: 'Hũ 500 g',
  photo: { key: '', alt: '' },
  quantity,
  unit_price: total / quantity,
  total,
});

const anOrder = (change: Partial<SellerOrder> = {}): SellerOrder =>
  ({
    checkout_code: 'CP-7K3M9Q',
    placed_at: '2026-11-22T17:30:00Z',
    seller: { slug: 'dieu', name: 'Điều Nắng Bù Đăng', phone: '+84912345678' },
    buyer: {
      name: 'Nguyễn Thị Lan',
      phone: '+84987654321',
      street: 'Ấp 3, đường ĐT 756',
      place: { commune_name: 'Xã Lộc Ninh', province_name: 'Đồng Nai' },
    },
    payment_method: 'cod',
    paid: false,
    note: 'Gọi trước khi giao',
    delivery_name: 'Gian hàng tự giao',
    lines: [line('Hạt điều rang muối', 3, 450_000)],
    goods_total: 450_000,
    delivery_fee: 20_000,
    discount_total: 0,
    total: 470_000,
    ...change,
  }) as SellerOrder;

const textOf = async (order: SellerOrder) => {
  const { text, totalPages } = await extractText(new Uint8Array(await drawPackingSlip(order)), {
    mergePages: true,
  });
  return { text: text.normalize('NFC').replace(/\s+/g, ' '), totalPages };
};

describe('the packing slip', () => {
  it('says who sends what to whom, and what to collect', async () => {
    const { text, totalPages } = await textOf(anOrder());
    for (const said of [
      'CP-7K3M9Q',
      'Điều Nắng Bù Đăng',
      'Nguyễn Thị Lan',
      '0987654321',
      'Ấp 3, đường ĐT 756, Xã Lộc Ninh, Đồng Nai',
      'Gọi trước khi giao',
      'Hạt điều rang muối, Hũ 500 g',
      'Thu của người nhận 470.000 ₫',
    ]) {
      expect(text).toContain(said);
    }
    expect(totalPages).toBe(1);
  });

  it('asks for no money of who has paid, nor for a transfer that has not come', async () => {
    expect((await textOf(anOrder({ paid: true }))).text).toContain('không thu tiền');
    const waiting = (await textOf(anOrder({ payment_method: 'vietqr' }))).text;
    expect(waiting).not.toContain('Thu của người nhận');
    expect(waiting).toContain('chưa giao hàng');
  });

  it('goes on over as many pages as its goods need, none left out', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => line(`Mặt hàng số ${index + 1}.`, 1, 1000));
    const { text, totalPages } = await textOf(anOrder({ lines }));
    expect(totalPages).toBeGreaterThan(1);
    for (const { title } of lines) expect(text).toContain(title);
  });
});
