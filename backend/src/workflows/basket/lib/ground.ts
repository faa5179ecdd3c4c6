import type { RemoteQueryFunction } from '@medusajs/framework/types';
import type { PaymentMethod } from '../../../contract';
import { cardsOn } from '../../../lib/cards/stripe';

/** What every sale of this market shares. */
export interface Ground {
  region_id: string;
  sales_channel_id: string;
  currency_code: string;
  /** Methods whose provider is enabled in the region; cards only with Stripe's keys. */
  payment_methods: PaymentMethod[];
  /** Receives what sellers with settlement `platform` sell; null when the market has none. */
  platform: Payee | null;
}

export interface Payee {
  payee: string;
  name: string;
  bank_bin: string;
  account: string;
  holder: string;
  phone: string;
}

export const PROVIDERS: Record<PaymentMethod, string> = {
  vietqr: 'pp_vietqr_vietqr',
  cod: 'pp_cod_cod',
  card: 'pp_card_stripe',
};

/** The operator changes these once in a while, a market reads them all the time. */
const FRESH_FOR = 30_000;
const kept = new WeakMap<object, { ground: Promise<Ground>; at: number }>();

type Query = Omit<RemoteQueryFunction, symbol>;

/** Region, sales channel, payment methods and the platform's account; at most half a minute old. */
export function readGround(query: Query): Promise<Ground> {
  const known = kept.get(query);
  if (known && Date.now() - known.at < FRESH_FOR) return known.ground;
  const ground = load(query);
  kept.set(query, { ground, at: Date.now() });
  ground.catch(() => kept.delete(query));
  return ground;
}

async function load(query: Query): Promise<Ground> {
  const [regions, stores] = await Promise.all([
    query.graph({ entity: 'region', fields: ['id', 'currency_code', 'payment_providers.id'] }),
    query.graph({ entity: 'store', fields: ['default_sales_channel_id', 'metadata'] }),
  ]);
  const [region] = regions.data;
  const [store] = stores.data;
  if (!region || !store?.default_sales_channel_id)
    throw new Error('The market has no region or sales channel.');
  const enabled = new Set(
    (region.payment_providers ?? []).map((provider: { id: string } | null) => provider?.id),
  );
  return {
    region_id: region.id,
    sales_channel_id: store.default_sales_channel_id,
    currency_code: region.currency_code,
    payment_methods: (['vietqr', 'cod', 'card'] as const).filter(
      (method) => enabled.has(PROVIDERS[method]) && (method !== 'card' || cardsOn()),
    ),
    platform: platformOf(store.metadata?.market),
  };
}

interface MarketRow {
  operatorName: string;
  hotline: string;
  bankAccountOfPlatform: { bin: string; account: string; holder: string };
}

function platformOf(market: unknown): Payee | null {
  if (typeof market !== 'object' || market === null || !('bankAccountOfPlatform' in market)) return null;
  const { operatorName, hotline, bankAccountOfPlatform: bank } = market as MarketRow;
  return {
    payee: 'platform',
    name: operatorName,
    bank_bin: bank.bin,
    account: bank.account,
    holder: bank.holder,
    phone: hotline,
  };
}
