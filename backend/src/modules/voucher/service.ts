import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from '@medusajs/framework/utils';
import type { Dong } from '../../contract';
import { execute } from '../../lib/sql';
import { VoucherUse } from './models/voucher-use';
import { type Buyer, type NewUse, VoucherRefused } from './types';

interface Budget {
  id: string;
  campaign_id: string;
  type: 'spend' | 'usage' | 'use_by_attribute';
  attribute: string | null;
}

/** Of one voucher in a checkout, all that is counted. */
interface Claim {
  promotion_id: string;
  code: string;
  amount: Dong;
  campaign_id: string | null;
}

interface Released {
  checkout_id: string;
  promotion_id: string;
  budget_id: string | null;
  buyer: string | null;
  amount: number;
}

/**
 * Takes vouchers and gives them back, in the counters of Medusa's promotion module (`used` of promotion, budget and usage),
 * where its dashboard shows them. Medusa's own `registerUsage` counts the same way, but what it has counted cannot be taken back twice
 * without harm, which a crash may ask for: here each use is a row, written and released in the transaction that moves the counters.
 * Rows are locked in one order: promotions, budgets, buyers, each by id.
 */
export default class VoucherModuleService extends MedusaService({ VoucherUse }) {
  /** Counts a checkout's vouchers, all or none. @throws VoucherRefused when one cannot be had any more */
  @InjectTransactionManager()
  async claim(
    checkoutId: string,
    uses: NewUse[],
    buyer: Buyer,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    const claims: Claim[] = [];
    for (const claim of claimsOf(uses)) claims.push(await this.countPromotion(claim, context));
    const budgets = await this.findBudgets(claims, context);
    const counted = new Map<string, { budget_id: string; buyer: string | null }>();
    for (const budget of budgets) {
      for (const claim of claims.filter(({ campaign_id }) => campaign_id === budget.campaign_id)) {
        const who = await this.countBudget(budget, claim, buyer, context);
        counted.set(claim.promotion_id, { budget_id: budget.id, buyer: who });
      }
    }
    const rows = uses.map((use) => ({
      ...use,
      id: generateEntityId(undefined, 'vuse'),
      checkout_id: checkoutId,
      budget_id: counted.get(use.promotion_id)?.budget_id ?? null,
      buyer: counted.get(use.promotion_id)?.buyer ?? null,
    }));
    await execute(
      context,
      `INSERT INTO voucher_use (id, checkout_id, order_id, promotion_id, code, seller_id, amount, budget_id, buyer)
       SELECT id, checkout_id, order_id, promotion_id, code, seller_id, amount, budget_id, buyer
       FROM jsonb_populate_recordset(NULL::voucher_use, ?::jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  /** Undoes `claim`, however often it is called: the checkout was never placed. */
  @InjectTransactionManager()
  async unclaim(checkoutId: string, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    const rows = await execute<Released & { released_at: Date | null }>(
      context,
      `DELETE FROM voucher_use WHERE checkout_id = ?
       RETURNING checkout_id, promotion_id, budget_id, buyer, amount, released_at`,
      [checkoutId],
    );
    await this.giveBack(
      rows.filter(({ released_at }) => released_at === null),
      context,
    );
  }

  /**
   * Gives back what an order took that is cancelled; doing it twice changes nothing. The use itself comes back with the last order of its
   * checkout. Answers whether there was anything to give back.
   */
  @InjectTransactionManager()
  async release(
    orderId: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    // All rows of the checkout: two orders that are cancelled at once must not each take the other for alive.
    await execute(
      context,
      `SELECT id FROM voucher_use
       WHERE checkout_id IN (SELECT checkout_id FROM voucher_use WHERE order_id = ?) ORDER BY id FOR UPDATE`,
      [orderId],
    );
    const rows = await execute<Released>(
      context,
      `UPDATE voucher_use SET released_at = ?, updated_at = now()
       WHERE order_id = ? AND released_at IS NULL AND deleted_at IS NULL
       RETURNING checkout_id, promotion_id, budget_id, buyer, amount`,
      [at, orderId],
    );
    await this.giveBack(rows, context);
    return rows.length > 0;
  }

  /** Cancelled orders whose vouchers were not given back yet. */
  @InjectManager()
  async listUnreleased(@MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await execute<{ order_id: string }>(
      context,
      `SELECT DISTINCT used.order_id FROM voucher_use AS used JOIN "order" AS placed ON placed.id = used.order_id
       WHERE used.released_at IS NULL AND used.deleted_at IS NULL AND placed.canceled_at IS NOT NULL LIMIT 500`,
      [],
    );
    return rows.map(({ order_id }) => order_id);
  }

  private async countPromotion(claim: Claim, context: Context<EntityManager>): Promise<Claim> {
    const [row] = await execute<{ campaign_id: string | null }>(
      context,
      `UPDATE promotion SET used = used + 1, updated_at = now()
       WHERE id = ? AND status = 'active' AND deleted_at IS NULL AND ("limit" IS NULL OR used < "limit")
       RETURNING campaign_id`,
      [claim.promotion_id],
    );
    if (!row) throw new VoucherRefused('used_up_meanwhile', claim.code);
    return { ...claim, campaign_id: row.campaign_id };
  }

  private async findBudgets(claims: Claim[], context: Context<EntityManager>): Promise<Budget[]> {
    const campaigns = claims.flatMap(({ campaign_id }) => campaign_id ?? []);
    if (campaigns.length === 0) return [];
    return execute<Budget>(
      context,
      `SELECT id, campaign_id, type, attribute FROM promotion_campaign_budget
       WHERE campaign_id IN (${campaigns.map(() => '?').join(', ')}) AND deleted_at IS NULL ORDER BY id FOR UPDATE`,
      campaigns,
    );
  }

  /** Answers the buyer it was counted for, where the budget counts buyers. */
  private async countBudget(
    budget: Budget,
    { code, amount }: Claim,
    buyer: Buyer,
    context: Context<EntityManager>,
  ): Promise<string | null> {
    const rows = await this.moveBudget(budget.id, budget.type === 'spend' ? amount : 1, context);
    if (rows === 0) throw new VoucherRefused('used_up_meanwhile', code);
    if (budget.type !== 'use_by_attribute') return null;
    const who = budget.attribute === 'customer_email' ? buyer.email : buyer.customer_id;
    if (!who) throw new VoucherRefused('needs_email', code);
    const [counted] = await execute(
      context,
      `INSERT INTO promotion_campaign_budget_usage AS usage (id, attribute_value, used, raw_used, budget_id)
       SELECT ?, ?, 1, '{"value": "1", "precision": 20}', id FROM promotion_campaign_budget
       WHERE id = ? AND ("limit" IS NULL OR "limit" >= 1)
       ON CONFLICT (attribute_value, budget_id) WHERE deleted_at IS NULL
       DO UPDATE SET used = usage.used + 1, updated_at = now(),
         raw_used = jsonb_build_object('value', (usage.used + 1)::text, 'precision', 20)
       WHERE usage.used + 1 <= (SELECT coalesce("limit", 'infinity') FROM promotion_campaign_budget WHERE id = usage.budget_id)
       RETURNING id`,
      [generateEntityId(undefined, 'probudgus'), who, budget.id],
    );
    if (!counted) throw new VoucherRefused('used_by_you', code);
    return who;
  }

  /** The limit of a budget that counts buyers is each buyer's, not the whole's. Answers how many rows were moved: one, or none at the limit. */
  private async moveBudget(id: string, by: number, context: Context<EntityManager>): Promise<number> {
    const rows = await execute(
      context,
      `UPDATE promotion_campaign_budget SET used = greatest(used + ?::numeric, 0), updated_at = now(),
         raw_used = jsonb_build_object('value', greatest(used + ?::numeric, 0)::text, 'precision', 20)
       WHERE id = ?
         AND (?::numeric < 0 OR type = 'use_by_attribute' OR "limit" IS NULL OR used + ?::numeric <= "limit")
       RETURNING id`,
      [by, by, id, by, by],
    );
    return rows.length;
  }

  private async giveBack(rows: Released[], context: Context<EntityManager>): Promise<void> {
    const back = [...rows].sort((a, b) => (a.promotion_id < b.promotion_id ? -1 : 1));
    const ended = new Map<string, Released>();
    for (const row of back) {
      if (!ended.has(row.promotion_id) && !(await this.isAlive(row, context))) {
        ended.set(row.promotion_id, row);
        await execute(
          context,
          'UPDATE promotion SET used = greatest(used - 1, 0), updated_at = now() WHERE id = ?',
          [row.promotion_id],
        );
      }
    }
    for (const { budget_id: id, type, ...row } of await this.withBudgets(back, context)) {
      const last = ended.get(row.promotion_id) === row.row;
      if (type === 'spend') await this.moveBudget(id, -row.row.amount, context);
      else if (last) await this.moveBudget(id, -1, context);
      if (type === 'use_by_attribute' && last) await this.forgiveBuyer(id, row.row.buyer, context);
    }
  }

  private async withBudgets(rows: Released[], context: Context<EntityManager>) {
    const ids = [...new Set(rows.flatMap(({ budget_id }) => budget_id ?? []))];
    if (ids.length === 0) return [];
    const budgets = await execute<Pick<Budget, 'id' | 'type'>>(
      context,
      `SELECT id, type FROM promotion_campaign_budget
       WHERE id IN (${ids.map(() => '?').join(', ')}) ORDER BY id FOR UPDATE`,
      ids,
    );
    return budgets.flatMap(({ id, type }) =>
      rows
        .filter(({ budget_id }) => budget_id === id)
        .map((row) => ({ budget_id: id, type, promotion_id: row.promotion_id, row })),
    );
  }

  private async isAlive(
    { checkout_id, promotion_id }: Released,
    context: Context<EntityManager>,
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `SELECT 1 FROM voucher_use WHERE checkout_id = ? AND promotion_id = ? AND released_at IS NULL LIMIT 1`,
      [checkout_id, promotion_id],
    );
    return rows.length > 0;
  }

  private async forgiveBuyer(
    budgetId: string,
    buyer: string | null,
    context: Context<EntityManager>,
  ): Promise<void> {
    await execute(
      context,
      `UPDATE promotion_campaign_budget_usage SET used = greatest(used - 1, 0), updated_at = now(),
         raw_used = jsonb_build_object('value', greatest(used - 1, 0)::text, 'precision', 20)
       WHERE budget_id = ? AND attribute_value = ? AND deleted_at IS NULL`,
      [budgetId, buyer],
    );
  }
}

/** One for each voucher of the checkout, by id. */
function claimsOf(uses: NewUse[]): Claim[] {
  const claims = new Map<string, Claim>();
  for (const { promotion_id, code, amount } of uses) {
    const known = claims.get(promotion_id);
    claims.set(promotion_id, {
      promotion_id,
      code,
      amount: amount + (known?.amount ?? 0),
      campaign_id: null,
    });
  }
  return [...claims.values()].sort((a, b) => (a.promotion_id < b.promotion_id ? -1 : 1));
}
