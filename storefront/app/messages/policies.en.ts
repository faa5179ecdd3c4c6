import { formatPhone } from '~/lib/format';
import type { PolicyTexts } from './long-text';

/** True to what the software does; change both together. */
export const policiesEn: PolicyTexts = (market) => {
  const contact = `Call ${formatPhone(market.hotline)} or write to ${market.email}. Address: ${market.operator_name}, ${market.address}.`;
  return {
    'bao-mat': {
      title: 'Personal data',
      intro: 'The market asks only for what delivery needs, and does not track you.',
      sections: [
        {
          heading: 'Which data, and what for',
          list: [
            'Name, phone number, address: for packing, delivery, and for you to track the order.',
            'E-mail and notes, when you give them: to reach you about the order.',
            'Transfers to the account of the seller (amount, text, time): to recognise that an order is paid.',
            'Goods bought and amounts: for returns, complaints, accounting and the taxes of the seller.',
          ],
        },
        {
          heading: 'Cookies',
          paragraphs: [
            'Three necessary cookies, signed so that nobody can change them: one keeps your basket (60 days), one the keys to the orders you placed (90 days), one your language. No advertising, no outside measuring, no location.',
          ],
        },
        {
          heading: 'Who may see it',
          list: [
            'The stall you ordered from: its own orders only.',
            'The operator: to settle complaints and faults.',
            'Provincial staff see totals only. Communes with too few sellers are hidden.',
            'Authorities on a lawful request.',
          ],
        },
        {
          heading: 'Your rights',
          paragraphs: [
            'You may see, correct and delete your data, withdraw consent or object. Requests are answered within 2 working days, and use is stopped within 15 days. What accounting and tax law demand is kept for its term and then deleted.',
            contact,
          ],
        },
        {
          heading: 'Legal basis',
          paragraphs: [
            'Personal Data Protection Law 91/2025/QH15 and Decree 356/2025/NĐ-CP, in force since 01/01/2026.',
          ],
        },
      ],
    },
    'giao-hang': {
      title: 'Delivery',
      intro: 'Each stall packs and ships its own goods, so one order may arrive as several parcels.',
      sections: [
        {
          heading: 'Ways and fees',
          list: [
            'Fee and expected days stand on the product page and are computed for the place you choose, before you order.',
            'Some stalls ship within the province only; some let you collect for free.',
            'When a stall does not deliver to your place, its goods cannot be ordered, and the page says so.',
          ],
        },
        {
          heading: 'When goods leave',
          paragraphs: [
            'Orders paid by transfer are packed once the money is in, cash-on-delivery orders at once. The order page shows the time of every step.',
          ],
        },
        {
          heading: 'Checking on arrival',
          paragraphs: [
            'You may open the parcel in front of the courier. Missing, broken or wrong goods: refuse them or take a picture, then call the stall at the number on the order page.',
          ],
        },
      ],
    },
    'doi-tra': {
      title: 'Returns and refunds',
      intro: 'Goods that are not as described are replaced or refunded.',
      sections: [
        {
          heading: 'When',
          list: [
            'Wrong, missing, broken, spoiled, expired, or not as described: tell the stall within 7 days of receipt, fresh goods within 24 hours.',
            'When required information on goods or seller was missing, the Consumer Protection Law 2023 lets you end the contract within 30 days.',
            'Change of mind: goods that keep, still packed, within 3 days; you pay the return. Fresh goods cannot be returned for it.',
            'Opened food that is good and as described cannot be returned, for the safety of others.',
            'Goods that keep for 15 days or less are fresh.',
          ],
        },
        {
          heading: 'How',
          list: [
            'Open the order page with code and phone number and press Return goods: choose items, number and reason, add pictures.',
            'The stall answers within 2 working days. When the goods are back it says so; every step shows on the order page.',
            'When the seller is at fault, the seller pays the return.',
            'If you cannot agree, see Complaints.',
          ],
        },
        {
          heading: 'Refund',
          list: [
            'The seller transfers it to the account that you name in the request, within 3 working days of the goods being back, and notes the reference on the order page.',
            'When the seller is at fault, or everything is returned, the delivery fee is refunded too.',
            'Until the goods are packed you can cancel on the order page; what you paid is refunded in full.',
            'Unpaid transfer orders are cancelled at their deadline. Money that comes later, twice or in excess is recorded and must be returned to you.',
          ],
        },
      ],
    },
    'thanh-toan': {
      title: 'Prices and payment',
      intro: 'You see every amount before you place an order.',
      sections: [
        {
          heading: 'What a price includes',
          paragraphs: [
            'Prices are set by the seller and include VAT. Delivery is added by destination. The market charges the shopper nothing. If a price or fee changes while you fill in the form, nothing is placed and you are asked again.',
          ],
        },
        {
          heading: 'Transfer by VietQR',
          list: [
            'One code for each stall. The money goes straight to the account in the name of the seller; the operator never holds it. The holder on this page must be the one your bank app shows.',
            'Goods are held until the time below the code. The page turns to paid when the bank confirms the right amount with the right text.',
            'Too little: the page shows what is missing. Too much, twice or late: it is recorded, to be returned.',
          ],
        },
        {
          heading: 'Cash on delivery',
          paragraphs: ['Pay the courier exactly the amount on the order page of each stall.'],
        },
        {
          heading: 'Limits',
          list: ['At most 999 pieces in a line, and no more than there are.', 'Delivery within Viet Nam.'],
        },
      ],
    },
    'khieu-nai': {
      title: 'Complaints',
      intro: 'Every complaint is taken up and answered in time.',
      sections: [
        {
          heading: 'Where to',
          paragraphs: [
            contact,
            'Give the order code (like CP-7K3M9Q), what happened, what you want, and pictures if any.',
          ],
        },
        {
          heading: 'First answer and settlement',
          list: [
            'Money sent but not recognised: answer in 4 working hours, settled in 2 working days.',
            'Wrong, spoiled or missing goods: answer in 1 working day, settled in 7 days.',
            'Late delivery: answer in 1 working day, settled in 5 days.',
            'Suspected fakes, wrong certificates or information: answer in 24 hours; unlawful content is removed within 24 hours of a request by an authority.',
            'Personal data: answer in 2 working days.',
          ],
        },
        {
          heading: 'Steps',
          list: [
            'The market records it and tells the stall.',
            'The stall answers; the market looks at payments, pictures and the course of the order.',
            'The market proposes a settlement and follows it to the end.',
            'If you disagree: mediation, arbitration, court, or the consumer authority of the province.',
          ],
        },
      ],
    },
    'thu-tu-hien-thi': {
      title: 'Order of display',
      intro: 'Nobody pays to come first.',
      sections: [
        {
          heading: 'Search results',
          list: [
            'Best match: how well your words fit name, category, stall and origin. Missing accents and small slips are forgiven.',
            'Best-selling: pieces sold. Newest: day of listing. Price: the lowest price of the product.',
            'You choose the order on every list.',
          ],
        },
        {
          heading: 'Home page',
          paragraphs: [
            'Its rows use the same orders, show only goods in stock, and prefer a variety of goods.',
          ],
        },
        {
          heading: 'Labels and stars',
          paragraphs: [
            'OCOP stars, VietGAP and other certificates show only while valid, on the very product they were given to. The market sells no advertising places and does not personalise results.',
          ],
        },
      ],
    },
  };
};
