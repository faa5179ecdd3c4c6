import { amountInWords } from './amount-in-words';
import { fromMillionths, millionths } from './exact-decimal';
import { type Flaw, type FlawCode, flaw } from './flaw';
import { child, childrenOf, textAt, type XmlElement } from './read-xml';

/**
 * Adds up what a document says. It is called once numbers have their shape; sums are exact, in millionths of a đồng. Only two products are
 * given leeway, for their factors are rounded: price by quantity (a đồng) and VAT by rate (see `vatLeeway`).
 */
export function checkSums(root: XmlElement): Flaw[] {
  const document = child(root, 'DLHDon');
  const body = child(document, 'NDHDon');
  const totals = child(body, 'TToan');
  const lines = childrenOf(child(body, 'DSHHDVu'), 'HHDVu');
  const adjusting = textAt(document, 'TTChung', 'TTHDLQuan', 'TCHDon') === '2';
  const rated = textAt(document, 'TTChung', 'KHMSHDon') !== '2';
  return [
    ...lines.flatMap(checkLineAmount),
    ...(rated ? checkRates(lines, totals, adjusting) : []),
    ...checkDiscount(lines, totals),
    ...checkPayable(lines, totals, rated),
  ];
}

const BODY = 'HDon/DLHDon/NDHDon';
const TOTALS = `${BODY}/TToan`;
const ONE = 1_000_000n;

function amountOf(element: XmlElement | undefined, name: string): bigint {
  const text = textAt(element, name) ?? '';
  return text.trim() === '' ? 0n : millionths(text);
}

const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);
const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** A line's part of the total: a trade discount (TChat 3) lowers it, a note has none. */
function signedAmount(line: XmlElement): bigint {
  const amount = amountOf(line, 'ThTien');
  return textAt(line, 'TChat') === '3' ? -amount : amount;
}

function differs(code: FlawCode, path: string, said: bigint, right: bigint, leeway = 0n): Flaw[] {
  if (abs(said - right) <= leeway) return [];
  return [flaw(code, path, `${fromMillionths(said)} ≠ ${fromMillionths(right)}`)];
}

function checkLineAmount(line: XmlElement, index: number): Flaw[] {
  if (!textAt(line, 'SLuong') || !textAt(line, 'DGia') || textAt(line, 'TChat') === '2') return [];
  const quantity = amountOf(line, 'SLuong');
  const right = (quantity * amountOf(line, 'DGia')) / ONE - amountOf(line, 'STCKhau');
  if (textAt(line, 'TLCKhau') && !textAt(line, 'STCKhau')) return [];
  const path = `${BODY}/DSHHDVu/HHDVu[${index + 1}]/ThTien`;
  return differs('line_amount', path, amountOf(line, 'ThTien'), right, ONE + abs(quantity) / ONE);
}

function checkRates(lines: XmlElement[], totals: XmlElement | undefined, adjusting: boolean): Flaw[] {
  const rows = childrenOf(child(totals, 'THTTLTSuat'), 'LTSuat');
  const rates = new Set(lines.map((line) => textAt(line, 'TSuat') ?? '').filter((rate) => rate !== ''));
  const listed = rows.map((row) => textAt(row, 'TSuat') ?? '');
  const list = `${TOTALS}/THTTLTSuat`;
  return [
    ...[...rates]
      .filter((rate) => !listed.includes(rate))
      .map((rate) => flaw('rate_total_missing', list, rate)),
    ...rows.flatMap((row, index) => {
      const rate = listed[index] ?? '';
      const path = `${list}/LTSuat[${index + 1}]`;
      if (listed.indexOf(rate) !== index) return [flaw('rate_total_repeated', path, rate)];
      if (!rates.has(rate)) return [flaw('rate_total_unexpected', path, rate)];
      const own = lines.filter((line) => textAt(line, 'TSuat') === rate);
      return [
        ...differs('rate_total_wrong', `${path}/ThTien`, amountOf(row, 'ThTien'), sum(own.map(signedAmount))),
        ...checkVat(row, rate, path, adjusting),
      ];
    }),
    ...differs(
      'before_vat_wrong',
      `${TOTALS}/TgTCThue`,
      amountOf(totals, 'TgTCThue'),
      sum(rows.map((row) => amountOf(row, 'ThTien'))),
    ),
    ...differs(
      'vat_total_wrong',
      `${TOTALS}/TgTThue`,
      amountOf(totals, 'TgTThue'),
      sum(rows.map((row) => amountOf(row, 'TThue'))),
    ),
  ];
}

function checkVat(row: XmlElement, rate: string, path: string, adjusting: boolean): Flaw[] {
  const hundredths = hundredthsOfPercent(rate);
  if (hundredths > 0n && !textAt(row, 'TThue')) return [flaw('rate_vat_missing', `${path}/TThue`, rate)];
  const right = (amountOf(row, 'ThTien') * hundredths) / 10_000n;
  return differs('rate_vat_wrong', `${path}/TThue`, amountOf(row, 'TThue'), right, vatLeeway(adjusting));
}

/**
 * VAT is what the inclusive price leaves after the net amount was rounded, so it is up to 0.55 đồng from the rate; an adjustment is the
 * difference of two such amounts.
 */
function vatLeeway(adjusting: boolean): bigint {
  return adjusting ? 2n * ONE : ONE;
}

function hundredthsOfPercent(rate: string): bigint {
  const [, whole, fraction = '00'] = /^(?:KHAC:)?(\d{1,2})(?:\.(\d{2}))?%?$/.exec(rate) ?? [];
  return whole === undefined ? 0n : BigInt(whole) * 100n + BigInt(fraction);
}

function checkDiscount(lines: XmlElement[], totals: XmlElement | undefined): Flaw[] {
  const discounts = lines.filter((line) => textAt(line, 'TChat') === '3');
  const path = `${TOTALS}/TTCKTMai`;
  if (!textAt(totals, 'TTCKTMai')) return discounts.length > 0 ? [flaw('discount_missing', path)] : [];
  const right = sum(discounts.map((line) => amountOf(line, 'ThTien')));
  return differs('discount_wrong', path, amountOf(totals, 'TTCKTMai'), right);
}

function checkPayable(lines: XmlElement[], totals: XmlElement | undefined, rated: boolean): Flaw[] {
  const goods = rated
    ? amountOf(totals, 'TgTCThue') + amountOf(totals, 'TgTThue')
    : sum(lines.map(signedAmount));
  const fees = sum(childrenOf(child(totals, 'DSLPhi'), 'LPhi').map((fee) => amountOf(fee, 'TPhi')));
  const said = amountOf(totals, 'TgTTTBSo');
  const right = goods + fees - amountOf(totals, 'TGTKhac');
  return [...differs('payable_wrong', `${TOTALS}/TgTTTBSo`, said, right), ...checkWords(said, totals)];
}

function checkWords(payable: bigint, totals: XmlElement | undefined): Flaw[] {
  if (payable % ONE !== 0n) return [];
  const right = amountInWords(Number(payable / ONE));
  const said = textAt(totals, 'TgTTTBChu') ?? '';
  return plain(said) === plain(right) ? [] : [flaw('words_wrong', `${TOTALS}/TgTTTBChu`, right)];
}

/** House styles differ in the full stop and in capitals. */
const plain = (words: string): string => words.normalize('NFC').toLowerCase().replace(/\.$/, '').trim();
