import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { env } from '../../../env';
import { nationalPhone } from '../../../lib/phone';
import { messages } from '../../../messages';
import type { DueMessage } from '../../../modules/outbox/service';
import type { StallMessageKind } from '../../../modules/outbox/states';
import { composeOpeningMessage } from './compose-opening-message';
import { composeStallMessage, isStallMessage } from './compose-stall-message';
import { type Recipient, recipientOf } from './recipient';

export interface ComposedMessage {
  to: Recipient;
  subject: string;
  text: string;
}

/** What a message can speak of; what it is not about is missing. */
interface Facts {
  code: string;
  contact_name: string;
  contact_phone: string;
  contact_email: string | null;
  total: number;
  seller: { name: string; phone: string; email: string | null } | null;
  order_total: number | null;
  delivery_kind: string | null;
  request: { amount: number; payee_name: string } | null;
  cancellation: { by: 'buyer' | 'seller'; note: string } | null;
  refund: { amount: number; reference: string | null } | null;
  answer: { state: string; answer: string | null } | null;
}

const FACTS = `
SELECT checkout.code, checkout.contact_name, checkout.contact_phone, checkout.contact_email, checkout.total,
  (SELECT jsonb_build_object('name', seller.name, 'phone', seller.phone, 'email', seller.email)
   FROM order_order_seller_seller AS of_seller JOIN seller ON seller.id = of_seller.seller_id
   WHERE of_seller.order_id = :order AND of_seller.deleted_at IS NULL LIMIT 1) AS seller,
  (SELECT (parcel->>'amount')::int FROM jsonb_array_elements(checkout.parcels) AS parcel
   WHERE parcel->>'order_id' = :order LIMIT 1) AS order_total,
  (SELECT metadata->>'delivery_kind' FROM "order" WHERE id = :order) AS delivery_kind,
  (SELECT jsonb_build_object('amount', amount, 'payee_name', payee_name) FROM payment_request
   WHERE id = :subject) AS request,
  (SELECT jsonb_build_object('by', "by", 'note', note) FROM cancellation WHERE id = :subject) AS cancellation,
  (SELECT jsonb_build_object('amount', amount, 'reference', reference) FROM refund_due
   WHERE id = :subject) AS refund,
  (SELECT jsonb_build_object('state', state, 'answer', answer) FROM return_request WHERE id = :subject) AS answer
FROM checkout WHERE checkout.id = :checkout AND checkout.deleted_at IS NULL`;

/** The text of a message as things stand now, and whom it goes to; null when there is nothing to say or nobody to say it to. */
export async function composeMessage(
  container: MedusaContainer,
  { kind, checkout_id, order_id, subject_id }: DueMessage,
): Promise<ComposedMessage | null> {
  if (isStallMessage(kind)) return composeStallMessage(container, kind, subject_id);
  if (checkout_id === null) return composeOpeningMessage(container, subject_id);
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Facts[] }>(FACTS, { checkout: checkout_id, order: order_id, subject: subject_id });
  const [facts] = rows;
  const said = facts && say(kind, facts, order_id);
  if (!facts || !said) return null;
  const to =
    kind === 'seller_new_order'
      ? recipientOf(facts.seller ?? { phone: null, email: null })
      : recipientOf({ phone: facts.contact_phone, email: facts.contact_email });
  return to && { to, ...said };
}

function say(
  kind: Exclude<DueMessage['kind'], StallMessageKind>,
  facts: Facts,
  orderId: string | null,
): { subject: string; text: string } | null {
  const words = messages.notification;
  const { code, seller, request, cancellation, refund, answer } = facts;
  const link = `${env.STOREFRONT_URL}/don-hang/${code}`;
  const stall = seller && { name: seller.name, phone: nationalPhone(seller.phone) };
  switch (kind) {
    case 'order_placed':
      return words.order_placed({ code, name: facts.contact_name, total: facts.total, link });
    case 'order_paid':
      return request && words.order_paid({ code, ...request, link });
    case 'order_expired':
      return request && words.order_expired({ code, ...request, link });
    case 'order_shipped':
      return stall && words.order_shipped({ code, stall, link });
    case 'order_delivered':
      return stall && words.order_delivered({ code, stall, link });
    case 'order_cancelled':
      return stall && cancellation && words.order_cancelled({ code, stall, ...cancellation, link });
    case 'refund_paid':
      return stall && refund && words.refund_paid({ code, stall, ...refund, link });
    case 'return_answered':
      return (
        stall &&
        answer &&
        words.return_answered({
          code,
          stall,
          accepted: answer.state !== 'refused',
          answer: answer.answer,
          link,
        })
      );
    case 'seller_new_order':
      return words.seller_new_order({
        code,
        total: facts.order_total ?? 0,
        link: `${env.ADMIN_URL}/gian-hang/don-hang/${orderId}`,
      });
    default:
      return null;
  }
}
