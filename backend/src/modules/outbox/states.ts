/**
 * `waiting` for its turn, `sending` while a process is at it, `sent` once the provider took it. `skipped`: there is nobody to tell.
 * `given_up` after the last attempt. `uncertain`: the process died while the provider was at it; sending again might send it twice,
 * so a person decides. `set_aside`: a person decided that it is not sent.
 */
export const OUTBOX_STATES = [
  'waiting',
  'sending',
  'sent',
  'skipped',
  'given_up',
  'uncertain',
  'set_aside',
] as const;

/** States that only a person ends. */
export const OPEN_STATES = ['given_up', 'uncertain'] as const;

/** To the people of a stall, about the stall itself. */
export const STALL_MESSAGE_KINDS = [
  'goods_taken_down',
  'goods_put_back',
  'goods_change_approved',
  'goods_change_refused',
  'certificate_verified',
  'certificate_refused',
  'certificate_suspended',
  'certificate_ends',
  'certificate_ends_soon',
  'stall_suspended',
  'stall_reinstated',
  'stall_notice',
  'stall_notice_withdrawn',
] as const;

export type StallMessageKind = (typeof STALL_MESSAGE_KINDS)[number];

export const MESSAGE_KINDS = [
  'order_placed',
  'order_paid',
  'order_expired',
  'order_shipped',
  'order_delivered',
  'order_cancelled',
  'refund_paid',
  'return_answered',
  'seller_new_order',
  'opening_asked_back',
  'opening_approved',
  'opening_refused',
  ...STALL_MESSAGE_KINDS,
] as const;

export type MessageKind = (typeof MESSAGE_KINDS)[number];

const MINUTE = 60_000;

/** How long to wait after each failed attempt; after the last one nobody tries again. */
const PAUSES = [1, 5, 30, 120, 360, 720].map((minutes) => minutes * MINUTE);

/** When to try again after `attempts` attempts that failed; null when it is given up. */
export function nextAttempt(attempts: number, failedAt: Date): Date | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : new Date(failedAt.getTime() + pause);
}
