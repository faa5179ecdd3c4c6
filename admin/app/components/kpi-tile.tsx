import { Link } from '@remix-run/react';
import type { Change } from '~/lib/change';
import { Sparkline } from './charts/sparkline';

interface KpiTileProps {
  label: string;
  /** Where the figure can be looked into. */
  href?: string;
  value: string;
  /** Second figure of the same indicator, or what the first is part of. */
  detail?: string;
  /** Direction of the change; null where an arrow would mislead. */
  arrow: Change['kind'] | null;
  changeWords: string;
  trend: number[];
  testId: string;
  /** The figure as a plain number, for programs. */
  dataValue: number;
}

const ARROWS: Record<Change['kind'], string> = { up: '▲', down: '▼', same: '', none: '', 'from-zero': '' };

/** One indicator of the month. Up is not painted green nor down red: whether it is good is for people to say. */
export function KpiTile(props: KpiTileProps) {
  const { label, href, value, detail, arrow, changeWords, trend, testId, dataValue } = props;
  const sign = arrow ? ARROWS[arrow] : '';
  return (
    <div
      data-testid={testId}
      data-value={dataValue}
      className="relative flex flex-col rounded-md border border-line bg-card p-4 shadow-card print:break-inside-avoid"
    >
      <dt className="text-sm text-soft">
        {href ? (
          <Link to={href} className="underline underline-offset-4 after:absolute after:inset-0">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd className="flex flex-1 flex-col">
        <span className="money mt-1 text-2xl font-bold text-ink wall:text-4xl">{value}</span>
        {detail && <span className="text-sm">{detail}</span>}
        <span className="mt-auto pt-1 text-sm text-soft">
          {sign && <span aria-hidden="true">{sign} </span>}
          {changeWords}
        </span>
        <Sparkline values={trend} />
      </dd>
    </div>
  );
}
