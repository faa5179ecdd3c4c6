import { data } from '@remix-run/node';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export function loader() {
  throw data(null, { status: 404 });
}

/** Never shown: the loader always answers with the boundary. */
export default function NotFound() {
  return null;
}
