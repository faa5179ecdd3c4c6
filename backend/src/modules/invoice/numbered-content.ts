import type { InvoiceContent } from '../../lib/einvoice/invoice-content';
import type { NewInvoice } from './types';

export interface TakenNumber {
  number: number;
  /** `YYYY-MM-DD` */
  issued_on: string;
}

/** What a due invoice says once it has its number; a cash register's own code follows from it. */
export function numberedContent(
  { content, cash_register_code: register }: Pick<NewInvoice, 'content' | 'cash_register_code'>,
  { number, issued_on }: TakenNumber,
  lookupCode: string,
): InvoiceContent {
  return {
    ...content,
    number,
    issuedOn: issued_on,
    lookupCode,
    ...(register && { cashRegisterCode: cashRegisterCode(content, register, number) }),
  };
}

/** `M2-26-HA3TS-00100002162` (domain/02 §4): what a cash register gives its invoices in place of the tax office. */
function cashRegisterCode({ form, series }: InvoiceContent, register: string, number: number): string {
  return `M${form}-${series.slice(1, 3)}-${register}-${String(number).padStart(11, '0')}`;
}
