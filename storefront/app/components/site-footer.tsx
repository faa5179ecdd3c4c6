import { useLocation, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatPhone, phoneHref } from '~/lib/format';
import { POLICY_SLUGS } from '~/lib/policies';
import { useSite } from '~/lib/use-site';
import { useMessages } from '~/messages/messages-context';
import { Link } from './link';

/** Who runs the market, its rules, and an honest word when its goods are invented. */
export function SiteFooter() {
  const { footer, site, policies } = useMessages();
  const { market, openStallUrl } = useSite() ?? {};
  return (
    <footer className="no-print mt-16 bg-sand text-sm">
      <div className="woven" />
      {market?.demo && (
        <p className="bg-cashew-tint">
          <span className="page block py-3">{footer.demo}</span>
        </p>
      )}
      <div className="page grid grid-cols-2 gap-x-6 gap-y-6 py-10 lg:grid-cols-[1.5fr_1fr_1fr_1fr]">
        {market && (
          <section aria-labelledby="van-hanh" className="col-span-2 lg:col-span-1">
            <h2 id="van-hanh" className="mb-2 font-bold">
              {footer.operator}
            </h2>
            <p className="font-medium">{market.operator_name}</p>
            <p className="mt-1 text-soft">{market.address}</p>
            <p className="mt-2">
              {footer.hotline}{' '}
              <a className="link inline-block py-2 font-medium" href={phoneHref(market.hotline)}>
                {formatPhone(market.hotline)}
              </a>
              <br />
              <a className="link inline-block py-2" href={`mailto:${market.email}`}>
                {market.email}
              </a>
            </p>
          </section>
        )}
        <FooterList title={footer.shop}>
          <FooterLink to="/tim-kiem">{footer.allGoods}</FooterLink>
          <FooterLink to="/gian-hang">{site.sellers}</FooterLink>
          <FooterLink to="/gio-hang">{site.basket}</FooterLink>
          {openStallUrl && (
            <li>
              <a
                href={openStallUrl}
                data-testid="open-stall"
                className="inline-flex min-h-11 items-center hover:text-basalt hover:underline"
              >
                {footer.openStall}
              </a>
            </li>
          )}
        </FooterList>
        <FooterList title={footer.help}>
          <FooterLink to="/tra-cuu-don">{site.trackOrder}</FooterLink>
          <FooterLink to="/tra-cuu-hoa-don">{site.trackInvoice}</FooterLink>
          <FooterLink to="/gioi-thieu">{site.about}</FooterLink>
          <LanguageSwitch />
        </FooterList>
        <FooterList title={footer.policies} wide>
          {POLICY_SLUGS.map((slug) => (
            <FooterLink key={slug} to={`/chinh-sach/${slug}`}>
              {policies[slug]}
            </FooterLink>
          ))}
        </FooterList>
      </div>
      <p className="border-t border-line">
        <span className="page block py-4 text-soft">{footer.cookies}</span>
      </p>
    </footer>
  );
}

interface FooterListProps {
  title: string;
  wide?: boolean;
  children: ReactNode;
}

function FooterList({ title, wide = false, children }: FooterListProps) {
  return (
    <section className={wide ? 'col-span-2 lg:col-span-1' : ''}>
      <h2 className="mb-1 font-bold">{title}</h2>
      <ul className={wide ? 'grid grid-cols-2 gap-x-6 lg:block' : ''}>{children}</ul>
    </section>
  );
}

function FooterLink({ to, children }: { to: string; children: string }) {
  return (
    <li>
      <Link to={to} className="inline-flex min-h-11 items-center hover:text-basalt hover:underline">
        {children}
      </Link>
    </li>
  );
}

/** A whole new document: the other language's catalogue is not in this one. */
function LanguageSwitch() {
  const { language } = useMessages();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const current = useSite()?.language ?? 'vi';
  const other = current === 'vi' ? 'en' : 'vi';
  const search = new URLSearchParams(params);
  search.set('lang', other);
  return (
    <li>
      <Link
        to={{ pathname, search: search.toString() }}
        reloadDocument
        lang={other}
        rel="nofollow"
        title={language.switchTo}
        className="inline-flex min-h-11 items-center hover:text-basalt hover:underline"
      >
        {language.other}
      </Link>
    </li>
  );
}
