import type { MedusaContainer } from '@medusajs/framework/types';
import type { DrillDown } from '../../../contract';
import { readSetting } from '../../../lib/reporting-setting';
import { messages } from '../../../messages';
import { REPORTING_MODULE } from '../../../modules/reporting';
import { contributionsOf, STEPS } from '../../../modules/reporting/drill/cells';
import { monthsOf, periodBefore } from '../../../modules/reporting/drill/months';
import { openCell } from '../../../modules/reporting/drill/open-cell';
import { monthBounds } from '../../../modules/reporting/month';
import { labelOf } from '../../../modules/reporting/report/compose';
import type ReportingModuleService from '../../../modules/reporting/service';
import { tellsOfOne } from '../../../modules/reporting/suppress-cells';
import type { DrillQuestion } from './validators';

const words = messages.drillDown;

/** A cell, what it opens into, and both in the period before. */
export async function drillDown(
  container: MedusaContainer,
  { period, months, path }: DrillQuestion,
): Promise<DrillDown> {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const previous = periodBefore(period);
  const past = monthsOf(previous) ?? months;
  const bounds = {
    from: monthBounds(months[0]).from,
    before: monthBounds(months.at(-1) ?? months[0]).before,
  };
  const { area, rule, coverage, runningUntil } = await readSetting(container, bounds);
  const [now, before, versions] = await Promise.all([
    reporting.drill.tree(months[0], months.at(-1) ?? months[0], rule),
    reporting.drill.tree(past[0], past.at(-1) ?? past[0], rule),
    reporting.drill.versions(months),
  ]);
  const named = (step: number, cell: string) => {
    const by = STEPS[step];
    if (by === 'channel' || by === 'payment') return words.cells[by][cell] ?? cell;
    return by ? labelOf(by, cell, area) : area.name;
  };
  const { total, rows } = openCell({ now, before, path });
  return {
    ...{ period, previous, ...bounds, running_until: runningUntil },
    path: path.flatMap((cell, step) => {
      const by = STEPS[step];
      return by ? [{ by, cell, label: named(step, cell) }] : [];
    }),
    by: STEPS[path.length] ?? null,
    total: { ...total, label: path.length > 0 ? named(path.length - 1, total.cell) : area.name },
    rows: rows.map((row) => ({ ...row, label: named(path.length, row.cell) })),
    versions,
    suppression: { min_sellers: rule.minSellers, max_share_percent: rule.maxSharePercent },
    confidential: tellsOfOne(
      contributionsOf(now.root.rows, () => ''),
      rule,
    ),
    method: [...words.method, words.suppression(rule.minSellers, rule.maxSharePercent)],
    coverage,
  };
}
