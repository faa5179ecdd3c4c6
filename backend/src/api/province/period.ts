import { z } from '@medusajs/framework/zod';
import { localDate, now } from '../../lib/clock';
import { messages } from '../../messages';
import { parsePeriod, REPORT_KINDS } from '../../modules/reporting/period';

const kind = z.enum(REPORT_KINDS);

/** Which kind of report, and which period of it that has begun. */
export const periodFields = { kind, period: z.string().max(10) };

interface Named {
  kind: z.output<typeof kind>;
  period: string;
}

/** Adds the days to a named period, or says what is wrong with it. */
export function withDays<T extends Named>(named: T, context: z.RefinementCtx) {
  const days = parsePeriod(named.kind, named.period);
  const problem = days === null ? messages.reports.bad_period : messages.reports.period_ahead;
  if (days === null || days.from > localDate(now())) {
    context.addIssue({ code: 'custom', path: ['period'], message: problem });
    return z.NEVER;
  }
  return { ...named, days };
}

export const periodQuery = z.object(periodFields).transform(withDays);
