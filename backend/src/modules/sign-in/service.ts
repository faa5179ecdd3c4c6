import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import { execute } from '../../lib/sql';
import { checkCode, countUp } from './check-code';
import { SignInCode } from './models/sign-in-code';
import { SignInCount } from './models/sign-in-count';

/** How long a code opens an account. */
export const CODE_MINUTES = 5;

export default class SignInModuleService extends MedusaService({ SignInCode, SignInCount }) {
  /** Makes this the one code of the phone; an earlier one opens nothing any more. */
  @InjectManager()
  async keepCode(
    phone: string,
    codeHash: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    const expires = new Date(at.getTime() + CODE_MINUTES * 60_000);
    await execute(
      context,
      `INSERT INTO sign_in_code (id, phone, code_hash, expires_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (phone) WHERE deleted_at IS NULL
       DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0, used_at = NULL,
         updated_at = now()`,
      [generateEntityId(undefined, 'sicode'), phone, codeHash, expires],
    );
  }

  /** Uses up the code of a phone; false for a wrong, old, used or overtried one alike. */
  @InjectManager()
  async spendCode(
    phone: string,
    codeHash: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    return checkCode((sql, parameters) => execute(context, sql, parameters), phone, codeHash, at);
  }

  /** Counts one more under `key`; how many there were within its hour, this one included. */
  @InjectManager()
  async count(key: string, at: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<number> {
    return countUp((sql, parameters) => execute(context, sql, parameters), key, at);
  }

  /** Forgets phones and counts that are of no use any more. */
  @InjectManager()
  async forget(at: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    await execute(context, 'DELETE FROM sign_in_code WHERE expires_at < ?', [at]);
    await execute(context, 'DELETE FROM sign_in_count WHERE until < ?', [at]);
  }
}
