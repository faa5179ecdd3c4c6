import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { type Messages, useMessages } from '~/messages';
import { primaryButton, secondaryButton } from './look';

interface Explanation {
  heading: string;
  text: string;
  /** Whether asking once more may help. */
  passing: boolean;
}

function explain(error: unknown, t: Messages): Explanation {
  const { errors } = t;
  if (!isRouteErrorResponse(error))
    return { heading: errors.heading, text: errors.unexpected, passing: true };
  const spoken: unknown = error.data?.message;
  const said = typeof spoken === 'string' ? spoken : null;
  if (error.status === 404)
    return { heading: errors.notFoundHeading, text: said ?? errors.notFound, passing: false };
  if (error.status === 403)
    return { heading: errors.heading, text: said ?? errors.forbidden, passing: false };
  if (error.status === 503) return { heading: errors.heading, text: errors.unavailable, passing: true };
  return { heading: errors.heading, text: said ?? errors.unexpected, passing: true };
}

/** The boundary of a page inside an area: what happened, what is safe, what to do. */
export function RouteError() {
  const error = useRouteError();
  const t = useMessages();
  const { pathname, search } = useLocation();
  const { heading, text, passing } = explain(error, t);
  return (
    <div className="mx-auto max-w-xl py-10">
      <h1 className="text-2xl font-semibold">{heading}</h1>
      <p className="mt-3">{text}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        {passing && (
          <a href={pathname + search} className={primaryButton}>
            {t.errors.retry}
          </a>
        )}
        <a href="/" className={passing ? secondaryButton : primaryButton}>
          {t.errors.home}
        </a>
      </div>
    </div>
  );
}

/** The same for a page without a frame around it. */
export function PageError() {
  return (
    <main id="noi-dung" className="px-4 py-6">
      <RouteError />
    </main>
  );
}
