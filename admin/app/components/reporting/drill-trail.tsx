import type { DrillDown } from '@cho-phien/backend/contract';
import { Link } from '@remix-run/react';
import { type DrillAddress, drillHref } from '~/lib/drill-address';
import { useMessages } from '~/messages';
import { standaloneLink } from '../look';

/** What was opened so far; each step leads back to itself. */
export function DrillTrail({ path, address }: { path: DrillDown['path']; address: DrillAddress }) {
  const t = useMessages().drill;
  const steps = [{ label: t.whole }, ...path].map(({ label }, depth) => ({
    label,
    href: drillHref({ ...address, path: address.path.slice(0, depth) }),
  }));
  return (
    <nav aria-label={t.trail}>
      <ol className="flex flex-wrap items-center gap-x-2">
        {steps.map(({ label, href }, depth) => (
          <li key={href} className="inline-flex items-center gap-x-2">
            {depth > 0 && <span aria-hidden="true">›</span>}
            {depth === steps.length - 1 ? (
              <span aria-current="page" className="inline-flex min-h-11 items-center font-semibold">
                {label}
              </span>
            ) : (
              <Link to={href} className={standaloneLink}>
                {label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
