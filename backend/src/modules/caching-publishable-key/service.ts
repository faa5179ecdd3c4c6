import type { ICachingProviderService } from '@medusajs/framework/types';

/** By this tag Medusa's check of the publishable key marks what it read. */
const KEY_CHECK = 'LinkPublishableApiKeySalesChannel:list:*';
/** A revoked key is refused after at most this time, even by a process that the event of it does not reach. */
const KEPT_MS = 30_000;
const LIMIT = 100;

/**
 * Keeps the one reading that every request to the store door repeats: which key this is. It costs two statements, more than all the
 * rest of a list. Whatever else Medusa offers to cache (prices, regions, carts) is not kept: what shoppers see stays true.
 */
export class PublishableKeyCache implements ICachingProviderService {
  static identifier = 'publishable-key';
  private readonly entries = new Map<string, { data: object; at: number }>();

  async get({ key }: { key?: string }): Promise<object | null> {
    const entry = key === undefined ? undefined : this.entries.get(key);
    return entry && Date.now() - entry.at < KEPT_MS ? entry.data : null;
  }

  async set({ key, data, tags }: { key: string; data: object; tags?: string[] }): Promise<void> {
    if (!tags?.includes(KEY_CHECK)) return;
    // Requests may come with any key; wrong ones must not fill the memory.
    if (this.entries.size >= LIMIT) this.entries.clear();
    this.entries.set(key, { data, at: Date.now() });
  }

  async clear({ key, tags }: { key?: string; tags?: string[] }): Promise<void> {
    if (key !== undefined) this.entries.delete(key);
    const concerned = tags?.some((tag) => tag === '*' || /ApiKey|SalesChannel/.test(tag));
    if (concerned) this.entries.clear();
  }
}
