import type { ProvinceSellerDecision } from '@cho-phien/backend/contract';
import { data } from '@remix-run/node';
import type { DecisionResult } from '~/components/seller-decision';
import type { Messages } from '~/messages';
import type { Desk } from './backend.server';
import { isSellerEvent } from './seller-event';

/** Sends an officer's decision on a stall; a refusal goes back to its form with what was typed. */
export async function decideSeller(desk: Desk, form: FormData, t: Messages) {
  const text = (name: string) => String(form.get(name) ?? '');
  const [slug, event, reason] = [text('seller'), text('decision'), text('reason')];
  if (!isSellerEvent(event)) throw new Response(null, { status: 400 });
  const outcome = await desk.write<ProvinceSellerDecision>(
    `/province/sellers/${encodeURIComponent(slug)}/${event}`,
    { reason },
  );
  if (outcome.ok) return answer({ slug, event, kind: 'done', reason: '', message: null }, 200);
  const { status, message, fields } = outcome.refusal;
  const said = fields.find(({ field }) => field === 'reason')?.message ?? message ?? t.common.refused;
  const shown = status >= 500 ? t.common.backendSilent : said;
  return answer({ slug, event, kind: 'refused', reason, message: shown }, status >= 500 ? 503 : status);
}

function answer(result: DecisionResult, status: number) {
  return data(result, { status });
}
