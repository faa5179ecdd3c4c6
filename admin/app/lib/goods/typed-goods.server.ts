import type { GoodsAnswers } from '@cho-phien/backend/contract';
import type { Messages } from '~/messages';
import type { Desk } from '../backend.server';
import { changed, readAnswers, readChange } from './read-answers';
import { takeFiles } from './take-files.server';

export interface TypedGoods {
  answers: GoodsAnswers;
  /** What the pressed button asks for: `publish`, `save` … */
  intent: string;
  /** Why a photograph was not taken. */
  refusedPhoto: string | null;
}

/** The form of goods as it was sent: what was typed, with the photographs it carries and what its button changes. */
export async function typedGoods(desk: Desk, form: FormData, t: Messages): Promise<TypedGoods> {
  const intent = String(form.get('intent') ?? 'save');
  const { keys, refused } = await takeFiles(desk, form, t);
  const typed = readAnswers(form);
  const answers = keys.length > 0 ? { ...typed, photos: [...(typed.photos ?? []), ...keys] } : typed;
  const change = readChange(intent);
  return { answers: change ? changed(answers, change) : answers, intent, refusedPhoto: refused };
}
