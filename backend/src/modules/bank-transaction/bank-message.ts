import type { Dong } from '../../contract';

export interface BankMessage {
  /** Who told us: a name of `lib/bank-connectors`, `stripe`, `statement`, or `by_hand` for a person's word. */
  connector: string;
  sender_id: string;
  direction: 'in' | 'out';
  /** Null when the sender names no bank that we know. */
  bank_bin: string | null;
  account: string;
  sub_account: string | null;
  amount: Dong;
  content: string;
  reference: string;
  received_at: Date;
  message: Record<string, unknown>;
}
