import type * as vi from '../vi/catalogue';

export const catalogue: typeof vi.catalogue = {
  product_not_found: 'This product was not found. The seller may have stopped offering it.',
  seller_not_found: 'This stall was not found. It may be closed for now.',
  province_not_found: 'There is no province with this code.',
  bad_price: 'A price is a whole amount of đồng from 0.',
  bad_page: 'This is no page number.',
  too_many_values: 'Too many values are chosen for one filter.',
  bad_value: 'A filter has a value that it does not know.',
  ocop: 'OCOP',
  stars: 'stars',
  seller_kind: {
    cooperative: 'Cooperative',
    enterprise: 'Company',
    household: 'Household business',
    individual: 'Individual',
  },
  certificate: {
    vietgap: 'VietGAP',
    globalgap: 'GlobalG.A.P.',
    organic: 'Organic',
    gi: 'Geographical indication',
    food_safety: 'Food safety',
  },
};
