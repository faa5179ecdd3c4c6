import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { handleCardEvent } from '../workflows/card/handle-card-event';
import { CARD_EVENT_RECEIVED } from '../workflows/card/receive-card-event';

/** What Stripe tells is followed as soon as it is written down; what this misses the sweeper does (D11). */
export default async function onCardEventReceived({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await handleCardEvent(container, event.data.id);
}

export const config: SubscriberConfig = { event: CARD_EVENT_RECEIVED };
