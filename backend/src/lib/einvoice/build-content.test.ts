import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySale, someReturns } from '../../../testing/einvoice/any-sale';
import { aHeading, aSale, COMPANY, HOUSEHOLD } from '../../../testing/einvoice/sales';
import { amountInWords } from './amount-in-words';
import { buildAdjustment, buildInvoice } from './build-content';
import type { InvoiceContent, InvoiceLine } from './invoice-content';
import { vatPercent } from './invoice-content';
import type { Sale } from './sale';
import { type Returned, saleAfterReturns } from './sale-after-returns';

describe('the invoice of a seller on the deduction method', () => {
  it('takes the VAT out of the price', () => {
    const { form, totals, lines } = buildInvoice(aSale().goods('a', 108_000, '8').sale, aHeading());
    expect(form).toBe('1');
    expect(totals.vat).toEqual({
      beforeVat: 100_000,
      vat: 8_000,
      byRate: [{ rate: '8%', beforeVat: 100_000, vat: 8_000 }],
    });
    expect(lines).toMatchObject([{ amount: 100_000, unitPrice: '100000', vatRate: '8%' }]);
    expect(totals).toMatchObject({ payable: 108_000, inWords: 'Một trăm linh tám nghìn đồng.' });
  });

  it('rounds once for each rate and lets the lines share the sum', () => {
    const sale = aSale().goods('a', 10_000, '8').goods('b', 10_000, '8').goods('c', 10_000, '8').sale;
    const { lines, totals } = buildInvoice(sale, aHeading());
    expect(totals.vat?.beforeVat).toBe(27_778);
    expect(lines.map(({ amount }) => amount)).toEqual([9_260, 9_259, 9_259]);
  });

  it('keeps each rate apart, in the order of the format', () => {
    const sale = aSale().goods('a', 50_000, 'kct').goods('b', 105_000, '5').goods('c', 54_000, '8').sale;
    expect(buildInvoice(sale, aHeading()).totals.vat?.byRate).toEqual([
      { rate: '5%', beforeVat: 100_000, vat: 5_000 },
      { rate: '8%', beforeVat: 50_000, vat: 4_000 },
      { rate: 'KCT', beforeVat: 50_000, vat: 0 },
    ]);
  });

  it('follows the day of the hand-over into the new rate, not the day of issue', () => {
    const before = aSale({ handedOverOn: '2026-12-31' }).goods('a', 108_000, '8').sale;
    const after = aSale({ handedOverOn: '2027-01-01' }).goods('a', 110_000, '8').sale;
    const rate = (sale: Sale) =>
      buildInvoice(sale, aHeading({ series: 'C27TKT', issuedOn: '2027-01-01' })).lines[0]?.vatRate;
    expect(rate(before)).toBe('8%');
    expect(rate(after)).toBe('10%');
  });

  it('gives a discount one line for each rate it lowers', () => {
    const sale = aSale()
      .goods('a', 108_000, '8')
      .goods('b', 105_000, '5')
      .discount('Phiếu giảm giá', { a: 10_800, b: 10_500 }).sale;
    const { lines, totals } = buildInvoice(sale, aHeading());
    expect(lines.filter(({ kind }) => kind === 'discount')).toMatchObject([
      { name: 'Phiếu giảm giá', amount: 10_000, vatRate: '8%' },
      { name: 'Phiếu giảm giá', amount: 10_000, vatRate: '5%' },
    ]);
    expect(totals).toMatchObject({ discount: 20_000, payable: 191_700 });
  });

  it('lists a gift without charge', () => {
    const { lines, totals } = buildInvoice(aSale().goods('a', 108_000, '8').gift('b', '8').sale, aHeading());
    expect(lines[1]).toEqual({
      ref: 'b',
      kind: 'promotion',
      name: 'Hàng b',
      unit: 'kg',
      quantity: '1',
      amount: 0,
      vatRate: '8%',
    });
    expect(totals.payable).toBe(108_000);
  });

  it('adds fees after VAT', () => {
    const sale = aSale().goods('a', 108_000, '8').fee('Phí môi trường', 2_000).sale;
    expect(buildInvoice(sale, aHeading()).totals).toMatchObject({
      payable: 110_000,
      vat: { beforeVat: 100_000, vat: 8_000 },
    });
  });
});

