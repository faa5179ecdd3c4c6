import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { type Messages, useMessages } from '~/messages';
import { primaryButton, secondaryButton } from './look';

function explain(error: unknown, t: Messages): { heading: string; text: string } {
  const { errors } = t;
  if (!isRouteErrorResponse(error)) return { heading: errors.heading, text: errors.unexpected };
  const spoken: unknown = error.data?.message;
  const said = typeof spoken === 'string' ? spoken : null;
  if (error.status === 404) return { heading: errors.notFoundHeading, text: said ?? errors.notFound };
  if (error.status === 403) return { heading: errors.heading, text: said ?? errors.forbidden };
  if (error.status === 503) return { heading: errors.heading, text: errors.unavailable };
  return { heading: errors.heading, text: said ?? errors.unexpected };
}

/** The boundary of every route: what happened, what is safe, what to do. */
export function RouteError() {
  const error = useRouteError();
  const t = useMessages();
  const { pathname, search } = useLocation();
  const { heading, text } = explain(error, t);
  return (
    <main id="noi-dung" className="mx-auto max-w-xl px-4 py-16">
      <h1 className="text-2xl font-semibold">{heading}</h1>
      <p className="mt-3">{text}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <a href={pathname + search} className={primaryButton}>
          {t.errors.retry}
        </a>
        <a href="/" className={secondaryButton}>
          {t.errors.home}
        </a>
      </div>
    </main>
  );
}
