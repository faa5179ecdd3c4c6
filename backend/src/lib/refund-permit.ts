import { AsyncLocalStorage } from 'node:async_hooks';

const permits = new AsyncLocalStorage<string>();

/** Runs what writes down a refund that a person has paid; outside of it no refund of a bank transfer can be written (D3). */
export function underRefundPermit<T>(refundId: string, work: () => Promise<T>): Promise<T> {
  return permits.run(refundId, work);
}

/** The refund that is being written down; undefined when none was paid by a person. */
export function refundPermit(): string | undefined {
  return permits.getStore();
}
