import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Dong, PaymentRequestState } from '../../../contract';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type { Parcel } from '../../../modules/checkout/new-checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';

export interface OrderRow {
  id: string;
  amount: Dong;
  canceled_at: string | Date | null;
  seller: { id: string };
  payment_collections?: {
    payment_sessions?: { id: string }[];
    payments?: { id: string; captured_at: string | Date | null }[];
  }[];
}

export interface Settlement {
  id: string;
  state: PaymentRequestState;
  purpose: 'checkout' | 'door';
  settled: boolean;
  payee: string;
  method: 'vietqr' | 'card';
  checkout: { id: string; code: string };
  orders: OrderRow[];
}

/** A request with the native orders and payments that follow it; null when there is none. */
export async function readSettlement(container: MedusaContainer, id: string): Promise<Settlement | null> {
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const [request] = await service.listPaymentRequests({ id }, { relations: ['checkout'], take: 1 });
  if (!request) return null;
  const parcels = request.checkout.parcels as unknown as Parcel[];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: [
      'id',
      'canceled_at',
      'seller.id',
      'payment_collections.payment_sessions.id',
      'payment_collections.payments.id',
      'payment_collections.payments.captured_at',
    ],
    filters: { id: request.order_ids as unknown as string[] },
  });
  return {
    id,
    state: request.state,
    purpose: request.purpose,
    settled: Boolean(request.settled_at),
    payee: request.payee,
    method: request.method,
    checkout: { id: request.checkout.id, code: request.checkout.code },
    orders: (data as unknown as Omit<OrderRow, 'amount'>[]).map((order) => ({
      ...order,
      amount: parcels.find(({ order_id }) => order_id === order.id)?.amount ?? 0,
    })),
  };
}

/** The one session of an order, and its payment once there is one. */
export function collectionOf(order: OrderRow) {
  const [collection] = order.payment_collections ?? [];
  const [session] = collection?.payment_sessions ?? [];
  const [payment] = collection?.payments ?? [];
  return session ? { session_id: session.id, payment } : null;
}
