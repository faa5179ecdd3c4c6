/** Both kinds of an invoice's file: the original for programs, the rendition for people. */
export type InvoiceFile = 'pdf' | 'xml';

/** What opens an invoice to whoever holds it: the seller's tax code, and the lookup code printed on it. */
export interface LookupCodes {
  taxCode: string;
  lookupCode: string;
}

export function toInvoiceFile(value: string | undefined): InvoiceFile | null {
  return value === 'pdf' || value === 'xml' ? value : null;
}

/** 10 digits, a branch's 10 with three more, or the 12 of a person; the backend also knows which of them can be. */
export function isTaxCodeShaped(value: string): boolean {
  return /^\d{10}(-\d{3})?$|^\d{12}$/.test(value);
}

/** As people copy them from paper: with spaces, in small letters. */
export function readLookupCodes(params: URLSearchParams): LookupCodes {
  const bare = (name: string) => (params.get(name) ?? '').normalize('NFC').replace(/\s/g, '').slice(0, 40);
  return { taxCode: bare('mst'), lookupCode: bare('ma').toUpperCase() };
}

export function lookupSearch({ taxCode, lookupCode }: LookupCodes): string {
  return `?${new URLSearchParams({ mst: taxCode, ma: lookupCode })}`;
}
