import type { ErrorNotice, InvoiceAction, SellerInvoice, SellerInvoiceRow } from '../../contract';
import { messages } from '../../messages';
import type { Problem, StoredInvoice } from '../../modules/invoice/types';
import type { InvoiceBuyer } from '../einvoice/invoice-content';
import { chainOf } from './chain';
import { toSummary } from './summary';

export interface StoredNotice {
  id: string;
  state: ErrorNotice['state'];
  reason: string;
  created_at: Date;
}

export interface StoredEvent {
  event: string;
  at: Date;
  member_id: string | null;
  note: string | null;
}

/** What belongs to one invoice beside its row. */
export interface Surroundings {
  chain: StoredInvoice[];
  notices: StoredNotice[];
  events: StoredEvent[];
  /** Names of the members who did something, by id. */
  members: Map<string, string>;
}

export function toSellerRow(row: StoredInvoice): SellerInvoiceRow {
  return {
    ...toSummary(row),
    checkout_code: row.checkout_code,
    buyer_name: row.buyer_name,
    due_at: new Date(row.due_at).toISOString(),
    problem: row.problem && say(row.problem),
  };
}

export function toSellerInvoice(
  row: StoredInvoice,
  { chain, notices, events, members }: Surroundings,
): SellerInvoice {
  const { content, sale } = row;
  const { vat } = content.totals;
  return {
    ...toSellerRow(row),
    seller: {
      name: content.seller.name,
      tax_code: content.seller.taxCode,
      address: content.seller.address,
    },
    buyer: buyerOf(content.buyer, row.buyer_name),
    lines: content.lines.map((line) => ({
      kind: line.kind,
      name: line.name,
      unit: line.unit ?? null,
      quantity: line.quantity ?? null,
      unit_price: line.unitPrice ?? null,
      amount: line.amount,
      vat_rate: line.vatRate,
    })),
    goods: sale.lines.map(({ ref, name, quantity, amount }) => ({
      ref,
      name,
      quantity: quantity ?? null,
      amount,
    })),
    vat: vat && {
      before_vat: vat.beforeVat,
      vat: vat.vat,
      by_rate: vat.byRate.map((one) => ({ rate: one.rate, before_vat: one.beforeVat, vat: one.vat })),
    },
    in_words: content.totals.inWords,
    chain: chainOf(chain),
    notices: notices.map(({ id, state, reason, created_at }) => ({
      id,
      state,
      reason,
      created_at: created_at.toISOString(),
    })),
    timeline: events.map(({ event, at, member_id, note }) => ({
      event,
      at: at.toISOString(),
      by: member_id && (members.get(member_id) ?? member_id),
      note,
    })),
    may: actionsOf(row),
  };
}

export function actionsOf({ state, kind }: Pick<StoredInvoice, 'state' | 'kind'>): InvoiceAction[] {
  if (state === 'issued') return kind === 'original' ? ['correct'] : [];
  return ['retry'];
}

function buyerOf(buyer: InvoiceBuyer, name: string): SellerInvoice['buyer'] {
  if (buyer.kind === 'consumer') return { name, tax_code: null, address: null };
  return { name, tax_code: buyer.taxCode ?? null, address: buyer.address ?? null };
}

function say({ code, detail }: Problem): string {
  return messages.invoice.problem[code](detail);
}
