import type { Messages } from '~/messages/vi';
import type { CheckoutProblem } from './checkout-form';
import { textField } from './form-fields';

/** Where money is to go, as it was typed. */
export interface AccountValues {
  bank: string;
  account: string;
  holder: string;
}

export const NO_ACCOUNT: AccountValues = { bank: '', account: '', holder: '' };

export function readAccount(form: FormData): AccountValues {
  return {
    bank: textField(form, 'bank'),
    account: textField(form, 'account'),
    holder: textField(form, 'holder'),
  };
}

/** What is missing; whether it is right is for the backend to say. */
export function accountProblems(typed: AccountValues, { returns }: Messages): CheckoutProblem[] {
  return (['bank', 'account', 'holder'] as const)
    .filter((name) => typed[name] === '')
    .map((field) => ({ field, message: returns.errors[field] }));
}

export function toAccount({ bank, account, holder }: AccountValues) {
  return { bank_bin: bank, account, holder };
}
