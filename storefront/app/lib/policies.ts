/** The pages that the law wants a market to publish, as their addresses read. */
export const POLICY_SLUGS = [
  'bao-mat',
  'giao-hang',
  'doi-tra',
  'thanh-toan',
  'khieu-nai',
  'thu-tu-hien-thi',
] as const;

export type PolicySlug = (typeof POLICY_SLUGS)[number];

export function toPolicySlug(value: string | undefined): PolicySlug | null {
  return POLICY_SLUGS.find((slug) => slug === value) ?? null;
}
