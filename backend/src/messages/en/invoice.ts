import type * as vi from '../vi/invoice';

export const invoice: typeof vi.invoice = {
  not_found: 'Your stall has no such invoice.',
  lookup_not_found: 'There is no invoice with this tax code and lookup code. Please check both.',
  too_many_attempts: 'Too many wrong attempts. Please try again in 15 minutes.',
  no_file: 'This invoice is not finished yet, so there is no file.',
  not_issued: 'This invoice has no code yet, so it cannot be adjusted or replaced.',
  other_method: {
    adjust: 'This invoice was adjusted first, so every later error must be adjusted, too.',
    replace: 'This invoice was replaced first, so every later error must be replaced, too.',
  },
  replace_only: 'An invoice from a cash register can only be replaced, not adjusted.',
  nothing_to_correct: 'Nothing differs from the invoice as it is.',
  cannot_retry: 'There is nothing of this invoice to be sent again.',
  letters_taken: 'Another stall of the same tax code uses these letters. Please choose others.',
  letters_are_fixed: 'The last two letters of a series cannot be changed once they are in use.',
  key_missing: "There is no certificate to sign this stall's invoices.",
  not_registered: 'The stall has not registered for e-invoices here.',
  not_delegated: 'The stall signs its own invoices and delegates to nobody.',
  field: {
    tax_code: 'This tax code is wrong. Please check each digit.',
    letters: 'Exactly two capital letters from A to Z.',
    cash_register_code: "Exactly the 5 characters of the tax office's acceptance notice.",
    line: 'The invoice has no such line.',
  },
  problem: {
    content_refused: (detail) => `What the invoice says is not valid: ${detail}`,
    not_sent: () => 'The invoice provider could not be reached. It will be sent again by itself.',
    no_answer: () => 'Sent, but not answered yet. The market keeps asking and sends nothing twice.',
    refused: (detail) => `The invoice was refused: ${detail}`,
    number_mismatch: (detail) => `The provider answered with another number: ${detail}. A person must look.`,
    no_key: () => "There is no certificate to sign this stall's invoices.",
  },
  late: {
    not_registered: 'The seller must use e-invoices and has not registered',
    not_made: 'Not made yet',
  },
  payment: { vietqr: 'CK', cod: 'TM', card: 'Thẻ' },
  notice_reason: (reason, buyer) =>
    `${reason}. The buyer should read: ${[buyer.name, buyer.address].filter(Boolean).join(', ')}`,
  consumer: 'Sold to a consumer',
  discount_line: 'Discount',
  delivery_line: 'Delivery fee',
  kinds: { deduction: 'VAT invoice', direct: 'Sales invoice' },
  delegation: {
    purpose: 'Making, signing and sending e-invoices for goods sold on the market',
    payment: 'The buyer pays in the way chosen when ordering',
  },
  system: 'System',
};
