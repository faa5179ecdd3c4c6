import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import { WorkQueue } from '../../lib/work-queue/work-queue';
import { InvoiceExport } from './models/invoice-export';

export interface ClaimedExport {
  id: string;
  seller_id: string;
  month: string;
}

const queue = new WorkQueue<ClaimedExport>('invoice_export', ['seller_id', 'month']);

export default class InvoiceExportModuleService extends MedusaService({ InvoiceExport }) {
  /** @returns the id of the one under way for this month, or of a new one */
  @InjectManager()
  async request(
    seller_id: string,
    month: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string> {
    return queue.request(context, { id: generateEntityId(undefined, 'invexp'), seller_id, month });
  }

  @InjectManager()
  async claim(
    at: Date,
    silentSince: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<ClaimedExport | null> {
    return queue.claim(context, at, silentSince);
  }

  @InjectManager()
  async progress(
    id: string,
    done: number,
    total: number,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await queue.progress(context, id, { done, total }, at);
  }

  @InjectManager()
  async finish(
    id: string,
    bytes: number,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await queue.finish(context, id, bytes, at);
  }

  @InjectManager()
  async giveUp(id: string, at: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    await queue.giveUp(context, id, at);
  }

  @InjectManager()
  async forget(before: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    return queue.forget(context, before);
  }
}
