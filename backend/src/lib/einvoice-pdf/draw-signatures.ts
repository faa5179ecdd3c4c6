import { writeMoment } from './figures';
import type { InvoiceMarks, SignatureMark } from './marks';
import { COLOUR, INNER, PAGE, type Sheet, type TextStyle } from './sheet';
import { words } from './words';

interface Party {
  title: string;
  hint: string;
  signature: SignatureMark | undefined;
}

/** Room for a hand that signs a printed copy. */
const LEAST_HEIGHT = 84;
const HEADS = 29;
const TICK = 30;
const TITLE: TextStyle = { font: 'strong', size: 9.5, align: 'center' };
const HINT: TextStyle = { font: 'italic', size: 8, colour: COLOUR.soft, align: 'center' };
const VALID: TextStyle = { font: 'strong', size: 9, colour: COLOUR.leaf };
const DETAIL: TextStyle = { font: 'text', size: 8, colour: COLOUR.leaf };

/** Height of what `drawSignatures` will draw, in points. */
export function measureSignatures(sheet: Sheet, marks: InvoiceMarks): number {
  const parties = partiesOf(marks);
  const width = boxWidth(parties.length);
  const boxes = parties.map(({ signature }) => (signature ? boxHeight(sheet, signature, width) : 0));
  return Math.max(LEAST_HEIGHT, HEADS + Math.max(...boxes));
}

/** Buyer and seller, and the tax office where it has signed. */
export function drawSignatures(sheet: Sheet, marks: InvoiceMarks): void {
  const parties = partiesOf(marks);
  const width = INNER / parties.length;
  parties.forEach(({ title, hint, signature }, index) => {
    const x = PAGE.left + index * width;
    const below = sheet.y + sheet.put(title, x, sheet.y, width, TITLE);
    sheet.put(hint, x, below, width, HINT);
    if (signature) drawBox(sheet, signature, x + 8, sheet.y + HEADS, boxWidth(parties.length));
  });
  sheet.y += measureSignatures(sheet, marks);
}

function partiesOf({ sellerSignature, taxOfficeSignature }: InvoiceMarks): Party[] {
  const { signatures } = words;
  const taxOffice: Party = {
    title: signatures.taxOffice,
    hint: signatures.taxOfficeHint,
    signature: taxOfficeSignature,
  };
  return [
    { title: signatures.buyer, hint: signatures.buyerHint, signature: undefined },
    ...(taxOfficeSignature ? [taxOffice] : []),
    { title: signatures.seller, hint: signatures.sellerHint, signature: sellerSignature },
  ];
}

function drawBox(
  sheet: Sheet,
  { signer, signedAt }: SignatureMark,
  x: number,
  y: number,
  width: number,
): void {
  const { valid, at } = words.signatures;
  const inner = width - 16 - TICK;
  const height = boxHeight(sheet, { signer, signedAt }, width);
  sheet.doc.roundedRect(x, y, width, height, 3).fill(COLOUR.leafTint);
  sheet.doc.roundedRect(x, y, width, height, 3).lineWidth(0.8).strokeColor(COLOUR.leaf).stroke();
  let line = y + 6;
  line += sheet.put(valid, x + 8, line, inner, VALID);
  line += sheet.put(signedBy(signer), x + 8, line, inner, DETAIL);
  sheet.put(`${at}: ${writeMoment(signedAt)}`, x + 8, line, inner, DETAIL);
  drawTick(sheet, x + width - TICK, y + height / 2);
}

function boxHeight(sheet: Sheet, { signer }: SignatureMark, width: number): number {
  return 34 + sheet.measure(signedBy(signer), width - 16 - TICK, DETAIL);
}

function boxWidth(count: number): number {
  return INNER / count - 16;
}

function signedBy(signer: string): string {
  return `${words.signatures.by}: ${signer}`;
}

function drawTick(sheet: Sheet, x: number, y: number): void {
  sheet.doc
    .lineWidth(2.6)
    .lineCap('round')
    .lineJoin('round')
    .strokeColor(COLOUR.leaf)
    .moveTo(x, y)
    .lineTo(x + 6, y + 7)
    .lineTo(x + 18, y - 8)
    .stroke();
  sheet.doc.lineCap('butt').lineJoin('miter');
}
