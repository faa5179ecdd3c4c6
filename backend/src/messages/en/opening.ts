import type { opening as vi } from '../vi/opening';

export const opening: typeof vi = {
  not_found: 'There is no such opening of a stall.',
  not_writable:
    'This opening was sent or decided, so it cannot be changed any more. Reload the page to see it.',
  incomplete: 'The marked steps lack something or are wrong. What you entered is kept.',
  decided: 'This opening does not wait for a decision any more. Reload the page to see it.',
  terms_changed: 'The terms have just changed. Reload the page, read them and accept again.',
  needs_electronic:
    'From 2027-01-01 sellers must be verified by an electronic identity. The market is not connected to a provider yet, so this opening cannot be approved.',
  not_asked: 'Give a reason for at least one item that you ask back.',
  unknown_field: 'This opening has no such item.',
  approved_reason: 'The opening of the stall was approved.',
  too_many_papers: 'There are 12 papers already. Remove one before sending another.',
  problem: {
    missing: {
      legal_name: 'Write the name as registered.',
      tax_code: 'Write the tax code.',
      registration: 'Send a photo or a PDF of the registration.',
      identity_card: 'Send photos of the identity card, front and back.',
      commune_code: 'Choose the commune or ward.',
      category: 'Choose the main category of goods.',
      bank_bin: 'Choose the bank.',
      terms: 'Read and accept the terms.',
    },
    name: 'A name needs at least 2 characters, and a letter.',
    tax_code:
      'A tax code has 10 digits (3 more for a branch), and the last one does not fit. Look at the registration.',
    personal_id: 'Of households and persons the tax code is the 12-digit number of the identity card.',
    birth_date: 'This is no date of birth.',
    too_young: 'Who opens a stall must be 18 or older.',
    commune: 'This commune is not in the area of the market.',
    street: 'Write house number, street or hamlet.',
    map_point: 'A position reads 11.5209, 106.8990, as map programs hand it out.',
    phone: 'This is no phone number. For example: 0912 345 678.',
    email: 'This is no e-mail address. For example: name@example.vn.',
    bank_account: 'An account number has 4 to 19 digits.',
    bank_holder: (registered) =>
      registered
        ? `The account must be held by “${registered}”, as registered. Use an account in that name, or correct the registered name.`
        : 'Write the registered name first: the holder of the account must be the same.',
    province_fee: 'The delivery fee is in đồng, from 0 to 1,000,000. For example: 25000.',
    terms_changed: 'The terms have just changed: read and accept them again.',
  },
};
