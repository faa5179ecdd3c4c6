import type { ProvinceSearches } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';
import { csvResponse } from '~/lib/csv';
import { searchesCsv } from '~/lib/searches-csv';
import { weekCount } from '~/lib/week-count';
import { messagesFor } from '~/messages';

/** What the screen shows as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const weeks = weekCount(new URL(request.url).searchParams);
  const searches = await desk.read<ProvinceSearches>('/province/searches', { weeks });
  const name = `nguoi-mua-tim-gi-${searches.from}-${searches.to}.csv`;
  return csvResponse(searchesCsv(searches, messagesFor(request).searches), name);
}
