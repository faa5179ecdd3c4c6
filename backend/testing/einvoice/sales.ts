import type { InvoiceHeading } from '../../src/lib/einvoice/build-content';
import type {
  DelegatedIssuer,
  InvoiceBuyer,
  InvoiceSeller,
  OrganisationBuyer,
} from '../../src/lib/einvoice/invoice-content';
import type { Sale, SaleDiscount, SaleLine } from '../../src/lib/einvoice/sale';
import type { VatClass } from '../../src/lib/vat-rates';

export const COOPERATIVE: InvoiceSeller = {
  name: 'Hợp tác xã Điều hữu cơ Bù Gia Mập',
  taxCode: '0319116538',
  address: 'Thôn Bù Lư, xã Bù Gia Mập, tỉnh Đồng Nai',
  phone: '+84912345678',
  email: 'htx@example.vn',
  bankAccount: '0123456789012',
  bankName: 'Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam',
};

export const HOUSEHOLD: InvoiceSeller = {
  name: 'Hộ kinh doanh Điểu Thị Hương',
  taxCode: '070190001234',
  address: 'Sóc Bom Bo, xã Bom Bo, tỉnh Đồng Nai',
};

export const PLATFORM: DelegatedIssuer = {
  taxCode: '0102030405',
  name: 'Trung tâm Xúc tiến Thương mại tỉnh',
  address: '626 Quốc lộ 14, phường Bình Phước, tỉnh Đồng Nai',
};

export const COMPANY: OrganisationBuyer = {
  kind: 'organisation',
  name: 'Công ty TNHH Thực phẩm Sạch Miền Đông',
  taxCode: '0102182292',
  address: '12 Đường Phú Riềng Đỏ, phường Bình Phước, tỉnh Đồng Nai',
  contactName: 'Trần Văn Nam',
};

/** A sale to talk about in tests: `aSale().goods(…).discount(…).to(COMPANY).sale`. Amounts are with VAT. */
export function aSale(over: Partial<Sale> = {}): SaleBuilder {
  return new SaleBuilder({
    handedOverOn: '2026-11-20',
    vatMethod: 'deduction',
    seller: COOPERATIVE,
    buyer: { kind: 'consumer' },
    solutionProvider: '0102030405',
    paymentMethod: 'CK',
    lines: [],
    discounts: [],
    fees: [],
    ...over,
  });
}

class SaleBuilder {
  constructor(readonly sale: Sale) {}

  goods(ref: string, amount: number, vatClass: VatClass, over: Partial<SaleLine> = {}): SaleBuilder {
    const line: SaleLine = {
      ref,
      kind: 'goods',
      name: `Hàng ${ref}`,
      unit: 'kg',
      quantity: '1',
      amount,
      vatClass,
      ...over,
    };
    return new SaleBuilder({ ...this.sale, lines: [...this.sale.lines, line] });
  }

  gift(ref: string, vatClass: VatClass, over: Partial<SaleLine> = {}): SaleBuilder {
    return this.goods(ref, 0, vatClass, { kind: 'gift', ...over });
  }

  shipping(amount: number): SaleBuilder {
    const line: SaleLine = {
      ref: 'shipping',
      kind: 'goods',
      name: 'Phí giao hàng',
      quantity: '1',
      amount,
      vatClass: '8',
    };
    return new SaleBuilder({ ...this.sale, lines: [...this.sale.lines, line] });
  }

  remark(name: string): SaleBuilder {
    const line: SaleLine = {
      ref: `remark-${this.sale.lines.length}`,
      kind: 'remark',
      name,
      amount: 0,
      vatClass: 'kct',
    };
    return new SaleBuilder({ ...this.sale, lines: [...this.sale.lines, line] });
  }

  discount(name: string, shares: Record<string, number>): SaleBuilder {
    const discount: SaleDiscount = {
      ref: `discount-${this.sale.discounts.length}`,
      name,
      shares: Object.entries(shares).map(([line, amount]) => ({ line, amount })),
    };
    return new SaleBuilder({ ...this.sale, discounts: [...this.sale.discounts, discount] });
  }

  fee(name: string, amount: number): SaleBuilder {
    return new SaleBuilder({ ...this.sale, fees: [...this.sale.fees, { name, amount }] });
  }

  to(buyer: InvoiceBuyer): SaleBuilder {
    return new SaleBuilder({ ...this.sale, buyer });
  }
}

export function aHeading(over: Partial<InvoiceHeading> = {}): InvoiceHeading {
  return {
    series: 'C26TKT',
    number: 12,
    issuedOn: '2026-11-20',
    lookupCode: '7K3M9QX2VD',
    purpose: 'legal',
    ...over,
  };
}
