import {
  type AskReturnRequest,
  RETURN_PHOTO_BYTES,
  RETURN_PHOTO_LIMIT,
  RETURN_REASONS,
  type Returnable,
  type ReturnReason,
} from '@cho-phien/backend/contract';
import type { Messages } from '~/messages/vi';
import { backend } from './backend.server';
import type { CheckoutProblem } from './checkout-form';
import type { OrderKey } from './cookies.server';
import { textField } from './form-fields';
import { quantityControl } from './form-problems';
import { type AccountValues, accountProblems, readAccount, toAccount } from './refund-account';
import { type FormRefusal, sayToBackend } from './say-to-backend.server';

/** The form as it was sent, so that nothing is lost when it comes back. */
export interface ReturnValues {
  key: string;
  reason: string;
  note: string;
  /** Typed pieces by line. */
  quantities: Record<string, string>;
  /** Pictures that the backend has already. */
  photoIds: string[];
  account: AccountValues;
}

export function readReturnForm(form: FormData, { lines }: Returnable): ReturnValues {
  return {
    key: textField(form, 'key'),
    reason: textField(form, 'reason'),
    note: textField(form, 'note'),
    quantities: Object.fromEntries(
      lines.map(({ line_id }) => [line_id, textField(form, quantityControl(line_id))]),
    ),
    photoIds: form.getAll('photo').filter((id) => typeof id === 'string'),
    account: readAccount(form),
  };
}

/** Sends the chosen pictures; answers the ids of all that the backend has now, and what was wrong with others. */
export async function sendPhotos(
  form: FormData,
  known: string[],
  to: { code: string; key: OrderKey },
  messages: Messages,
): Promise<{ ids: string[]; problems: CheckoutProblem[] }> {
  const { errors } = messages.returns;
  const files = form.getAll('photos').filter((one): one is File => typeof one !== 'string' && one.size > 0);
  const wrong = (message: string) => ({ ids: known, problems: [{ field: 'photos', message }] });
  if (known.length + files.length > RETURN_PHOTO_LIMIT) return wrong(errors.tooManyPhotos);
  const large = files.find(({ size }) => size > RETURN_PHOTO_BYTES);
  if (large) return wrong(errors.photoTooLarge(large.name));
  const ids = [...known];
  for (const file of files) {
    const refusal = await sayToBackend(async () => {
      ids.push((await backend.sendReturnPhoto(to.code, to.key, file)).id);
    }, messages);
    if (refusal) {
      const message = `${file.name}: ${refusal.problems[0]?.message ?? refusal.notice}`;
      return { ids, problems: [{ field: 'photos', message }] };
    }
  }
  return { ids, problems: [] };
}

/** Null when the request was sent. */
export async function sendReturn(
  values: ReturnValues,
  { order_id, needs_account }: Returnable,
  { code, key }: { code: string; key: OrderKey },
  messages: Messages,
): Promise<FormRefusal | null> {
  const { errors } = messages.returns;
  const reason = toReason(values.reason);
  const items = toItems(values);
  const problems: CheckoutProblem[] = [
    ...(items.length > 0 ? [] : [{ field: firstQuantity(values), message: errors.nothing }]),
    ...(reason ? [] : [{ field: 'reason', message: errors.reason }]),
    ...(values.note ? [] : [{ field: 'note', message: errors.note }]),
    ...(needs_account ? accountProblems(values.account, messages) : []),
  ];
  if (!reason || problems.length > 0) return { status: 422, notice: messages.returns.errorsHint, problems };
  const request: AskReturnRequest = {
    idempotency_key: values.key,
    reason,
    note: values.note,
    items,
    photo_ids: values.photoIds,
    ...(needs_account ? { account: toAccount(values.account) } : {}),
  };
  return sayToBackend(
    () => backend.askReturn(code, order_id, key, request),
    messages,
    items.map(({ line_id }) => line_id),
  );
}

function toReason(typed: string): ReturnReason | null {
  return RETURN_REASONS.find((reason) => reason === typed) ?? null;
}

function toItems({ quantities }: ReturnValues): AskReturnRequest['items'] {
  return Object.entries(quantities).flatMap(([line_id, typed]) =>
    /^\d{1,4}$/.test(typed) && Number(typed) > 0 ? [{ line_id, quantity: Number(typed) }] : [],
  );
}

function firstQuantity({ quantities }: ReturnValues): string | null {
  const [first] = Object.keys(quantities);
  return first === undefined ? null : quantityControl(first);
}
