import type { AreaFigures, PeriodFigures, PilotAreas } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Card } from '~/components/card';
import { DataTable } from '~/components/data-table';
import { input, primaryButton } from '~/components/look';
import { SectionLinks } from '~/components/reporting/section-links';
import { openDesk } from '~/lib/auth.server';
import { type ComparedFigure, compareIndicators } from '~/lib/compare-indicators';
import { writeFigure } from '~/lib/figure-words';
import { addMonths, type Month, monthOf, parseMonth } from '~/lib/month';
import { titleMeta } from '~/lib/title';
import { type Messages, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.reporting.compare.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const params = new URL(request.url).searchParams;
  const current = monthOf(new Date());
  const chosen = (name: string, otherwise: Month): Month => parseMonth(params.get(name)) ?? otherwise;
  const [a, b] = [chosen('truoc', addMonths(current, -2)), chosen('sau', addMonths(current, -1))];
  const figures = (period: Month) =>
    desk.read<PeriodFigures>('/province/figures', { kind: 'monthly', period });
  const areas = (month: Month) => desk.read<PilotAreas>('/province/areas', { month });
  const [before, after, areasBefore, areasAfter] = await Promise.all([
    ...[figures(a), figures(b)],
    areas(a),
    areas(b),
  ] as const);
  return {
    a,
    b,
    current,
    rows: compareIndicators(before.indicators, after.indicators),
    areasBefore,
    areasAfter,
  };
}

export default function Compare() {
  const { a, b, current, rows, areasBefore, areasAfter } = useLoaderData<typeof loader>();
  const messages = useMessages();
  const t = messages.reporting.compare;
  const period = (month: Month) => messages.reporting.period('monthly', month);
  return (
    <>
      <SectionLinks />
      <h1 className="mt-3 text-2xl font-semibold">{t.heading}</h1>
      <Form method="get" className="mt-3 flex flex-wrap items-end gap-3 print:hidden">
        <MonthField name="truoc" label={t.before} month={a} max={current} />
        <MonthField name="sau" label={t.after} month={b} max={current} />
        <button type="submit" className={primaryButton}>
          {t.submit}
        </button>
      </Form>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        <Card title={t.periods(period(a), period(b))}>
          <DataTable
            caption={t.periods(period(a), period(b))}
            columns={[
              { key: 'figure', label: t.figure },
              { key: 'a', label: period(a), numeric: true },
              { key: 'b', label: period(b), numeric: true },
              { key: 'change', label: t.change, numeric: true },
            ]}
            rows={rows.map((row) => ({ key: row.key, cells: cellsOf(row, messages) }))}
          />
          <p className="mt-2 text-xs text-soft">{t.note}</p>
        </Card>
        {(['districts', 'communes', 'models'] as const).map((kind) => (
          <Card key={kind} title={t.areas[kind]}>
            <AreaTable
              caption={t.areas[kind]}
              periods={[period(a), period(b)]}
              before={areasBefore[kind]}
              after={areasAfter[kind]}
            />
          </Card>
        ))}
        <div className="text-xs text-soft">
          <p>{areasAfter.method}</p>
          {areasAfter.not_measured.length > 0 && <p>{t.notMeasured(areasAfter.not_measured.join('; '))}</p>}
        </div>
      </div>
    </>
  );
}

interface MonthFieldProps {
  name: string;
  label: string;
  month: Month;
  max: Month;
}

function MonthField({ name, label, month, max }: MonthFieldProps) {
  return (
    <label className="grid gap-1">
      <span className="text-sm font-medium">{label}</span>
      <input type="month" name={name} defaultValue={month} max={max} className={input} />
    </label>
  );
}

function cellsOf({ id, label, name, unit, a, b, change }: ComparedFigure, messages: Messages) {
  const t = messages.reporting;
  const write = (value: number | null) =>
    value === null ? t.notComputable : writeFigure({ value, unit }, messages);
  const by = change && formatNumber(change.by, 1);
  const sign = change && change.by > 0 ? '+' : '';
  const changed = change && (change.in === 'points' ? t.indicators.points(`${sign}${by}`) : `${sign}${by} %`);
  return [
    <span key="name">
      <span className="money mr-2 text-soft">{id}</span>
      {name}
      <span className="block text-xs text-soft">{label}</span>
    </span>,
    write(a),
    write(b),
    changed ?? '–',
  ];
}

interface AreaTableProps {
  caption: string;
  periods: [string, string];
  before: AreaFigures[];
  after: AreaFigures[];
}

/** Two short lines rather than one that pushes the figures out of sight. */
const head = (what: string, period: string) => (
  <>
    <span className="block font-normal text-soft">{period}</span>
    {what}
  </>
);

/** Areas or models in two periods, side by side. */
function AreaTable({ caption, periods, before, after }: AreaTableProps) {
  const t = useMessages().reporting;
  const write = (area: AreaFigures | undefined, read: (area: AreaFigures) => string) =>
    area?.suppressed ? t.hidden : area ? read(area) : '–';
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', label: t.tables.cell },
        ...periods.flatMap((period) => [
          { key: `${period}-sellers`, label: head(t.tables.sellers, period), numeric: true as const },
          { key: `${period}-gmv`, label: head(t.tables.gmv, period), numeric: true as const },
        ]),
      ]}
      rows={after.map((area) => ({
        key: area.key,
        cells: [
          <span key="name">
            {area.name}
            <span className="block text-xs text-soft">{t.compare.members(area.members.length)}</span>
          </span>,
          ...[before.find(({ key }) => key === area.key), area].flatMap((one) => [
            write(one, ({ active_sellers }) => formatNumber(active_sellers)),
            write(one, ({ gmv_net }) => formatDong(gmv_net)),
          ]),
        ],
      }))}
    />
  );
}
