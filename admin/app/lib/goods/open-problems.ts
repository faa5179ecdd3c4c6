import type { GoodsAnswers } from '@cho-phien/backend/contract';
import { type RefObject, useEffect, useState } from 'react';

/** What is answered in a field as refusals name it: `name`, `variants.0.price`. */
function answerAt(answers: GoodsAnswers, field: string): unknown {
  return field.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }, answers);
}

/** An untouched list or text is not there, or is there and empty. */
const asText = (answer: unknown) => JSON.stringify(answer ?? '').replace('[]', '""');

/** Of what was wrong with some answers, what stands at fields whose answer is still the same. */
export function openProblems(
  problems: Record<string, string>,
  refused: GoodsAnswers,
  now: GoodsAnswers,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).filter(
      ([field]) => asText(answerAt(refused, field)) === asText(answerAt(now, field)),
    ),
  );
}

interface OpenForm {
  form: RefObject<HTMLFormElement>;
  answers: GoodsAnswers;
}

/** The same while a form is open: the first problem is gone to, and each goes away as soon as its field is touched. */
export function useOpenProblems(
  problems: Record<string, string>,
  { form, answers }: OpenForm,
): Record<string, string> {
  const [refusal, setRefusal] = useState({ problems, answers });
  if (refusal.problems !== problems) setRefusal({ problems, answers });
  useEffect(() => {
    if (Object.keys(problems).length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [problems, form]);
  return openProblems(problems, refusal.problems === problems ? refusal.answers : answers, answers);
}
