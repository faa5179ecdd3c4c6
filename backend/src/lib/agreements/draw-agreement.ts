import type { AgreementVersion } from '@cho-phien/seed';
import type { AgreementParty } from '../../contract';
import { messages } from '../../messages';
import { localDate } from '../calendar';
import type { SigningCertificate } from '../einvoice/certificate';
import { BOTTOM, COLOUR, INNER, PAGE, Sheet, type TextStyle } from '../einvoice-pdf/sheet';
import { nationalPhone } from '../phone';

const words = messages.agreement.pdf;
const TEXT: TextStyle = { font: 'text', size: 10, lineGap: 1.5 };
const STRONG: TextStyle = { ...TEXT, font: 'strong' };
const SMALL: TextStyle = { font: 'text', size: 7.5, colour: COLOUR.soft };
const INDENT = 12;

/** How the seller signed. */
export interface SignatureOfSeller {
  member_id: string | null;
  name: string;
  /** E.164 */
  phone: string;
  method: 'phone_code' | 'demo';
  at: Date;
}

export interface AgreementToDraw {
  version: AgreementVersion;
  number: string;
  market: AgreementParty;
  seller: AgreementParty;
  /** What the stall is called. */
  stall: string;
  signature: SignatureOfSeller;
  certificate: SigningCertificate;
  test: boolean;
}

/** The whole document as it is to be signed by the market: parties, text, and how the seller signed it. The same input gives the same bytes. */
export function drawAgreement(agreement: AgreementToDraw): Promise<Buffer> {
  const { version, number, market, seller, stall, signature } = agreement;
  const sheet = new Sheet({
    title: `${version.title}, ${number}`,
    author: market.name,
    subject: words.reason(version.version),
    keywords: number,
    createdAt: signature.at,
  });
  drawHead(sheet, agreement);
  block(sheet, words.basis, STRONG);
  for (const law of version.basis) block(sheet, `– ${law};`, { ...TEXT, font: 'italic' }, INDENT);
  drawParty(sheet, words.market, market);
  drawParty(sheet, words.seller, seller);
  block(sheet, words.stall(stall), TEXT, INDENT);
  sheet.y += 6;
  block(sheet, words.agree, TEXT);
  for (const { heading, paragraphs } of version.articles) {
    sheet.y += 5;
    room(sheet, 48);
    block(sheet, heading, STRONG);
    paragraphs.forEach((text, index) => {
      block(sheet, paragraphs.length > 1 ? `${index + 1}. ${text}` : text, TEXT, INDENT);
    });
  }
  drawSignatures(sheet, agreement);
  drawFeet(sheet, agreement);
  return sheet.bytes();
}

function drawHead(sheet: Sheet, { version, number, signature, test }: AgreementToDraw): void {
  if (test) {
    const notice: TextStyle = { font: 'strong', size: 8, colour: COLOUR.error, align: 'center' };
    sheet.y += sheet.put(words.test, PAGE.left, sheet.y, INNER, notice) + 6;
  }
  centred(sheet, words.state, { ...STRONG, size: 11 });
  centred(sheet, words.motto, STRONG);
  const middle = PAGE.left + INNER / 2;
  sheet.rule(middle - 60, sheet.y, middle + 60, sheet.y, COLOUR.ink);
  sheet.y += 10;
  centred(sheet, version.title.toLocaleUpperCase('vi'), { font: 'heading', size: 14 });
  const [year = '', month = '', day = ''] = localDate(signature.at).split('-');
  centred(sheet, `${words.number(number)}, ${words.day(day, month, year)}`, { ...TEXT, font: 'italic' });
  centred(sheet, words.version(version.version, version.validFrom.split('-').reverse().join('/')), SMALL);
  sheet.y += 8;
}

function drawParty(sheet: Sheet, title: string, party: AgreementParty): void {
  sheet.y += 6;
  room(sheet, 60);
  block(sheet, title, STRONG);
  for (const key of ['name', 'tax_code', 'address', 'representative', 'phone', 'email'] as const) {
    const value = party[key];
    if (value === null) continue;
    block(sheet, `${words.party[key]}: ${key === 'phone' ? nationalPhone(value) : value}`, TEXT, INDENT);
  }
}

function drawSignatures(sheet: Sheet, agreement: AgreementToDraw): void {
  const { signature, market, certificate, test, version } = agreement;
  sheet.y += 10;
  room(sheet, 190);
  sheet.rule(PAGE.left, sheet.y, PAGE.left + INNER, sheet.y, COLOUR.line);
  sheet.y += 8;
  block(sheet, words.signed, { ...STRONG, size: 11 });
  block(sheet, words.by_seller, { ...STRONG, colour: COLOUR.leaf });
  const seller = [
    words.signer(signature.name),
    ...(signature.member_id ? [words.account(signature.member_id)] : []),
    ...(signature.method === 'phone_code' ? [words.phone(nationalPhone(signature.phone))] : []),
    words.method[signature.method],
    words.at(localInstant(signature.at)),
    words.consent(version.consent),
  ];
  for (const line of seller) block(sheet, line, TEXT, INDENT);
  sheet.y += 4;
  block(sheet, words.by_market, { ...STRONG, colour: COLOUR.leaf });
  block(sheet, market.name, TEXT, INDENT);
  block(sheet, words.certificate(certificate.subject, certificate.serial), TEXT, INDENT);
  block(sheet, words.over_all, TEXT, INDENT);
  if (test) block(sheet, words.test, { ...STRONG, colour: COLOUR.error }, INDENT);
}

function drawFeet(sheet: Sheet, { number }: AgreementToDraw): void {
  const pages = sheet.pageCount;
  for (let page = 0; page < pages; page++) {
    sheet.toPage(page);
    sheet.put(words.foot(number), PAGE.left, BOTTOM + 12, INNER - 70, SMALL);
    const style: TextStyle = { ...SMALL, align: 'right' };
    sheet.put(words.page(page + 1, pages), PAGE.left + INNER - 70, BOTTOM + 12, 70, style);
  }
}

/** Makes room for a block of this height, on a new page when there is none. */
function room(sheet: Sheet, height: number): void {
  if (sheet.y + height > BOTTOM) sheet.addPage();
}

function block(sheet: Sheet, text: string, style: TextStyle, indent = 0): void {
  const width = INNER - indent;
  room(sheet, sheet.measure(text, width, style));
  sheet.y += sheet.put(text, PAGE.left + indent, sheet.y, width, style) + 2;
}

const centred = (sheet: Sheet, text: string, style: TextStyle) =>
  block(sheet, text, { ...style, align: 'center' });

function localInstant(at: Date): string {
  const time = at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
  return `${time} ${localDate(at).split('-').reverse().join('/')}`;
}
