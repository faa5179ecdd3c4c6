import type { DrillDown } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';
import { csvResponse } from '~/lib/csv';
import { drillQuery, parseDrill } from '~/lib/drill-address';
import { drillCsv } from '~/lib/drill-csv';
import { monthOf } from '~/lib/month';
import { messagesFor } from '~/messages';

/** What the page shows as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const address = parseDrill(new URL(request.url).searchParams, monthOf(new Date()));
  const drill = await desk.read<DrillDown>('/province/drill-down', drillQuery(address));
  const name = ['chi-tiet', drill.period, ...address.path].join('-');
  return csvResponse(drillCsv(drill, messagesFor(request)), `${name}.csv`);
}
