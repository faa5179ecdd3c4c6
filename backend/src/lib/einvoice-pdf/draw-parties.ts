import type { InvoiceBuyer, InvoiceContent } from '../einvoice/invoice-content';
import { COLOUR, INNER, PAGE, type Sheet, type TextStyle } from './sheet';
import { words } from './words';

/** A label and what stands behind it; `half` shares its line with the next one. */
interface Fact {
  label: string;
  value: string;
  strong?: true;
  half?: true;
}

const LABEL_WIDTH = 120;
const HALF_LABEL_WIDTH = 92;
const GAP = 8;
const LABEL: TextStyle = { font: 'text', size: 8.5, colour: COLOUR.soft };
const VALUE: TextStyle = { font: 'text', size: 9.2 };
const STRONG: TextStyle = { font: 'strong', size: 10 };

/** Seller, who issues in its name, and buyer: each a block of facts under a thin rule. */
export function drawParties(sheet: Sheet, content: InvoiceContent): void {
  drawBlock(sheet, sellerFacts(content));
  if (content.delegatedIssuer) {
    const { name, taxCode, address } = content.delegatedIssuer;
    drawBlock(sheet, [
      { label: words.delegate, value: name },
      { label: words.taxCode, value: taxCode },
      { label: words.address, value: address },
    ]);
  }
  drawBlock(sheet, [...buyerFacts(content.buyer), ...paymentFacts(content)], 'last');
}

function sellerFacts({ seller }: InvoiceContent): Fact[] {
  const shop = [seller.shopCode, seller.shopName].filter(Boolean).join(', ');
  const account =
    seller.bankAccount && seller.bankName
      ? words.at(seller.bankAccount, seller.bankName)
      : (seller.bankAccount ?? '');
  return present([
    { label: words.seller, value: seller.name, strong: true },
    { label: words.taxCode, value: seller.taxCode, strong: true },
    { label: words.address, value: seller.address },
    { label: words.shop, value: shop },
    { label: words.phone, value: seller.phone, half: true },
    { label: words.email, value: seller.email },
    { label: words.account, value: account },
  ]);
}

function buyerFacts(buyer: InvoiceBuyer): Fact[] {
  if (buyer.kind === 'consumer') return [{ label: words.buyer, value: words.consumer, strong: true }];
  const contact = [
    { label: words.customerCode, value: buyer.customerCode },
    { label: words.phone, value: buyer.phone, half: true as const },
    { label: words.email, value: buyer.email },
  ];
  if (buyer.kind === 'person') {
    return present([
      { label: words.buyer, value: buyer.name, strong: true },
      { label: words.taxCode, value: buyer.taxCode },
      { label: words.personalId, value: buyer.personalId },
      { label: words.passport, value: buyer.passport },
      { label: words.address, value: buyer.address },
      ...contact,
    ]);
  }
  return present([
    { label: words.buyer, value: buyer.contactName },
    { label: words.company, value: buyer.name, strong: true },
    { label: words.taxCode, value: buyer.taxCode, strong: true },
    { label: words.budgetUnit, value: buyer.budgetUnitCode },
    { label: words.address, value: buyer.address },
    ...contact,
  ]);
}

function paymentFacts({ paymentMethod, currency }: InvoiceContent): Fact[] {
  return [
    { label: words.payment, value: paymentMethod, half: true },
    { label: words.currency, value: currency },
  ];
}

interface PossibleFact extends Omit<Fact, 'value'> {
  value: string | undefined;
}

function present(facts: PossibleFact[]): Fact[] {
  return facts.filter((fact): fact is Fact => Boolean(fact.value));
}

function drawBlock(sheet: Sheet, facts: Fact[], place: 'first' | 'last' = 'first'): void {
  for (let index = 0; index < facts.length; index++) {
    const fact = facts[index];
    if (!fact) continue;
    const next = fact.half ? facts[index + 1] : undefined;
    if (next) {
      const left = drawFact(sheet, fact, PAGE.left, INNER / 2 - GAP);
      const right = drawFact(sheet, next, PAGE.left + INNER / 2, INNER / 2, HALF_LABEL_WIDTH);
      sheet.y += Math.max(left, right);
      index++;
    } else {
      sheet.y += drawFact(sheet, fact, PAGE.left, INNER);
    }
    sheet.y += 1.5;
  }
  sheet.y += 4;
  if (place === 'first') {
    sheet.rule(PAGE.left, sheet.y, PAGE.left + INNER, sheet.y, COLOUR.hair);
    sheet.y += 7;
  } else {
    sheet.y += 3;
  }
}

function drawFact(
  sheet: Sheet,
  { label, value, strong }: Fact,
  x: number,
  width: number,
  labelWidth = LABEL_WIDTH,
): number {
  const style = strong ? STRONG : VALUE;
  const labelHeight = sheet.measure(`${label}:`, labelWidth - GAP, LABEL);
  const valueWidth = width - labelWidth;
  const valueHeight = sheet.measure(value, valueWidth, style);
  // Both stand on one base line though they differ in size.
  sheet.put(`${label}:`, x, sheet.y + (style.size - LABEL.size), labelWidth - GAP, LABEL);
  sheet.put(value, x + labelWidth, sheet.y, valueWidth, style);
  return Math.max(labelHeight, valueHeight);
}
