import type { LoaderFunctionArgs } from '@remix-run/node';
import { backend } from '~/lib/backend.server';

/** What the search box may mean. */
export async function loader({ request }: LoaderFunctionArgs) {
  const q = new URL(request.url).searchParams.get('q')?.trim().slice(0, 120) ?? '';
  const suggestions = q ? await backend.suggestions(q) : [];
  return Response.json(suggestions, { headers: { 'Cache-Control': 'private, max-age=2' } });
}
