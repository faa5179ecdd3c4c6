import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useSite } from '~/lib/use-site';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { KeptMarkup } from './kept-markup';
import { Link } from './link';

/** Categories and the market's other pages, for phones; opens without script. */
export function CategoryMenu() {
  const { site } = useMessages();
  const market = useSite()?.market;
  const details = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => {
    details.current?.removeAttribute('open');
  }, [key]);

  return (
    <details ref={details} className="group lg:hidden">
      <summary
        className="flex min-h-11 min-w-11 items-center justify-center rounded-md hover:bg-sand"
        aria-label={site.openMenu}
      >
        <Icon name="menu" className="size-7 group-open:hidden" />
        <Icon name="close" className="hidden size-7 group-open:block" />
      </summary>
      <KeptMarkup
        as="nav"
        cacheKey={`menu ${JSON.stringify(market?.categories)}`}
        aria-label={site.menu}
        className="absolute inset-x-0 z-30 mt-2 max-h-[75dvh] overflow-y-auto border-y border-line bg-card px-4 py-3 shadow-card"
      >
        <>
          <ul className="grid grid-cols-2 gap-x-3">
            {market?.categories.map((category) => (
              <li key={category.slug}>
                <MenuLink to={`/danh-muc/${category.slug}`}>{category.name}</MenuLink>
              </li>
            ))}
          </ul>
          <ul className="mt-2 grid grid-cols-2 gap-x-3 border-t border-line pt-2">
            <li>
              <MenuLink to="/gian-hang">{site.sellers}</MenuLink>
            </li>
            <li>
              <MenuLink to="/tra-cuu-don">{site.trackOrder}</MenuLink>
            </li>
            <li>
              <MenuLink to="/gioi-thieu">{site.about}</MenuLink>
            </li>
          </ul>
        </>
      </KeptMarkup>
    </details>
  );
}

function MenuLink({ to, children }: { to: string; children: string }) {
  return (
    <Link
      to={to}
      className="flex min-h-12 items-center rounded-md px-1 leading-snug font-medium hover:bg-sand"
    >
      {children}
    </Link>
  );
}
