import { data } from '@remix-run/node';
import { titleMeta } from '~/lib/title';

export { PageError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.error);

export function loader() {
  throw data(null, { status: 404 });
}

/** Never shown: the loader always answers with the boundary. */
export default function NotFound() {
  return null;
}
