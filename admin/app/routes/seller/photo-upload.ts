import type { TakenPhoto } from '@cho-phien/backend/contract';
import type { ActionFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';
import { messagesFor } from '~/messages';

export type PhotoAnswer = { key: string; reason: null } | { key: null; reason: string };

/** One photograph as it is, for the form of goods with script; answered as JSON. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const desk = await openDesk('member', request, context);
  const name = new URL(request.url).searchParams.get('name') ?? '';
  const bytes = new Uint8Array(await request.arrayBuffer());
  const outcome = await desk.upload<TakenPhoto>('/seller/photos', bytes, { name });
  if (outcome.ok) return answer({ key: outcome.value.key, reason: null }, 201);
  const { status, message } = outcome.refusal;
  return answer({ key: null, reason: message ?? messagesFor(request).common.refused }, status);
}

function answer(body: PhotoAnswer, status: number): Response {
  return Response.json(body, { status });
}
