import type { SellerVariant } from '@cho-phien/backend/contract';
import { data } from '@remix-run/node';
import type { VariantResult } from '~/components/variant-form';
import type { Messages } from '~/messages';
import type { Desk, Refusal } from './backend.server';
import { readVariantEdit, type VariantValues } from './variant-edit';

/** Saves price and stock of one variant from its form; the answer goes back to that row. */
export async function saveVariant(desk: Desk, form: FormData, t: Messages) {
  const text = (name: string) => String(form.get(name) ?? '');
  const variantId = text('variant');
  const values: VariantValues = { price: text('price'), stocked: text('stocked') };
  const edit = readVariantEdit(values, { price: text('price_before'), stocked: text('stocked_before') });

  if (edit.kind === 'unchanged')
    return answer({ variantId, kind: 'unchanged', values, errors: {}, reason: null }, 200);
  if (edit.kind === 'problems') {
    const { price, stocked } = edit.problems;
    const errors = {
      ...(price && { price: t.products.priceProblems[price] }),
      ...(stocked && { stocked: t.products.stockProblems[stocked] }),
    };
    return answer({ variantId, kind: 'refused', values, errors, reason: null }, 400);
  }

  const outcome = await desk.write<SellerVariant>(
    `/seller/variants/${encodeURIComponent(variantId)}`,
    edit.change,
  );
  if (!outcome.ok) {
    const { status } = outcome.refusal;
    const result = { variantId, kind: 'refused', values, ...explain(outcome.refusal, t) } as const;
    return answer(result, status >= 500 ? 503 : status);
  }
  const { price, stocked } = outcome.value;
  const saved = { price: String(price), stocked: String(stocked) };
  return answer({ variantId, kind: 'saved', values: saved, errors: {}, reason: null }, 200);
}

function answer(result: VariantResult, status: number) {
  return data(result, { status });
}

function explain(
  { status, message, fields }: Refusal,
  t: Messages,
): Pick<VariantResult, 'errors' | 'reason'> {
  if (status >= 500) return { errors: {}, reason: t.common.backendSilent };
  const about = (name: string) => fields.find(({ field }) => field === name)?.message;
  const price = about('price');
  const stocked = about('stocked');
  const errors = { ...(price && { price }), ...(stocked && { stocked }) };
  return { errors, reason: price || stocked ? null : (message ?? t.common.refused) };
}
