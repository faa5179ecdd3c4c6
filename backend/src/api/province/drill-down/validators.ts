import { z } from '@medusajs/framework/zod';
import { localMonth, now } from '../../../lib/clock';
import { messages } from '../../../messages';
import { STEPS } from '../../../modules/reporting/drill/cells';
import { monthsOf } from '../../../modules/reporting/drill/months';

const cell = z
  .string()
  .regex(/^[\w-]{1,40}$/)
  .optional();
const words = messages.drillDown;

/** Which period, and what was opened: a step is named only with all before it. */
export const drillQuery = z
  .object({
    period: z.string().max(10).optional(),
    commune: cell,
    industry: cell,
    seller_kind: cell,
    channel: cell,
  })
  .transform(({ period = localMonth(now()), ...opened }, context) => {
    const months = monthsOf(period);
    if (months === null || months[0] > localMonth(now())) {
      const message = months === null ? words.bad_period : words.period_ahead;
      context.addIssue({ code: 'custom', path: ['period'], message });
      return z.NEVER;
    }
    const named = STEPS.map((step) => (step === 'payment' ? undefined : opened[step]));
    const depth = named.indexOf(undefined);
    const gap = STEPS.find((_, step) => step > depth && named[step] !== undefined);
    if (gap) context.addIssue({ code: 'custom', path: [gap], message: words.step_missing });
    return { period, months, path: named.slice(0, depth).filter((name) => name !== undefined) };
  });

export type DrillQuestion = z.output<typeof drillQuery>;
