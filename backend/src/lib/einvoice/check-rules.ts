import { readTaxCode } from '../tax-code';
import { type Flaw, type FlawCode, flaw } from './flaw';
import { child, childrenOf, textAt, type XmlElement } from './read-xml';
import { FORMAT_VERSION } from './schema-2.1.0';
import { readSeries } from './series';

/** What the format's words say beyond order and length: values that belong together, duties that depend on something. */
export function checkRules(root: XmlElement): Flaw[] {
  const document = child(root, 'DLHDon');
  const general = child(document, 'TTChung');
  const body = child(document, 'NDHDon');
  return [
    ...checkGeneral(general),
    ...checkRelation(general),
    ...checkParties(general, body),
    ...lines(body).flatMap((line, index) => checkLine(line, index, textAt(general, 'KHMSHDon') !== '2')),
    ...checkLineOrder(body),
    ...checkFees(body),
    ...checkSigns(general, body),
    ...checkCode(root, general),
    ...checkExtras(document),
  ];
}

/** Path of a tag below TTChung, or of TTChung itself. */
const inGeneral = (name: string): string => `HDon/DLHDon/TTChung/${name}`;
const inBody = (name: string): string => `HDon/DLHDon/NDHDon/${name}`;
const lines = (body: XmlElement | undefined) => childrenOf(child(body, 'DSHHDVu'), 'HHDVu');
const linePath = (index: number, name: string) => inBody(`DSHHDVu/HHDVu[${index + 1}]/${name}`);

/** Whether a tag is there and says something. */
const has = (element: XmlElement | undefined, name: string): boolean => {
  const found = child(element, name);
  return found !== undefined && (found.children.length > 0 || found.text.trim() !== '');
};

/** Letters of a series that may stand on invoices of a form; X, the export invoice of form 7, never does (domain/02 §3). */
const LETTERS: Record<string, string> = { '1': 'TDLMF', '2': 'TDLM' };

function checkGeneral(general: XmlElement | undefined): Flaw[] {
  const flaws: Flaw[] = [];
  const version = textAt(general, 'PBan');
  if (version && version !== FORMAT_VERSION) flaws.push(flaw('version_unknown', inGeneral('PBan'), version));
  const form = textAt(general, 'KHMSHDon') ?? '';
  if (form && !LETTERS[form]) flaws.push(flaw('form_unknown', inGeneral('KHMSHDon'), form));
  flaws.push(...checkSeries(general, form));
  if (!has(general, 'SHDon')) flaws.push(flaw('number_missing', inGeneral('SHDon')));
  else if (Number(textAt(general, 'SHDon')) === 0) flaws.push(flaw('number_wrong', inGeneral('SHDon')));
  flaws.push(...allowed(general, 'HDCTTChinh', ['0', '1'], inGeneral('HDCTTChinh')));
  if (has(general, 'DVTTe') && textAt(general, 'DVTTe') !== 'VND' && !has(general, 'TGia'))
    flaws.push(flaw('currency_rate_missing', inGeneral('TGia')));
  if (has(general, 'SBKe') !== has(general, 'NBKe')) flaws.push(flaw('list_incomplete', inGeneral('SBKe')));
  const delegation = ['MSTDVNUNLHDon', 'TDVNUNLHDon', 'DCDVNUNLHDon'];
  const missing = delegation.filter((name) => !has(general, name));
  if (missing.length > 0 && missing.length < delegation.length)
    flaws.push(...missing.map((name) => flaw('delegation_incomplete', inGeneral(name))));
  return flaws;
}

function checkSeries(general: XmlElement | undefined, form: string): Flaw[] {
  const text = textAt(general, 'KHHDon') ?? '';
  if (text === '') return [];
  const path = inGeneral('KHHDon');
  const series = readSeries(text);
  if (!series) return [flaw('series_wrong', path, text)];
  return [
    ...(LETTERS[form] && !LETTERS[form].includes(series.letter) ? [flaw('series_letter', path, text)] : []),
    ...(series.year === textAt(general, 'NLap')?.slice(2, 4) ? [] : [flaw('series_year', path, text)]),
  ];
}

