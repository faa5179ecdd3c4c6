import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import { execute } from '../../lib/sql';
import { DeskEntry } from './models/desk-entry';

export default class DeskLogModuleService extends MedusaService({ DeskEntry }) {
  /** @returns how many entries from before a moment were forgotten */
  @InjectManager()
  async forget(before: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<number> {
    const gone = await execute(context, 'DELETE FROM desk_entry WHERE at < ? RETURNING id', [before]);
    return gone.length;
  }
}
