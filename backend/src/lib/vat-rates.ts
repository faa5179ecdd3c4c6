import { type DatedValue, valueOn } from './dated-value';
import type { VatRate } from './einvoice/invoice-content';

/**
 * What a product is for VAT, as its listing keeps it. The class stays, the rate changes with the day: `8` is what the reduction of
 * Resolution 204/2025/QH15 covers, `10` what it leaves out (telecom, finance, metals, excise goods …).
 */
export type VatClass = 'kct' | 'kkknt' | '0' | '5' | '8' | '10';

const VAT_LAW = 'Law 48/2024/QH15';

/** Days before 2025-07-01 belong to the former law and to no invoice of this market. */
export const VAT_TABLE: Readonly<Record<VatClass, readonly DatedValue<VatRate>[]>> = {
  kct: [{ value: 'KCT', from: '2025-07-01', to: null, source: `${VAT_LAW} art. 5` }],
  kkknt: [{ value: 'KKKNT', from: '2025-07-01', to: null, source: `${VAT_LAW} art. 5, 9` }],
  '0': [{ value: '0%', from: '2025-07-01', to: null, source: `${VAT_LAW} art. 9.1` }],
  '5': [{ value: '5%', from: '2025-07-01', to: null, source: `${VAT_LAW} art. 9.2` }],
  '8': [
    {
      value: '8%',
      from: '2025-07-01',
      to: '2026-12-31',
      source: 'Resolution 204/2025/QH15, Decree 174/2025/NĐ-CP',
    },
    { value: '10%', from: '2027-01-01', to: null, source: `${VAT_LAW} art. 9.3` },
  ],
  '10': [{ value: '10%', from: '2025-07-01', to: null, source: `${VAT_LAW} art. 9.3` }],
};

/**
 * The rate of a class on the day on which the goods change hands.
 * @param day `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 * @throws NoValueOnDayError
 */
export function vatRateOn(vatClass: VatClass, day: string): DatedValue<VatRate> {
  return valueOn(`VAT of class ${vatClass}`, VAT_TABLE[vatClass], day);
}

/** Reads the class that a listing keeps; null for anything else. */
export function readVatClass(text: string): VatClass | null {
  return Object.hasOwn(VAT_TABLE, text) ? (text as VatClass) : null;
}
