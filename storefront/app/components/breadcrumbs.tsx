import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { Link } from './link';

export interface Crumb {
  label: string;
  to?: string;
}

/** Where one is, from the home page down; the last crumb is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { site } = useMessages();
  const way: Crumb[] = [{ label: site.home, to: '/' }, ...crumbs];
  return (
    <nav aria-label={site.breadcrumbs} className="no-print -mx-1 overflow-hidden text-sm text-soft">
      <ol className="flex flex-wrap items-center">
        {way.map((crumb, index) => (
          <li
            key={crumb.label}
            className={`min-w-0 items-center ${index === way.length - 1 && way.length > 2 ? 'hidden sm:flex' : 'flex'}`}
          >
            {index > 0 && <Icon name="chevron" className="size-4" />}
            {crumb.to && index < way.length - 1 ? (
              <Link
                to={crumb.to}
                prefetch="intent"
                className="flex min-h-11 items-center px-1 hover:text-basalt hover:underline"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate px-1">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
