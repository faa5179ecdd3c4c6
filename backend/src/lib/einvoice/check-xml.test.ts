import { describe, expect, it } from 'vitest';
import { GOLDEN_CASES } from '../../../testing/einvoice/golden-cases';
import { messages } from '../../messages';
import { checkXml } from './check-xml';
import type { FlawCode } from './flaw';
import { toXml } from './to-xml';

const documentOf = (name: string): string => {
  const found = GOLDEN_CASES.find((one) => one.name === name);
  if (!found) throw new Error(`There is no golden case ${name}.`);
  return toXml(found.content);
};

const COMPANY = documentOf('form-1-company');
const RATES = documentOf('form-1-several-rates');
const VOUCHER = documentOf('form-1-discount-over-two-rates');
const GIFT = documentOf('form-1-gift');
const FEE = documentOf('form-1-business-place-and-fee');
const DELEGATED = documentOf('form-1-delegated-issuer');
const HOUSEHOLD = documentOf('form-2-household-to-household');
const REGISTER = documentOf('form-2-cash-register');
const BUDGET = documentOf('form-1-state-budget-buyer');
const PERSON = documentOf('form-2-person-with-id-on-test-provider');
const DOWN = documentOf('form-1-adjust-down');

/** What a person or another program may have done to a document, and all that may be said about it. */
type Mutation = [
  what: string,
  document: string,
  from: string | RegExp,
  to: string,
  flaws: [FlawCode, string][],
];

const G = 'HDon/DLHDon/TTChung';
const B = 'HDon/DLHDon/NDHDon';
const L1 = `${B}/DSHHDVu/HHDVu[1]`;
const T = `${B}/TToan`;

