import type { MedusaResponse } from '@medusajs/framework/http';
import type { CounterDay, CounterSale } from '../../../contract';
import { localDate, now } from '../../../lib/clock';
import { parseBody, parseQuery } from '../../../lib/errors';
import { sellAtCounter } from '../../../workflows/counter-sale/sell-at-counter';
import type { SellerRequest } from '../scope';
import { readDay, retrieveSale } from './query';
import { counterDayQuery, newCounterSaleBody } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<CounterDay>): Promise<void> {
  const { date } = parseQuery(counterDayQuery, req);
  res.json(await readDay(req.scope, req.sellerScope, date ?? localDate(now())));
}

export async function POST(req: SellerRequest, res: MedusaResponse<CounterSale>): Promise<void> {
  const { sellerId: seller_id, memberId: actor_id } = req.sellerScope;
  const { invoice = null, ...sale } = parseBody(newCounterSaleBody, req);
  const id = await sellAtCounter(req.scope, { ...sale, invoice, seller_id, actor_id });
  res.status(201).json(await retrieveSale(req.scope, req.sellerScope, id));
}
