import type { InferTypeOf, MedusaContainer } from '@medusajs/framework/types';
import type { BankTransaction, BankTransactionList, BankTransactionState } from '../../../contract';
import { CARD_ACCOUNT } from '../../../lib/cards/limits';
import { notFound } from '../../../lib/errors';
import { pageCount } from '../../../lib/paging';
import { messages } from '../../../messages';
import { BANK_TRANSACTION_MODULE } from '../../../modules/bank-transaction';
import type { BankDecision } from '../../../modules/bank-transaction/models/bank-decision';
import type { BankTransaction as BankTransactionModel } from '../../../modules/bank-transaction/models/bank-transaction';
import type BankTransactionModuleService from '../../../modules/bank-transaction/service';
import { BY_HAND, STATEMENT } from '../../../modules/bank-transaction/sources';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';
import { type AccountOwner, moneyOf } from '../../../workflows/bank-transaction/account-owner';
import { decisionsFor } from '../../../workflows/bank-transaction/decisions-for';
import type { SellerScope } from '../scope';

const PAGE_SIZE = 20;

type StoredTransaction = InferTypeOf<typeof BankTransactionModel>;

export interface WantedMoney {
  state?: BankTransactionState;
  /** What waits for a person, or is kept as credit. */
  open?: 'waiting' | 'kept';
  page: number;
}

export function ownerOf({ sellerId, seller }: SellerScope): AccountOwner {
  return { payee: sellerId, account: seller.bankAccount, bank_bin: seller.bankBin };
}

/** Money on an owner's account, newest first. */
export async function listBankTransactions(
  container: MedusaContainer,
  owner: AccountOwner,
  { state, open, page }: WantedMoney,
): Promise<BankTransactionList> {
  const service: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const waiting = { open_amount: { $gt: 0 }, matched_at: { $ne: null } };
  const [rows, total] = await service.listAndCountBankTransactions(
    {
      ...moneyOf(owner),
      ...(state ? { state } : {}),
      ...(open ? { ...waiting, kept_at: open === 'kept' ? { $ne: null } : null } : {}),
    },
    { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE, order: { received_at: 'DESC', id: 'DESC' } },
  );
  return {
    transactions: await toBankTransactions(container, owner, rows),
    total,
    page,
    page_count: pageCount(total, PAGE_SIZE),
  };
}

/** @throws MarketError 404 for money on another account */
export async function retrieveBankTransaction(
  container: MedusaContainer,
  owner: AccountOwner,
  id: string,
): Promise<BankTransaction> {
  const service: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const rows = await service.listBankTransactions({ id, ...moneyOf(owner) }, { take: 1 });
  const [seen] = await toBankTransactions(container, owner, rows);
  if (!seen) throw notFound('bank_transaction_not_found', messages.bankTransaction.not_found);
  return seen;
}

async function toBankTransactions(
  container: MedusaContainer,
  owner: AccountOwner,
  rows: StoredTransaction[],
): Promise<BankTransaction[]> {
  if (rows.length === 0) return [];
  const service: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const [decisions, known] = await Promise.all([
    service.listBankDecisions(
      { bank_transaction_id: rows.map(({ id }) => id) },
      { take: null, order: { decided_at: 'ASC', id: 'ASC' } },
    ),
    ordersOf(container, owner, rows),
  ]);
  return rows.map((row) => {
    const own = row.checkout_code ? known.get(row.checkout_code) : undefined;
    const open_amount = row.matched_at ? Number(row.open_amount) : 0;
    const kept = row.kept_at !== null && open_amount > 0;
    return {
      id: row.id,
      state: row.state,
      amount: Number(row.amount),
      open_amount: Number(row.open_amount),
      account: row.account,
      content: row.content,
      reference: row.reference,
      received_at: row.received_at.toISOString(),
      checkout_code: row.checkout_code,
      order_id: own?.order_id ?? null,
      buyer: own?.buyer ?? null,
      told_by: toldBy(row.connector),
      kept,
      may: decisionsFor({ open_amount, kept, has_buyer: own !== undefined }),
      decisions: decisions.filter((one) => one.bank_transaction_id === row.id).map(toDecision),
    };
  });
}

type OwnOrder = Pick<BankTransaction, 'order_id' | 'buyer'>;

/** For each code, the first order that pays to this owner, and its buyer; of codes of others nothing is told. */
async function ordersOf(container: MedusaContainer, owner: AccountOwner, rows: StoredTransaction[]) {
  const codes = [...new Set(rows.flatMap(({ checkout_code }) => checkout_code ?? []))];
  if (codes.length === 0) return new Map<string, OwnOrder>();
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const [requests, checkouts] = await Promise.all([
    service.findByCodes(codes),
    service.listCheckouts({ code: codes }, { select: ['code', 'contact_name', 'contact_phone'], take: null }),
  ]);
  return new Map<string, OwnOrder>(
    checkouts.flatMap(({ code, contact_name: name, contact_phone: phone }) => {
      const own = requests.find(
        (one) => one.checkout_code === code && one.payee === owner.payee && one.account !== CARD_ACCOUNT,
      );
      return own ? [[code, { order_id: own.order_ids[0] ?? null, buyer: { name, phone } }] as const] : [];
    }),
  );
}

function toldBy(connector: string): BankTransaction['told_by'] {
  return connector === BY_HAND || connector === STATEMENT ? connector : 'connector';
}

function toDecision(row: InferTypeOf<typeof BankDecision>): BankTransaction['decisions'][number] {
  return {
    kind: row.kind,
    amount: Number(row.amount) - row.returned,
    reference: row.reference,
    note: row.note,
    automatic: row.actor_kind === 'clock',
    at: row.decided_at.toISOString(),
  };
}
