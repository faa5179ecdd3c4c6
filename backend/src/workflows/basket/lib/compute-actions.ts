import { createHash } from 'node:crypto';
import type { ComputeActionContext, ComputeActions, MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import type { Voucher } from './vouchers';

/** Answers that are remembered; the oldest goes first. */
const REMEMBERED = 1_000;
const remembered = new WeakMap<object, Map<string, Promise<ComputeActions[]>>>();

/**
 * What Medusa's promotion module gives for a basket. The same question comes three times in a purchase: when the voucher is taken, on the
 * review page, at placing. It is asked once as long as nothing differs that the answer depends on: the goods with their prices, and
 * the vouchers with their rules, campaigns and budgets as they were read for this very quote (`stamp`).
 */
export function computeActions(
  container: MedusaContainer,
  vouchers: Voucher[],
  context: ComputeActionContext,
): Promise<ComputeActions[]> {
  const promotions = container.resolve(Modules.PROMOTION);
  const answers = remembered.get(promotions) ?? new Map<string, Promise<ComputeActions[]>>();
  remembered.set(promotions, answers);
  const question = questionOf(vouchers, context);
  const known = answers.get(question);
  if (known) return known;
  const answer = promotions.computeActions(
    vouchers.map(({ code }) => code),
    context,
    // Buyers are counted when they are known: at the moment of placing.
    { prevent_auto_promotions: true, skip_usage_limit_checks: true },
  );
  answers.set(question, answer);
  answer.catch(() => answers.delete(question));
  const [oldest] = answers.keys();
  if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
  return answer;
}

function questionOf(vouchers: Voucher[], context: ComputeActionContext): string {
  // The module looks at a campaign's days by its own clock.
  const at = new Date();
  const asked = vouchers.map(({ code, stamp, starts_at, ends_at }) => [
    code,
    stamp,
    starts_at !== null && starts_at > at,
    ends_at !== null && ends_at <= at,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([asked, context]))
    .digest('base64');
}