function checkRelation(general: XmlElement | undefined): Flaw[] {
  const related = child(general, 'TTHDLQuan');
  if (!related) return [];
  const path = (name: string) => inGeneral(`TTHDLQuan/${name}`);
  const listed = has(related, 'SBKCLQuan') || has(related, 'NBKCLQuan');
  const needed = listed
    ? ['SBKCLQuan', 'NBKCLQuan']
    : ['LHDCLQuan', 'KHMSHDCLQuan', 'KHHDCLQuan', 'SHDCLQuan', 'NLHDCLQuan'];
  const issued = textAt(general, 'NLap') ?? '';
  const former = ['KHMSHDCLQuan', 'KHHDCLQuan', 'SHDCLQuan'].map((name) => textAt(related, name));
  const own = ['KHMSHDon', 'KHHDon', 'SHDon'].map((name) => textAt(general, name));
  return [
    ...allowed(related, 'TCHDon', ['1', '2'], path('TCHDon')),
    ...allowed(related, 'LHDCLQuan', ['1', '2', '3', '4'], path('LHDCLQuan')),
    ...needed.filter((name) => !has(related, name)).map((name) => flaw('relation_incomplete', path(name))),
    ...((textAt(related, 'NLHDCLQuan') ?? '') > issued ? [flaw('relation_later', path('NLHDCLQuan'))] : []),
    ...(former.every((value, index) => value === own[index])
      ? [flaw('relation_self', path('SHDCLQuan'))]
      : []),
  ];
}

function checkParties(general: XmlElement | undefined, body: XmlElement | undefined): Flaw[] {
  const buyer = child(body, 'NMua');
  const flaws = [
    ...taxCode(child(body, 'NBan'), 'MST', inBody('NBan/MST')),
    ...taxCode(buyer, 'MST', inBody('NMua/MST')),
    ...taxCode(general, 'MSTTCGP', inGeneral('MSTTCGP')),
    ...taxCode(general, 'MSTDVNUNLHDon', inGeneral('MSTDVNUNLHDon')),
    ...pattern(buyer, 'CCCDan', /^\d{12}$/, 'personal_id_wrong', inBody('NMua/CCCDan')),
    ...pattern(buyer, 'MDVQHNSach', /^\d{7}$/, 'budget_code_wrong', inBody('NMua/MDVQHNSach')),
  ];
  if (buyer && !has(buyer, 'Ten') && !has(buyer, 'HVTNMHang'))
    flaws.push(flaw('buyer_missing', inBody('NMua')));
  if (!has(buyer, 'MST')) return flaws;
  if (!has(buyer, 'Ten') && !has(buyer, 'HVTNMHang')) return flaws;
  return has(buyer, 'DChi') ? flaws : [...flaws, flaw('buyer_incomplete', inBody('NMua/DChi'))];
}

function checkLine(line: XmlElement, index: number, rated: boolean): Flaw[] {
  const path = (name: string) => linePath(index, name);
  const kind = textAt(line, 'TChat');
  if (kind === '4')
    return ['SLuong', 'DGia', 'TLCKhau', 'STCKhau', 'ThTien', 'TSuat']
      .filter((name) => has(line, name))
      .map((name) => flaw('amount_unexpected', path(name)));
  return [
    ...allowed(line, 'TChat', ['1', '2', '3', '4', '5'], path('TChat')),
    ...(has(line, 'ThTien') ? [] : [flaw('amount_missing', path('ThTien'))]),
    ...(kind === '2' && Number(textAt(line, 'ThTien') ?? 0) !== 0
      ? [flaw('promotion_amount', path('ThTien'))]
      : []),
    ...(rated && !has(line, 'TSuat') ? [flaw('rate_missing', path('TSuat'))] : []),
    ...pattern(line, 'TSuat', RATE, 'value_not_allowed', path('TSuat')),
    ...(kind === '5' && !has(line, 'TTHHDTrung') ? [flaw('special_missing', path('TTHHDTrung'))] : []),
  ];
}

/** Other rates are written KHAC with or without the per cent sign. */
const RATE = /^(?:0%|5%|8%|10%|KCT|KKKNT|KHAC:\d{1,2}\.\d{2}%?)$/;

