import type { reportSections as vi } from '../vi/report-sections';

export const reportSections: typeof vi = {
  ecommerce_law: {
    owner: {
      title: 'Owner of the e-commerce platform',
      note: 'As the market was registered when the report was made.',
      value: 'Content',
      rows: {
        platform: 'Platform',
        operator: 'Operator',
        address: 'Address',
        hotline: 'Hotline',
        email: 'E-mail',
      },
    },
    activity: {
      title: 'Activity in the year',
      note:
        'Law on E-commerce 122/2025/QH15, Decree 248/2026/NĐ-CP. The deadline used to be 15 January (Decree 52/2013/NĐ-CP, art. 36, ended 2026-07-01); ask the authority for the new one. ' +
        'Visits and complaints are entered with their source; an empty cell has none yet. Success is orders delivered in the year over orders placed in the year.',
      value: 'Value',
      unit: 'Unit',
      rows: {
        visits: 'Visits',
        sellers: 'Sellers registered by the end of the year',
        new_sellers: 'Sellers registered in the year',
        active_sellers: 'Sellers with delivered orders',
        listings: 'Goods listed when the report was made',
        orders_placed: 'Orders placed in the year',
        orders_cancelled: 'Orders cancelled or not paid in time',
        orders_delivered: 'Orders delivered (M9, without those wholly returned in the month)',
        success: 'Successful transactions',
        value_delivered: 'Value of delivered goods, VAT included',
        value_returned: 'Value of returned goods',
        return_requests: 'Return requests received on the market',
        complaints: 'Complaints',
      },
      units: {
        visits: 'visits',
        sellers: 'sellers',
        new_sellers: 'sellers',
        active_sellers: 'sellers',
        listings: 'goods',
        orders_placed: 'orders',
        orders_cancelled: 'orders',
        orders_delivered: 'orders',
        success: '%',
        value_delivered: 'VND',
        value_returned: 'VND',
        return_requests: 'requests',
        complaints: 'cases',
      },
    },
    kinds: {
      title: 'By kind of seller',
      note: 'Cells are hidden with fewer than three sellers, or where one of them is too large a part.',
      sellers: 'Active sellers',
      orders: 'Orders delivered',
      gmv: 'Net sales',
    },
  },
  cashless_streets: {
    streets: {
      title: 'Cashless streets',
      note:
        'The first three columns are counted by the ward and entered with their source, shops without a stall on the market included; empty cells are not counted yet. The others are orders on the market of stalls with an address on the street; ' +
        'hidden with fewer than three active stalls, or where one of them is too large a part. Cash on delivery paid by QR at the door counts as cashless.',
      columns: {
        shops: 'Shops on the street',
        shops_qr: 'Shops that take QR',
        shops_qr_used: 'Shops paid by QR in the period',
        stalls: 'Stalls on the market',
        orders: 'Orders delivered',
        by_orders: 'Cashless by orders (%)',
        by_value: 'Cashless by value (%)',
      },
    },
    communes: {
      title: 'Cashless payment by commune',
      note: 'By the place of the stall; orders on the market only.',
    },
  },
};
