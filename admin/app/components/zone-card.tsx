import type { SellerZone } from '@cho-phien/backend/contract';
import { formatDong } from '@cho-phien/storefront/format';
import { Link } from '@remix-run/react';
import { type Messages, useMessages } from '~/messages';
import { secondaryButton } from './look';

/** A zone of the stall: where, for what, how fast. */
export function ZoneCard({ zone }: { zone: SellerZone }) {
  const { delivery: t } = useMessages();
  const { id, name, fee, free_from, days_min, days_max, enabled } = zone;
  return (
    <li
      data-testid="zone"
      data-name={name}
      className="grid gap-x-4 gap-y-2 rounded-md border border-line bg-card p-4 shadow-card sm:grid-cols-[1fr_auto]"
    >
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="text-lg font-semibold break-words">{name}</h3>
          <span
            className={`rounded-full px-3 py-1 text-sm font-semibold ${enabled ? 'bg-leaf/10 text-leaf' : 'bg-sand text-soft'}`}
          >
            {enabled ? t.on : t.off}
          </span>
        </div>
        <p className="mt-1 font-medium">
          <span className="money">{fee === 0 ? t.free : formatDong(fee)}</span>
          <span className="font-normal text-soft">
            {' · '}
            {t.terms(t.days(days_min, days_max), fee === 0 ? null : free_from)}
          </span>
        </p>
        <p className="text-sm text-soft">{reachText(zone, t)}</p>
      </div>
      <Link
        to={`/gian-hang/giao-hang/vung/${id}`}
        aria-label={t.changeZone(name)}
        className={`${secondaryButton} self-start`}
      >
        {t.change}
      </Link>
    </li>
  );
}

function reachText({ reach }: SellerZone, t: Messages['delivery']): string {
  if (reach.kind === 'country') return t.wholeCountry;
  if (reach.kind === 'province') return t.wholeProvince(reach.province.name);
  const names = reach.communes.map(({ commune_name }) => commune_name).join(', ');
  return t.communes(reach.communes.length, names);
}
