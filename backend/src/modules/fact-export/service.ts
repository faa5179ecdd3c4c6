import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import type { FactFormat } from '../../contract';
import { WorkQueue } from '../../lib/work-queue/work-queue';
import { FactExport } from './models/fact-export';

export interface ClaimedFacts {
  id: string;
  /** `YYYY-MM`, both included. */
  first_month: string;
  last_month: string;
  format: FactFormat;
}

const queue = new WorkQueue<ClaimedFacts>('fact_export', ['first_month', 'last_month', 'format']);

export default class FactExportModuleService extends MedusaService({ FactExport }) {
  /** @returns the id of the one under way for these months, whoever asked for it, or of a new one */
  @InjectManager()
  async request(
    asked: Omit<ClaimedFacts, 'id'> & { asked_by: string },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string> {
    return queue.request(context, { id: generateEntityId(undefined, 'factexp'), ...asked });
  }

  @InjectManager()
  async claim(
    at: Date,
    silentSince: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<ClaimedFacts | null> {
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
