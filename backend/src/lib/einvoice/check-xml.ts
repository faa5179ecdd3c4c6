import { checkRules } from './check-rules';
import { checkStructure } from './check-structure';
import { checkSums } from './check-sums';
import { type Flaw, flaw } from './flaw';
import { readXml, textAt, UnreadableXmlError, type XmlElement } from './read-xml';
import { type GroupRule, ofCashRegister, SALES_INVOICE, VAT_INVOICE } from './schema-2.1.0';
import { readSeries } from './series';

/**
 * Everything for which the tax office would refuse an invoice of form 1 or 2 by format 2.1.0; empty when nothing is wrong. Signatures are
 * not looked at here (`verify-xml.ts`). Sums are only added up once every number has its shape.
 */
export function checkXml(source: string): Flaw[] {
  try {
    return checkInvoice(readXml(source));
  } catch (error) {
    if (error instanceof UnreadableXmlError) return [flaw(error.code, '')];
    throw error;
  }
}

function checkInvoice(root: XmlElement): Flaw[] {
  if (root.name !== 'HDon') return [flaw('root_wrong', root.name)];
  const structure = checkStructure(root, ruleFor(root), 'HDon');
  const shaped = !structure.some(({ code }) => SHAPES.has(code));
  return [...structure, ...checkRules(root), ...(shaped ? checkSums(root) : [])];
}

const SHAPES = new Set(['not_whole', 'not_decimal', 'decimal_too_long', 'tag_unknown', 'tag_repeated']);

function ruleFor(root: XmlElement): GroupRule {
  const invoice = textAt(root, 'DLHDon', 'TTChung', 'KHMSHDon') === '2' ? SALES_INVOICE : VAT_INVOICE;
  const series = readSeries(textAt(root, 'DLHDon', 'TTChung', 'KHHDon') ?? '');
  return series?.letter === 'M' ? ofCashRegister(invoice) : invoice;
}
