import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '~/root';

/** What the root loader knows of market and visitor; undefined on the page shown when even that could not be had. */
export function useSite() {
  return useRouteLoaderData<typeof loader>('root');
}
