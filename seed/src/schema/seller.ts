import { z } from 'zod';
import { isOrganisationTaxCode, isPersonalIdNumber } from '../tax-code';
import { bankHolderName } from '../text';
import {
  bankAccount,
  communeCode,
  day,
  dong,
  latitude,
  longitude,
  phone,
  slug,
  text,
  vsic,
} from './primitives';

export const sellerKind = z.enum(['cooperative', 'enterprise', 'household', 'individual']);
export type SellerKind = z.infer<typeof sellerKind>;

const delivery = z.strictObject({
  /** Fee inside the market's province, đồng. */
  province: dong,
  /** Fee to the rest of the country, đồng; null: the stall does not send its goods there. */
  country: dong.nullable(),
  pickup: z.boolean(),
  /** Fewest and most days from hand-over to the door inside the province. */
  days: z.tuple([z.number().int().positive(), z.number().int().positive()]),
});

/** A stall. In a demo pack every name, number and account is invented. */
export const seller = z
  .strictObject({
    slug,
    name: text,
    /** Name as registered; the payout account must bear it (Circular 25/2025/TT-NHNN, from 2026-03-01). */
    legalName: text,
    kind: sellerKind,
    /** Ten digits for cooperatives and enterprises, the owner's personal id number for households and people. */
    taxCode: z.string(),
    representative: text,
    phone,
    email: z.email().nullable(),
    communeCode,
    street: text,
    lat: latitude,
    lon: longitude,
    bank: bankAccount,
    settlementMode: z.enum(['direct', 'platform']),
    vatMethod: z.enum(['deduction', 'direct']),
    vsic,
    /** Trade margin as a share of sales (0.18 = 18%) of those who resell (VSIC 46–47), else null. */
    marginRate: z.number().gt(0).lt(1).nullable(),
    story: text,
    joinedOn: day,
    delivery,
    demo: z.boolean(),
  })
  .check((ctx) => {
    for (const [path, message] of sellerProblems(ctx.value)) {
      ctx.issues.push({ code: 'custom', input: ctx.value, path: [path], message });
    }
  });
export type Seller = z.infer<typeof seller>;

function sellerProblems(value: {
  kind: SellerKind;
  taxCode: string;
  legalName: string;
  bank: { holder: string };
  vsic: string;
  marginRate: number | null;
  delivery: { days: [number, number] };
}): [string, string][] {
  const problems: [string, string][] = [];
  const organisation = value.kind === 'cooperative' || value.kind === 'enterprise';
  const validCode = organisation ? isOrganisationTaxCode(value.taxCode) : isPersonalIdNumber(value.taxCode);
  if (!validCode)
    problems.push(['taxCode', organisation ? 'mã số thuế sai số kiểm tra' : 'số định danh sai dạng']);
  if (bankHolderName(value.legalName) !== value.bank.holder) {
    problems.push(['bank', 'tên chủ tài khoản khác tên đăng ký của gian hàng']);
  }
  const resells = value.vsic.startsWith('46') || value.vsic.startsWith('47');
  if (resells !== (value.marginRate !== null))
    problems.push(['marginRate', 'chỉ người bán lại mới khai tỷ lệ lãi gộp']);
  if (value.delivery.days[0] > value.delivery.days[1]) problems.push(['delivery', 'số ngày giao bị ngược']);
  return problems;
}
