import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySale, someReturns } from '../../../testing/einvoice/any-sale';
import { aHeading, aSale } from '../../../testing/einvoice/sales';
import { buildAdjustment, buildInvoice } from './build-content';
import { checkXml } from './check-xml';
import type { InvoiceContent } from './invoice-content';
import { saleAfterReturns } from './sale-after-returns';
import { toXml } from './to-xml';

/** Code points of all kinds, control characters and halves of pairs among them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x2ff }), fc.integer({ min: 0, max: 0x10ffff })), {
    maxLength: 700,
  })
  .map((points) => String.fromCodePoint(...points));

describe('whatever is sold and returned', () => {
  it('the documents keep every rule of the format', () => {
    fc.assert(
      fc.property(anySale(), fc.infiniteStream(fc.nat()), (sale, chance) => {
        const original = buildInvoice(sale, aHeading());
        expect(checkXml(toXml(original))).toEqual([]);
        const chain: [InvoiceContent, ...InvoiceContent[]] = [original];
        for (const state of someReturns(sale, chance, 2)) {
          const truth = saleAfterReturns(sale, state);
          const content = buildAdjustment({ chain, truth, heading: aHeading({ number: 13 }) });
          if (!content) continue;
          expect(checkXml(toXml(content))).toEqual([]);
          chain.push(content);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('any text that people and catalogues give becomes a document', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = `Hàng ${text}`;
        const { sale } = aSale().goods('a', 108_000, '8', { name, unit: name, code: name });
        expect(checkXml(toXml(buildInvoice(sale, aHeading())))).toEqual([]);
      }),
    );
  });
});
