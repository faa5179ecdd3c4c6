import type { ReportExtra } from '../../../../contract';
import { messages } from '../../../../messages';
import type { ParameterRow } from '../../types';
import type { Made, SectionSources } from './index';

const words = messages.reportSections.ecommerce_law;

type Extra = Extract<ReportExtra, { kind: 'ecommerce_law' }>;

/**
 * The yearly report of who runs an e-commerce platform to the ministry of trade: owner, visits, sellers, listings, transactions, their
 * success and value, complaints (Law 122/2025/QH15; Decree 52/2013, art. 36, until 2026-06-30).
 */
export function ecommerceLaw(extra: Extra, { inputs, figures }: SectionSources): Made {
  const { owner } = extra;
  const { measures, registers, book } = inputs;
  const entered = (key: string): { value: number | null; rows: ParameterRow[] } => {
    const rows = book.within(key);
    return { rows, value: rows.length > 0 ? rows.reduce((sum, { value }) => sum + value, 0) : null };
  };
  const visits = entered('site-visits');
  const complaints = entered('complaints');
  const done = extra.orders_placed > 0 ? (measures.orders / extra.orders_placed) * 100 : null;
  const row = (key: keyof typeof words.activity.rows, value: number | null) => ({
    key,
    label: words.activity.rows[key],
    cells: [value, words.activity.units[key]],
    suppressed: false,
  });
  const named = (key: keyof typeof words.owner.rows, text: string) => ({
    ...{ key, label: words.owner.rows[key], cells: [text], suppressed: false },
  });
  const kinds = figures.tables.find(({ by }) => by === 'seller_kind')?.rows ?? [];
  return {
    used: [...visits.rows, ...complaints.rows],
    sections: [
      {
        key: 'owner',
        title: words.owner.title,
        note: words.owner.note,
        columns: [{ key: 'value', label: words.owner.value, unit: 'text' }],
        rows: [
          named('platform', owner.platform),
          named('operator', owner.operator),
          named('address', owner.address),
          named('hotline', owner.hotline),
          named('email', owner.email),
        ],
      },
      {
        key: 'activity',
        title: words.activity.title,
        note: words.activity.note,
        columns: [
          { key: 'value', label: words.activity.value, unit: 'count' },
          { key: 'unit', label: words.activity.unit, unit: 'text' },
        ],
        rows: [
          row('visits', visits.value),
          row('sellers', extra.sellers),
          row('new_sellers', extra.new_sellers),
          row('active_sellers', measures.active_sellers),
          row('listings', registers.listings),
          row('orders_placed', extra.orders_placed),
          row('orders_cancelled', extra.orders_cancelled),
          row('orders_delivered', measures.orders),
          row('success', done === null ? null : Number(done.toFixed(2))),
          row('value_delivered', measures.delivered),
          row('value_returned', measures.returned),
          row('return_requests', extra.return_requests),
          row('complaints', complaints.value),
        ],
      },
      {
        key: 'kinds',
        title: words.kinds.title,
        note: words.kinds.note,
        columns: [
          { key: 'sellers', label: words.kinds.sellers, unit: 'count' },
          { key: 'orders', label: words.kinds.orders, unit: 'count' },
          { key: 'gmv', label: words.kinds.gmv, unit: 'dong' },
        ],
        rows: kinds.map(({ cell, label, suppressed, active_sellers, orders, gmv_net }) => ({
          ...{ key: cell, label, suppressed },
          cells: suppressed ? [null, null, null] : [active_sellers, orders, gmv_net],
        })),
      },
    ],
  };
}
