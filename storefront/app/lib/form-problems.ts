import type { FieldError } from '@cho-phien/backend/contract';
import type { CheckoutProblem } from './checkout-form';

/** What a control of a form after the sale is called in the backend's answer. */
const CONTROLS: Record<string, string> = {
  reason: 'reason',
  note: 'note',
  claim: 'claim',
  contact: 'contact',
  photos: 'photos',
  photo_ids: 'photos',
  bank_bin: 'bank',
  account: 'account',
  holder: 'holder',
};

/** The backend's words on its fields, on the controls of the form. `lines` are the lines in the order in which they were sent. */
export function toFormProblems(fields: FieldError[], lines: string[] = []): CheckoutProblem[] {
  return fields.map(({ field, message }) => {
    const index = /^items\.(\d+)\./.exec(field)?.[1];
    const line = index === undefined ? undefined : lines[Number(index)];
    const last = field.split('.').at(-1) ?? '';
    return { field: line === undefined ? (CONTROLS[last] ?? null) : quantityControl(line), message };
  });
}

/** Where the pieces of a line that go back are typed. */
export function quantityControl(lineId: string): string {
  return `so-luong-${lineId}`;
}
