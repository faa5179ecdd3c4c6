import type { BankTransactionState } from '@cho-phien/backend/contract';

/** The order in which the list offers its filters: what waits for a person comes first. */
export const BANK_STATES: readonly BankTransactionState[] = [
  'short',
  'over',
  'duplicate',
  'late',
  'wrong_account',
  'unknown',
  'matched',
  'ignored',
];

export function parseBankState(value: string | null): BankTransactionState | null {
  return BANK_STATES.find((state) => state === value) ?? null;
}
