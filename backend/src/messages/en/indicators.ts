import type * as vi from '../vi/indicators';

/** Names, formulas in words and coverage of M1–M15. */
export const indicators: typeof vi.indicators = {
  M1: {
    name: 'Net sales of goods on the market',
    formula:
      'Goods delivered at the price the buyer paid, less goods whose return was closed in the period; without delivery fees',
    coverage: 'VAT included. A return lowers the period in which it is closed, never the one of the sale.',
    figures: { value: 'Net sales', delivered: 'Delivered', returned: 'Returned' },
  },
  M2: {
    name: 'E-commerce as a share of retail',
    formula: 'Net sales to buyers in the area over retail sales of goods and services of the area',
    coverage: 'Sales on this market only; other platforms are not in the numerator.',
    figures: { value: 'Share' },
  },
  M3: {
    name: 'Output of the platform',
    formula: 'Commissions, service fees, advertising and subscriptions that the market charges, without VAT',
    coverage: "From the operator's books as staff entered them; only entries that lie wholly in the period.",
    figures: { value: 'Service revenue' },
  },
  M4: {
    name: 'Value added of the platform',
    formula:
      'Output of the platform less intermediate consumption (hosting, gateway, bought delivery, rent, marketing)',
    coverage: 'Intermediate consumption without wages, depreciation and taxes on production.',
    figures: { value: 'Value added', intermediate: 'Intermediate consumption' },
  },
  M5: {
    name: "Sellers' output through the market",
    formula: 'Producers: net sales without VAT; resellers (VSIC 46, 47): the margin they declared',
    coverage: 'Resellers who declared no margin are left out and named apart.',
    figures: { value: 'Output', unmeasured: 'Sales left out for want of a margin' },
  },
  M6: {
    name: 'Value added carried by the digital channel (estimate)',
    formula: "Sellers' output by industry times the industry's ratio of value added, summed up",
    coverage: 'A side figure, no official indicator: most of these goods would be made without the market.',
    figures: { value: 'Value added', uncovered: 'Output of industries without a ratio' },
  },
  M7: {
    name: 'Digitalised value added of the industries (estimate)',
    formula:
      'Value added of each industry of the area times its official coefficient of digitalisation, summed up',
    coverage: 'Wholly from outside figures; nothing of the market is in it.',
    figures: { value: 'Digitalised value added' },
  },
  M8: {
    name: 'What the market adds to the digital economy share of GRDP',
    formula:
      'Lower: value added of the platform over GRDP. Upper: with the value added carried by the channel',
    coverage:
      "Value of the period against the whole year's GRDP at current prices; the year's periods add up.",
    figures: { lower: 'Lower bound', upper: 'Upper bound' },
  },
  M9: {
    name: 'Payments without cash',
    formula:
      'Delivered orders paid by QR, transfer, card or wallet over all delivered orders; by value and by number',
    coverage:
      'Cash on delivery that was paid by QR at the door counts as no cash. Sales over counters are part of it, though they are no turnover of e-commerce.',
    figures: {
      by_value: 'By value',
      by_orders: 'By orders',
      counter_by_value: 'At counters alone, by value',
      counter_by_orders: 'At counters alone, by orders',
    },
  },
  M10: {
    name: 'Orders with an e-invoice',
    formula: 'Delivered orders with a valid invoice over delivered orders that need one',
    coverage:
      'Cooperatives, enterprises and sellers registered for e-invoices; test invoices do not count. Orders delivered in the period, invoices up to the making of the figures.',
    figures: {
      value: 'By orders',
      test: 'Orders with a test invoice only',
      without_duty: 'Orders of sellers without the duty',
    },
  },
  M11: {
    name: 'Active sellers',
    formula: 'Sellers with at least one order delivered in the period; per 1,000 businesses of the area',
    coverage: 'Without orders that came back whole before their month ended.',
    figures: { value: 'Sellers', per_registered: 'Per 1,000 businesses' },
  },
  M12: {
    name: 'Cooperatives that sell online',
    formula: 'Cooperatives with at least one live listing over active cooperatives of the area',
    coverage: 'What is live is known as of the making of the figures.',
    figures: { value: 'Share' },
  },
  M13: {
    name: 'OCOP products on the market',
    formula: 'Listed OCOP products with a valid certificate over recognised OCOP products',
    coverage: 'Valid on the last day of the period; what is live is known as of the making of the figures.',
    figures: { value: 'Share' },
  },
  M14: {
    name: 'Sellers with an electronic contract',
    formula: 'Sellers who signed an electronic contract over all sellers',
    coverage: 'Sellers of this market only.',
    figures: { value: 'Signed, any version, by the end of the period' },
  },
  M15: {
    name: 'Reach',
    formula: 'Communes with an active seller over all communes; orders to other provinces over all orders',
    coverage: 'Orders to an unknown place do not count as to another province.',
    figures: { value: 'Communes that sell', cross_province: 'Orders to other provinces' },
  },
  needs: {
    sales: 'no order was delivered in the period',
    'retail-sales': 'needs retail sales of goods and services of the area at current prices',
    'platform-output': "needs the market's service revenue of the period (books)",
    'platform-intermediate': "needs the market's intermediate consumption of the period (books)",
    'va-ratio': 'needs ratios of value added by industry',
    'industry-va': 'needs value added of the industries of the area at current prices',
    'digital-coefficient': 'needs official coefficients of digitalisation by industry',
    grdp: 'needs GRDP at current prices',
    'registry-cooperatives': 'needs the number of active cooperatives of the area',
    'ocop-recognised': 'needs the number of recognised OCOP products',
    contracts: 'needs electronic contracts that sellers signed',
  },
  tables: {
    commune: 'By commune of the stall',
    industry: 'By industry (VSIC, two digits)',
    seller_kind: 'By kind of seller',
    payment: 'By payment method',
    buyer: "By the buyer's place",
  },
  cells: {
    seller_kind: {
      cooperative: 'Cooperative',
      enterprise: 'Enterprise',
      household: 'Household',
      individual: 'Individual',
    },
    payment: { vietqr: 'VietQR transfer', cod: 'Cash on delivery', card: 'Bank card', unknown: 'Unknown' },
    buyer: {
      area: 'In the area',
      province: 'Elsewhere in the province',
      elsewhere: 'Other provinces',
      unknown: 'Place unknown',
    },
  },
  industry: {
    '01': 'Agriculture',
    '02': 'Forestry',
    '03': 'Fishery',
    '10': 'Food processing',
    '11': 'Beverages',
    '13': 'Textiles',
    '16': 'Wood, bamboo, wickerwork',
    '20': 'Chemicals, cosmetics',
    '23': 'Pottery, glass',
    '46': 'Wholesale',
    '47': 'Retail',
  },
  industry_code: (code) => `Industry ${code}`,
  other_industries: 'All other industries, taken together to protect single sellers',
  method: [
    'Sales are not value added; sales over GRDP are no share of the digital economy.',
    'Goods bought on the market and sold again count twice in sales and once in value added: resellers add their margin only.',
    'A return lowers the period in which it is closed. A closed period stays; what comes late goes into the next version of its report.',
    'GRDP at current prices goes with sales at current prices.',
    'Each table says whether it is by the place of the seller (production) or of the buyer (consumption).',
    'The methods of the Statistics Office and of the Ministry of Information give different figures; they are neither added nor compared.',
  ],
  suppression: (minSellers, maxShare) =>
    `Cells with fewer than ${minSellers} sellers, or one seller above ${maxShare}%, are hidden together with the smallest others, so that totals do not betray them.`,
  exceptions: {
    placeholder: (labels) => `Made with placeholders that no document states: ${labels}.`,
    earlier_year: (label, year) => `${label}: that of ${year}, since there is none of the year yet.`,
    unmeasured: 'Sales of resellers without a declared margin are in no output (M5).',
    uncovered: 'Output of industries without a ratio is not in M6.',
    running: (day) => `The period is not over: figures up to ${day}.`,
  },
};
