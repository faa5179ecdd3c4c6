import type { InvoiceContent } from '../einvoice/invoice-content';
import { drawFeet } from './draw-foot';
import { drawHead, drawRunningHead, identityOf } from './draw-head';
import { drawLines } from './draw-lines';
import { drawParties } from './draw-parties';
import { drawSignatures, measureSignatures } from './draw-signatures';
import { drawTotals, measureTotals } from './draw-totals';
import type { InvoiceMarks } from './marks';
import { BOTTOM, Sheet } from './sheet';
import { words } from './words';

/**
 * The invoice as a person reads it (bản thể hiện), A4 with its fonts inside. The XML is the original; this shows what stands there.
 * Equal content and marks give equal bytes, so that a hash of the file can be kept beside it.
 */
export async function drawInvoice(content: InvoiceContent, marks: InvoiceMarks): Promise<Buffer> {
  const sheet = new Sheet({
    title: `${words.titles[content.form]} ${identityOf(content)}`,
    author: content.seller.name,
    subject: `${words.seller}: ${content.seller.name}, ${words.taxCode.toLowerCase()} ${content.seller.taxCode}`,
    keywords: [content.lookupCode, marks.taxOfficeCode].filter(Boolean).join(', '),
    createdAt: momentOf(content, marks),
  });
  const nextPage = () => {
    sheet.addPage();
    drawRunningHead(sheet, content);
  };
  drawHead(sheet, content, marks);
  drawParties(sheet, content);
  drawLines(sheet, content, nextPage);
  // Totals and signatures stay together, so that no page holds a signature alone.
  if (sheet.y + measureTotals(sheet, content) + measureSignatures(sheet, marks) > BOTTOM) nextPage();
  drawTotals(sheet, content);
  drawSignatures(sheet, marks);
  drawFeet(sheet, content, marks);
  return sheet.bytes();
}

/** The signing, or else the day of issue; the clock of the drawing machine plays no part. */
function momentOf(content: InvoiceContent, marks: InvoiceMarks): Date {
  return new Date(`${marks.sellerSignature?.signedAt ?? `${content.issuedOn}T00:00:00`}+07:00`);
}