const MUTATIONS: Mutation[] = [
  // Structure
  [
    'a tag that the format does not have',
    COMPANY,
    '<DVTTe>',
    '<TDLap>x</TDLap><DVTTe>',
    [['tag_unknown', `${G}/TDLap`]],
  ],
  [
    'a rate on form 2',
    HOUSEHOLD,
    '<ThTien>375000</ThTien>',
    '<ThTien>375000</ThTien><TSuat>8%</TSuat>',
    [['tag_unknown', `${L1}/TSuat`]],
  ],
  [
    'totals of VAT on form 2',
    HOUSEHOLD,
    '<TTCKTMai>',
    '<TgTThue>0</TgTThue><TTCKTMai>',
    [['tag_unknown', `${T}/TgTThue`]],
  ],
  [
    'fees of a cash register',
    REGISTER,
    '<TgTTTBSo>',
    '<DSLPhi><LPhi><TLPhi>x</TLPhi><TPhi>0</TPhi></LPhi></DSLPhi><TgTTTBSo>',
    [['tag_unknown', `${T}/DSLPhi`]],
  ],
  [
    'name after tax code',
    COMPANY,
    /(<Ten>Công ty.*?<\/Ten>)(<MST>.*?<\/MST>)/,
    '$2$1',
    [['tag_misplaced', `${B}/NMua/Ten`]],
  ],
  [
    'series before form',
    COMPANY,
    /(<KHMSHDon>.*?<\/KHMSHDon>)(<KHHDon>.*?<\/KHHDon>)/,
    '$2$1',
    [['tag_misplaced', `${G}/KHMSHDon`]],
  ],
  [
    'buyer before seller',
    COMPANY,
    /(<NBan><Ten>.*?<\/NBan>)(<NMua>.*?<\/NMua>)/,
    '$2$1',
    [['tag_misplaced', `${B}/NBan`]],
  ],
  ['two series', COMPANY, '<SHDon>', '<KHHDon>C26TKT</KHHDon><SHDon>', [['tag_repeated', `${G}/KHHDon`]]],
  ['no payment method', COMPANY, '<HTTToan>CK</HTTToan>', '', [['tag_missing', `${G}/HTTToan`]]],
  ['no solution provider', COMPANY, /<MSTTCGP>.*?<\/MSTTCGP>/, '', [['tag_missing', `${G}/MSTTCGP`]]],
  ['no address of the seller', HOUSEHOLD, /<DChi>Sóc.*?<\/DChi>/, '', [['tag_missing', `${B}/NBan/DChi`]]],
  [
    'no lines',
    REGISTER,
    /<HHDVu>.*<\/HHDVu>/,
    '',
    [
      ['tag_missing', `${B}/DSHHDVu/HHDVu`],
      ['payable_wrong', `${T}/TgTTTBSo`],
    ],
  ],
  [
    'no total in words',
    COMPANY,
    /<TgTTTBChu>.*?<\/TgTTTBChu>/,
    '',
    [
      ['tag_missing', `${T}/TgTTTBChu`],
      ['words_wrong', `${T}/TgTTTBChu`],
    ],
  ],
  ['no signatures', COMPANY, /<DSCKS>.*<\/DSCKS>/, '', [['tag_missing', 'HDon/DSCKS']]],
  [
    'an empty name of the goods',
    COMPANY,
    /<THHDVu>.*?<\/THHDVu>/,
    '<THHDVu></THHDVu>',
    [['tag_empty', `${L1}/THHDVu`]],
  ],
  [
    'an empty date',
    COMPANY,
    '2026-11-20',
    '',
    [
      ['tag_empty', `${G}/NLap`],
      ['series_year', `${G}/KHHDon`],
    ],
  ],
  ['text between tags', COMPANY, '<NDHDon>', '<NDHDon>x', [['text_misplaced', B]]],
  [
    'tags inside a text',
    COMPANY,
    '<Ten>Công ty',
    '<Ten><b>x</b>Công ty',
    [['tag_unknown', `${B}/NMua/Ten/b`]],
  ],
  ['an unknown attribute', COMPANY, '<NMua>', '<NMua loai="1">', [['attribute_unknown', `${B}/NMua`]]],
  ['a namespace', COMPANY, '<HDon>', '<HDon xmlns="urn:x">', [['attribute_unknown', 'HDon']]],
  ['nothing to sign', COMPANY, ' Id="HD-1C26TKT-12"', '', [['id_missing', 'HDon/DLHDon']]],
  ['another root', COMPANY, /(<\/?)HDon>/g, '$1HoaDon>', [['root_wrong', 'HoaDon']]],
  // Lengths and shapes
  [
    'a buyer of 401 letters',
    COMPANY,
    /<Ten>Công ty.*?</,
    `<Ten>${'ư'.repeat(401)}<`,
    [['text_too_long', `${B}/NMua/Ten`]],
  ],
  [
    'a payment method of 51 letters',
    COMPANY,
    '<HTTToan>CK',
    `<HTTToan>${'C'.repeat(51)}`,
    [['text_too_long', `${G}/HTTToan`]],
  ],
  ['a number of nine digits', COMPANY, '<SHDon>12<', '<SHDon>123456789<', [['not_whole', `${G}/SHDon`]]],
  ['a number with letters', COMPANY, '<SHDon>12<', '<SHDon>A12<', [['not_whole', `${G}/SHDon`]]],
  [
    'thousands with points',
    COMPANY,
    '<TgTTTBSo>324000<',
    '<TgTTTBSo>324.000.000<',
    [['not_decimal', `${T}/TgTTTBSo`]],
  ],
  ['a decimal comma', COMPANY, '<SLuong>2<', '<SLuong>2,0<', [['not_decimal', `${L1}/SLuong`]]],
  ['seven decimals', COMPANY, '<DGia>150000<', '<DGia>150000.0000001<', [['decimal_too_long', `${L1}/DGia`]]],
  [
    'a price of sixteen digits',
    COMPANY,
    '<DGia>150000<',
    '<DGia>1500000000000000<',
    [['decimal_too_long', `${L1}/DGia`]],
  ],
  [
    'the date as people write it',
    COMPANY,
    '<NLap>2026-11-20<',
    '<NLap>20/11/2026<',
    [
      ['not_date', `${G}/NLap`],
      ['series_year', `${G}/KHHDon`],
    ],
  ],
  ['a day that is none', COMPANY, '<NLap>2026-11-20<', '<NLap>2026-02-30<', [['not_date', `${G}/NLap`]]],
  // Values that belong together
  ['an older version', COMPANY, '<PBan>2.1.0', '<PBan>2.0.1', [['version_unknown', `${G}/PBan`]]],
  ['the export form', COMPANY, '<KHMSHDon>1', '<KHMSHDon>7', [['form_unknown', `${G}/KHMSHDon`]]],
  ['a series of five signs', COMPANY, 'C26TKT<', 'C26TK<', [['series_wrong', `${G}/KHHDon`]]],
  ['a series of last year', COMPANY, 'C26TKT<', 'C25TKT<', [['series_year', `${G}/KHHDon`]]],
  ['the letter of export invoices', COMPANY, 'C26TKT<', 'C26XKT<', [['series_letter', `${G}/KHHDon`]]],
  ['no number', COMPANY, '<SHDon>12</SHDon>', '', [['number_missing', `${G}/SHDon`]]],
  ['number nought', COMPANY, '<SHDon>12<', '<SHDon>0<', [['number_wrong', `${G}/SHDon`]]],
  [
    'a finance lease that is neither',
    COMPANY,
    '<HDCTTChinh>0',
    '<HDCTTChinh>2',
    [['value_not_allowed', `${G}/HDCTTChinh`]],
  ],
  ['dollars without a rate', COMPANY, '<DVTTe>VND', '<DVTTe>USD', [['currency_rate_missing', `${G}/TGia`]]],
  [
    'a list without its date',
    COMPANY,
    '<DVTTe>',
    '<SBKe>BK1</SBKe><DVTTe>',
    [['list_incomplete', `${G}/SBKe`]],
  ],
  [
    'half a delegated issuer',
    DELEGATED,
    /<DCDVNUNLHDon>.*?<\/DCDVNUNLHDon>/,
    '',
    [['delegation_incomplete', `${G}/DCDVNUNLHDon`]],
  ],
  [
    'a tax code with a wrong check digit',
    COMPANY,
    '<MST>0102182292',
    '<MST>0102182293',
    [['tax_code_wrong', `${B}/NMua/MST`]],
  ],
  [
    'a seller with eleven digits',
    HOUSEHOLD,
    '<MST>070190001234',
    '<MST>07019000123',
    [['tax_code_wrong', `${B}/NBan/MST`]],
  ],
  [
    'a personal id of nine digits',
    PERSON,
    '<CCCDan>070095000123',
    '<CCCDan>285123456',
    [['personal_id_wrong', `${B}/NMua/CCCDan`]],
  ],
  [
    'a budget code of six digits',
    BUDGET,
    '1123456',
    '112345',
    [['budget_code_wrong', `${B}/NMua/MDVQHNSach`]],
  ],
  ['nobody who buys', RATES, /<HVTNMHang>.*?<\/HVTNMHang>/, '', [['buyer_missing', `${B}/NMua`]]],
  [
    'a tax code without an address',
    COMPANY,
    /<DChi>12 Đường.*?<\/DChi>/,
    '',
    [['buyer_incomplete', `${B}/NMua/DChi`]],
  ],
  [
    'a cash register without its code',
    REGISTER,
    /<MCCQT>.*?<\/MCCQT>/,
    '',
    [['cash_code_missing', 'HDon/MCCQT']],
  ],
  ['the cash register of another form', REGISTER, 'M2-26', 'M1-26', [['cash_code_wrong', 'HDon/MCCQT']]],
  [
    'a code on an uncoded series',
    DELEGATED,
    '<DSCKS>',
    `<MCCQT>${'0'.repeat(34)}</MCCQT><DSCKS>`,
    [['code_unexpected', 'HDon/MCCQT']],
  ],
  [
    'a code of 33 signs',
    COMPANY,
    '<DSCKS>',
    `<MCCQT>${'0'.repeat(33)}</MCCQT><DSCKS>`,
    [['code_wrong', 'HDon/MCCQT']],
  ],
  [
    'an adjustment of nobody knows what',
    DOWN,
    /<SHDCLQuan>.*?<\/SHDCLQuan>/,
    '',
    [['relation_incomplete', `${G}/TTHDLQuan/SHDCLQuan`]],
  ],
  [
    'an adjustment of the future',
    DOWN,
    '<NLHDCLQuan>2026-11-20',
    '<NLHDCLQuan>2026-12-20',
    [['relation_later', `${G}/TTHDLQuan/NLHDCLQuan`]],
  ],
  [
    'an adjustment of itself',
    DOWN,
    '<SHDCLQuan>15<',
    '<SHDCLQuan>16<',
    [['relation_self', `${G}/TTHDLQuan/SHDCLQuan`]],
  ],
  // Lines
  ['an unknown kind of line', COMPANY, '<TChat>1', '<TChat>9', [['value_not_allowed', `${L1}/TChat`]]],
  [
    'special goods without their details',
    COMPANY,
    '<TChat>1',
    '<TChat>5',
    [['special_missing', `${L1}/TTHHDTrung`]],
  ],
  ['lines out of order', RATES, '<STT>2<', '<STT>1<', [['line_order', `${B}/DSHHDVu/HHDVu[2]/STT`]]],
  [
    'goods without an amount',
    HOUSEHOLD,
    '<ThTien>375000</ThTien>',
    '',
    [
      ['amount_missing', `${L1}/ThTien`],
      ['line_amount', `${L1}/ThTien`],
      ['payable_wrong', `${T}/TgTTTBSo`],
    ],
  ],
  [
    'a note that costs',
    HOUSEHOLD,
    '9 giờ sáng</THHDVu>',
    '9 giờ sáng</THHDVu><ThTien>0</ThTien>',
    [['amount_unexpected', `${B}/DSHHDVu/HHDVu[4]/ThTien`]],
  ],
  [
    'a gift that costs',
    GIFT,
    '<ThTien>0</ThTien>',
    '<ThTien>5</ThTien>',
    [
      ['promotion_amount', `${B}/DSHHDVu/HHDVu[2]/ThTien`],
      ['rate_total_wrong', `${T}/THTTLTSuat/LTSuat[1]/ThTien`],
    ],
  ],
  [
    'goods without a rate',
    RATES,
    '<ThTien>45000</ThTien><TSuat>KCT</TSuat></HHDVu>',
    '<ThTien>45000</ThTien></HHDVu>',
    [
      ['rate_missing', `${B}/DSHHDVu/HHDVu[5]/TSuat`],
      ['rate_total_unexpected', `${T}/THTTLTSuat/LTSuat[5]`],
    ],
  ],
  [
    'a rate of 7%',
    COMPANY,
    /8%/g,
    '7%',
    [
      ['value_not_allowed', `${L1}/TSuat`],
      ['rate_vat_wrong', `${T}/THTTLTSuat/LTSuat[1]/TThue`],
    ],
  ],
  ['a fee without a name', FEE, /<TLPhi>.*?<\/TLPhi>/, '', [['fee_incomplete', `${T}/DSLPhi/LPhi[1]`]]],
  [
    'a negative amount on a first invoice',
    DOWN,
    '<TCHDon>2',
    '<TCHDon>1',
    [
      ['negative_amount', `${L1}/SLuong`],
      ['negative_amount', `${L1}/ThTien`],
      ['negative_amount', `${B}/DSHHDVu/HHDVu[2]/ThTien`],
      ['negative_amount', `${T}/THTTLTSuat/LTSuat/ThTien`],
      ['negative_amount', `${T}/THTTLTSuat/LTSuat/TThue`],
      ['negative_amount', `${T}/TgTCThue`],
      ['negative_amount', `${T}/TgTThue`],
      ['negative_amount', `${T}/TTCKTMai`],
      ['negative_amount', `${T}/TgTTTBSo`],
    ],
  ],
  [
    'an unknown kind of detail',
    COMPANY,
    '<KDLieu>string',
    '<KDLieu>text',
    [['value_not_allowed', 'HDon/DLHDon/TTKhac/TTin[1]/KDLieu']],
  ],
  // Sums
  [
    'an amount that is not price times quantity',
    COMPANY,
    '<DGia>150000<',
    '<DGia>150002<',
    [['line_amount', `${L1}/ThTien`]],
  ],
  [
    'a rate without its total',
    RATES,
    /<LTSuat><TSuat>KCT.*?<\/LTSuat>/,
    '',
    [
      ['rate_total_missing', `${T}/THTTLTSuat`],
      ['before_vat_wrong', `${T}/TgTCThue`],
    ],
  ],
  [
    'a rate that is totalled twice',
    COMPANY,
    '</THTTLTSuat>',
    '<LTSuat><TSuat>8%</TSuat><ThTien>0</ThTien><TThue>0</TThue></LTSuat></THTTLTSuat>',
    [['rate_total_repeated', `${T}/THTTLTSuat/LTSuat[2]`]],
  ],
  [
    'a total that no line explains',
    COMPANY,
    '</THTTLTSuat>',
    '<LTSuat><TSuat>5%</TSuat><ThTien>0</ThTien><TThue>0</TThue></LTSuat></THTTLTSuat>',
    [['rate_total_unexpected', `${T}/THTTLTSuat/LTSuat[2]`]],
  ],
  [
    'a rate total that is one đồng off',
    COMPANY,
    '<ThTien>300000</ThTien><TThue>',
    '<ThTien>300001</ThTien><TThue>',
    [
      ['rate_total_wrong', `${T}/THTTLTSuat/LTSuat[1]/ThTien`],
      ['before_vat_wrong', `${T}/TgTCThue`],
    ],
  ],
  [
    'a rate without its VAT',
    COMPANY,
    '<TThue>24000</TThue>',
    '',
    [
      ['rate_vat_missing', `${T}/THTTLTSuat/LTSuat[1]/TThue`],
      ['vat_total_wrong', `${T}/TgTThue`],
    ],
  ],
  [
    'VAT of another rate',
    COMPANY,
    '<TThue>24000<',
    '<TThue>30000<',
    [
      ['rate_vat_wrong', `${T}/THTTLTSuat/LTSuat[1]/TThue`],
      ['vat_total_wrong', `${T}/TgTThue`],
    ],
  ],
  [
    'a total before VAT that is off',
    COMPANY,
    '<TgTCThue>300000<',
    '<TgTCThue>300001<',
    [
      ['before_vat_wrong', `${T}/TgTCThue`],
      ['payable_wrong', `${T}/TgTTTBSo`],
    ],
  ],
  [
    'a total of VAT that is off',
    COMPANY,
    '<TgTThue>24000<',
    '<TgTThue>23999<',
    [
      ['vat_total_wrong', `${T}/TgTThue`],
      ['payable_wrong', `${T}/TgTTTBSo`],
    ],
  ],
  [
    'discounts without their total',
    VOUCHER,
    /<TTCKTMai>.*?<\/TTCKTMai>/,
    '',
    [['discount_missing', `${T}/TTCKTMai`]],
  ],
  [
    'a total of discounts that is off',
    VOUCHER,
    '<TTCKTMai>30000<',
    '<TTCKTMai>3000<',
    [['discount_wrong', `${T}/TTCKTMai`]],
  ],
  [
    'a discount that was added',
    VOUCHER,
    /<TChat>3/g,
    '<TChat>1',
    [
      ['rate_total_wrong', `${T}/THTTLTSuat/LTSuat[1]/ThTien`],
      ['rate_total_wrong', `${T}/THTTLTSuat/LTSuat[2]/ThTien`],
      ['discount_wrong', `${T}/TTCKTMai`],
    ],
  ],
  [
    'a payable total one đồng off',
    COMPANY,
    '<TgTTTBSo>324000<',
    '<TgTTTBSo>324001<',
    [
      ['payable_wrong', `${T}/TgTTTBSo`],
      ['words_wrong', `${T}/TgTTTBChu`],
    ],
  ],
  ['fees that nobody counted', FEE, '<TPhi>5000<', '<TPhi>6000<', [['payable_wrong', `${T}/TgTTTBSo`]]],
  [
    'words of another amount',
    COMPANY,
    'Ba trăm hai mươi bốn',
    'Bốn trăm hai mươi bốn',
    [['words_wrong', `${T}/TgTTTBChu`]],
  ],
  // What should never be read
  [
    'a document type',
    COMPANY,
    '?><HDon>',
    '?><!DOCTYPE HDon [<!ENTITY x "1">]><HDon>',
    [['xml_forbidden', '']],
  ],
  ['an entity of its own', COMPANY, '<SHDon>12<', '<SHDon>&so;<', [['xml_broken', '']]],
  ['a comment in a text', COMPANY, '<SHDon>12<', '<SHDon>1<!-- x -->2<', [['xml_forbidden', '']]],
  [
    'a processing instruction',
    COMPANY,
    '<HDon>',
    '<?xml-stylesheet href="http://x"?><HDon>',
    [['xml_forbidden', '']],
  ],
  ['a tag that is not closed', COMPANY, '</SHDon>', '', [['xml_broken', '']]],
  ['two roots', COMPANY, /$/, '<HDon></HDon>', [['xml_broken', '']]],
  ['tags without end', COMPANY, '<NDHDon>', `<NDHDon>${'<x>'.repeat(100)}`, [['xml_too_deep', '']]],
  [
    'more than anybody sells',
    COMPANY,
    '<NDHDon>',
    `<NDHDon>${' '.repeat(10_000_000)}`,
    [['xml_too_large', '']],
  ],
];

