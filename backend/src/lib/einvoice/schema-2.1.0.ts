/**
 * The tax office's data format 2.1.0 as far as invoices of forms 1 and 2 go: which tags stand where, in which order, how long, of which
 * shape and duty. `schema-2.1.0.test.ts` compares it with the reference, tag by tag.
 */

export const FORMAT_VERSION = '2.1.0';

/** Mandatory; mandatory when the thing exists (`check-rules.ts` knows when); free to leave out. */
export type Duty = 'M' | 'IF' | 'O';

/** `digits` holds the most digits in all and, of them, the most decimals. */
export type Shape =
  | { kind: 'text'; max: number | null }
  | { kind: 'whole'; max: number }
  | { kind: 'decimal'; digits: number; places: number }
  | { kind: 'date' };

export interface LeafRule {
  tag: string;
  duty: Duty;
  shape: Shape;
}

export interface GroupRule {
  tag: string;
  duty: Duty;
  /** In the order in which they must stand. */
  children: readonly Rule[];
  many?: true;
  /** Has an Id, which a signature may point at. */
  hasId?: true;
}

/** Its inside belongs to another specification. */
export interface OpaqueRule {
  tag: string;
  duty: Duty;
  opaque: true;
}

export type Rule = LeafRule | GroupRule | OpaqueRule;

const text = (tag: string, max: number | null, duty: Duty): LeafRule => ({
  tag,
  duty,
  shape: { kind: 'text', max },
});
const whole = (tag: string, max: number, duty: Duty): LeafRule => ({
  tag,
  duty,
  shape: { kind: 'whole', max },
});
const decimal = (tag: string, digits: number, places: number, duty: Duty): LeafRule => ({
  tag,
  duty,
  shape: { kind: 'decimal', digits, places },
});
const money = (tag: string, duty: Duty): LeafRule => decimal(tag, 21, 6, duty);
const date = (tag: string, duty: Duty): LeafRule => ({ tag, duty, shape: { kind: 'date' } });
const group = (tag: string, duty: Duty, children: readonly Rule[]): GroupRule => ({ tag, duty, children });
const many = (tag: string, duty: Duty, children: readonly Rule[]): GroupRule => ({
  tag,
  duty,
  children,
  many: true,
});

const EXTRAS = group('TTKhac', 'O', [
  many('TTin', 'M', [text('TTruong', null, 'M'), text('KDLieu', null, 'M'), text('DLieu', null, 'M')]),
]);

const RELATED = group('TTHDLQuan', 'IF', [
  whole('TCHDon', 1, 'M'),
  whole('LHDCLQuan', 1, 'IF'),
  text('KHMSHDCLQuan', 11, 'IF'),
  text('KHHDCLQuan', 8, 'IF'),
  text('SHDCLQuan', 8, 'IF'),
  date('NLHDCLQuan', 'IF'),
  text('GChu', 255, 'O'),
  text('SBKCLQuan', 50, 'IF'),
  date('NBKCLQuan', 'IF'),
]);

const GENERAL = group('TTChung', 'M', [
  text('PBan', 6, 'M'),
  text('THDon', 100, 'M'),
  text('KHMSHDon', 1, 'M'),
  text('KHHDon', 6, 'M'),
  whole('SHDon', 8, 'IF'),
  text('MHSo', 20, 'IF'),
  date('NLap', 'M'),
  whole('HDCTTChinh', 1, 'M'),
  text('SBKe', 50, 'IF'),
  date('NBKe', 'IF'),
  text('DVTTe', 3, 'M'),
  decimal('TGia', 7, 2, 'IF'),
  text('HTTToan', 50, 'M'),
  text('MSTTCGP', 14, 'M'),
  text('MSTDVNUNLHDon', 14, 'IF'),
  text('TDVNUNLHDon', 400, 'IF'),
  text('DCDVNUNLHDon', 400, 'IF'),
  RELATED,
  EXTRAS,
]);

const SELLER = group('NBan', 'M', [
  text('Ten', 400, 'M'),
  text('MST', 14, 'M'),
  text('DChi', 400, 'M'),
  text('MCHang', 50, 'O'),
  text('TCHang', 400, 'O'),
  text('SDThoai', 20, 'O'),
  text('DCTDTu', 50, 'O'),
  text('STKNHang', 30, 'O'),
  text('TNHang', 400, 'O'),
  text('Fax', 20, 'O'),
  text('Website', 100, 'O'),
  EXTRAS,
]);

