import type { WebhookOutcome, WebhookSender } from '../../contract';

export const WEBHOOK_SENDERS = [
  'sepay',
  'casso',
  'payos',
  'stripe',
  'unknown',
] as const satisfies WebhookSender[];

export const WEBHOOK_OUTCOMES = [
  'taken',
  'repeated',
  'switched_off',
  'cut_off',
  'too_long',
  'unsigned',
  'malformed_time',
  'wrong_signature',
  'out_of_time',
  'unreadable',
] as const satisfies WebhookOutcome[];
