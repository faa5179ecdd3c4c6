import type { Dong } from '../../contract';
import type { VatClass } from '../vat-rates';
import type {
  DelegatedIssuer,
  ExactDecimal,
  InvoiceBuyer,
  InvoiceFee,
  InvoiceSeller,
} from './invoice-content';

/** A sale as the market knows it: prices with VAT, no form, no number. All that an invoice is made of. */
export interface Sale {
  /** Day on which the goods changed hands, `YYYY-MM-DD` in Asia/Ho_Chi_Minh: it decides the VAT rates. */
  handedOverOn: string;
  /** The seller's own: `deduction` leads to form 1, `direct` to form 2. Never inferred from the legal form. */
  vatMethod: 'deduction' | 'direct';
  seller: InvoiceSeller;
  buyer: InvoiceBuyer;
  delegatedIssuer?: DelegatedIssuer;
  /** Tax code of the provider of the invoicing solution. */
  solutionProvider: string;
  /** `CK`, `TM`, `TM/CK` … */
  paymentMethod: string;
  /** In the order in which the invoice lists them. Delivery is a line as any other. */
  lines: SaleLine[];
  discounts: SaleDiscount[];
  fees: InvoiceFee[];
}

export interface SaleLine {
  /** Unique in the sale and the same in every later state of it; the order line's id, or a word such as `shipping`. */
  ref: string;
  /** A gift is goods without charge: its amount is zero. A remark has neither quantity nor amount. */
  kind: 'goods' | 'gift' | 'remark';
  name: string;
  code?: string;
  unit?: string;
  /** Above zero. Missing on a remark. */
  quantity?: ExactDecimal;
  /** With VAT, before discounts, rounded as the order rounded it. */
  amount: Dong;
  vatClass: VatClass;
}

/** A voucher or price reduction, already shared out over the lines it lowers. */
export interface SaleDiscount {
  ref: string;
  name: string;
  /** With VAT; above zero and together never above the line's own amount. */
  shares: { line: string; amount: Dong }[];
}

/** A sale that no invoice can be made of. A fault of the program, never of a person. */
export class UnsoundSaleError extends Error {
  constructor(
    readonly code:
      | 'no_lines'
      | 'double_ref'
      | 'bad_amount'
      | 'bad_quantity'
      | 'gift_with_amount'
      | 'unknown_line'
      | 'discount_above_amount'
      | 'other_form',
    readonly ref: string,
  ) {
    super(`Unsound sale (${code}) at ${ref}`);
    this.name = 'UnsoundSaleError';
  }
}
