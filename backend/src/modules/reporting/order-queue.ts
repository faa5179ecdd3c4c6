/**
 * Takes orders that have news one by one and hands them on together: while one batch is being written, all that arrive wait for the
 * next, so that a busy hour holds one connection and not every one there is.
 */
export class OrderQueue {
  private waiting: { orderIds: Set<string>; written: Promise<number> } | null = null;
  private writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly write: (orderIds: string[]) => Promise<number>) {}

  /** @returns the number of orders of the batch that had something new. @throws what writing the batch threw */
  add(orderId: string): Promise<number> {
    if (this.waiting) {
      this.waiting.orderIds.add(orderId);
      return this.waiting.written;
    }
    const orderIds = new Set([orderId]);
    const written = this.writing.then(() => {
      this.waiting = null;
      return this.write([...orderIds]);
    });
    this.waiting = { orderIds, written };
    this.writing = written.catch(() => undefined);
    return written;
  }
}
