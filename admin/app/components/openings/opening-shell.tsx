import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '~/messages';
import { LanguageSwitch } from '../area-shell';

/** The frame of pages that come before one has a stall. */
export function OpeningShell({
  signedIn,
  returnTo,
  title,
  children,
}: {
  signedIn: boolean;
  returnTo: string;
  /** What the page is for, where that is not to open a stall. */
  title?: string;
  children: ReactNode;
}) {
  const t = useMessages();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line bg-card">
        <div className="mx-auto flex w-full max-w-xl items-center justify-between gap-4 px-4">
          <Link to="/mo-gian-hang" className="flex min-h-14 items-center gap-3 py-2">
            <img src="/favicon.svg" alt="" width={32} height={32} />
            <span className="leading-tight">
              <span className="block text-xs text-soft">{t.common.appName}</span>
              <span className="block font-semibold">{title ?? t.openings.title}</span>
            </span>
          </Link>
          {signedIn && (
            <Form method="post" action="/dang-xuat">
              <button
                type="submit"
                className="inline-flex min-h-11 items-center text-sm text-soft underline-offset-4 hover:underline"
              >
                {t.common.signOut}
              </button>
            </Form>
          )}
        </div>
        <div className="woven" />
      </header>
      <main id="noi-dung" className="mx-auto w-full max-w-xl flex-1 px-4 py-5 md:py-8">
        {children}
      </main>
      <footer className="mx-auto w-full max-w-xl px-4 pb-4">
        <LanguageSwitch returnTo={returnTo} />
      </footer>
    </div>
  );
}
