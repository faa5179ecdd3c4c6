import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from './auth.server';
import { pageNumber } from './page-number';

/** A page of what officers decide on, in the state that `trang-thai` names; what waits is in the first of `states`. */
export async function readQueue<List, State extends string>(
  { request, context }: LoaderFunctionArgs,
  path: string,
  states: readonly [State, ...State[]],
) {
  const desk = await openDesk('officer', request, context);
  const params = new URL(request.url).searchParams;
  const state = states.find((one) => one === params.get('trang-thai')) ?? states[0];
  const list = await desk.read<List>(path, { state, page: pageNumber(params) });
  return { list, state, storefrontUrl: context.env.STOREFRONT_URL };
}
