import type { GrdpContribution } from '@cho-phien/backend/contract';
import { formatDong } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Card } from '~/components/card';
import { FilterLinks } from '~/components/filter-links';
import { figureOf, GrdpChain } from '~/components/reporting/grdp-chain';
import { IndustryTable } from '~/components/reporting/industry-table';
import { MethodNotes } from '~/components/reporting/method-notes';
import { OfficialSeries } from '~/components/reporting/official-series';
import { ParameterTable } from '~/components/reporting/parameter-table';
import { PlaceholderBadge } from '~/components/reporting/placeholder-badge';
import { SectionLinks } from '~/components/reporting/section-links';
import { openDesk } from '~/lib/auth.server';
import { formatTiny } from '~/lib/figure-words';
import { localDate } from '~/lib/month';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.reporting.grdp.title);

const YEARS_SHOWN = 3;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const thisYear = Number(localDate(new Date()).slice(0, 4));
  const year = new URL(request.url).searchParams.get('nam') ?? String(thisYear);
  const contribution = await desk.read<GrdpContribution>('/province/grdp', { year });
  return { contribution, years: Array.from({ length: YEARS_SHOWN }, (_, back) => String(thisYear - back)) };
}

export default function Grdp() {
  const { contribution, years } = useLoaderData<typeof loader>();
  const t = useMessages().reporting;
  const { figures, year } = contribution;
  return (
    <>
      <SectionLinks />
      <h1 className="mt-3 text-2xl font-semibold">{t.grdp.heading}</h1>
      <div className="mt-3">
        <FilterLinks
          label={t.grdp.years}
          filters={years.map((one) => ({ label: one, href: `?nam=${one}`, active: one === year }))}
        />
      </div>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        <Finding contribution={contribution} />
        <GrdpChain figures={figures} />
        <IndustryTable industries={figures.industries} />
        <MethodNotes figures={figures} />
        <Card title={t.parameters.used}>
          <ParameterTable caption={t.parameters.used} parameters={figures.parameters} />
        </Card>
        <OfficialSeries official={contribution.official} goals={contribution.goals} />
      </div>
    </>
  );
}

function Finding({ contribution: { year, figures } }: { contribution: GrdpContribution }) {
  const t = useMessages().reporting;
  const { indicators } = figures;
  const m8 = indicators.find(({ id }) => id === 'M8');
  const [lower, upper] = [figureOf(indicators, 'M8', 'lower'), figureOf(indicators, 'M8', 'upper')];
  const known = lower !== null && upper !== null;
  const amount = (id: 'M4' | 'M6') => {
    const value = figureOf(indicators, id);
    return value === null ? t.notComputable : formatDong(value);
  };
  return (
    <Card
      title={known ? t.grdp.finding(year, formatTiny(lower), formatTiny(upper)) : t.grdp.notComputable(year)}
      aside={m8?.placeholder ? <PlaceholderBadge /> : undefined}
    >
      {known ? (
        <p>{t.grdp.findingWhat}</p>
      ) : (
        <ul className="list-disc pl-5">
          {m8?.needs.map(({ code, label }) => (
            <li key={code}>{label}</li>
          ))}
        </ul>
      )}
      <dl className="mt-4 grid gap-4 sm:grid-cols-2">
        {(['M4', 'M6'] as const).map((id) => (
          <div key={id}>
            <dt className="text-sm text-soft">{id === 'M4' ? t.grdp.platform : t.grdp.carried}</dt>
            <dd className="money text-xl font-semibold">{amount(id)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-soft">{t.grdp.warning}</p>
    </Card>
  );
}
