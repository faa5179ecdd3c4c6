import { useSite } from '~/lib/use-site';
import { useMessages } from '~/messages/messages-context';
import { BasketLink } from './basket-link';
import { CategoryMenu } from './category-menu';
import { Icon } from './icon';
import { KeptMarkup } from './kept-markup';
import { Link } from './link';
import { Logo } from './logo';
import { SearchBox } from './search-box';

/** Search comes first on a phone; on a wide screen it stands in the middle. */
export function SiteHeader() {
  const { site } = useMessages();
  const market = useSite()?.market;
  return (
    <header className="no-print bg-card">
      <div className="page flex flex-wrap items-center gap-x-2 gap-y-2 py-2.5 lg:flex-nowrap lg:gap-x-6 lg:py-4">
        <Link to="/" className="mr-auto flex min-h-11 items-center gap-2.5 lg:mr-0" prefetch="intent">
          <Logo className="size-10" />
          <span className="leading-tight">
            <span className="block text-lg font-bold text-basalt">{market?.short_name ?? 'Chợ Phiên'}</span>
            {market && <span className="hidden text-xs text-soft sm:block">{market.area_name}</span>}
          </span>
        </Link>
        <div className="order-last w-full lg:order-none lg:flex-1">
          <SearchBox />
        </div>
        <nav
          aria-label={site.mainNavigation}
          className="hidden items-center gap-1 text-sm font-medium lg:flex"
        >
          <HeaderLink to="/gian-hang">{site.sellers}</HeaderLink>
          <HeaderLink to="/tra-cuu-don">{site.trackOrder}</HeaderLink>
        </nav>
        <AccountLink />
        <BasketLink />
        <CategoryMenu />
      </div>
      {market && market.categories.length > 0 && (
        <KeptMarkup
          as="nav"
          cacheKey={`header ${JSON.stringify(market.categories)}`}
          aria-label={site.categories}
          className="hidden border-t border-line lg:block"
        >
          <ul className="page flex flex-wrap gap-x-1 overflow-hidden text-sm">
            {market.categories.map((category) => (
              <li key={category.slug}>
                <HeaderLink to={`/danh-muc/${category.slug}`}>{category.name}</HeaderLink>
              </li>
            ))}
          </ul>
        </KeptMarkup>
      )}
      <div className="woven" />
    </header>
  );
}

function AccountLink() {
  const { site } = useMessages();
  return (
    <Link
      to="/tai-khoan"
      className="flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md font-medium hover:bg-sand lg:px-2"
      aria-label={site.account}
    >
      <Icon name="person" className="size-7" />
      <span className="hidden text-sm lg:inline">{site.account}</span>
    </Link>
  );
}

function HeaderLink({ to, children }: { to: string; children: string }) {
  return (
    <Link
      to={to}
      prefetch="intent"
      className="flex min-h-11 items-center rounded-md px-2.5 whitespace-nowrap hover:bg-sand hover:text-basalt"
    >
      {children}
    </Link>
  );
}