describe('the invoice of a seller on the direct method', () => {
  const direct = () => aSale({ vatMethod: 'direct', seller: HOUSEHOLD });

  it('has no VAT at all', () => {
    const sale = direct().goods('a', 108_000, '8', { quantity: '1.5' }).shipping(25_000);
    const { form, lines, totals } = buildInvoice(sale.discount('Giảm giá', { a: 8_000 }).sale, aHeading());
    expect(form).toBe('2');
    expect(totals).toEqual({
      vat: null,
      discount: 8_000,
      payable: 125_000,
      inWords: 'Một trăm hai mươi lăm nghìn đồng.',
    });
    expect(lines.map(({ vatRate }) => vatRate)).toEqual([null, null, null]);
    expect(lines[0]?.unitPrice).toBe('72000');
  });
});

describe('a sale', () => {
  it.each([
    ['no_lines', aSale()],
    ['double_ref', aSale().goods('a', 1, '8').goods('a', 1, '8')],
    ['bad_amount', aSale().goods('a', 1.5, '8')],
    ['bad_amount', aSale().goods('a', -1, '8')],
    ['bad_quantity', aSale().goods('a', 1, '8', { quantity: '0' })],
    ['gift_with_amount', aSale().gift('a', '8', { amount: 5 })],
    ['unknown_line', aSale().goods('a', 100, '8').discount('x', { b: 5 })],
    ['discount_above_amount', aSale().goods('a', 100, '8').discount('x', { a: 60 }).discount('y', { a: 60 })],
  ])('that contradicts itself gets no invoice: %s', (code, { sale }) => {
    expect(() => buildInvoice(sale, aHeading())).toThrow(expect.objectContaining({ code }));
  });
});

describe('a replacing invoice', () => {
  it('says the whole truth and which invoice it replaces', () => {
    const former = { form: '1', series: 'C26TKT', number: 12, issuedOn: '2026-11-05' } as const;
    const content = buildInvoice(aSale().goods('a', 108_000, '8').sale, aHeading({ number: 13 }), former);
    expect(content.relation).toEqual({ kind: 'replace', ...former });
    expect(content.totals.payable).toBe(108_000);
  });
});

