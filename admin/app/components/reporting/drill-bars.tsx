import type { DrillCell } from '@cho-phien/backend/contract';
import { Link } from '@remix-run/react';
import type { Measure } from '~/lib/drill-address';
import { readMeasure, unitOf, writeMeasure } from '~/lib/drill-figures';
import { useMessages } from '~/messages';
import { standaloneLink } from '../look';
import { DrillChange } from './drill-change';

interface DrillBarsProps {
  rows: DrillCell[];
  measure: Measure;
  /** Null where a row opens into nothing more. */
  hrefOf: (row: DrillCell) => string | null;
}

/** A bar for each row, with a thin one of the period before. The bars are lengths in per cent, so they need no script at any width. */
export function DrillBars({ rows, measure, hrefOf }: DrillBarsProps) {
  const values = rows.flatMap((row) => [readMeasure(row.now, measure), readMeasure(row.before, measure)]);
  const numbers = values.filter((value) => typeof value === 'number');
  const longest = unitOf(measure) === 'percent' ? 100 : Math.max(1, ...numbers);
  return (
    <ol className="divide-y divide-line">
      {rows.map((row) => (
        <Bar key={row.cell} row={row} measure={measure} longest={longest} href={hrefOf(row)} />
      ))}
    </ol>
  );
}

interface BarProps {
  row: DrillCell;
  measure: Measure;
  longest: number;
  href: string | null;
}

function Bar({ row, measure, longest, href }: BarProps) {
  const { reporting } = useMessages();
  const now = readMeasure(row.now, measure);
  const before = readMeasure(row.before, measure);
  const length = (value: typeof now) =>
    typeof value === 'number' ? `${(Math.max(0, value) / longest) * 100}%` : '0';
  const words =
    typeof now === 'number' ? writeMeasure(now, measure) : now === 'hidden' ? reporting.hidden : '–';
  return (
    <li
      data-testid="drill-row"
      data-cell={row.cell}
      data-value={now}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-1 lg:grid-cols-[17rem_minmax(0,1fr)_10rem_9rem]"
    >
      {href ? (
        <Link to={href} className={standaloneLink}>
          {row.label}
        </Link>
      ) : (
        <span className="inline-flex min-h-11 items-center">{row.label}</span>
      )}
      <span className="money text-right font-semibold lg:order-3">{words}</span>
      <svg
        aria-hidden="true"
        className="col-span-2 h-4 w-full print:border-b print:border-line lg:order-2 lg:col-span-1"
      >
        {now === 'hidden' ? (
          <rect x="1" y="2" width="40" height="9" className="fill-card stroke-edge [stroke-dasharray:3_2]" />
        ) : (
          <rect y="1" width={length(now)} height="10" className="fill-basalt" />
        )}
        <rect y="12" width={length(before)} height="3" className="fill-soft" />
      </svg>
      <span className="col-span-2 text-sm text-soft lg:order-4 lg:col-span-1 lg:text-right">
        <DrillChange now={row.now} before={row.before} measure={measure} />
      </span>
    </li>
  );
}
