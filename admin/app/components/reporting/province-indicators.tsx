import type { ParameterVersion } from '@cho-phien/backend/contract';
import { formatDate, formatNumber } from '@cho-phien/storefront/format';
import { Link } from '@remix-run/react';
import { PROVINCE_INDICATORS } from '~/lib/province-indicators';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { standaloneLink } from '../look';

interface ProvinceIndicatorsProps {
  parameters: ParameterVersion[];
  mayEnter: boolean;
}

/** What the ministry asks of a province and no marketplace can compute: the last value with its source, or the way to enter it. */
export function ProvinceIndicators({ parameters, mayEnter }: ProvinceIndicatorsProps) {
  const t = useMessages().reporting.entries;
  return (
    <Card title={t.heading}>
      <p className="max-w-prose text-sm text-soft">{t.intro}</p>
      {(['decision-1354', 'dti'] as const).map((set) => (
        <div key={set} className="mt-4">
          <h3 className="font-semibold">{t.sets[set]}</h3>
          <ol className="divide-y divide-line">
            {PROVINCE_INDICATORS.filter((one) => one.set === set).map((one) => (
              <li
                key={one.key}
                data-testid={`entry-${one.key}`}
                className="flex flex-wrap items-center justify-between gap-x-5 py-2"
              >
                <p className="min-w-40 flex-1">
                  <span className="money mr-2 text-soft">{one.number}</span>
                  {t.names[one.key]}
                </p>
                <LastValue version={lastOf(parameters, one.key)} />
                {mayEnter && (
                  <Link
                    to={`?nhap=${one.key}#nhap-so`}
                    aria-label={`${t.enter}: ${t.names[one.key]}`}
                    className={standaloneLink}
                  >
                    {t.enter}
                  </Link>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Card>
  );
}

/** The newest value in force. */
function lastOf(parameters: ParameterVersion[], key: string): ParameterVersion | undefined {
  return parameters
    .filter((one) => one.key === key && one.state === 'approved')
    .sort((a, b) => b.valid_from.localeCompare(a.valid_from))[0];
}

function LastValue({ version }: { version: ParameterVersion | undefined }) {
  const t = useMessages().reporting.entries;
  if (!version) return <p className="text-sm text-soft">{t.none}</p>;
  const { value, unit, valid_from, source, released_on } = version;
  return (
    <p className="text-right text-sm">
      <span className="money font-semibold">
        {formatNumber(value, Number.isInteger(value) ? 0 : 2)} {unit}
      </span>{' '}
      ({valid_from.slice(0, 4)})
      <span className="block text-xs text-soft">
        {source}
        {released_on && <>, {formatDate(released_on)}</>}
      </span>
    </p>
  );
}
