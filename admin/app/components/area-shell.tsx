import { Form, Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '~/messages';
import { Icon, type IconName } from './icon';

export interface Tab {
  href: string;
  label: string;
  icon: IconName;
  /** The tab stands for this one page, not for the pages below it. */
  exact?: true;
  /** Other pages that one reaches from it, with those below them. */
  also?: readonly string[];
}

interface AreaShellProps {
  area: string;
  /** Stall or market that the area is about. */
  subject: string;
  person: string;
  tabs: Tab[];
  otherArea: { href: string; label: string } | null;
  children: ReactNode;
}

/** The frame of an area: who one is, where one is, the way out. On a phone the tabs stand at the bottom, within thumb's reach. */
export function AreaShell({ area, subject, person, tabs, otherArea, children }: AreaShellProps) {
  const t = useMessages();
  const { pathname, search } = useLocation();
  return (
    <div className="flex min-h-dvh flex-col pb-20 md:pb-0 print:pb-0">
      <header className="border-b border-line bg-card print:hidden">
        <div className="mx-auto flex w-full max-w-page items-center gap-x-5 px-4">
          <Link to="/" className="flex min-h-14 min-w-0 items-center gap-3 py-2">
            <img src="/favicon.svg" alt="" width={32} height={32} />
            <span className="min-w-0 leading-tight">
              <span className="block truncate text-xs text-soft">
                {t.common.appName} · {area}
              </span>
              <span className="block truncate font-semibold lg:max-w-60 xl:max-w-96">{subject}</span>
            </span>
          </Link>
          <Tabs tabs={tabs} />
          <Account person={person} otherArea={otherArea} />
        </div>
        <div className="woven" />
      </header>
      <main id="noi-dung" className="mx-auto w-full max-w-page flex-1 px-4 py-5 md:py-8">
        {children}
      </main>
      <footer className="mx-auto w-full max-w-page px-4 pb-4 print:hidden">
        <LanguageSwitch returnTo={pathname + search} />
      </footer>
    </div>
  );
}

/** Whether one is at a tab's page, or at one that belongs to it. */
function isAt({ href, exact, also = [] }: Tab, pathname: string): boolean {
  if (exact) return pathname === href;
  return [href, ...also].some((path) => pathname === path || pathname.startsWith(`${path}/`));
}

function Tabs({ tabs }: { tabs: Tab[] }) {
  const t = useMessages();
  const { pathname } = useLocation();
  return (
    <nav
      aria-label={t.common.mainNavigation}
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-card md:static md:border-0"
    >
      <ul className="flex">
        {tabs.map((tab) => (
          <li key={tab.href} className="min-w-0 flex-1 basis-0 md:basis-auto">
            <Link
              to={tab.href}
              aria-current={isAt(tab, pathname) ? 'page' : undefined}
              className={`flex min-h-16 flex-col items-center justify-center gap-0.5 whitespace-nowrap border-t-3 px-0.5 text-[0.6875rem] max-[389px]:tracking-tighter min-[390px]:text-xs md:min-h-14 md:border-t-0 md:border-b-3 md:px-2 md:text-sm xl:flex-row xl:gap-1.5 ${
                isAt(tab, pathname)
                  ? 'border-basalt font-semibold text-basalt'
                  : 'border-transparent text-soft hover:text-ink'
              }`}
            >
              <Icon name={tab.icon} className="size-6 md:size-5" />
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const quietLink =
  'inline-flex min-h-11 items-center whitespace-nowrap text-sm text-soft underline-offset-4 hover:underline';

function Account({ person, otherArea }: Pick<AreaShellProps, 'person' | 'otherArea'>) {
  const t = useMessages();
  return (
    <div className="ml-auto flex items-center gap-x-4">
      <span className="hidden max-w-32 truncate text-sm text-soft xl:inline">{person}</span>
      {otherArea && (
        <Link
          to={otherArea.href}
          className={quietLink}
          aria-label={`${t.common.switchArea}: ${otherArea.label}`}
        >
          {otherArea.label}
        </Link>
      )}
      <Form method="post" action="/dang-xuat">
        <button type="submit" className={quietLink}>
          {t.common.signOut}
        </button>
      </Form>
    </div>
  );
}

export function LanguageSwitch({ returnTo }: { returnTo: string }) {
  const t = useMessages();
  return (
    <Form method="post" action="/ngon-ngu" reloadDocument>
      <input type="hidden" name="ve" value={returnTo} />
      <button type="submit" className={quietLink}>
        {t.common.otherLanguage}
      </button>
    </Form>
  );
}
