import type { DrillCell, DrillDown } from '@cho-phien/backend/contract';
import { formatDate } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Card } from '~/components/card';
import { FigureCard } from '~/components/charts/figure-card';
import { FilterLinks } from '~/components/filter-links';
import { Icon } from '~/components/icon';
import { standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { DrillBars } from '~/components/reporting/drill-bars';
import { DrillChange } from '~/components/reporting/drill-change';
import { DrillPeriodForm } from '~/components/reporting/drill-period-form';
import { DrillTable } from '~/components/reporting/drill-table';
import { DrillTrail } from '~/components/reporting/drill-trail';
import { SectionLinks } from '~/components/reporting/section-links';
import { openDesk } from '~/lib/auth.server';
import {
  type DrillAddress,
  drillCsvHref,
  drillHref,
  drillQuery,
  MEASURES,
  parseDrill,
} from '~/lib/drill-address';
import { readMeasure, writeMeasure, writeVersion } from '~/lib/drill-figures';
import { monthOf } from '~/lib/month';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.drill.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const current = monthOf(new Date());
  const address = parseDrill(new URL(request.url).searchParams, current);
  const drill = await desk.read<DrillDown>('/province/drill-down', drillQuery(address));
  return { drill, address, current };
}

export default function DrillDownPage() {
  const { drill, address, current } = useLoaderData<typeof loader>();
  const messages = useMessages();
  const t = messages.drill;
  return (
    <>
      <SectionLinks />
      <h1 className="mt-3 text-2xl font-semibold">
        {t.heading}: {drill.total.label}
        <span className="block text-lg font-medium text-soft">
          {t.period(drill.period)} · {messages.reporting.view.production}
        </span>
      </h1>
      <DrillTrail path={drill.path} address={address} />
      <div className="mt-2 flex flex-wrap items-end justify-between gap-3">
        <DrillPeriodForm address={address} current={current} />
        <a href={drillCsvHref(address)} download className={`${standaloneLink} print:hidden`}>
          <Icon name="download" />
          {t.download}
        </a>
      </div>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        {drill.running_until && <Notice tone="info">{t.running(formatDate(drill.running_until))}</Notice>}
        {drill.confidential && <Notice tone="warning">{messages.reporting.confidential}</Notice>}
        <Totals drill={drill} />
        <FilterLinks
          label={t.measure}
          filters={MEASURES.map((measure) => ({
            label: t.measures[measure],
            href: drillHref({ ...address, measure }),
            active: measure === address.measure,
          }))}
        />
        <Rows drill={drill} address={address} />
        <Card title={messages.reporting.method}>
          <ul className="list-disc space-y-1 pl-5 text-sm">
            {drill.method.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <h3 className="mt-4 font-semibold">{messages.reporting.coverage}</h3>
          <p className="text-sm">{drill.coverage}</p>
          <h3 className="mt-4 font-semibold">{t.versions}</h3>
          <ul className="break-words text-sm">
            {drill.versions.map((version) => (
              <li key={version.month}>{writeVersion(version, t)}</li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

/** What is open, in all measures, beside the period before. */
function Totals({ drill: { total, previous } }: { drill: DrillDown }) {
  const { drill: t, reporting } = useMessages();
  return (
    <section aria-label={t.total(total.label)}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 rounded-md border border-line bg-card p-4 shadow-card sm:grid-cols-3 xl:grid-cols-5">
        {MEASURES.map((measure) => {
          const value = readMeasure(total.now, measure);
          return (
            <div key={measure} data-testid={`drill-total-${measure}`} data-value={value}>
              <dt className="text-sm text-soft">{t.measures[measure]}</dt>
              <dd className="money text-lg font-semibold">
                {typeof value === 'number'
                  ? writeMeasure(value, measure)
                  : value === 'hidden'
                    ? reporting.hidden
                    : '–'}
              </dd>
              <dd className="text-sm text-soft">
                <DrillChange now={total.now} before={total.before} measure={measure} />
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-1 text-xs text-soft">{t.beside(t.period(previous))}</p>
    </section>
  );
}

function Rows({ drill, address }: { drill: DrillDown; address: DrillAddress }) {
  const { drill: t } = useMessages();
  const { measure } = address;
  const hidden = drill.total.now.state !== 'none';
  if (drill.rows.length === 0 || drill.by === null) {
    return (
      <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">
        {hidden ? t.allHidden : t.nothing}
      </p>
    );
  }
  const most = drill.rows
    .flatMap((row) => {
      const value = readMeasure(row.now, measure);
      return typeof value === 'number' ? [{ label: row.label, value }] : [];
    })
    .sort((a, b) => b.value - a.value)[0];
  const hrefOf = (row: DrillCell) =>
    drill.by === 'payment' || row.now.state !== 'shown'
      ? null
      : drillHref({ ...address, path: [...address.path, row.cell] });
  return (
    <FigureCard
      testId="drill-chart"
      title={most ? t.finding(most.label, writeMeasure(most.value, measure)) : t.allHidden}
      unit={t.unit(t.measures[measure], t.by[drill.by])}
      notes={[t.legend(t.period(drill.period), t.period(drill.previous)), t.intro]}
      table={<DrillTable drill={drill} />}
    >
      <DrillBars rows={drill.rows} measure={measure} hrefOf={hrefOf} />
    </FigureCard>
  );
}