describe('an adjusting invoice', () => {
  const sale = aSale().goods('a', 324_000, '8', { quantity: '3' }).goods('b', 105_000, '5').sale;
  const original = buildInvoice(sale, aHeading());
  const adjust = (truth: Sale, chain: [InvoiceContent, ...InvoiceContent[]] = [original], remark?: string) =>
    buildAdjustment({ chain, truth, heading: aHeading({ number: 13 }), ...(remark && { remark }) });

  it('takes back what was returned, below zero', () => {
    const content = adjust(saleAfterReturns(sale, { a: '1' }));
    expect(content).toMatchObject({
      relation: { kind: 'adjust', series: 'C26TKT', number: 12 },
      lines: [{ ref: 'a', quantity: '-1', unitPrice: '100000', amount: -100_000, vatRate: '8%' }],
      totals: {
        vat: {
          beforeVat: -100_000,
          vat: -8_000,
          byRate: [{ rate: '8%', beforeVat: -100_000, vat: -8_000 }],
        },
        payable: -108_000,
        inWords: 'Âm một trăm linh tám nghìn đồng.',
      },
    });
  });

  it('asks for more where the invoice said too little', () => {
    const truth = aSale().goods('a', 432_000, '8', { quantity: '4' }).goods('b', 105_000, '5').sale;
    expect(adjust(truth)?.totals.payable).toBe(108_000);
  });

  it('shows no quantity when only the price was wrong', () => {
    const truth = aSale().goods('a', 270_000, '8', { quantity: '3' }).goods('b', 105_000, '5').sale;
    const line = adjust(truth)?.lines[0];
    expect(line).toMatchObject({ amount: -50_000 });
    expect(line).not.toHaveProperty('quantity');
    expect(line).not.toHaveProperty('unitPrice');
  });

  it('takes a wrong rate back and charges the right one', () => {
    const truth = aSale().goods('a', 324_000, '10', { quantity: '3' }).goods('b', 105_000, '5').sale;
    const content = adjust(truth);
    expect(content?.totals.vat?.byRate.map(({ rate }) => rate)).toEqual(['8%', '10%']);
    expect(content?.totals.payable).toBe(0);
  });

  it('counts earlier adjustments of the chain', () => {
    const first = adjust(saleAfterReturns(sale, { a: '1' }))!;
    const second = adjust(saleAfterReturns(sale, { a: '3' }), [original, first]);
    expect(second).toMatchObject({
      lines: [{ quantity: '-2', amount: -200_000 }],
      totals: { payable: -216_000 },
    });
    expect(second?.relation?.number).toBe(12);
  });

  it('is not made when nothing differs', () => {
    expect(adjust(sale)).toBeNull();
  });

  it('can be a mere remark about the buyer', () => {
    const content = adjust({ ...sale, buyer: COMPANY }, [original], 'Điều chỉnh mã số thuế người mua');
    expect(content).toMatchObject({
      buyer: COMPANY,
      lines: [{ kind: 'note', name: 'Điều chỉnh mã số thuế người mua' }],
      totals: { payable: 0, inWords: 'Không đồng.' },
    });
  });

  it('cannot change the form; that needs a replacement', () => {
    expect(() => adjust({ ...sale, vatMethod: 'direct' })).toThrow(
      expect.objectContaining({ code: 'other_form' }),
    );
  });

  it('of a full return leaves nothing', () => {
    const content = adjust(saleAfterReturns(sale, { a: '3', b: '1' }));
    expect(content?.totals.payable).toBe(-429_000);
  });
});

describe('any sale', () => {
  const grossOf = ({ lines, discounts, fees }: Sale) =>
    sum(lines.map(({ amount }) => amount)) -
    sum(discounts.flatMap(({ shares }) => shares.map(({ amount }) => amount))) +
    sum(fees.map(({ amount }) => amount));

  it('comes to the same đồng by line, by rate, in all and in words', () => {
    fc.assert(
      fc.property(anySale(), (sale) => {
        const content = buildInvoice(sale, aHeading());
        expect(content.totals.payable).toBe(grossOf(sale));
        expectSound(content);
      }),
    );
  });

  it('nets to its truth after any returns, whichever way they came', () => {
    fc.assert(
      fc.property(anySale(), fc.infiniteStream(fc.nat()), (sale, chance) => {
        const chain: [InvoiceContent, ...InvoiceContent[]] = [buildInvoice(sale, aHeading())];
        const returned = someReturns(sale, chance, 3);
        for (const state of returned) {
          const truth = saleAfterReturns(sale, state);
          const adjustment = buildAdjustment({ chain, truth, heading: aHeading() });
          if (adjustment) chain.push(adjustment);
          if (adjustment) expectSound(adjustment);
          expect(sum(chain.map(({ totals }) => totals.payable))).toBe(grossOf(truth));
        }
        const last = saleAfterReturns(sale, returned.at(-1)!);
        if (last.lines.length > 0) expectSameNet(chain, buildInvoice(last, aHeading()));
      }),
    );
  });

  it('is adjusted in nothing but what came back', () => {
    fc.assert(
      fc.property(anySale(), fc.infiniteStream(fc.nat()), (sale, chance) => {
        const chain: [InvoiceContent, ...InvoiceContent[]] = [buildInvoice(sale, aHeading())];
        let before: Returned = {};
        for (const state of someReturns(sale, chance, 3)) {
          const truth = saleAfterReturns(sale, state);
          const adjustment = buildAdjustment({ chain, truth, heading: aHeading() });
          const back = sale.lines.filter(({ ref }) => state[ref] !== before[ref]).map(({ ref }) => ref);
          const listed = adjustment?.lines.filter(({ kind }) => kind !== 'discount') ?? [];
          for (const { ref } of listed) expect(back).toContain(ref);
          expect(listed.length).toBe(back.length);
          if (adjustment) chain.push(adjustment);
          before = state;
        }
      }),
    );
  });

  it('nets to any other truth, too', () => {
    fc.assert(
      fc.property(anySale(), anySale(), (sale, other) => {
        const truth = { ...other, vatMethod: sale.vatMethod };
        const original = buildInvoice(sale, aHeading());
        const adjustment = buildAdjustment({ chain: [original], truth, heading: aHeading() });
        const chain = adjustment ? [original, adjustment] : [original];
        expectSameNet(chain, buildInvoice(truth, aHeading()));
      }),
    );
  });
});

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

