import type { GoodsAnswers } from '@cho-phien/backend/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftAnswer } from '~/routes/seller/product-draft-save';

/** After the last key, in milliseconds. */
const PAUSE = 700;
/** Between attempts while the line is cut, in milliseconds. */
const AGAIN = 5_000;

export type Saving = { kind: 'saved'; at: string; missing: number } | { kind: 'saving' } | { kind: 'cut' };

const keptUnder = (draftId: string) => `ban-nhap:${draftId}`;

/** What this device holds of a draft and the market does not have yet; null when nothing. */
export function unsentAnswers(draftId: string): GoodsAnswers | null {
  try {
    const kept = localStorage.getItem(keptUnder(draftId));
    return kept === null ? null : (JSON.parse(kept) as GoodsAnswers);
  } catch {
    return null;
  }
}

/**
 * Keeps what is typed: on this device at once, at the market after a pause, and again and again while the line is cut. `flush` answers
 * whether the market has all of it.
 */
export function useSavedDraft(draftId: string, first: { saved_at: string; missing: number }) {
  const [saving, setSaving] = useState<Saving>({ kind: 'saved', at: first.saved_at, missing: first.missing });
  const waiting = useRef<GoodsAnswers | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const answers = waiting.current;
    if (answers === null) return true;
    setSaving({ kind: 'saving' });
    const saved = await post(draftId, answers);
    if (saved === null) {
      setSaving({ kind: 'cut' });
      timer.current = setTimeout(() => void flush(), AGAIN);
      return false;
    }
    if (waiting.current === answers) {
      waiting.current = null;
      localStorage.removeItem(keptUnder(draftId));
      setSaving({ kind: 'saved', at: saved.saved_at, missing: saved.missing });
    }
    return true;
  }, [draftId]);

  const keep = useCallback(
    (answers: GoodsAnswers) => {
      waiting.current = answers;
      try {
        localStorage.setItem(keptUnder(draftId), JSON.stringify(answers));
      } catch {
        // A full or forbidden store: the market still gets it.
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [draftId, flush],
  );

  useEffect(() => {
    const now = () => void flush();
    window.addEventListener('online', now);
    window.addEventListener('pagehide', now);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', now);
      window.removeEventListener('pagehide', now);
    };
  }, [flush]);

  return { saving, keep, flush };
}

async function post(draftId: string, answers: GoodsAnswers): Promise<DraftAnswer | null> {
  try {
    const response = await fetch(`/gian-hang/san-pham/nhap/${draftId}/luu`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answers),
      keepalive: true,
    });
    return response.ok ? ((await response.json()) as DraftAnswer) : null;
  } catch {
    return null;
  }
}
