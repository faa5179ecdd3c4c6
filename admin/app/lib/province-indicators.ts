/** An indicator that no marketplace can compute: staff enter it with its source. */
interface ProvinceIndicator {
  /** Its key among the entered numbers. */
  key: string;
  set: 'decision-1354' | 'dti';
  /** Its number in the set. */
  number: number;
  unit: string;
}

/**
 * The twelve provincial indicators of Decision 1354/QĐ-BTTTT (2022-07-07), and what a province says of its DTI (Decision 922/QĐ-BTTTT,
 * since 2025 Decision 405/QĐ-BKHCN). Names are in the catalogue under the same key.
 */
export const PROVINCE_INDICATORS = [
  { key: 'digital-economy-share-measured', set: 'decision-1354', number: 1, unit: '% GRDP' },
  { key: 'digital-technology-firms', set: 'decision-1354', number: 2, unit: 'doanh nghiệp' },
  { key: 'platform-firms', set: 'decision-1354', number: 3, unit: 'doanh nghiệp' },
  { key: 'smes-in-smedx', set: 'decision-1354', number: 4, unit: 'doanh nghiệp' },
  { key: 'smes-on-digital-platforms', set: 'decision-1354', number: 5, unit: '%' },
  { key: 'firms-with-e-contracts', set: 'decision-1354', number: 6, unit: '%' },
  { key: 'firms-paying-tax-electronically', set: 'decision-1354', number: 7, unit: '%' },
  { key: 'post-service-points', set: 'decision-1354', number: 8, unit: 'điểm' },
  { key: 'voso-postmart-transactions', set: 'decision-1354', number: 9, unit: 'giao dịch' },
  { key: 'vn-domain-names', set: 'decision-1354', number: 10, unit: 'tên miền' },
  { key: 'digital-labour-share', set: 'decision-1354', number: 11, unit: '%' },
  { key: 'digital-economy-budget-share', set: 'decision-1354', number: 12, unit: '%' },
  { key: 'dti-total', set: 'dti', number: 1, unit: 'điểm, từ 0 đến 1' },
  { key: 'dti-digital-economy', set: 'dti', number: 2, unit: 'điểm, từ 0 đến 1' },
  { key: 'dti-rank', set: 'dti', number: 3, unit: 'thứ hạng' },
] as const satisfies ProvinceIndicator[];

/** The indicator that an address asks to be entered. */
export function askedIndicator(params: URLSearchParams): (typeof PROVINCE_INDICATORS)[number] | null {
  return PROVINCE_INDICATORS.find(({ key }) => key === params.get('nhap')) ?? null;
}