describe('a document that was tampered with', () => {
  it.each(MUTATIONS)('is refused for %s', (_, document, from, to, expected) => {
    const mutated = document.replace(from, to);
    expect(mutated).not.toBe(document);
    const found = checkXml(mutated).map(({ code, path }) => `${code} ${path}`);
    expect(found).toEqual(expected.map(([code, path]) => `${code} ${path}`));
  });

  it('is told about in whole sentences', () => {
    const sentences = MUTATIONS.flatMap(([, document, from, to]) => checkXml(document.replace(from, to)));
    for (const { message } of sentences) expect(message).toMatch(/^[\p{Lu}].+\.$/u);
  });

  it('has a case for every code', () => {
    const covered = new Set(MUTATIONS.flatMap(([, , , , flaws]) => flaws.map(([code]) => code)));
    expect([...covered].sort()).toEqual(Object.keys(messages.einvoice.flaw).sort());
  });
});

describe('what other systems write', () => {
  it('may give the code before or after the QR code', () => {
    const code = `<MCCQT Id="M">${'0A'.repeat(17)}</MCCQT>`;
    for (const beside of [`${code}<DLQRCode>x</DLQRCode>`, `<DLQRCode>x</DLQRCode>${code}`])
      expect(checkXml(COMPANY.replace('<DSCKS>', `${beside}<DSCKS>`))).toEqual([]);
  });

  it('may leave optional tags empty', () => {
    expect(checkXml(COMPANY.replace('<HVTNMHang>', '<MKHang></MKHang><HVTNMHang>'))).toEqual([]);
  });

  it('may end the words without a full stop', () => {
    expect(checkXml(COMPANY.replace('đồng.</TgTTTBChu>', 'đồng</TgTTTBChu>'))).toEqual([]);
  });
});
