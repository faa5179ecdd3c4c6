import type { GoodsImportDetail } from '@cho-phien/backend/contract';
import type { Desk } from './desk';
import { waitUntil } from './wait-until';

/** A row as a person types it, by the headings of the template. */
export type TypedRow = Record<string, string>;

/** A size of new goods that nothing is wrong with, apart from a photograph, which it lacks. */
export const aRow = (name: string, change: TypedRow = {}): TypedRow => ({
  'Tên sản phẩm': name,
  'Nhóm hàng': 'Mật ong và phấn hoa',
  'Bán theo': 'chai',
  'Lượng tịnh': '0,5',
  'Đơn vị lượng tịnh': 'lít',
  'Giá bán (đồng)': '125.000',
  'Số lượng có': '10',
  'Cách bảo quản': 'Nơi mát',
  'Hạn dùng (ngày)': '365',
  ...change,
});

/** As a table program saves it. */
export function csvOf(rows: TypedRow[]): Buffer {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return Buffer.from(`\uFEFF${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`);
}

const DOOR = '/seller/goods-imports';

/** Sends a file of goods, which only looks at it. */
export function sendGoods(desk: Desk, bytes: Uint8Array, name = 'hang.csv') {
  return desk.send<GoodsImportDetail>(`${DOOR}?name=${encodeURIComponent(name)}`, bytes);
}

export async function readImport(desk: Desk, id: string): Promise<GoodsImportDetail> {
  return (await desk.ask<GoodsImportDetail>('GET', `${DOOR}/${id}`)).ok();
}

/** Lets it be taken in, and waits until that has ended. */
export async function takeIn(
  desk: Desk,
  id: string,
  rows: 'all' | 'good' = 'all',
): Promise<GoodsImportDetail> {
  (await desk.ask('POST', `${DOOR}/${id}/start`, { rows })).ok();
  return waitUntil(
    'the file to be taken in',
    async () => {
      const found = await readImport(desk, id);
      return (found.state === 'ready' || found.state === 'failed') && found;
    },
    180_000,
  );
}
