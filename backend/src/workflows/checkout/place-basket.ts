import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules, OrderWorkflowEvents } from '@medusajs/framework/utils';
import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { createRemoteLinkStep, emitEventStep } from '@medusajs/medusa/core-flows';
import { env } from '../../env';
import { now } from '../../lib/clock';
import { conflict, isMarketError } from '../../lib/errors';
import { messages } from '../../messages';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { LockTimeoutError } from '../../modules/locking-advisory/key-queue';
import { requireOpenBasket } from '../basket/lib/open-basket';
import { type Reading, readQuote } from '../basket/lib/read-quote';
import { basketProblems, checkPlacement } from './lib/check-placement';
import type { Placement } from './lib/placement';
import { type Plan, planPlacement } from './lib/plan';
import { basketLock, undoPlacement } from './lib/undo-placement';
import { beginCheckoutStep } from './steps/begin-checkout';
import { claimVouchersStep } from './steps/claim-vouchers';
import { createOrdersStep } from './steps/create-orders';
import { createPaymentsStep } from './steps/create-payments';
import { findOrCreateBuyerStep } from './steps/find-or-create-buyer';
import { finishCheckoutStep } from './steps/finish-checkout';
import { checkShelvesStep, reserveGoodsStep } from './steps/reserve-goods';

const MINUTE = 60_000;
/** Seconds that a buyer waits behind others who want the same goods. */
const PATIENCE = 30;
/** Codes are drawn by lot; a taken one is drawn again. */
const ATTEMPTS = 3;

export interface Placed {
  /** Of the checkout. */
  id: string;
  /** What this very call has written; null when it was placed before. */
  plan: Plan | null;
}

/** Writes a plan, all or nothing (D2): what a step has done its compensation undoes. Vouchers and goods come before orders, because they are what fails. */
export const placeBasketWorkflow = createWorkflow('place-basket', (plan: Plan) => {
  const goods = transform({ plan }, ({ plan }) => plan.reservations);
  checkShelvesStep(goods);
  beginCheckoutStep(plan);
  const customerId = findOrCreateBuyerStep(plan);
  const claim = transform({ plan, customerId }, ({ plan, customerId }) => ({
    checkout_id: plan.checkout.id,
    uses: plan.vouchers,
    buyer: { customer_id: customerId ?? '', email: plan.buyer.email },
  }));
  claimVouchersStep(claim);
  reserveGoodsStep(goods);
  const orders = transform({ plan, customerId }, ({ plan, customerId }) =>
    plan.orders.map((order) => (customerId ? { ...order, customer_id: customerId } : order)),
  );
  createOrdersStep(orders);
  const payments = transform({ plan }, ({ plan }) => ({
    payments: plan.payments,
    currency_code: plan.orders[0]?.currency_code ?? 'vnd',
  }));
  createPaymentsStep(payments);
  const links = transform({ plan }, ({ plan }) => plan.links);
  createRemoteLinkStep(links);
  const placed = transform({ plan }, ({ plan }) => plan.orders.map(({ id }) => ({ id })));
  emitEventStep({ eventName: OrderWorkflowEvents.PLACED, data: placed });
  const id = transform({ plan }, ({ plan }) => plan.checkout.id);
  return new WorkflowResponse(finishCheckoutStep(id));
});

/** What is to be placed, once under its key. */
export interface Placing {
  idempotency_key: string;
  basket_id: string;
  /** Reads and checks; writes nothing. */
  prepare: () => Promise<Plan>;
  /** What is said when the shelf was emptied meanwhile. */
  shortage: () => Promise<Error>;
}

/**
 * Places a basket: one native order for each seller under one checkout, or nothing. The same idempotency key answers the
 * same checkout, also when the calls come at once.
 * @throws MarketError with what the shopper must see: fields, problems of lines, a total that has changed
 */
export async function placeBasket(container: MedusaContainer, placement: Placement): Promise<Placed> {
  return placeOnce(container, {
    idempotency_key: placement.idempotency_key,
    basket_id: placement.basket_id,
    prepare: () => preparePlan(container, placement),
    shortage: async () => basketProblems(await read(container, placement)),
  });
}

/** Writes what `prepare` plans, once for each key, whoever asks how often; see `placeBasket`. */
export async function placeOnce(container: MedusaContainer, placing: Placing): Promise<Placed> {
  const known = await findCheckout(container, placing);
  if (known?.state === 'placed') return { id: known.id, plan: null };
  if (known) return resume(container, placing, known.id);
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptPlacement(container, placing);
    } catch (error) {
      if (attempt === ATTEMPTS || !isTakenCode(error)) throw error;
    }
  }
}

async function attemptPlacement(container: MedusaContainer, placing: Placing): Promise<Placed> {
  const plan = await placing.prepare();
  return underLocks(container, locksOf(plan), () => write(container, placing, plan));
}

/** A call with the same key is at it, or a kill left its traces: once we hold the basket, only the latter is possible. */
async function resume(container: MedusaContainer, placing: Placing, id: string): Promise<Placed> {
  await underLocks(container, [basketLock(placing.basket_id)], () => undoPlacement(container, id));
  const again = await findCheckout(container, placing);
  return again?.state === 'placed' ? { id: again.id, plan: null } : attemptPlacement(container, placing);
}

async function preparePlan(container: MedusaContainer, placement: Placement): Promise<Plan> {
  const reading = await read(container, placement);
  const checked = checkPlacement(placement, reading);
  const deadline = new Date(now().getTime() + env.QR_DEADLINE_MINUTES * MINUTE);
  return planPlacement(placement, checked, reading, deadline);
}

async function read(container: MedusaContainer, placement: Placement): Promise<Reading> {
  const basket = await requireOpenBasket(container, placement.basket_id);
  const { province_code, commune_code } = placement.place;
  return readQuote(container, basket, { province_code, commune_code });
}

async function findCheckout(container: MedusaContainer, placing: Placing) {
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const known = await service.findByKey(placing.idempotency_key);
  if (known && known.basket_id !== placing.basket_id) {
    throw conflict('key_reused', messages.checkout.key_reused);
  }
  return known;
}

/** Every lock that placing needs, taken at once in sorted order: the basket, the buyer, the goods (as core names them). */
function locksOf({ checkout, buyer, reservations }: Plan): string[] {
  const goods = reservations.map(({ inventory_item_id }) => inventory_item_id);
  const person = buyer.email ?? buyer.phone;
  return [basketLock(checkout.basket_id), ...(person ? [`buyer:${person}`] : []), ...goods];
}

async function underLocks<T>(container: MedusaContainer, keys: string[], job: () => Promise<T>): Promise<T> {
  try {
    return await container.resolve(Modules.LOCKING).execute(keys, job, { timeout: PATIENCE });
  } catch (error) {
    if (error instanceof LockTimeoutError) throw conflict('busy', messages.checkout.busy);
    throw error;
  }
}

async function write(container: MedusaContainer, placing: Placing, plan: Plan): Promise<Placed> {
  try {
    const { result } = await placeBasketWorkflow(container).run({ input: plan });
    return { id: result, plan };
  } catch (error) {
    if (!isMarketError(error)) throw error;
    // The same call may have been before us at the lock, and have taken the last pieces itself.
    const first = await findCheckout(container, placing);
    if (first?.state === 'placed') return { id: first.id, plan: null };
    throw error.code === 'not_enough_stock' ? await placing.shortage() : error;
  }
}

function isTakenCode(error: unknown): boolean {
  return isMarketError(error) && error.code === 'code_taken';
}