const signed = ({ kind, amount }: InvoiceLine) => (kind === 'discount' ? -amount : amount);

/** What an auditor would add up with a pencil. */
function expectSound({ lines, fees, totals }: InvoiceContent): void {
  const ofLines = sum(lines.map(signed));
  const ofFees = sum(fees.map(({ amount }) => amount));
  expect(totals.inWords).toBe(amountInWords(totals.payable));
  expect(totals.discount).toBe(
    sum(lines.filter(({ kind }) => kind === 'discount').map(({ amount }) => amount)),
  );
  if (!totals.vat) {
    expect(totals.payable).toBe(ofLines + ofFees);
    return;
  }
  const { beforeVat, vat, byRate } = totals.vat;
  expect(beforeVat).toBe(ofLines);
  expect(totals.payable).toBe(beforeVat + vat + ofFees);
  expect(sum(byRate.map((one) => one.beforeVat))).toBe(beforeVat);
  expect(sum(byRate.map((one) => one.vat))).toBe(vat);
  for (const one of byRate) {
    const own = lines.filter(({ vatRate }) => vatRate === one.rate);
    expect(own.length).toBeGreaterThan(0);
    expect(sum(own.map(signed))).toBe(one.beforeVat);
    expect(Math.abs(one.vat - (one.beforeVat * vatPercent(one.rate)) / 100)).toBeLessThan(1.2);
  }
}

/**
 * A chain adds up to what one invoice of the truth says: to the đồng in quantities, rates, fees and in all. Between lines of a rate single
 * đồng may have shifted, one for each of them and each invoice at most.
 */
function expectSameNet(chain: readonly InvoiceContent[], truth: InvoiceContent): void {
  const [net, right] = [netOf(chain), netOf([truth])];
  expect(net.exact).toEqual(right.exact);
  const lines = new Set([...chain, truth].flatMap((one) => one.lines.map(({ ref }) => ref))).size;
  const shift = truth.form === '1' ? lines * chain.length : 0;
  for (const key of Object.keys({ ...net.byLine, ...right.byLine }))
    expect(Math.abs((net.byLine[key] ?? 0) - (right.byLine[key] ?? 0)), key).toBeLessThanOrEqual(shift);
}

/** Everything that invoices add up to, without what came to nothing. */
function netOf(chain: readonly InvoiceContent[]) {
  const exact: Record<string, number> = {};
  const byLine: Record<string, number> = {};
  const add = (sums: Record<string, number>, key: string, amount: number) => {
    sums[key] = (sums[key] ?? 0) + amount;
    if (sums[key] === 0) delete sums[key];
  };
  for (const { lines, fees, totals } of chain) {
    for (const line of lines) {
      const key = `${line.ref} ${line.kind} ${line.vatRate}`;
      add(byLine, key, line.amount);
      add(exact, `millionths of ${key}`, Math.round(Number(line.quantity ?? '0') * 1e6));
    }
    for (const { name, amount } of fees) add(exact, `fee ${name}`, amount);
    for (const one of totals.vat?.byRate ?? []) {
      add(exact, `before VAT at ${one.rate}`, one.beforeVat);
      add(exact, `VAT at ${one.rate}`, one.vat);
    }
    add(exact, 'payable', totals.payable);
  }
  return { exact, byLine };
}
