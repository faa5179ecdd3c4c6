import type { GoodsAnswers } from '@cho-phien/backend/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Change, changed, readAnswers } from './read-answers';
import { usePhotoUpload } from './use-photo-upload';

interface Wanted {
  first: GoodsAnswers;
  /** What this device still holds from before, when the script comes. */
  restore: () => GoodsAnswers | null;
  /** Told of every change. */
  onAnswers: (answers: GoodsAnswers) => void;
}

/**
 * The form of goods where script runs. Its fields are the browser's own; what they hold is read at every key, so that prices are compared
 * and needed fields shown at once. Photographs and sizes are drawn from `answers`.
 */
export function useGoodsForm({ first, restore, onAnswers }: Wanted) {
  const form = useRef<HTMLFormElement>(null);
  const current = useRef(first);
  const [answers, setAnswers] = useState(first);
  /** Changes when sizes come or go: their rows are then drawn anew. */
  const [version, setVersion] = useState(0);
  /** Whether the fields were filled from this device: they are then drawn anew. */
  const [restored, setRestored] = useState(false);
  const [live, setLive] = useState(false);

  const typed = useCallback((): GoodsAnswers => {
    const { photos } = current.current;
    const read = form.current ? readAnswers(new FormData(form.current)) : {};
    return { ...current.current, ...read, ...(photos ? { photos } : {}) };
  }, []);
  const put = useCallback(
    (next: GoodsAnswers) => {
      current.current = next;
      setAnswers(next);
      onAnswers(next);
    },
    [onAnswers],
  );
  const onInput = useCallback(() => put(typed()), [put, typed]);
  const onChange = useCallback(
    (change: Change) => {
      put(changed(typed(), change));
      if (change.kind === 'add-size' || change.kind === 'remove-size') setVersion((count) => count + 1);
    },
    [put, typed],
  );
  const onTaken = useCallback(
    (key: string) => {
      const now = typed();
      put({ ...now, photos: [...(now.photos ?? []), key] });
    },
    [put, typed],
  );
  const sending = usePhotoUpload(onTaken);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script comes: what was typed before it is in the fields.
  useEffect(() => {
    setLive(true);
    const kept = restore();
    if (kept === null) {
      current.current = typed();
      setAnswers(current.current);
      return;
    }
    put({ ...first, ...kept });
    setRestored(true);
  }, []);

  return { form, answers, version, restored, onInput, onChange, sending: live ? sending : null };
}