const BUYER = group('NMua', 'M', [
  text('Ten', 400, 'IF'),
  text('MST', 14, 'IF'),
  text('MDVQHNSach', 7, 'IF'),
  text('DChi', 400, 'IF'),
  text('MKHang', 50, 'O'),
  text('SDThoai', 20, 'O'),
  text('CCCDan', 12, 'IF'),
  text('SHChieu', 20, 'IF'),
  text('DCTDTu', 50, 'O'),
  text('HVTNMHang', 100, 'O'),
  text('STKNHang', 30, 'O'),
  text('TNHang', 400, 'O'),
  EXTRAS,
]);

const SPECIAL_GOODS = group('TTHHDTrung', 'IF', [
  many('TTin', 'M', [whole('LHHDTrung', 1, 'IF'), text('TTruong', 20, 'M'), text('DLieu', 200, 'M')]),
]);

/** The amount is a duty of every line but a note, which `check-rules.ts` sees to. */
const LINE = many('HHDVu', 'M', [
  whole('TChat', 1, 'M'),
  whole('STT', 4, 'O'),
  text('MHHDVu', 50, 'IF'),
  text('THHDVu', 500, 'M'),
  text('DVTinh', 50, 'IF'),
  money('SLuong', 'IF'),
  money('DGia', 'IF'),
  decimal('TLCKhau', 6, 4, 'O'),
  money('STCKhau', 'O'),
  money('ThTien', 'IF'),
  text('TSuat', 11, 'IF'),
  SPECIAL_GOODS,
  EXTRAS,
]);

const TOTALS = group('TToan', 'M', [
  group('THTTLTSuat', 'M', [
    many('LTSuat', 'IF', [text('TSuat', 11, 'IF'), money('ThTien', 'M'), money('TThue', 'IF')]),
  ]),
  money('TgTCThue', 'M'),
  money('TGTKCThue', 'O'),
  money('TgTThue', 'M'),
  group('DSLPhi', 'IF', [many('LPhi', 'M', [text('TLPhi', 100, 'IF'), money('TPhi', 'IF')])]),
  money('TTCKTMai', 'IF'),
  money('TGTKhac', 'O'),
  money('TgTTTBSo', 'M'),
  text('TgTTTBChu', 255, 'M'),
  EXTRAS,
]);

/** Form 1: VAT invoice. */
export const VAT_INVOICE: GroupRule = documentOf(GENERAL, LINE, TOTALS);

/** Form 2: the same without rates and without totals of VAT. */
export const SALES_INVOICE: GroupRule = documentOf(
  GENERAL,
  without(LINE, ['TSuat']),
  without(TOTALS, ['THTTLTSuat', 'TgTCThue', 'TGTKCThue', 'TgTThue']),
);

/** An invoice of a cash register has no fees. What format 2.0.1 left out of its TTChung may be there or not. */
export function ofCashRegister(invoice: GroupRule): GroupRule {
  return mapRules(invoice, (rule) => {
    if (rule.tag === 'DSLPhi') return [];
    return ['HDCTTChinh', 'DVTTe', 'HTTToan', 'MSTTCGP'].includes(rule.tag)
      ? [{ ...rule, duty: 'O' }]
      : [rule];
  });
}

/** Readers must not depend on the order of what stands beside DLHDon; only DLHDon's own order is checked. */
function documentOf(general: GroupRule, line: GroupRule, totals: GroupRule): GroupRule {
  const body = group('NDHDon', 'M', [SELLER, BUYER, group('DSHHDVu', 'M', [line]), totals]);
  return group('HDon', 'M', [
    { ...group('DLHDon', 'M', [general, body, EXTRAS]), hasId: true },
    text('DLQRCode', 512, 'O'),
    { tag: 'MCCQT', duty: 'IF', opaque: true },
    { tag: 'DSCKS', duty: 'M', opaque: true },
  ]);
}

function without(from: GroupRule, tags: readonly string[]): GroupRule {
  return mapRules(from, (rule) => (tags.includes(rule.tag) ? [] : [rule]));
}

function mapRules(from: GroupRule, change: (rule: Rule) => Rule[]): GroupRule {
  return {
    ...from,
    children: from.children
      .flatMap(change)
      .map((rule) => ('children' in rule ? mapRules(rule, change) : rule)),
  };
}
