import type { Opening, OpeningList } from '@cho-phien/backend/contract';
import { type AppLoadContext, redirect } from '@remix-run/node';
import { openDesk } from './auth.server';
import type { Desk } from './backend.server';
import { OPENING_HOME } from './opening-steps';

const LIVE: readonly Opening['state'][] = ['draft', 'submitted', 'asked_back'];

/** The opening that a person has to do with: the one that goes on, else the last one; null before the first. */
export async function currentOpening(desk: Desk): Promise<Opening | null> {
  const { openings } = await desk.read<OpeningList>('/seller/openings');
  const row = openings.find(({ state }) => LIVE.includes(state)) ?? openings[0];
  return row ? desk.read<Opening>(`/seller/openings/${row.id}`) : null;
}

/** The opening that may be written on, with the way to its door. @throws the way to the list when there is none */
export async function writableOpening(request: Request, context: AppLoadContext) {
  const desk = await openDesk('member', request, context);
  const opening = await currentOpening(desk);
  if (opening?.state !== 'draft' && opening?.state !== 'asked_back') throw redirect(OPENING_HOME);
  return { desk, opening, door: `/seller/openings/${opening.id}` };
}
