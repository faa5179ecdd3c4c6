import type { GoodsDraft } from '@cho-phien/backend/contract';
import type { ActionFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** What the form's script needs to know of a draft that was kept. */
export interface DraftAnswer {
  saved_at: string;
  /** How many fields stand in the way of the shelf. */
  missing: number;
}

/** Keeps what is typed while it is typed; answered as JSON. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const desk = await openDesk('member', request, context);
  const answers: unknown = await request.json().catch(() => null);
  const path = `/seller/product-drafts/${encodeURIComponent(params.id ?? '')}`;
  const outcome = await desk.write<GoodsDraft>(path, { answers });
  if (!outcome.ok) return new Response(null, { status: outcome.refusal.status });
  const { saved_at, problems } = outcome.value;
  return Response.json({ saved_at, missing: problems.length } satisfies DraftAnswer);
}
