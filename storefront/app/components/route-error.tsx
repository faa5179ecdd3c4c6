import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { Link } from './link';

/** What happened, what is safe, what to do; header and footer stay where they are. */
export function RouteError() {
  const { errors } = useMessages();
  const { pathname, search } = useLocation();
  const status = useStatus();
  const missing = status === 404 || status === 410;
  const title = missing
    ? errors.notFoundTitle
    : status === 503
      ? errors.unavailableTitle
      : errors.brokenTitle;
  const text = missing ? errors.notFound : status === 503 ? errors.unavailable : errors.broken;
  return (
    <div className="page flex flex-col items-center gap-4 py-16 text-center">
      <span className="flex size-20 items-center justify-center rounded-full bg-sand text-basalt">
        <Icon name={missing ? 'search' : 'warning'} className="size-10" />
      </span>
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      <p className="max-w-prose text-soft">{text}</p>
      <div className="mt-2 flex flex-wrap justify-center gap-3">
        {missing ? (
          <Link to="/tim-kiem" className="btn btn-main">
            {errors.goSearch}
          </Link>
        ) : (
          <Link to={pathname + search} reloadDocument className="btn btn-main">
            {errors.retry}
          </Link>
        )}
        <Link to="/" reloadDocument={!missing} className="btn btn-quiet">
          {errors.goHome}
        </Link>
      </div>
    </div>
  );
}

function useStatus(): number {
  const error = useRouteError();
  return isRouteErrorResponse(error) ? error.status : 500;
}
