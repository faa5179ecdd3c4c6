import type { InvoiceRelation } from './invoice-content';

/** The sentence that Circular 91/2026 art. 10 wants on an invoice which adjusts or replaces another. */
export function relationText({ kind, form, series, number, issuedOn }: InvoiceRelation): string {
  const [year, month, day] = issuedOn.split('-').map(Number);
  const begin = kind === 'adjust' ? 'Điều chỉnh' : 'Thay thế';
  return `${begin} cho hóa đơn Mẫu số ${form} ký hiệu ${series} số ${number} ngày ${day} tháng ${month} năm ${year}`;
}
