import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { env } from '../../../env';
import { messages } from '../../../messages';
import { type MessageKind, STALL_MESSAGE_KINDS, type StallMessageKind } from '../../../modules/outbox/states';
import type { ComposedMessage } from './compose-message';
import { recipientOf } from './recipient';

interface Facts {
  phone: string;
  email: string | null;
  stall: string;
  product_id: string | null;
  title: string | null;
  /** Medusa's; `rejected` while something still holds the goods down. */
  status: string | null;
  /** Why it was decided, in the officer's words. */
  reason: string | null;
  /** Last day of a certificate, or first of being closed, `YYYY-MM-DD`. */
  ends_on: string | null;
}

const FACTS = `
WITH about AS (
  SELECT seller_id, product_id, reason, NULL::text AS ends_on FROM takedown WHERE id = :subject
  UNION ALL
  SELECT seller_id, product_id, reason, NULL FROM listing_change WHERE id = :subject
  UNION ALL
  SELECT seller_id, product_id, reason, NULL FROM certificate_claim WHERE id = :subject
  UNION ALL
  SELECT seller_id, NULL, reason, NULL FROM seller_state_change WHERE id = :subject
  UNION ALL
  SELECT seller_id, NULL, coalesce(withdrawn_reason, reason), to_char(closes_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')
  FROM suspension_notice WHERE id = :subject
  UNION ALL
  SELECT of_seller.seller_id, of_listing.product_id, NULL, certificate.expires_on
  FROM certificate
  JOIN product_product_listing_listing AS of_listing
    ON of_listing.listing_id = certificate.listing_id AND of_listing.deleted_at IS NULL
  JOIN product_product_seller_seller AS of_seller
    ON of_seller.product_id = of_listing.product_id AND of_seller.deleted_at IS NULL
  WHERE certificate.id = :subject AND certificate.deleted_at IS NULL
)
SELECT seller.phone, seller.email, seller.name AS stall, product.id AS product_id, product.title, product.status,
  about.reason, about.ends_on
FROM about
JOIN seller ON seller.id = about.seller_id
LEFT JOIN product ON product.id = about.product_id AND product.deleted_at IS NULL`;

export function isStallMessage(kind: MessageKind): kind is StallMessageKind {
  return (STALL_MESSAGE_KINDS as readonly MessageKind[]).includes(kind);
}

const ABOUT_STALL = [
  'stall_suspended',
  'stall_reinstated',
  'stall_notice',
  'stall_notice_withdrawn',
] as const;

const isAboutStall = (kind: StallMessageKind): kind is (typeof ABOUT_STALL)[number] =>
  (ABOUT_STALL as readonly StallMessageKind[]).includes(kind);

/** What a stall is told of itself; null when the goods that it is about are gone, or are still held down by another request. */
export async function composeStallMessage(
  container: MedusaContainer,
  kind: StallMessageKind,
  subject: string,
): Promise<ComposedMessage | null> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Facts[] }>(FACTS, { subject });
  const [facts] = rows;
  const to = facts && recipientOf(facts);
  if (!facts || !to) return null;
  const reason = asSentence(facts.reason ?? '');
  if (isAboutStall(kind)) {
    const said = messages.notification[kind]({
      stall: facts.stall,
      reason,
      link: `${env.ADMIN_URL}/gian-hang`,
      ends_on: facts.ends_on ?? '',
    });
    return { to, ...said };
  }
  if (facts.product_id === null || facts.title === null) return null;
  if (kind === 'goods_put_back' && facts.status === 'rejected') return null;
  const certificates = kind.startsWith('certificate_');
  const page = certificates ? 'chung-nhan' : `san-pham/${facts.product_id}`;
  const about = { title: facts.title, reason, link: `${env.ADMIN_URL}/gian-hang/${page}` };
  return { to, ...messages.notification[kind]({ ...about, ends_on: facts.ends_on ?? '' }) };
}

/** Officers write as they like; other sentences follow theirs. */
const asSentence = (text: string) => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);