function checkLineOrder(body: XmlElement | undefined): Flaw[] {
  let last = 0;
  return lines(body).flatMap((line, index) => {
    if (!has(line, 'STT')) return [];
    const before = last;
    last = Number(textAt(line, 'STT'));
    return last > before ? [] : [flaw('line_order', linePath(index, 'STT'))];
  });
}

function checkFees(body: XmlElement | undefined): Flaw[] {
  const fees = childrenOf(child(child(body, 'TToan'), 'DSLPhi'), 'LPhi');
  return fees.flatMap((fee, index) =>
    has(fee, 'TLPhi') && has(fee, 'TPhi')
      ? []
      : [flaw('fee_incomplete', inBody(`TToan/DSLPhi/LPhi[${index + 1}]`))],
  );
}

/** Below zero is the language of adjusting invoices alone. */
function checkSigns(general: XmlElement | undefined, body: XmlElement | undefined): Flaw[] {
  if (textAt(general, 'TTHDLQuan', 'TCHDon') === '2') return [];
  const below = (element: XmlElement, path: string): Flaw[] => [
    ...(/^-\d/.test(element.text) && element.children.length === 0 && AMOUNTS.has(element.name)
      ? [flaw('negative_amount', path)]
      : []),
    ...element.children.flatMap((one) => below(one, `${path}/${one.name}`)),
  ];
  const totals = child(body, 'TToan');
  return [
    ...lines(body).flatMap((line, index) => below(line, inBody(`DSHHDVu/HHDVu[${index + 1}]`))),
    ...(totals ? below(totals, inBody('TToan')) : []),
  ];
}

const AMOUNTS = new Set(
  'SLuong DGia TLCKhau STCKhau ThTien TThue TgTCThue TGTKCThue TgTThue TPhi TTCKTMai TGTKhac TgTTTBSo'.split(
    ' ',
  ),
);

/** MCCQT: given by the tax office on coded series, by the cash register itself on series M, absent on uncoded ones. */
function checkCode(root: XmlElement, general: XmlElement | undefined): Flaw[] {
  const series = readSeries(textAt(general, 'KHHDon') ?? '');
  if (!series) return [];
  const path = 'HDon/MCCQT';
  const code = textAt(root, 'MCCQT') ?? '';
  if (series.letter === 'M') {
    if (code === '') return [flaw('cash_code_missing', path)];
    const expected = `M${textAt(general, 'KHMSHDon')}-${series.year}-`;
    const right = code.startsWith(expected) && /^M[12]-\d\d-[A-Z0-9]{5}-\d{11}$/.test(code);
    return right ? [] : [flaw('cash_code_wrong', path, code)];
  }
  if (code === '') return [];
  if (!series.coded) return [flaw('code_unexpected', path)];
  return /^[0-9A-F]{34}$/.test(code) ? [] : [flaw('code_wrong', path, code)];
}

function checkExtras(document: XmlElement | undefined): Flaw[] {
  return childrenOf(child(document, 'TTKhac'), 'TTin').flatMap((entry, index) =>
    allowed(
      entry,
      'KDLieu',
      ['string', 'numeric', 'dateTime', 'date'],
      `HDon/DLHDon/TTKhac/TTin[${index + 1}]/KDLieu`,
    ),
  );
}

function allowed(
  element: XmlElement | undefined,
  name: string,
  values: readonly string[],
  path: string,
): Flaw[] {
  const text = textAt(element, name) ?? '';
  return text === '' || values.includes(text) ? [] : [flaw('value_not_allowed', path, text)];
}

function pattern(
  element: XmlElement | undefined,
  name: string,
  shape: RegExp,
  code: FlawCode,
  path: string,
): Flaw[] {
  const text = textAt(element, name) ?? '';
  return text === '' || shape.test(text) ? [] : [flaw(code, path, text)];
}

function taxCode(element: XmlElement | undefined, name: string, path: string): Flaw[] {
  const text = textAt(element, name) ?? '';
  return text === '' || readTaxCode(text) === text ? [] : [flaw('tax_code_wrong', path, text)];
}
